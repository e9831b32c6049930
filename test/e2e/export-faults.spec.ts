/** The export wizard when something is wrong: bad input, keys that cannot be had, media that vanish, a change of mind. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import {
  createTrainingMaterial,
  type TrainingMaterial,
  type TrainingTree,
} from '../../electron/training/index.ts';
import { en } from '../../shared/messages/en/index.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { startOddTree, type OddOptions } from '../support/training/odd-tree.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  answerBackup,
  back,
  expectPage,
  finishBackup,
  next,
  openCaByDoubleClick,
} from '../support/wizard-pages.ts';

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;
let material: TrainingMaterial;
let tree: TrainingTree | undefined;
const password = 'seven red kites at 4 over Ely';

/** A button of the wizard; the property page behind it is inert, but has buttons of the same names. */
const inWizard = (name: string) =>
  window.page.getByRole('dialog', { name: en.exportWizard.title }).getByRole('button', { name, exact: true });

test.beforeAll(async () => {
  material = await createTrainingMaterial({});
});
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-faults-'));
  launched = await launchApp();
  window = new AppWindow(launched.page);
});
test.afterEach(async () => {
  await launched.close();
  await tree?.close();
  tree = undefined;
  await rm(folder, { recursive: true, force: true });
  expect(window.complaints).toEqual([]);
});

const plain = (label: string) => parseMnemonic(label).text;

/** Logs in to a tree of its own and presses Export on the property page of its CA. */
async function openWizard(
  options: OddOptions = {},
  user: 'administrator' | 'helpDesk' = 'administrator',
): Promise<void> {
  tree = await startOddTree({ material, keyForm: 'pkcs8', ...options });
  const account = tree[user];
  await window.logIn({
    server: tree.host,
    port: tree.ldapsPort,
    user: account.dotted,
    password: account.password,
  });
  await window.accept();
  await openCaByDoubleClick(window.page);
  await window.button('Export...').click();
  await expectPage(window.page, 'E3');
}

const browseTo = async (path: string) => {
  await answerSaveDialog(launched.app, path);
  await window.button('Browse...').click();
  await window.field('target-path').waitFor();
};
const repeat = () => window.page.getByLabel('Repeat', { exact: true });

test('short, differing and doubtful passwords are told; Back keeps every answer; Cancel asks', async () => {
  const { page } = launched;
  await openWizard();
  await next(page, 'E4');
  await page.getByLabel('File name').fill('what?.pfx');
  await expect(page.getByText(en.exportWizard.reasons['name-forbidden']).first()).toBeVisible();
  await expect(window.button('Next >')).toBeDisabled();
  await page.getByLabel('File name').fill('kept');
  const path = join(folder, 'kept.pfx');
  await browseTo(path);
  await next(page, 'E5');

  await expect(window.button('Next >')).toBeDisabled();
  await window.password().fill('12345');
  await repeat().fill('12345');
  await expect(window.button('Next >')).toHaveAccessibleDescription(/6 characters/);
  await expect(page.locator('[data-warning="too-short"]')).toBeVisible();
  await window.password().fill('Pässwörter 1');
  await repeat().fill('Pässwörter 2');
  await expect(page.getByText(en.exportWizard.password.differs)).toBeVisible();
  await expect(repeat()).toHaveAttribute('aria-invalid', 'true');
  await expect(window.button('Next >')).toHaveAccessibleDescription(
    en.exportWizard.reasons['password-differs'],
  );
  await expect(page.locator('[data-warning="not-ascii"]')).toBeVisible();
  await window.expectAccessible();
  await repeat().fill('Pässwörter 1');
  await answer(page, en.exportWizard.password.profiles.compatible.label).check();

  // It can be guessed, so the wizard asks once more, and not again until it changes.
  const { weak } = en.exportWizard.password;
  const guessable = page.getByRole('alertdialog', { name: weak.title });
  await window.button('Next >').click();
  await guessable.getByRole('button', { name: plain(weak.other), exact: true }).click();
  await expect(guessable).toBeHidden();
  await expectPage(page, 'E5');
  await window.button('Next >').click();
  await guessable.getByRole('button', { name: plain(weak.use), exact: true }).click();
  await expectPage(page, 'E6');

  await back(page, 'E5');
  await expect(window.password()).toHaveValue('Pässwörter 1');
  await expect(repeat()).toHaveValue('Pässwörter 1');
  await expect(answer(page, en.exportWizard.password.profiles.compatible.label)).toBeChecked();
  await back(page, 'E4');
  await expect(page.getByLabel('File name')).toHaveValue('kept.pfx');
  await expect(window.field('target-path')).toContainText(path);
  await back(page, 'E3');
  await back(page, 'E2');
  await back(page, 'E1');
  for (const id of ['E2', 'E3', 'E4', 'E5', 'E6'] as const) await next(page, id);

  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(en.common.wizard.lose.heading);
  await window.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expectPage(page, 'E6');
  await inWizard('Cancel').click();
  await window.button('Close the wizard').click();
  await expect(page.getByRole('dialog', { name: en.exportWizard.title })).toBeHidden();
  await expectPage(page, 'P1');
  expect(await readdir(folder)).toEqual([]);
});

test('Cancel asks nothing where nothing would be lost', async () => {
  const { page } = launched;
  await openWizard();
  await inWizard('Cancel').click();
  await expect(page.getByRole('dialog', { name: en.exportWizard.title })).toBeHidden();
  await expectPage(page, 'P1');
});

