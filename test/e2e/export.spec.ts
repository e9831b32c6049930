/** The export wizard against the training tree, in the real app: every way through it that ends with a file. */
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../shared/messages/en/index.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  answerBackup,
  back,
  expectPage,
  exportFromProperties,
  finishBackup,
  next,
  openCaByDoubleClick,
  openTrainingTree,
  type PageId,
} from '../support/wizard-pages.ts';

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;
const password = 'seven red kites at 4 over Ely';

/** A button of the wizard; the property page behind it is inert, but has buttons of the same names. */
const inWizard = (name: string) =>
  window.page.getByRole('dialog', { name: en.exportWizard.title }).getByRole('button', { name, exact: true });

/** Chooses an entry of the native menu. */
const chooseInMenu = (label: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);

const onE = (id: PageId) => window.onPage(id);
const step = (id: PageId) => window.page.locator(`[data-step="${id}"]`);

/** Every page has its id in the corner, its step marked in the list, the focus on its heading, and no violation. */
const looksRight = async (id: PageId) => {
  if (!id.startsWith('E')) return;
  await expect(window.page.getByRole('dialog', { name: en.exportWizard.title })).toBeVisible();
  await expect(window.page.locator('.wizard-page > .page-id')).toHaveText(id);
  await expect(step(id)).toHaveAttribute('aria-current', 'step');
  await window.expectAccessible();
};

const browseTo = async (path: string) => {
  await answerSaveDialog(launched.app, path);
  await window.button('Browse...').click();
  await window.field('target-path').waitFor();
};

