import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import type { ElectronApplication, Locator, Page } from '@playwright/test';

import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { stepsOf, type ChapterId, type GuideWords } from '../../shared/guide/guide.ts';
import { guides, type GuideLanguage } from '../../shared/messages/guide.ts';
import { catalogues, type Catalogue } from '../../shared/messages/index.ts';
import { compose, MARGIN, type Callout, type Pixels } from './compose.ts';
import type { FrozenApp } from './frozen-app.ts';

/** Long enough for keys and for the derivation of a password on a busy machine. */
const slow = { timeout: 60_000 };

/** Milliseconds between two screenshots, and how many are taken before giving up. */
const SETTLING = 100;
const MAX_ATTEMPTS = 20;

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Shot {
  readonly clip: Clip;
  /** Of each control: null where its middle is out of sight, undefined for a sentence without one. */
  readonly boxes: readonly (Clip | null | undefined)[];
  readonly png: Buffer;
}

/** The box of a control, or of a heading's words alone; null where its middle cannot be seen. Runs in the window. */
function boxInSight(element: Element): Clip | null {
  const words = document.createRange();
  words.selectNodeContents(element);
  const { x, y, width, height } = (/^H\d$/.test(element.tagName) ? words : element).getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  // What is drawn over a control may be its label.
  const label = element.closest('label');
  const seen = top !== null && (element.contains(top) || (label !== null && label.contains(top)));
  return seen ? { x, y, width, height } : null;
}

/** Walks the window in one language and takes the picture of each step. */
export class Camera {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly t: Catalogue;
  readonly frozen: FrozenApp;
  readonly pictures = new Map<string, Pixels>();
  readonly #guide: GuideWords;

  private constructor(frozen: FrozenApp, t: Catalogue, guide: GuideWords) {
    this.frozen = frozen;
    this.app = frozen.app;
    this.page = frozen.page;
    this.t = t;
    this.#guide = guide;
  }

  static async open(frozen: FrozenApp, language: GuideLanguage): Promise<Camera> {
    return new Camera(frozen, await catalogues[language](), await guides[language]());
  }

  /** A button of the topmost dialog, or of the page under none. */
  button(label: string): Locator {
    return this.page
      .locator('body, [data-key-scope]')
      .last()
      .getByRole('button', { name: parseMnemonic(label).text, exact: true });
  }

  field(page: string, label: string): Locator {
    return this.onPage(page).getByRole('textbox', { name: parseMnemonic(label).text, exact: true });
  }

  /** An answer to choose, by the beginning of its label. */
  answer(label: string): Locator {
    const text = parseMnemonic(label).text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // A comma follows where another answer begins with the same words.
    return this.page.getByRole('radio', { name: new RegExp(`^${text}(?!,)`) });
  }

  tick(label: string): Locator {
    return this.page.getByRole('checkbox', { name: parseMnemonic(label).text, exact: true });
  }

  heading(page: string): Locator {
    return this.onPage(page).getByRole('heading', { level: 1 });
  }

  /** A value that is only read, the first of its name. */
  value(page: string, field: string): Locator {
    return this.onPage(page).locator(`[data-field="${field}"]`).first();
  }

  onPage(id: string): Locator {
    return this.page.locator(`[data-page="${id}"]`);
  }

  async see(id: string): Promise<void> {
    await this.onPage(id).waitFor(slow);
  }

  async waitFor(locator: Locator): Promise<void> {
    await locator.first().waitFor(slow);
  }

  /** Waits for the end of a backup: on page E7, and in the console, which shows at its edges. */
  async waitForBackup(): Promise<void> {
    await this.waitFor(this.value('E7', 'verified'));
    const state = '[data-field="ca-state"]:not([data-reasons~="no-backup"])';
    await this.waitFor(this.page.locator(`${state}, .last-backup-line:not(.attention)`));
  }

  async go(control: Locator, id: string): Promise<void> {
    await control.click();
    await this.see(id);
  }

  async leave(control: Locator, id: string): Promise<void> {
    await control.click();
    await this.onPage(id).waitFor({ state: 'detached' });
  }

  next(id: string): Promise<void> {
    return this.go(this.button(this.t.common.buttons.next), id);
  }

  /** Takes away from the memory stick what was written to it since. @param kept names that stay */
  async clearStick(kept: readonly string[]): Promise<void> {
    const { realStick } = this.frozen;
    for (const name of await readdir(realStick)) {
      if (!kept.includes(name)) await rm(path.join(realStick, name));
    }
  }

  filesOnStick(): Promise<string[]> {
    return readdir(this.frozen.realStick);
  }

  async menu(command: string): Promise<void> {
    await this.app.evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()!.getMenuItemById(id)!.click();
    }, command);
  }

  /**
   * Takes the picture of a step.
   * @param controls for each sentence of the step the control that it speaks of; null where there is none
   * @throws Error when the step or its page is not there, or a control cannot be found
   */
  async take(chapter: ChapterId, id: string, controls: readonly (Locator | null)[]): Promise<void> {
    const step = stepsOf(this.#guide, chapter).find((one) => one.id === id);
    if (step?.page === undefined || step.picture === undefined)
      throw new Error(`${chapter} has no step ${id}`);
    if (controls.length !== step.do.length)
      throw new Error(`${chapter}, ${id}: one control for each sentence`);
    await this.see(step.page);
    await this.page.mouse.move(0, 0);
    await this.page.evaluate(() => document.fonts.ready);
    // A dialog that is still reading is smaller than it will be.
    for (const control of controls) await control?.waitFor(slow);
    const { png, clip, boxes } = await this.#still(step.page, controls);
    const callouts: Callout[] = [];
    for (const [index, box] of boxes.entries()) {
      if (box === undefined) continue;
      const number = index + 1;
      if (box === null)
        throw new Error(`${chapter}, ${id}: what sentence ${String(number)} speaks of is out of sight`);
      callouts.push({ ...box, x: box.x - clip.x, y: box.y - clip.y, number });
    }
    this.pictures.set(step.picture, await compose(this.page, png, callouts));
  }

  /** Measures and takes screenshots until two of each are the same: then nothing moves any more. */
  async #still(page: string, controls: readonly (Locator | null)[]): Promise<Shot> {
    let before: Shot | undefined;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const clip = await this.#clip(page);
      const boxes = await Promise.all(controls.map((control) => control?.evaluate(boxInSight)));
      const png = await this.page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
      const shot = { clip, boxes, png };
      if (isDeepStrictEqual(before, shot)) return shot;
      before = shot;
      await this.page.waitForTimeout(SETTLING);
    }
    throw new Error('the window does not come to rest');
  }

  /** The part of the window that a picture shows: the page's dialog with a little of what is around it, else all of it. */
  #clip(id: string): Promise<Clip> {
    return this.onPage(id).evaluate((root, margin) => {
      const box = (root.closest('.dialog-box') ?? root).getBoundingClientRect();
      const left = Math.max(0, Math.floor(box.left) - margin);
      const top = Math.max(0, Math.floor(box.top) - margin);
      return {
        x: left,
        y: top,
        width: Math.min(innerWidth, Math.ceil(box.right) + margin) - left,
        height: Math.min(innerHeight, Math.ceil(box.bottom) + margin) - top,
      };
    }, MARGIN);
  }
}
