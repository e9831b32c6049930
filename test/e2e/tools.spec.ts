/** The menu Tools: the record of what was done, and another password for a backup. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { answerOpenDialog, answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
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
let path: string;
const password = 'seven red kites at 4 over Ely';
const changed = 'nine green herons in 12 trees';
const { record, password: texts, last } = en.tools;
const plain = (label: string) => parseMnemonic(label).text;

// One story: each test goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

/** Chooses an entry of the native menu. */
const chooseInMenu = (label: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);

const openRecord = async () => {
  await chooseInMenu(en.common.menu.menuRecord);
  await expect(window.onPage('T2').locator('h1')).toBeFocused();
};
const close = async () => {
  await window.page.getByRole('dialog').last().getByRole('button', { name: 'Close', exact: true }).click();
};
/** The line of an event in the table; it is selected, so that its details are shown. */
const line = (sequence: number) => window.page.locator(`[data-row="${String(sequence)}"]`);
const details = () => window.field('record-details');
const field = (label: string) => window.page.getByLabel(plain(label), { exact: true });
/** The view of the console has such a field too. */
const filter = () => window.onPage('T2').getByLabel(plain(record.filter), { exact: true });
const changeButton = () => window.button(plain(texts.change));

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-tools-'));
  path = join(folder, 'acme.pfx');
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

test('the record opens before anybody logged in, and says that it is empty', async () => {
  await window.onPage('L1').waitFor();
  await openRecord();
  await expect(window.field('record-empty')).toHaveText(record.empty);
  await window.expectAccessible();
  await window.page.keyboard.press('F1');
  await expect(window.page.getByText(record.help[0]!)).toBeVisible();
  await window.page.keyboard.press('Escape');
  await window.page.keyboard.press('Escape');
  await expect(window.onPage('T2')).toBeHidden();
  await window.onPage('L1').waitFor();
});

test('a backup is on record, and on the property page of its CA; a verification is noted at both', async () => {
  const { app, page } = launched;
  await openTrainingTree(page);
  await openCaByDoubleClick(page);
  const general = page.getByRole('tab', { name: en.console.p1.tabs.general });
  await general.click();
  await expect(window.field('last-backup')).toHaveText(last.none);
  await page.getByRole('tab', { name: en.console.p1.tabs.certificates }).click();
  await exportFromProperties(page);
  await answerBackup(app, page, { path, password, profile: 'compatible' });
  await finishBackup(page);
  await close();
  await general.click();
  await expect(window.field('last-backup')).toContainText('acme.pfx and acme-ec.pfx');
  await expect(window.field('last-backup')).toContainText(last.notVerified);
  await expect(window.field('last-backup')).not.toContainText(last.renewed);
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  const inView = window.field('last-backup-line');
  await expect(inView).toContainText(last.line.notVerified);
  await window.expectAccessible();

  await openRecord();
  await expect(line(1)).toContainText(record.kinds.backup);
  await expect(line(1)).toContainText('OU=Organizational CA');
  await expect(line(1)).toContainText('acme-ec.pfx');
  await expect(details()).toContainText(folder);
  await expect(details()).toContainText(record.notVerified);
  await expect(details()).toContainText('OrgCA Backup');
  await answerSaveDialog(app, join(folder, 'record.csv'));
  await window.button(plain(record.save)).click();
  await expect(page.getByText(/^Saved to .*record\.csv$/)).toBeVisible();
  const csv = (await readFile(join(folder, 'record.csv'), 'utf8')).split('\r\n');
  expect(csv).toHaveLength(3);
  expect(csv[1]).toContain('"acme.pfx; acme-ec.pfx"');
  await filter().fill('nothing of the kind');
  await expect(window.onPage('T2')).toContainText(record.noMatch);
  await filter().fill('ACME-EC');
  await expect(line(1)).toBeVisible();
  await close();

  await answerOpenDialog(app, path);
  await page.evaluate(async (secret) => {
    const { orgca } = globalThis as unknown as Pick<Window, 'orgca'>;
    const files = await orgca.invoke('backups.browse', undefined);
    if (!files.ok || files.value === null) throw new Error('no file');
    const { handle } = files.value[0]!;
    const jobId = crypto.randomUUID();
    await orgca.invoke('verify.run', { jobId, files: [{ file: handle, password: secret }] });
  }, password);
  await openRecord();
  await expect(line(2)).toContainText(record.kinds.verification);
  await expect(page.locator('[data-row]').first()).toHaveAttribute('data-row', '2');
  await line(1).click();
  await expect(details()).toHaveAttribute('data-sequence', '1');
  await expect(details()).not.toContainText(record.notVerified);
  await window.expectAccessible();
  await close();
  await openCaByDoubleClick(page);
  await general.click();
  await expect(window.field('last-backup')).toContainText(/Last verified \d/);
  await page.keyboard.press('Escape');
});