const close = async () => {
  await window.button('Close').click();
  await expect(window.page.getByRole('dialog', { name: en.exportWizard.title })).toBeHidden();
};

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-export-'));
  launched = await launchApp();
  window = new AppWindow(launched.page);
  await openTrainingTree(launched.page);
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test.afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('Modern, from the property page: both key pairs, proved, with receipts; OpenSSL opens them', async () => {
  // Five pages in three color schemes each: long on a busy machine.
  test.slow();
  const { app, page } = launched;
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  await expect(onE('E3').locator('h1')).toBeFocused();
  const path = join(folder, 'modern.pfx');
  await answerBackup(app, page, { path, password, profile: 'modern' }, looksRight);
  const files = await finishBackup(page, looksRight);
  expect(files.map(({ fileName }) => fileName)).toEqual(['modern.pfx', 'modern-ec.pfx']);
  for (const file of files) {
    const bytes = await readFile(file.path);
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex').toUpperCase());
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
    const seen = inspectWith('openssl', file.path, password);
    expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
    expect(seen.text).toMatch(/AES-256-CBC, Iteration 600000/);
    expect(file.keyEncryption).toMatch(/AES-256-CBC/);
    expect(inspectWith('openssl', file.path, 'not the password').opened).toBe(false);
  }
  expect((await readdir(folder)).sort()).toEqual([
    'modern-ec.pfx',
    'modern.ldif',
    'modern.pfx',
    'modern.receipt.json',
    'modern.receipt.txt',
  ]);
  await expect(onE('E7')).toContainText(
    'It is now ready to be stored in a secure location for emergency use.',
  );
  await expect(window.field('receipts')).toContainText('modern.receipt.txt');
  for (const id of ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'] as const) await expect(step(id)).toHaveClass('done');
  await expect(window.button('< Back')).toBeDisabled();
  await expect(inWizard('Cancel')).toBeDisabled();
  await close();
  await page.keyboard.press('Escape');
  await expectPage(page, 'C1');
});

test('Compatible, from the menu: E1 and E2 first; existing files are replaced only after the user agreed', async () => {
  const { page } = launched;
  await chooseInMenu(en.common.menu.menuBackUp);
  await expectPage(page, 'E1');
  await looksRight('E1');
  await expect(window.field('ca-dn')).toHaveText('cn=ACME-TREE CA,cn=Security');
  await expect(window.button('< Back')).toBeDisabled();
  await next(page, 'E2');
  await looksRight('E2');
  await expect(page.getByRole('radio')).toHaveCount(4);
  await next(page, 'E3');
  await next(page, 'E4');
  const path = join(folder, 'modern.pfx');
  const before = await readFile(path);
  await browseTo(path);
  await expect(onE('E4')).toContainText('modern-ec.pfx');
  await expect(window.button('Next >')).toBeDisabled();
  await expect(window.button('Next >')).toHaveAccessibleDescription(en.exportWizard.reasons['agree-replace']);
  await looksRight('E4');
  await page.getByRole('checkbox', { name: 'Replace the existing files' }).check();
  await next(page, 'E5');
  await window.password().fill(password);
  await page.getByLabel('Repeat', { exact: true }).fill(password);
  await answer(page, en.exportWizard.password.profiles.compatible.label).check();
  await page.locator('[data-field="advanced"] summary').click();
  await page.getByRole('checkbox', { name: /oldest servers/ }).check();
  await next(page, 'E6');
  await expect(window.field('sum-encryption')).toContainText('2,048');
  await expect(window.field('sum-file')).toContainText('Replaces');
  const files = await finishBackup(page);
  expect(files).toHaveLength(2);
  expect((await readFile(path)).equals(before)).toBe(false);
  for (const file of files) {
    const seen = inspectWith('openssl', file.path, password);
    expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
    expect(seen.text).toMatch(/pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2048/);
  }
  await close();
});

for (const [format, ending, label] of [
  ['der', 'der', 'DER (binary)'],
  ['pem', 'pem', 'Base64 (text)'],
] as const) {
  test(`No private key: the Public Key Certificate alone as ${label}, without a password page`, async () => {
    const { page } = launched;
    await chooseInMenu(en.common.menu.menuBackUp);
    await expectPage(page, 'E1');
    await next(page, 'E2');
    await answer(page, 'Public Key Certificate (RSA').check();
    await next(page, 'E3');
    await answer(page, en.exportWizard.key.no).check();
    await next(page, 'E4');
    await page.getByRole('radio', { name: label }).check();
    await expect(page.getByLabel('File name')).toHaveValue(new RegExp(`\\.${ending}$`));
    const path = join(folder, `public-key.${ending}`);
    await browseTo(path);
    if (format === 'der') await looksRight('E4');
    await expect(step('E5')).toBeHidden();
    await next(page, 'E6');
    if (format === 'der') await looksRight('E6');
    await back(page, 'E4');
    await expect(page.getByRole('radio', { name: label })).toBeChecked();
    await next(page, 'E6');
    await window.button('Finish').click();
    await expect(onE('E7').locator('h1')).toHaveText(en.exportWizard.run.doneHeadingCertificate);
    if (format === 'der') await looksRight('E7');
    const bytes = await readFile(path);
    expect(format === 'der' ? bytes[0] : bytes.subarray(0, 27).toString('ascii')).toBe(
      format === 'der' ? 0x30 : '-----BEGIN CERTIFICATE-----',
    );
    const written = new X509Certificate(bytes);
    expect(written.subject).toContain('OU=Organizational CA');
    expect(written.issuer).not.toBe(written.subject);
    await close();
  });
}

test('the whole backup with the keyboard alone', async () => {
  const { app, page } = launched;
  const { keyboard } = page;
  await chooseInMenu(en.common.menu.menuBackUp);
  await expectPage(page, 'E1');
  await keyboard.press('Enter');
  await expectPage(page, 'E2');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await expect(answer(page, 'Public Key Certificate (RSA')).toBeChecked();
  await keyboard.press('Alt+n');
  await expectPage(page, 'E3');
  await keyboard.press('Alt+o');
  await expect(answer(page, en.exportWizard.key.no)).toBeChecked();
  await keyboard.press('Alt+y');
  await keyboard.press('Enter');
  await expectPage(page, 'E4');
  await expect(onE('E4').locator('h1')).toBeFocused();
  await answerSaveDialog(app, join(folder, 'keyboard.pfx'));
  await keyboard.press('Alt+w');
  await window.field('target-path').waitFor();
  await keyboard.press('Alt+n');
  await expectPage(page, 'E5');
  // Enter on an incomplete page stays there.
  await keyboard.press('Enter');
  await expectPage(page, 'E5');
  await keyboard.press('Alt+p');
  await keyboard.type(password);
  await keyboard.press('Alt+e');
  await keyboard.type(password);
  await keyboard.press('Alt+c');
  await expect(answer(page, en.exportWizard.password.profiles.compatible.label)).toBeChecked();
  await keyboard.press('Alt+m');
  await keyboard.press('Enter');
  await expectPage(page, 'E6');
  await keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Help for page E6' })).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('Alt+b');
  await expectPage(page, 'E5');
  await keyboard.press('Enter');
  await expectPage(page, 'E6');
  await keyboard.press('Enter');
  await window.field('verified').waitFor({ timeout: 30_000 });
  await expect(onE('E7').locator('h1')).toBeFocused();
  await keyboard.press('Escape');
  await expectPage(page, 'C1');
  await expect(page.getByRole('dialog', { name: en.exportWizard.title })).toBeHidden();
  expect(inspectWith('openssl', join(folder, 'keyboard.pfx'), password).keys).toBe(1);
});

test('a generated passphrase is shown to be written down, fits both fields, and opens the file', async () => {
  const { page } = launched;
  await chooseInMenu(en.common.menu.menuBackUp);
  await expectPage(page, 'E1');
  await next(page, 'E2');
  await next(page, 'E3');
  await next(page, 'E4');
  await writeFile(join(folder, 'unrelated.txt'), 'stays');
  await browseTo(join(folder, 'generated.pfx'));
  await next(page, 'E5');
  await window.button('Generate a password').click();
  const passphrase = (await window.field('passphrase').innerText()).trim();
  expect(passphrase.length).toBeGreaterThan(15);
  await expect(window.password()).toHaveValue(passphrase);
  await expect(page.getByLabel('Repeat', { exact: true })).toHaveValue(passphrase);
  await expect(window.field('strength')).toContainText('Strong');
  await page.locator('[data-field="advanced"] summary').click();
  await page.getByRole('checkbox', { name: /\.NET 9/ }).check();
  await looksRight('E5');
  await next(page, 'E6');
  await expect(window.field('sum-encryption')).toContainText('300,000');
  const [file] = await finishBackup(page);
  const seen = inspectWith('openssl', file!.path, passphrase);
  expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
  expect(seen.text).toMatch(/Iteration 300000/);
  // The passphrase is gone from the window once the file is written.
  expect(await page.content()).not.toContain(passphrase);
  expect(await readFile(join(folder, 'unrelated.txt'), 'utf8')).toBe('stays');
  await close();
});

/**
 * Lets main see two memory sticks, one of them write-protected; files for the other go to `mountPoint`. Everything else
 * is answered by main itself.
 */
const plugIn = (mountPoint: string) =>
  launched.app.evaluate(({ ipcMain, dialog }, mount) => {
    type Listener = (event: unknown, name: string, argument: unknown) => Promise<unknown>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Listener> })._invokeHandlers;
    const own = handlers.get('call')!;
    const drive = { mountPoint: mount, fileSystem: 'vfat', sizeBytes: 8e9, freeBytes: 7.9e9 };
    const sticks = [
      { ...drive, name: 'STICK & CO', handle: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d01', readOnly: false },
      { ...drive, name: 'LOCKED', handle: '0d5c1b1e-7a70-4a53-8f2c-7f3a2b1c9d02', readOnly: true },
    ];
    ipcMain.removeHandler('call');
    ipcMain.handle('call', (event, name: string, argument: { fileName: string; kind: string }) => {
      if (name === 'drives.list') return { ok: true, value: sticks };
      if (name !== 'destination.onDrive') return own(event, name, argument);
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: false, filePath: `${mount}/${argument.fileName}` });
      return own(event, 'destination.browse', { fileName: argument.fileName, kind: argument.kind });
    });
  }, mountPoint);

