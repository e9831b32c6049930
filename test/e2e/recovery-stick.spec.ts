/** The wizard "Make a Recovery Stick" in the real app. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf.ts';
import { backupFile, material, receiptFile } from '../support/restore/backup-files.ts';
import { AppWindow } from '../support/window.ts';

let folder: string;
let stick: string;
let launched: LaunchedApp;
let window: AppWindow;

const dialog = () => window.page.getByRole('dialog', { name: en.stick.title });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

const chooseMenu = (label: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);

/** What the system's dialog answers next. */
const answer = (...paths: readonly string[]) =>
  launched.app.evaluate(({ dialog: native }, filePaths) => {
    native.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);

const next = async (id: string) => {
  await button('Next >').click();
  await window.onPage(id).waitFor();
  await expect(window.onPage(id).locator('h1')).toBeFocused();
};

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-stick-e2e-'));
  stick = join(folder, 'CA BACKUP');
  await mkdir(stick);
  for (const name of ['ca.pfx', 'ca-ec.pfx']) {
    const path = join(folder, name);
    const bytes = await backupFile(path, (await material()).rsa);
    if (name === 'ca.pfx') await receiptFile(path, bytes);
  }
  await writeFile(join(folder, 'letter.exe'), 'Dear all');
  await writeFile(
    join(folder, 'orgca-backup.exe'),
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000_000)]),
  );
  launched = await launchApp();
  window = new AppWindow(launched.page);
});

test.afterAll(async () => {
  await launched.close();
  await chmod(stick, 0o700).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

test.afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('backup, receipt, program, START-HERE and checksums are written, read back and shown', async () => {
  test.slow();
  await window.onPage('L1').waitFor();
  await chooseMenu(en.common.menu.menuRecoveryStick);
  await window.onPage('M1').waitFor();
  await window.expectAccessible();
  await next('M2');
  await expect(button('Next >')).toHaveAccessibleDescription(en.stick.reasons['choose-backup']);
  await answer(join(folder, 'ca.pfx'));
  await button('Browse...').click();
  await expect(window.field('beside')).toContainText('ca-ec.pfx');
  await expect(window.field('beside')).toContainText('ca.receipt.json');
  await window.expectAccessible();
  await next('M3');
  await expect(window.onPage('M3')).toContainText(en.stick.program.withoutTitle);
  await answer(join(folder, 'letter.exe'), join(folder, 'orgca-backup.exe'));
  await button('Add program files...').click();
  await expect(window.page.locator('[data-code="STICK-NOT-A-PROGRAM"]')).toBeVisible();
  await expect(button('Next >')).toBeDisabled();
  await window.expectAccessible();
  await button('Remove letter.exe from the list').click();
  await next('M4');
  await expect(button('Next >')).toHaveAccessibleDescription(en.stick.reasons['choose-place']);
  await answer(stick);
  await button('Browse...').click();
  await expect(window.field('folder-path')).toContainText(stick);
  await window.expectAccessible();
  await next('M5');
  await expect(window.field('stick-program')).toContainText('orgca-backup.exe, 2 MB');
  await window.expectAccessible();
  await button('Finish').click();
  await expect(window.onPage('M6').locator('h1')).toHaveText(en.stick.run.doneHeading);
  await window.expectAccessible();
  await button('Close').click();
  await expect(window.page.getByRole('dialog')).toBeHidden();

  expect((await readdir(stick)).toSorted()).toEqual([
    'OrgCA-Backup-Guide-de.pdf',
    'OrgCA-Backup-Guide-en.pdf',
    'SHA256SUMS',
    'START-HERE.txt',
    'ca-ec.pfx',
    'ca.pfx',
    'ca.receipt.json',
    'orgca-backup.exe',
  ]);
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: stick, encoding: 'utf8' });
  expect(said.match(/: OK$/gm)).toHaveLength(7);
  for (const name of ['OrgCA-Backup-Guide-de.pdf', 'OrgCA-Backup-Guide-en.pdf']) {
    expect((await readPdf(join(stick, name))).pages).toBeGreaterThan(10);
  }
  const page = await readFile(join(stick, 'START-HERE.txt'), 'utf8');
  expect(page).toContain('ACME-TREE');
  expect(page).toContain('Wiederherstellungsstick');
  await chooseMenu(en.common.menu.menuRecord);
  await expect(window.onPage('T2')).toContainText('Recovery stick');
  await window.page.keyboard.press('Escape');
});

test('made again: existing files are agreed to, a pulled drive is told, a changed backup is refused', async () => {
  await chooseMenu(en.common.menu.menuRecoveryStick);
  await window.onPage('M1').waitFor();
  await next('M2');
  await answer(join(folder, 'ca.pfx'));
  await button('Browse...').click();
  await expect(window.field('beside')).toBeVisible();
  await next('M3');
  await next('M4');
  await answer(stick);
  await button('Browse...').click();
  await next('M5');
  await expect(button('Finish')).toHaveAccessibleDescription(en.stick.reasons['agree-replace']);
  await window.expectAccessible();
  await dialog().getByRole('checkbox', { name: 'Replace the existing files' }).check();

  await rm(stick, { recursive: true });
  await button('Finish').click();
  await expect(window.onPage('M6').locator('[data-code]')).toHaveAttribute('data-code', 'MEDIA-VANISHED');
  await expect(window.onPage('M6').locator('h1')).toHaveText(en.stick.run.failedHeading);
  await mkdir(stick);
  await writeFile(join(folder, 'ca.pfx'), await readFile(join(folder, 'ca-ec.pfx')));
  await button('Finish').click();
  await expect(window.onPage('M6').locator('[data-code]')).toHaveAttribute(
    'data-code',
    'RESTORE-RECEIPT-DIFFERS',
  );
  expect(await readdir(stick)).toEqual([]);
  await button('Cancel').click();
  await window.page.getByRole('button', { name: 'Close the wizard', exact: true }).click();
  await expect(window.page.getByRole('dialog')).toBeHidden();
});
