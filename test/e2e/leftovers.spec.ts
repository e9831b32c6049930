/** What is left of the secrets after a backup and a restore: in the memory of all processes, in the heaps, and on the disk. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppMemory, jobProcesses } from '../support/memory/app-memory.ts';
import { found, keyTraces, passwordTraces, type Trace } from '../support/memory/traces.ts';
import { RestorePages } from '../support/restore/restore-pages.ts';
import { startSlapd, type Slapd } from '../support/slapd/index.ts';
import { AppWindow } from '../support/window.ts';
import {
  answerBackup,
  button,
  expectPage,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
} from '../support/wizard-pages.ts';

/** Letters that are nowhere by chance. */
const letters = (name: string): string =>
  name + Array.from(randomBytes(24), (octet) => String.fromCharCode(0x61 + (octet % 26))).join('');
const bindPassword = letters('bind');
const filePassword = letters('file');
/** No secret: it must be found, or the search finds nothing at all. */
const userName = letters('user');
const userDn = `cn=${userName},o=acme`;
const control = passwordTraces('user name', userName);

let slapd: Slapd;
let launched: LaunchedApp;
let memory: AppMemory;
/** Job processes that were ready when a job began. */
let jobs: number[];
let folder: string;
let passwords: readonly Trace[];
let keys: readonly Trace[];
const said: Buffer[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  slapd = await startSlapd({
    entries: () => [
      { dn: userDn, objectClass: 'inetOrgPerson', cn: userName, sn: userName, userPassword: bindPassword },
    ],
    access: [`access to * by dn.exact="${userDn}" manage by * break`],
  });
  passwords = [
    ...passwordTraces('bind password', bindPassword),
    ...passwordTraces('file password', filePassword),
  ];
  keys = [...keyTraces('RSA key', slapd.ca.rsa.privateKey), ...keyTraces('EC key', slapd.ca.ec.privateKey)];
  // All that the app writes outside of the backup's own folder lies below this one.
  folder = await mkdtemp(join(tmpdir(), 'orgca-leftovers-'));
  const [home, temp, ...others] = ['home', 'temp', 'backups', 'saved'].map((name) => join(folder, name));
  for (const made of [home!, temp!, ...others]) await mkdir(made);
  launched = await launchApp({
    userData: join(folder, 'user-data'),
    env: { HOME: home!, TMPDIR: temp!, XDG_CACHE_HOME: join(home!, 'cache') },
  });
  for (const stream of [launched.app.process().stdout, launched.app.process().stderr]) {
    stream?.on('data', (octets: Buffer) => said.push(octets));
  }
  memory = await AppMemory.of(launched.app);
  await logIn();
  await expectPage(launched.page, 'L2');
  await button(launched.page, en.login.l2.accept).click();
});
test.afterAll(async () => {
  await launched.close();
  await slapd.stop();
  await rm(folder, { recursive: true, force: true });
});

async function logIn(): Promise<void> {
  const { page } = launched;
  const labelled = (label: string) => page.getByLabel(parseMnemonic(label).text, { exact: true });
  await expectPage(page, 'L1');
  await labelled(en.login.l1.server).fill(`${slapd.host}:${String(slapd.ldapsPort)}`);
  await labelled(en.login.l1.user).fill(userDn);
  await labelled(en.login.l1.password).fill(bindPassword);
  await button(page, en.login.l1.logIn).click();
}

/** A backup of both key pairs with an encryption that derives its keys in a worker, too. */
async function backUp(name: string): Promise<void> {
  const { app, page } = launched;
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  const path = join(folder, 'backups', `${name}.pfx`);
  await answerBackup(app, page, { path, password: filePassword, profile: 'modern' });
  jobs = await jobProcesses(app);
  await finishBackup(page);
}

/** From the result of a backup. */
async function backToConsole(): Promise<void> {
  await button(launched.page, 'Close').click();
  await launched.page.keyboard.press('Escape');
  await expectPage(launched.page, 'C1');
}

