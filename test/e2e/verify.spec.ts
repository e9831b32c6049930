/** The wizard "Verify Backup" in the real app: without a login, and beside the training tree. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pfxErrors } from '../../shared/messages/en/errors/pfx.ts';
import { en } from '../../shared/messages/en/index.ts';
import { answerOpenDialog, answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf.ts';
import { withTwoPasswords } from '../support/pfx/rework.ts';
import { backupBytes, backupFile, material, PASSWORD, receiptFile } from '../support/restore/backup-files.ts';
import { AppWindow } from '../support/window.ts';
import {
  answerBackup,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;

const dialog = () => window.page.getByRole('dialog', { name: en.verify.title });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

/** Every page has its id in the corner, its step marked in the list, the focus on its heading, and no violation. */
const looksRight = async (id: string) => {
  // The empty field for the password comes first on V3.
  await expect(id === 'V3' ? password() : window.onPage(id).locator('h1')).toBeFocused();
  await expect(window.page.locator('.wizard-page > .page-id')).toHaveText(id);
  await expect(window.page.locator(`[data-step="${id}"]`)).toHaveAttribute('aria-current', 'step');
  await window.expectAccessible();
};

const choose = async (...paths: readonly string[]) => {
  await launched.app.evaluate(({ dialog: native }, filePaths) => {
    native.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  await button('Browse...').click();
  await expect(window.onPage('V1').locator('.backup-list li')).toHaveCount(paths.length);
};

const next = async (id: string) => {
  await button('Next >').click();
  await window.onPage(id).waitFor();
};

const close = async () => {
  await button('Close').click();
  await expect(dialog()).toBeHidden();
};

const password = () => dialog().getByLabel('Password', { exact: true });
const check = (id: string) => window.page.locator(`[data-check="${id}"]`);

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-verify-'));
  launched = await launchApp();
  window = new AppWindow(launched.page);
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

test.afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('without a login: a good file with its receipt, a wrong password first, the report saved', async () => {
  test.slow();
  const path = join(folder, 'good.pfx');
  await receiptFile(path, await backupFile(path, (await material()).rsa));
  await window.onPage('L1').waitFor();
  await window.button('Verify a backup...').click();
  await looksRight('V1');
  await expect(button('Next >')).toBeDisabled();
  await expect(button('Next >')).toHaveAccessibleDescription(en.verify.reasons['choose-file']);
  await answerOpenDialog(launched.app, undefined);
  await button('Browse...').click();
  await expect(button('Next >')).toBeDisabled();
  await choose(path);
  await window.expectAccessible();
  await next('V2');
  await expect(window.field('file-receipt')).toContainText('contains the SHA-256 of this file');
  await expect(window.field('file-key-encryption')).toContainText('AES-256-CBC');
  await looksRight('V2');
  await next('V3');
  await looksRight('V3');
  await expect(button('Finish')).toHaveAccessibleDescription(en.verify.reasons['password-missing']);
  await password().fill('not the password');
  await window.page.keyboard.press('Enter');
  await expect(password()).toHaveAttribute('aria-invalid', 'true');
  await expect(password()).toHaveAccessibleDescription(new RegExp(pfxErrors['PFX-WRONG-PASSWORD'].what));
  await looksRight('V3');
  await password().fill(PASSWORD);
  await button('Finish').click();
  await expect(check('opens')).toHaveAttribute('data-state', 'pass');
  await expect(check('receipt')).toHaveAttribute('data-state', 'pass');
  await expect(check('key-matches')).toHaveAttribute('data-state', 'pass');
  await expect(window.field('report-tree')).toHaveText(en.verify.report.notAsked);
  await looksRight('V4');
  for (const [name, file, seen] of [
    ['Save report as text...', 'report.txt', en.checks.report.title],
    ['Save report as JSON...', 'report.json', '"orgca-verification-report"'],
  ] as const) {
    await answerSaveDialog(launched.app, join(folder, file));
    await button(name).click();
    await expect(window.field('report-saved')).toContainText(file);
    const saved = await readFile(join(folder, file), 'utf8');
    expect(saved).toContain(seen);
    expect(saved).not.toContain(PASSWORD);
  }
  const pdf = join(folder, 'report.pdf');
  await answerSaveDialog(launched.app, pdf);
  await button('Save report as PDF...').click();
  await expect(window.field('report-saved')).toContainText('report.pdf');
  const printed = await readPdf(pdf);
  expect(printed).toMatchObject({
    tagged: true,
    scripts: false,
    title: en.checks.report.title,
    paper: 'A4',
    creator: `OrgCA Backup ${await launched.app.evaluate(({ app }) => app.getVersion())}`,
  });
  expect(printed.fonts.every(({ name, embedded }) => embedded && name.includes('DejaVu'))).toBe(true);
  expect(printed.text).toContain(en.checks.report.verdicts.attention);
  expect(printed.text).toContain(en.checks.report.checks['key-matches'].pass);
  expect(printed.text).toContain(`Page 1 of ${String(printed.pages)}`);
  expect(printed.text).not.toContain(PASSWORD);
  expect(await window.page.content()).not.toContain(PASSWORD);
  await close();
  await window.onPage('L1').waitFor();
});

test('a file with two passwords: the second one is asked for when the first does not open all parts', async () => {
  const path = join(folder, 'two.pfx');
  const { rsa } = await material();
  const [certificates, key] = [
    await backupBytes(rsa),
    await backupBytes(rsa, { password: 'Second-Horse-8' }),
  ];
  await writeFile(path, withTwoPasswords(certificates, key, Buffer.from(PASSWORD)));
  await window.button('Verify a backup...').click();
  await choose(path);
  await next('V2');
  await next('V3');
  await expect(dialog().getByLabel(en.common.files.passwords.second, { exact: true })).toHaveCount(0);
  await password().fill(PASSWORD);
  await button('Finish').click();
  const second = dialog().getByLabel(en.common.files.passwords.second, { exact: true });
  await expect(second).toBeVisible();
  await looksRight('V3');
  await second.fill('Second-Horse-8');
  await button('Finish').click();
  await expect(check('opens')).toHaveAttribute('data-state', 'pass');
  await expect(check('second-reader')).toHaveAttribute('data-state', 'unchecked');
  await close();
});

test('a damaged file, a file that is no PFX, and one that its receipt does not name', async () => {
  const [damaged, noPfx, changed] = ['damaged.pfx', 'no.pfx', 'changed.pfx'].map((name) =>
    join(folder, name),
  );
  const { rsa } = await material();
  const bytes = await backupFile(damaged!, rsa);
  await writeFile(damaged!, bytes.subarray(0, bytes.length - 100));
  await writeFile(noPfx!, 'This is a letter.');
  const other = await backupFile(changed!, rsa);
  await receiptFile(changed!, Buffer.concat([other, Buffer.from('x')]));
  await window.button('Verify a backup...').click();
  await choose(damaged!, noPfx!, changed!);
  await expect(window.page.locator('[data-code="PFX-NOT-PFX"]')).toBeVisible();
  await window.expectAccessible();
  await next('V2');
  await expect(window.onPage('V2')).toContainText('was changed or replaced after it was verified');
  await window.expectAccessible();
  await next('V3');
  await password().fill(PASSWORD);
  await button('Finish').click();
  await expect(window.onPage('V4').locator('h1')).toHaveText(en.verify.run.headings.bad);
  const of = (name: string) => window.page.locator(`[data-verdict][data-file="${name}"]`);
  for (const name of ['damaged.pfx', 'no.pfx', 'changed.pfx']) {
    await expect(of(name)).toHaveAttribute('data-verdict', 'bad');
  }
  await expect(of('damaged.pfx')).toContainText('PFX-DAMAGED');
  await expect(of('no.pfx')).toContainText('PFX-NOT-PFX');
  await expect(of('changed.pfx')).toContainText('RESTORE-RECEIPT-DIFFERS');
  await expect(button('Cancel')).toBeDisabled();
  await close();
});

test('where no file can be opened, no password is asked', async () => {
  const empty = join(folder, 'empty.pfx');
  await writeFile(empty, '');
  await window.button('Verify a backup...').click();
  await choose(empty);
  await next('V2');
  await expect(window.page.locator('[data-step="V3"]')).toBeHidden();
  await button('Finish').click();
  await expect(window.onPage('V4').locator('h1')).toHaveText(en.verify.run.headings.bad);
  await close();
});

test('beside the training tree: both files of its backup are good and of the CA that the tree has today', async () => {
  test.slow();
  const { app, page } = launched;
  await openTrainingTree(page);
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  const path = join(folder, 'tree.pfx');
  await answerBackup(app, page, { path, password: 'seven red kites at 4 over Ely', profile: 'modern' });
  await finishBackup(page);
  await window.button('Close').click();
  await page.keyboard.press('Escape');
  await window.onPage('C1').waitFor();
  await app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, en.common.menu.menuVerify);
  await window.onPage('V1').waitFor();
  await choose(path, join(folder, 'tree-ec.pfx'));
  await next('V2');
  await next('V3');
  await page.getByRole('radio', { name: 'A password for each file' }).check();
  await page.getByLabel('Password of tree.pfx', { exact: true }).fill('seven red kites at 4 over Ely');
  await expect(button('Finish')).toHaveAccessibleDescription(en.verify.reasons['passwords-missing']);
  await page.getByLabel('Password of tree-ec.pfx', { exact: true }).fill('seven red kites at 4 over Ely');
  await window.expectAccessible();
  await button('Finish').click();
  await expect(window.onPage('V4').locator('h1')).toHaveText(en.verify.run.headings.good, {
    timeout: 30_000,
  });
  await expect(check('todays-ca')).toHaveCount(2);
  for (const one of await check('todays-ca').all()) {
    await expect(one).toHaveText(/belongs to the current CA of the tree ACME-TREE/);
  }
  await window.expectAccessible();
  await close();
  await expect(window.field('last-backup-line')).toContainText(/last backup .* Last verified/);
});