test('the help desk sees why the private key cannot be exported, and may still export a certificate', async () => {
  const { page } = launched;
  await openWizard({}, 'helpDesk');
  await expect(answer(page, en.exportWizard.key.yes)).toBeDisabled();
  await expect(answer(page, en.exportWizard.key.yes)).toHaveAccessibleDescription(/BACKUP-KEY-NO-RIGHTS/);
  await expect(window.field('right-supervisor')).toHaveText('No');
  await expect(answer(page, en.exportWizard.key.no)).toBeChecked();
  await window.expectAccessible();
  await next(page, 'E4');
  await browseTo(join(folder, 'ca.der'));
  await next(page, 'E6');
  await window.button('Finish').click();
  await expect(window.onPage('E7').locator('h1')).toHaveText(en.exportWizard.run.doneHeadingCertificate);
  expect(await readdir(folder)).toEqual(['ca.der']);
});

for (const [keyForm, code] of [
  ['wrapped', 'BACKUP-KEY-WRAPPED'],
  ['absent', 'BACKUP-KEY-ABSENT'],
] as const) {
  test(`a key that is ${keyForm} must be exported by the tree, with ${code}`, async () => {
    await openWizard({ keyForm });
    await answer(window.page, en.exportWizard.key.yes).check();
    await expect(window.field('not-given')).toContainText(code);
    await expect(answer(window.page, en.exportWizard.key.gateway)).toBeEnabled();
  });
}

test('an encrypted key asks for its own password: a wrong one is told on E3, the right one goes on to the file', async () => {
  const { app, page } = launched;
  await openWizard({ keyForm: 'encrypted-pkcs8', keyPassword: 'of the key' });
  const keyPassword = page.getByLabel('Password of the stored key', { exact: true });
  await expect(window.button('Next >')).toHaveAccessibleDescription(en.exportWizard.reasons['key-password']);
  await keyPassword.fill('not of the key');
  await window.button('Next >').click();
  await expect(window.failure()).toHaveAttribute('data-code', 'BACKUP-KEY-PASSWORD');
  await expect(window.failure()).toContainText('page E3');
  await window.expectAccessible();
  await expect(keyPassword).toHaveValue('not of the key');
  await keyPassword.fill('of the key');
  await answerBackup(app, page, { path: join(folder, 'opened.pfx'), password, profile: 'compatible' });
  const [file] = await finishBackup(page);
  expect(inspectWith('openssl', file!.path, password).keys).toBe(1);
});

test('a key that fits no certificate stops the backup before Finish, with the reason', async () => {
  const { page } = launched;
  await openWizard({ keyForm: 'encrypted-pkcs8', keyPassword: 'of the key', mismatchedKey: true });
  await page.getByLabel('Password of the stored key', { exact: true }).fill('of the key');
  await next(page, 'E4');
  await expect(page.getByText(en.exportWizard.file.stopsTitle)).toBeVisible();
  await browseTo(join(folder, 'useless.pfx'));
  await next(page, 'E5');
  await window.button('Generate a password').click();
  await window.field('passphrase').waitFor();
  await next(page, 'E6');
  const check = page.locator('[data-check="key-matches"][data-state="stop"]').first();
  await expect(check).toContainText('BACKUP-KEY-MISMATCH');
  await expect(window.button('Finish')).toBeDisabled();
  await expect(window.button('Finish')).toHaveAccessibleDescription(en.exportWizard.reasons['check-stops']);
  await window.expectAccessible();
  await page.keyboard.press('Enter');
  await expectPage(page, 'E6');
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that vanishes is told on E7; nothing is lost, and Finish tries again', async () => {
  const { app, page } = launched;
  await openWizard();
  const stick = join(folder, 'stick');
  await mkdir(stick);
  await answerBackup(app, page, { path: join(stick, 'ca.pfx'), password, profile: 'compatible' });
  await rm(stick, { recursive: true });
  await window.button('Finish').click();
  await expect(window.failure()).toHaveAttribute('data-code', 'MEDIA-VANISHED');
  await expect(window.onPage('E7').locator('h1')).toHaveText(en.exportWizard.run.failedHeading);
  await window.expectAccessible();
  await back(page, 'E6');
  await back(page, 'E5');
  await expect(window.password()).toHaveValue(password);
  await next(page, 'E6');
  await mkdir(stick);
  expect(await finishBackup(page)).toHaveLength(2);
  expect((await readdir(stick)).sort()).toEqual([
    'ca-ec.pfx',
    'ca.ldif',
    'ca.pfx',
    'ca.receipt.json',
    'ca.receipt.txt',
  ]);
});

test('Cancel stops a running backup and leaves no file behind', async () => {
  const { app, page } = launched;
  // A slow tree, so that the run is still reading when Cancel is chosen.
  await openWizard({ delay: 300 });
  await answerBackup(app, page, { path: join(folder, 'ca.pfx'), password, profile: 'modern' });
  await window.button('Finish').click();
  await expectPage(page, 'E7');
  await expect(page.locator('[data-stage]').first()).toBeVisible();
  await inWizard('Cancel').click();
  await expect(window.failure()).toHaveAttribute('data-code', 'BACKUP-CANCELLED');
  expect(await readdir(folder)).toEqual([]);
  await back(page, 'E6');
  await expect(window.button('Finish')).toBeEnabled();
});
