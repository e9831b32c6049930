import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';

import type { CDPSession, ElectronApplication, Page } from '@playwright/test';

import type { MenuCommand } from '../../shared/contract.ts';
import { answerOpenDialog, answerSaveDialog, launchApp } from '../../test/support/electron-app.ts';
import { openTrainingTree } from '../../test/support/wizard-pages.ts';
import { beside, median, type BenchLine, type BenchModule } from '../lib/bench.ts';
import { inProject } from '../lib/project.ts';

/** Main-thread milliseconds that opening a page may take, and KiB that the window's script may have when it is packed. */
const GOAL = { ms: 50, kib: 300 };
const rounds = 5;
const PASSWORD = 'seven red kites at 4 over Ely';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly pid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Time after a press in which a page is opened: loaded, drawn and filled with what main says. */
const SETTLED = 250;

/**
 * Presses something and adds up every task of the window's main thread until the page is complete.
 * Only the trace is asked, so that the measuring adds no task but the press itself.
 * @returns milliseconds
 */
async function mainThreadWork(cdp: CDPSession, press: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], recordMode: 'recordUntilFull' },
  });
  await press();
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  if (!main) throw new Error('The trace does not name the main thread of the window.');
  return (
    events
      .filter(
        ({ pid, tid, name, ph }) =>
          pid === main.pid && tid === main.tid && ph === 'X' && /RunTask$/.test(name),
      )
      .reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000
  );
}

/** Walks the wizards round after round, and measures how each of their pages opens. */
class Walk {
  readonly #app: ElectronApplication;
  readonly #page: Page;
  readonly #cdp: CDPSession;
  readonly #found = new Map<string, number[]>();

  constructor(app: ElectronApplication, page: Page, cdp: CDPSession) {
    this.#app = app;
    this.#page = page;
    this.#cdp = cdp;
  }

  get lines(): BenchLine[] {
    return [...this.#found].map(([id, values]) =>
      beside(`open page ${id}, main thread`, 'ms', median(values), { name: 'the goal', value: GOAL.ms }, 1),
    );
  }

  async #measure(id: string, press: () => Promise<unknown>): Promise<void> {
    const ms = await mainThreadWork(this.#cdp, press);
    await this.#page.locator(`[data-page="${id}"]`).waitFor({ timeout: 60_000 });
    this.#found.set(id, [...(this.#found.get(id) ?? []), ms]);
  }

  open(id: string, command: MenuCommand): Promise<void> {
    return this.#measure(id, () =>
      this.#app.evaluate(({ Menu }, wanted) => {
        Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
      }, command),
    );
  }

  /** With the default button: Next, and Finish at the end. */
  async next(id: string): Promise<void> {
    await this.#page.locator('[data-key-scope] [data-default]:not([aria-disabled="true"])').waitFor();
    await this.#measure(id, () =>
      this.#page.evaluate(() => {
        document.querySelector<HTMLElement>('[data-key-scope] [data-default]')?.click();
      }),
    );
  }

  async close(field: string): Promise<void> {
    await this.#page.locator(`[data-field="${field}"]`).first().waitFor({ timeout: 60_000 });
    await this.#page.keyboard.press('Escape');
    await this.#page.locator('[data-key-scope]').waitFor({ state: 'detached' });
  }

  async password(): Promise<void> {
    for (const field of await this.#page.locator('[data-key-scope] input[type="password"]').all())
      await field.fill(PASSWORD);
  }

  async browse(name: string, field: string): Promise<void> {
    await this.#page.getByRole('button', { name }).click();
    await this.#page.locator(field).first().waitFor();
  }
}

async function wizards(walk: Walk, app: ElectronApplication, page: Page, file: string): Promise<void> {
  await walk.open('E1', 'export');
  for (const id of ['E2', 'E3', 'E4']) await walk.next(id);
  await answerSaveDialog(app, file);
  await walk.browse('Browse...', '[data-field="target-path"]');
  await walk.next('E5');
  await walk.password();
  await page.locator('[data-rating]:not([data-rating="none"])').waitFor();
  await walk.next('E6');
  await walk.next('E7');
  await walk.close('verified');

  await answerOpenDialog(app, file);
  await walk.open('V1', 'verify');
  await walk.browse('Browse...', '.backup-list li');
  for (const id of ['V2', 'V3']) await walk.next(id);
  await walk.password();
  await walk.next('V4');
  await walk.close('verdict');

  await walk.open('R1', 'restore');
  await walk.browse('Browse...', '.backup-list li');
  for (const id of ['R2', 'R3']) await walk.next(id);
  await walk.password();
  await walk.next('R4');
  await page.locator('[data-page="R4"] input[type="radio"]').first().check();
  for (const id of ['R5', 'R6', 'F3']) await walk.next(id);
  await answerOpenDialog(app, path.dirname(file));
  await walk.browse('Browse...', '[data-field="folder-path"]');
  await walk.next('R7');
  await page.locator('[data-key-scope] .message input').fill('ACME-TREE CA');
  await walk.next('R8');
  await walk.close('restored-dn');
}

/** Packed size of the script that the window can load, without the guide. */
async function scriptSize(): Promise<BenchLine> {
  const folder = inProject('dist/renderer');
  const names = await readdir(folder, { recursive: true });
  let bytes = 0;
  for (const name of names.filter((one) => one.endsWith('.js.br') && !/(?:^|[/\\])guide/i.test(one)))
    bytes += gzipSync(brotliDecompressSync(await readFile(path.join(folder, name))), { level: 9 }).length;
  return beside(
    'window script without the guide, gzip',
    'KiB',
    bytes / 1024,
    { name: 'the goal', value: GOAL.kib },
    1,
  );
}

/** Main-thread work in the window for opening each page of the wizards (median), and the size of its script. */
const pages: BenchModule = async ({ workDir }) => {
  const { app, page, close } = await launchApp({ userData: path.join(workDir, 'profile') });
  try {
    await openTrainingTree(page);
    const walk = new Walk(app, page, await page.context().newCDPSession(page));
    for (let round = 0; round < rounds; round++)
      await wizards(walk, app, page, path.join(workDir, `round-${String(round)}.pfx`));
    return [...walk.lines, await scriptSize()];
  } finally {
    await close();
  }
};

export default pages;
