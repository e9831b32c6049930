/** The support report: everything that helps, and nothing that belongs to the user, whatever happened before. */
import { createServer } from 'node:net';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import { registerCalls, type Endpoint } from '../../../electron/ipc/register.ts';
import { startJob } from '../../support/job/start-job.ts';
import { bugEvent, RunLog, sentEvent, type RunEvent } from '../../../electron/app/support/index.ts';
import type { Handlers } from '../../../shared/contract.ts';
import { catalogues, setTexts } from '../../../shared/messages/index.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { de } from '../../../shared/messages/de/index.ts';
import { PAGE_IDS } from '../../../shared/pages.ts';
import type { Result } from '../../../shared/result.ts';
import type { SupportReportView } from '../../../shared/support-calls.ts';
import { noGuard } from '../../support/no-guard.ts';
import { noPrinting } from '../../support/no-printing.ts';

/** What must never be told; every one goes into the program on some way. */
const PLANTED = {
  password: 'hunter2-planted',
  user: 'pauline.planted.acme',
  dn: 'cn=Planted CA,cn=Security',
  host: 'planted.example',
  folder: 'planted-folder',
  file: 'planted-backup.pfx',
  thrown: 'thrown-planted',
};

let userData: string;
let log: RunLog;
let saveTo: string | undefined;
let call: (name: string, argument: unknown) => Promise<Result<unknown>>;

function start(overrides: Partial<Handlers> = {}): void {
  log = new RunLog();
  const handlers = createHandlers({
    userData,
    documents: join(userData, 'planted-documents'),
    app: {
      ...{ version: '1.2.3', electron: '45.0.0', platform: 'linux', packaged: true },
      ...{ locale: 'en', formatTag: 'en-GB' },
    },
    program: 'OrgCA Backup 1.2.3',
    printing: noPrinting,
    guard: noGuard,
    opened: () => undefined,
    guidePictures: userData,
    dialogs: {
      saveAs: () => Promise.resolve(saveTo),
      open: () => Promise.resolve(join(userData, PLANTED.file)),
      openSeveral: () => Promise.resolve([join(userData, PLANTED.file)]),
      openFolder: () => Promise.resolve(userData),
      reveal: () => undefined,
    },
    log,
    desktop: () => ({
      ...{ dark: true, highContrast: false, screenReader: true },
      ...{ zoomPercent: 125, scalePercent: 200, window: { width: 1000, height: 720 } },
    }),
    givenFiles: () => [],
    readableTrainingKeys: true,
    now: () => new Date('2026-11-22T10:00:00Z'),
    startJob,
    send: (_name, payload) => {
      log.add(sentEvent(payload));
    },
    loggedIn: () => undefined,
    setLanguage: () => undefined,
  });
  let listener: Parameters<Endpoint<null>['handle']>[1] | undefined;
  registerCalls<null>(
    {
      handle: (_channel, registered) => {
        listener = registered;
      },
    },
    () => true,
    () => ({ ...handlers, ...overrides }),
    log,
    (name, error) => {
      log.add(bugEvent(name, error, import.meta.dirname));
    },
  );
  call = (name, argument) => listener!(null, name, argument);
}

async function report(): Promise<SupportReportView> {
  const answer = (await call('support.report', undefined)) as Result<SupportReportView>;
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), `${PLANTED.folder}-`));
  saveTo = undefined;
});
afterEach(async () => {
  setTexts(await catalogues.en(), 'en-GB');
  await rm(userData, { recursive: true });
});