/** A restore over the CA object that is there: its keys are read, saved, replaced, and read back. */
async function restore(): Promise<RestorePages> {
  const wizard = new RestorePages(launched, new AppWindow(launched.page));
  await wizard.open();
  const backups = join(folder, 'backups');
  await wizard.openFiles(filePassword, ...['acme.pfx', 'acme-ec.pfx'].map((name) => join(backups, name)));
  await wizard.intoDirectory();
  await wizard.next('R6');
  await wizard.next('F3');
  await wizard.chooseFolder(join(folder, 'saved'));
  await wizard.next('R7');
  await wizard.dialog().getByRole('textbox', { name: 'Object name' }).fill('ACME-TREE CA');
  jobs = await jobProcesses(launched.app);
  await wizard.finish(en.restore.run.restoredHeading);
  return wizard;
}

/** @param ended processes of the jobs that have just ended */
const expectNoKeys = (when: string, ended?: readonly number[]): Promise<void> =>
  memory.expectWiped({ when, control, wiped: keys, counted: passwords, jobs: ended });

// Nothing forces a collection of garbage before the heap snapshots below.
test('no secret number of the keys is in the memory of any process after a backup', async () => {
  await backUp('acme');
  expect(jobs).toHaveLength(1);
  await expectNoKeys('after the backup', jobs);
});

test('no secret number of the keys is in the memory of any process after a restore, after logout, after the lock', async () => {
  test.slow();
  const { app, page } = launched;
  const window = new AppWindow(page);
  await backToConsole();
  const wizard = await restore();
  expect(jobs).toHaveLength(1);
  await expectNoKeys('after the restore', jobs);
  await wizard.close();
  await window.button('Log out').click();
  await window.onPage('L1').waitFor();
  await expectNoKeys('after the logout');
  await logIn();
  await expectPage(page, 'C1');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await window.onPage('L5').waitFor();
  await expectNoKeys('after the lock');
  await button(page, en.login.ended.ok).click();
  await logIn();
  await backUp('again');
});

test('the heap of the main process holds neither password nor key', async () => {
  const file = join(folder, 'main.heapsnapshot');
  await launched.app.evaluate((_electron, path) => {
    process.getBuiltinModule('node:v8').writeHeapSnapshot(path);
  }, file);
  const heap = await readFile(file);
  await rm(file);
  expect(found(heap, control)).toContain('user name, as it is');
  expect(found(heap, [...passwords, ...keys])).toEqual([]);
});

test('the heap of the window holds neither password nor key, with the result still in sight', async () => {
  const client = await launched.page.context().newCDPSession(launched.page);
  const chunks: string[] = [];
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await client.detach();
  const heap = Buffer.from(chunks.join(''));
  expect(found(heap, control)).toContain('user name, as it is');
  expect(found(heap, [...passwords, ...keys])).toEqual([]);
});

/** Every file below a folder, with its octets. */
async function filesIn(root: string): Promise<{ path: string; octets: Buffer }[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path) => ({ path, octets: await readFile(path) })));
}

test('a crash of the window leaves no dump and no report', async () => {
  const { app } = launched;
  const folders = await app.evaluate(({ app: electronApp, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer();
    return [electronApp.getPath('crashDumps'), electronApp.getPath('logs'), electronApp.getPath('temp')];
  });
  // Where they are looked for is below the folder that the next test reads.
  expect(folders.filter((path) => !path.startsWith(folder))).toEqual([]);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.isCrashed()),
    )
    .toBe(true);
  const dumps = (await filesIn(folder)).filter(({ path, octets }) => {
    return /\.dmp$|^core(\.|$)/.test(path) || octets.subarray(0, 4).toString('latin1') === 'MDMP';
  });
  expect(dumps.map(({ path }) => path)).toEqual([]);
});

test('no file holds password or key: user data, caches, temporary files, logs, crash folder, and what was printed', async () => {
  await launched.app.close();
  const files = await filesIn(folder);
  const backups = files.filter(({ path }) => path.startsWith(join(folder, 'backups')));
  expect(backups.map(({ path }) => basename(path))).toEqual(
    expect.arrayContaining(['acme.pfx', 'acme-ec.pfx', 'acme.receipt.json', 'acme.receipt.txt']),
  );
  const withUser = files.filter(({ octets }) => found(octets, control).length > 0);
  expect(withUser.map(({ path }) => path).join()).toContain('user-data');
  const secrets = [...passwords, ...keys];
  expect(
    files.flatMap(({ path, octets }) => found(octets, secrets).map((name) => `${path}: ${name}`)),
  ).toEqual([]);
  expect(found(Buffer.concat(said), secrets)).toEqual([]);
});
