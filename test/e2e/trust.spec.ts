/** Which servers are trusted: the list of accepted ones, authorities from files, and a second server to try. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingMaterial,
  type TrainingTree,
} from '../../electron/training/index.ts';
import { answerOpenDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';

let folder: string;
let material: TrainingMaterial;
let tree: TrainingTree;
let launched: LaunchedApp;
let window: AppWindow;

const asAdmin = () => ({
  server: tree.host,
  port: tree.ldapsPort,
  user: tree.administrator.dotted,
  password: tree.administrator.password,
});

/** Chooses a command of the native menu. */
const choose = (id: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    (Menu.getApplicationMenu()!.getMenuItemById(wanted) as unknown as { click(): void }).click();
  }, id);

const enabled = (id: string) =>
  launched.app.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()!.getMenuItemById(wanted)?.enabled,
    id,
  );

test.beforeAll(async () => {
  material = await createTrainingMaterial({ ec: false });
});

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-trust-'));
  tree = await startTrainingTree({ material });
  launched = await launchApp();
  window = new AppWindow(launched.page);
});

test.afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await launched.close();
  await tree.close();
  await rm(folder, { recursive: true });
});

test('an accepted server is listed, and once it is removed the question comes back', async () => {
  await window.logIn(asAdmin());
  await window.onPage('L2').waitFor();
  const fingerprint = (await window.field('sha256').textContent()) ?? '';
  await window.accept();
  await window.onPage('C1').waitFor();
  await choose('accepted-servers');
  await window.expectHeading('T1', 'Trusted servers');
  const row = window.page.locator(`[data-server="${tree.host}:${tree.ldapsPort}"]`);
  await expect(row).toContainText(fingerprint);
  await expect(row).toContainText('No');
  await expect(window.page.getByText('No certificate authority has been added.')).toBeVisible();
  await window.expectAccessible();

  // Enter keeps the decision.
  await row.getByRole('button').click();
  await expect(window.page.getByRole('alertdialog')).toBeVisible();
  await window.expectAccessible();
  await window.page.keyboard.press('Enter');
  await expect(window.page.getByRole('alertdialog')).toBeHidden();
  await expect(row).toBeVisible();

  await row.getByRole('button').click();
  await window.page.getByRole('alertdialog').waitFor();
  await window.page.keyboard.press('Alt+r');
  await expect(row).toBeHidden();
  await expect(window.page.getByText('No server certificate is trusted yet.')).toBeVisible();
  await window.page.keyboard.press('Escape');
  await expect(window.onPage('T1')).toBeHidden();
  await window.button('Log out').click();
  await window.logIn(asAdmin());
  await window.onPage('L2').waitFor();
});

test('a tree whose own certificate was added from a file is logged in to without a question', async () => {
  const file = path.join(folder, 'RootCert.der');
  await writeFile(file, tree.selfSignedCertificate);
  await window.onPage('L1').waitFor();
  await window.button('Trusted servers...').click();
  await window.onPage('T1').waitFor();
  await answerOpenDialog(launched.app, undefined);
  await window.page.keyboard.press('Alt+a');
  await expect(window.page.getByText('No certificate authority has been added.')).toBeVisible();
  await answerOpenDialog(launched.app, file);
  await window.page.keyboard.press('Alt+a');
  await expect(window.page.getByText('The certificate authorities in the file were added.')).toBeVisible();
  const authority = window.page.locator('[data-authority]');
  await expect(authority).toContainText('Organizational CA');
  await window.expectAccessible();
  await window.page.keyboard.press('Escape');
  await window.logIn(asAdmin());
  await window.onPage('C1').waitFor();

  await window.button('Log out').click();
  await window.button('Trusted servers...').click();
  await authority.getByRole('button').click();
  await window.page.getByRole('alertdialog').waitFor();
  await window.page.keyboard.press('Alt+r');
  await expect(authority).toBeHidden();
  await window.page.keyboard.press('Escape');
  await window.logIn(asAdmin());
  await window.onPage('L2').waitFor();
});

test('a file that holds no certificate is told, and the list stays', async () => {
  const file = path.join(folder, 'RootCert.der');
  await writeFile(file, 'nothing of the kind');
  await window.button('Trusted servers...').click();
  await window.onPage('T1').waitFor();
  await answerOpenDialog(launched.app, file);
  await window.page.keyboard.press('Alt+a');
  await expect(window.failure()).toContainText('page T1');
  await window.expectAccessible();
});

test('the second server is asked when the first one does not answer, and is trusted by the same rules', async () => {
  const second = window.page.getByLabel('Fallback server (optional)');
  await window.onPage('L1').waitFor();
  await window.openMore();
  await second.fill('two servers');
  await window.logIn({ ...asAdmin(), port: 1 });
  await expect(second).toBeFocused();
  await expect(window.page.getByText(/^Enter a server such as/)).toBeVisible();
  await window.expectAccessible();
  await second.fill(`${tree.host}:${tree.ldapsPort}`);
  await window.page.keyboard.press('Enter');
  await window.onPage('L2').waitFor();
  await expect(window.onPage('L2')).toContainText(`${tree.host}:${tree.ldapsPort}`);
  await window.accept();
  await window.onPage('C1').waitFor();
  await expect(window.page.getByText(`admin.acme on ldaps://${tree.host}:${tree.ldapsPort}`)).toBeVisible();
  // Both servers are remembered.
  await window.button('Log out').click();
  await expect(second).toHaveValue(`${tree.host}:${tree.ldapsPort}`);
  await expect(window.page.getByLabel('Port')).toHaveValue('1');
});

test('the menu offers what needs a login only with one', async () => {
  await window.onPage('L1').waitFor();
  expect(await Promise.all(['find', 'log-out', 'export', 'log-in'].map(enabled))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  await choose('help');
  await expect(window.page.getByRole('dialog', { name: 'Help for page L1' })).toBeVisible();
  await window.page.keyboard.press('Escape');
  await window.logIn(asAdmin());
  await window.accept();
  await window.onPage('C1').waitFor();
  expect(await Promise.all(['find', 'log-out', 'export', 'log-in'].map(enabled))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