test('another password: what is missing is told in order; the wrong old password changes nothing', async () => {
  const { app, page } = launched;
  const before = await readFile(path);
  await chooseInMenu(en.common.menu.menuChangePassword);
  await expect(window.onPage('T3').locator('h1')).toBeFocused();
  await expect(changeButton()).toHaveAccessibleDescription(texts.reasons.file);
  const broken = join(folder, 'broken.pfx');
  await writeFile(broken, 'no PFX');
  await answerOpenDialog(app, broken);
  await window.button(plain(texts.choose)).click();
  await expect(window.failure()).toHaveAttribute('data-code', 'PFX-NOT-PFX');
  await expect(changeButton()).toBeDisabled();
  await answerOpenDialog(app, path);
  await window.button(plain(texts.choose)).click();
  await expect(window.field('change-file')).toHaveText('acme.pfx');
  await expect(window.failure()).toBeHidden();
  await expect(window.field('change-folder')).toHaveText(folder);
  await expect(changeButton()).toHaveAccessibleDescription(texts.reasons['old-password']);
  await field(texts.oldPassword).fill('not the password');
  await field(texts.newPassword).fill(changed);
  await expect(changeButton()).toHaveAccessibleDescription(texts.reasons['password-differs']);
  await page.getByLabel('Repeat', { exact: true }).fill(changed);
  await window.expectAccessible();
  await changeButton().click();
  await expect(window.failure()).toHaveAttribute('data-code', 'PFX-WRONG-PASSWORD');
  expect((await readFile(path)).equals(before)).toBe(true);
  // What was typed is still there, and the old password alone is mended.
  await expect(field(texts.newPassword)).toHaveValue(changed);
});

test('the right one: proved, opened by OpenSSL with the new password alone, its receipt and the record up to date', async () => {
  const { page } = launched;
  await field(texts.oldPassword).fill(password);
  await field(texts.oldPassword).press('Enter');
  await expect(window.field('changed-sha256')).toBeVisible({ timeout: 30_000 });
  await expect(window.onPage('T3').locator('h1')).toHaveText(texts.done);
  await expect(window.field('changed-receipt')).toHaveText(texts.receiptSealed);
  await expect(window.field('changed-key')).toContainText('AES-256');
  await window.expectAccessible();
  const seen = inspectWith('openssl', path, changed);
  expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
  expect(inspectWith('openssl', path, password).opened).toBe(false);
  expect(inspectWith('openssl', join(folder, 'acme-ec.pfx'), password).opened).toBe(true);
  expect(await page.content()).not.toContain(changed);
  await window.button(plain(texts.again)).click();
  await expect(field(texts.oldPassword)).toHaveValue('');
  await expect(window.field('change-file')).toHaveText(texts.none);
  await page.keyboard.press('Escape');
  await openRecord();
  await expect(line(3)).toContainText(record.kinds['password-change']);
  await close();
});

test('a record that was tampered with, or cut off, says so loudly', async () => {
  const file = join(launched.userDataDir, 'record.jsonl');
  const honest = await readFile(file, 'utf8');
  await writeFile(file, honest.replace('"kind":"verification"', '"kind":"restore"'));
  await openRecord();
  await expect(window.page.getByRole('alert').filter({ hasText: record.brokenTitle })).toBeVisible();
  await expect(window.page.locator('[data-broken="changed"]')).toContainText('Line 3');
  await expect(line(1)).toBeVisible();
  await window.expectAccessible();
  await close();
  await writeFile(file, honest);
  await appendFile(file, '{"half a li');
  await openRecord();
  await expect(window.page.locator('[data-broken="unreadable"]')).toContainText('Line 4');
  await close();
  await writeFile(file, honest);
  await openRecord();
  await expect(window.page.locator('[data-broken]')).toBeHidden();
  await close();
});

test('a record that was emptied says so: the receipt of the backup knows its lines', async () => {
  const file = join(launched.userDataDir, 'record.jsonl');
  const honest = await readFile(file, 'utf8');
  await openRecord();
  await line(1).click();
  await expect(window.field('record-line')).toBeVisible();
  await close();
  await writeFile(file, '');
  await openRecord();
  const gaps = window.field('record-gaps');
  await expect(gaps).toContainText(record.gapsTitle);
  await expect(gaps.locator('[data-gap="shorter"]')).toContainText('acme.receipt.json');
  await window.expectAccessible();
  await close();
  await writeFile(file, honest);
});