describe('the support report', () => {
  it('says version, platform and settings, and what the program did', async () => {
    start();
    await call('support.page', { page: 'L1' });
    await call('trust.list', undefined);
    await call('tree.findCa', undefined);
    const { text } = await report();
    for (const said of ['1.2.3', 'Electron 45.0.0', process.platform, 'en, en-GB', '125 %', '200 %'])
      expect(text).toContain(said);
    expect(text).toMatch(
      /page L1 opened\n.*trust\.list: done in \d+ ms\n.*tree\.findCa: APP-NOT-LOGGED-IN after/,
    );
    expect(text).toMatch(
      new RegExp(`${en.tools.supportReport.screenReader}: +${en.tools.supportReport.yes}`),
    );
  });

  it('speaks the language of the user', async () => {
    start();
    setTexts(await catalogues.de(), 'de-DE');
    const { text } = await report();
    expect(text).toContain(de.tools.supportReport.title);
    expect(text).toContain(de.tools.supportReport.directories.none);
  });

  it('holds nothing that was planted, on any way into the program', async () => {
    const error = new TypeError(`${PLANTED.thrown} ${PLANTED.password}`);
    error.stack = `TypeError: ${PLANTED.thrown}\n    at f (/home/${PLANTED.user}/app.js:1:2)\n    at g (${import.meta.dirname}/handlers.js:3:4)`;
    class PlantedError extends Error {
      override name = PLANTED.thrown;
    }
    start({
      'tree.find': () => Promise.reject(error),
      'tree.list': () => Promise.reject(new PlantedError(PLANTED.dn)),
      // A failure of a code that does not exist, as a mistake in the program could make one.
      'tree.more': () =>
        Promise.resolve({ ok: false, failure: { code: PLANTED.password, values: {} } } as never),
    });
    // A port that nobody listens on any more.
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const login = { port, security: 'ldaps', user: PLANTED.user, password: PLANTED.password };
    await call('session.login', { ...login, server: '127.0.0.1' });
    await call('session.login', { ...login, server: `${PLANTED.host}..` });
    await call('session.login', { ...login, server: PLANTED.host, more: PLANTED.password });
    await call(PLANTED.password, { dn: PLANTED.dn });
    await call('ca.read', { dn: PLANTED.dn });
    await call('tree.find', { name: PLANTED.user, kind: 'any' });
    await call('tree.list', { dn: PLANTED.dn });
    await call('tree.more', { cursor: crypto.randomUUID() });
    await writeFile(join(userData, PLANTED.file), PLANTED.password);
    await writeFile(join(userData, 'accepted-servers.json'), JSON.stringify([{ server: PLANTED.host }]));
    await writeFile(join(userData, 'record.jsonl'), `${PLANTED.user}\n`);
    await call('backups.browse', undefined);
    await call('folders.browse', undefined);
    await call('trust.list', undefined);
    await call('record.list', undefined);
    const { text } = await report();
    for (const secret of [...Object.values(PLANTED), userData, 'planted', '127.0.0.1', String(port)])
      expect(text.includes(secret), secret).toBe(false);
    expect(text).toContain('LDAP-UNREACHABLE');
    expect(text).toMatch(/tree\.find: .*TypeError at handlers\.js:3:4/);
    expect(text).toMatch(/tree\.list: .*Error at/);
    expect(text).toMatch(/\?: refused/);
    expect(text).toMatch(
      new RegExp(`${en.tools.supportReport.acceptedServers}: +${en.tools.supportReport.unreadable}`),
    );
  });

  it('is saved as it was shown, and only with a dialog', async () => {
    start();
    const shown = await report();
    expect(await call('support.save', { report: shown.report })).toEqual({ ok: true, value: null });
    await mkdir(join(userData, 'out'));
    saveTo = join(userData, 'out', 'report');
    await call('trust.list', undefined);
    const saved = await call('support.save', { report: shown.report });
    expect(saved).toMatchObject({ ok: true, value: { fileName: 'report.txt' } });
    expect(await readFile(`${saveTo}.txt`, 'utf8')).toBe(shown.text);
    const unknown = await call('support.save', { report: crypto.randomUUID() });
    expect(unknown).toMatchObject({ ok: false, failure: { code: 'MEDIA-HANDLE' } });
  });
});

describe('the log of a run', () => {
  it('keeps the latest events and counts the others', () => {
    const kept = new RunLog(3, () => 1500.4);
    for (const page of PAGE_IDS.slice(0, 5)) kept.add({ kind: 'page', page });
    expect(kept.events.map(({ event }) => event)).toEqual(
      PAGE_IDS.slice(2, 5).map((page) => ({ kind: 'page', page })),
    );
    expect(kept.events[0]?.atMs).toBe(1500);
    expect(kept.dropped).toBe(2);
  });

  it('lets only words of the program in, whatever the types were told', () => {
    const kept = new RunLog();
    kept.add({ kind: 'page', page: PLANTED.user } as unknown as RunEvent);
    kept.add({ kind: 'bug', call: 'ca.read', error: PLANTED.thrown, at: [`/home/${PLANTED.user}.js`] });
    kept.add({ kind: 'done', call: 'ca.read', ms: { text: PLANTED.dn } } as unknown as RunEvent);
    expect(JSON.stringify(kept.events)).not.toMatch(/planted/i);
  });
});
