/** Files that the program is started with, or that a second start or the system hands to the running one. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { projectDir } from '../../scripts/lib/project.ts';
import { sandboxChoice } from '../../scripts/lib/sandbox.ts';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { backupFile, material } from '../support/restore/backup-files.ts';
import { AppWindow } from '../support/window.ts';

const run = promisify(execFile);
let folder: string;
let launched: LaunchedApp;
let window: AppWindow;

const listed = (name: string) => window.onPage('V1').locator(`li[data-file="${name}"]`);
const button = (name: string) => window.button(name);
const password = () => window.page.getByRole('dialog').getByLabel('Password', { exact: true });

/** A second start with the same profile, which ends when the first one has its files. */
const startAgain = (files: readonly string[], cwd: string) =>
  run(
    process.env['ORGCA_ELECTRON'] ?? '',
    [
      ...sandboxChoice().switches,
      '--disable-gpu',
      `--user-data-dir=${launched.userDataDir}`,
      projectDir,
      ...files,
    ],
    { cwd, timeout: 20_000 },
  );

const closeWizard = async () => {
  await button('Cancel').click();
  await expect(window.page.getByRole('dialog')).toBeHidden();
};

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-given-'));
  await mkdir(join(folder, 'stick'));
  await backupFile(join(folder, 'stick', 'ca.pfx'), (await material()).rsa);
  await backupFile(join(folder, 'stick', 'ca-ec.pfx'), (await material()).rsa);
  launched = await launchApp({ cwd: folder, files: ['stick/ca.pfx'] });
  window = new AppWindow(launched.page);
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test.afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('a start with a file opens the Verify wizard with what the file says', async () => {
  await expect(window.onPage('V2').locator('h1')).toBeFocused();
  await expect(window.field('file-folder')).toHaveText(join(folder, 'stick'));
  await expect(window.field('file-key-encryption')).toContainText('AES-256-CBC');
  // Nothing was chosen in the wizard, so nothing is asked.
  await closeWizard();
});

test('a second start hands over its files, by names relative to its own folder', async () => {
  await startAgain(['ca.pfx', 'ca-ec.pfx'], join(folder, 'stick'));
  await expect(window.onPage('V2').locator('[data-file]')).toHaveCount(2);
  // On the first two pages more files join the list.
  await startAgain([`file://${join(folder, 'stick', 'gone.pfx')}`], folder);
  await expect(window.onPage('V2').locator('[data-file="gone.pfx"]')).toContainText('MEDIA-FILE-MISSING');
  await button('Cancel').click();
  await button('Close the wizard').click();
  await expect(window.page.getByRole('dialog')).toBeHidden();
});

test('files that are dropped onto the window open in Verify, or join the list of the open wizard', async () => {
  const devTools = await window.page.context().newCDPSession(window.page);
  const drop = async (...names: readonly string[]) => {
    const files = names.map((name) => join(folder, 'stick', name));
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devTools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  };
  await drop('ca.pfx');
  await expect(window.onPage('V2').locator('[data-file="ca.pfx"]')).toBeVisible();
  await closeWizard();
  await button('Restore a CA...').click();
  await window.onPage('R1').waitFor();
  await drop('ca.pfx', 'ca-ec.pfx');
  await expect(window.onPage('R1').locator('.backup-list li')).toHaveCount(2);
  await button('Cancel').click();
  await button('Close the wizard').click();
  await expect(window.page.getByRole('dialog')).toBeHidden();
});

test('a folder, a device, a link, 2 GB, an empty file and one that is not there each have their own text', async () => {
  const bad = join(folder, 'bad');
  await mkdir(join(bad, 'folder.pfx'), { recursive: true });
  await symlink(join(folder, 'stick', 'ca.pfx'), join(bad, 'link.pfx'));
  await writeFile(join(bad, 'huge.pfx'), '');
  await truncate(join(bad, 'huge.pfx'), 2 * 1024 ** 3);
  await writeFile(join(bad, 'empty.pfx'), '');
  await startAgain(['folder.pfx', '/dev/zero', 'link.pfx', 'huge.pfx', 'empty.pfx', 'missing.pfx'], bad);
  for (const [name, code] of [
    ['folder.pfx', 'MEDIA-FILE-FOLDER'],
    ['zero', 'MEDIA-FILE-DEVICE'],
    ['link.pfx', 'MEDIA-FILE-LINK'],
    ['huge.pfx', 'MEDIA-FILE-TOO-LARGE'],
    ['empty.pfx', 'MEDIA-FILE-EMPTY'],
    ['missing.pfx', 'MEDIA-FILE-MISSING'],
  ] as const) {
    await expect(listed(name).locator('[data-code]')).toHaveAttribute('data-code', code);
  }
  await window.expectAccessible();
  await closeWizard();
});

test('over open work the user is asked, and the file waits until that is closed', async () => {
  await button('Verify a backup...').click();
  await launched.app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(folder, 'stick', 'ca.pfx'),
  );
  await button('Browse...').click();
  await button('Next >').click();
  await button('Next >').click();
  await password().fill('half a passw');
  const question = window.page.getByRole('alertdialog');
  const ask = async () => {
    // As macOS does it.
    await launched.app.evaluate(
      ({ app }, path) => {
        app.emit('open-file', { preventDefault: () => undefined }, path);
      },
      join(folder, 'stick', 'ca-ec.pfx'),
    );
    await expect(question).toContainText('Verify ca-ec.pfx?');
  };
  await ask();
  await window.expectAccessible();
  await window.page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(password()).toHaveValue('half a passw');

  await ask();
  await question.getByRole('button', { name: 'Verify later' }).click();
  await expect(question).toBeHidden();
  await expect(password()).toHaveValue('half a passw');
  await button('Cancel').click();
  await button('Close the wizard').click();
  await expect(window.onPage('V2').locator('[data-file]')).toHaveCount(1);
  await expect(window.onPage('V2').locator('[data-file="ca-ec.pfx"]')).toBeVisible();
  await expect(window.page.getByRole('dialog', { name: en.verify.title })).toHaveCount(1);
  await closeWizard();
});