test('a removable drive from the list: the place follows the name that is typed', async () => {
  const { page } = launched;
  await plugIn(folder);
  await chooseInMenu(en.common.menu.menuBackUp);
  await expectPage(page, 'E1');
  await next(page, 'E2');
  await next(page, 'E3');
  await next(page, 'E4');
  await expect(page.getByRole('radio', { name: 'LOCKED' })).toBeDisabled();
  await expect(page.getByRole('radio', { name: 'LOCKED' })).toHaveAccessibleDescription(/write-protected/);
  await expect(window.button('Next >')).toHaveAccessibleDescription(
    en.exportWizard.reasons['choose-location'],
  );
  await page.getByRole('radio', { name: 'STICK & CO', exact: true }).check();
  await expect(window.field('target-path')).toContainText(/-CA-\d{4}-\d\d-\d\d\.pfx/);
  await looksRight('E4');
  await writeFile(join(folder, 'taken.pfx'), 'an older backup');
  await page.getByLabel('File name').fill('taken');
  await expect(window.field('target-path')).toContainText(join(folder, 'taken.pfx'));
  await expect(window.button('Next >')).toBeDisabled();
  // Typed and left at once: the page is not left before main has looked for existing files.
  await page.getByLabel('File name').fill('on-the-stick');
  await page.keyboard.press('Enter');
  await expectPage(page, 'E5');
  // Left at the moment at which the page looks for them itself: its answer keeps nobody there.
  for (const delay of [285, 290, 295, 300, 305, 310]) {
    await window.button('< Back').click();
    await page.getByLabel('File name').fill(delay % 10 === 0 ? 'on-the-stick' : 'another');
    await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), delay);
    await page.keyboard.press('Enter');
    await expectPage(page, 'E5');
  }
  await window.button('Generate a password').click();
  await next(page, 'E6');
  await expect(window.field('sum-file')).toContainText(join(folder, 'on-the-stick.pfx'));
  const files = await finishBackup(page);
  expect(files.map(({ fileName }) => fileName)).toEqual(['on-the-stick.pfx', 'on-the-stick-ec.pfx']);
  expect(await readFile(join(folder, 'taken.pfx'), 'utf8')).toBe('an older backup');
  await close();
});
