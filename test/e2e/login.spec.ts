import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
  createTrainingMaterial,
  type TrainingMaterial,
  type TrainingTree,
} from '../../electron/training/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { startOddTree, type OddOptions } from '../support/training/odd-tree.ts';
import { AppWindow } from '../support/window.ts';

// Each test brings a tree of its own, outside the app, and a fresh window.
let userData: string;
let material: TrainingMaterial;
let launched: LaunchedApp;
let window: AppWindow;
const trees: TrainingTree[] = [];

async function startTree(options: OddOptions = {}): Promise<TrainingTree> {
  const tree = await startOddTree({ material, ...options });
  trees.push(tree);
  return tree;
}

async function open(): Promise<void> {
  launched = await launchApp({ userData });
  window = new AppWindow(launched.page);
}

const asAdmin = (tree: TrainingTree) => ({
  server: tree.host,
  port: tree.ldapsPort,
  user: tree.administrator.dotted,
  password: tree.administrator.password,
});

test.beforeAll(async () => {
  material = await createTrainingMaterial({ ec: false });
});

test.beforeEach(async () => {
  userData = await mkdtemp(path.join(tmpdir(), 'orgca-login-'));
  await open();
});

test.afterEach(async () => {
  await launched.close();
  for (const tree of trees.splice(0)) await tree.close();
  await rm(userData, { recursive: true, force: true });
});

test('servers and users are remembered from one start to the next, passwords never', async () => {
  const tree = await startTree();
  await window.logIn(asAdmin(tree));
  await window.accept();
  await window.onPage('C1').waitFor();
  await launched.close();
  await open();
  await window.onPage('L1').waitFor();
  await expect(window.page.getByLabel('Server', { exact: true })).toHaveValue(tree.host);
  await expect(window.page.getByLabel('Port')).toHaveValue(String(tree.ldapsPort));
  await expect(window.page.getByLabel('User')).toHaveValue('admin.acme');
  await expect(window.password()).toHaveValue('');
  // The certificate was accepted before, so the password is all it takes.
  await window.password().fill(tree.administrator.password);
  await window.page.keyboard.press('Enter');
  await window.onPage('C1').waitFor();
});

test('a changed certificate is a loud warning, and Accept is neither default nor possible at once', async () => {
  const first = await startTree();
  await window.logIn(asAdmin(first));
  const shownFirst = await window.field('sha256').textContent();
  await window.accept();
  await window.onPage('C1').waitFor();
  await window.button('Log out').click();
  await first.close();
  trees.length = 0;

  const second = await startTree({
    material: await createTrainingMaterial({ ec: false }),
    ldapsPort: first.ldapsPort,
  });
  await window.logIn(asAdmin(second));
  await window.expectHeading('L2', 'The certificate of this server has changed');
  await expect(window.field('old-sha256')).toHaveText(shownFirst ?? '');
  await expect(window.field('sha256')).not.toHaveText(shownFirst ?? '');
  await expect(window.button('Trust')).toBeDisabled();
  await window.expectAccessible();

  // Enter is "Do not trust" here, and what was typed is kept.
  await window.page.keyboard.press('Enter');
  await window.onPage('L1').waitFor();
  await expect(window.password()).toHaveValue(second.administrator.password);

  await window.button('Log in').click();
  await window.onPage('L2').waitFor();
  await window.page.getByRole('checkbox').check();
  await window.button('Trust').click();
  await window.onPage('C1').waitFor();
});

test('a weak certificate is a decision of its own, and is remembered with it', async () => {
  const tree = await startTree({
    material: await createTrainingMaterial({ ec: false, signatureHash: 'sha1' }),
  });
  await window.logIn(asAdmin(tree));
  await window.onPage('L2').waitFor();
  await expect(window.page.getByText(/signed with SHA-1/)).toBeVisible();
  await expect(window.button('Trust')).toBeDisabled();
  await window.expectAccessible();
  await window.page.keyboard.press('Alt+w');
  await window.button('Trust').click();
  await window.onPage('C1').waitFor();
  await window.button('Log out').click();
  await window.password().fill(tree.administrator.password);
  await window.button('Log in').click();
  await window.onPage('C1').waitFor();
});

test('a server that goes away is told, and the login page keeps server and user', async () => {
  const tree = await startTree();
  await window.logIn(asAdmin(tree));
  await window.accept();
  await expect(window.treeRow('Security')).toBeVisible();
  await tree.close();
  trees.length = 0;
  const dialog = window.page.getByRole('alertdialog', { name: 'The connection has ended' });
  await expect(dialog).toBeVisible();
  await window.expectAccessible();
  await window.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(window.page.getByLabel('User')).toHaveValue('admin.acme');
  await expect(window.password()).toHaveValue('');
});

test('a login that takes long can be cancelled', async () => {
  const tree = await startTree({ delay: 3000 });
  await window.logIn(asAdmin(tree));
  await window.accept();
  await expect(window.page.getByText(/^Logging in to/)).toBeVisible();
  await window.page.keyboard.press('Escape');
  await window.onPage('L1').waitFor();
  await expect(window.button('Log in')).toBeEnabled();
  await expect(window.password()).toHaveValue(tree.administrator.password);
  await expect(window.failure()).toHaveCount(0);
});

test('a large container comes page by page', async () => {
  const tree = await startTree({ largeContainer: 1200 });
  await window.logIn(asAdmin(tree));
  await window.accept();
  await window.treeRow('acme').click();
  await window.viewRow('Everyone').filter({ hasText: 'Organizational Unit' }).dblclick();
  await expect(window.page.getByText('1200 objects in Everyone')).toBeVisible();
  // Only the rows in sight are drawn, yet every one is counted and reached.
  await expect(window.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '1201');
  expect(await window.page.getByRole('grid').getByRole('row').count()).toBeLessThan(100);
  await window.page.getByRole('grid').getByRole('row').nth(1).click();
  await window.page.keyboard.press('End');
  await expect(window.page.getByRole('grid').locator('[aria-selected="true"]')).toBeInViewport();
});

test('the help desk is told in words which rights are missing', async () => {
  const tree = await startTree();
  await window.logIn({ ...asAdmin(tree), user: tree.helpDesk.dotted, password: tree.helpDesk.password });
  await window.accept();
  await window.button('Organizational CA').click();
  await window.page.getByRole('tab', { name: 'Rights' }).click();
  await expect(window.field('supervisor')).toHaveText('No');
  await window.page.getByRole('tab', { name: 'General' }).click();
  await expect(window.field('key-rsa')).not.toHaveText('The private key can be backed up.');
});

test('a grace login is let in with a warning', async () => {
  const tree = await startTree();
  const { graceLogin } = tree.accounts;
  await window.logIn({ ...asAdmin(tree), user: graceLogin.dotted, password: graceLogin.password });
  await window.accept();
  await window.onPage('C1').waitFor();
  await expect(window.page.getByText('Your password has expired.')).toBeVisible();
  await window.expectAccessible();
});

test('a tree without a CA says so on the console, and when its CA is asked for', async () => {
  const tree = await startTree({ noCa: true });
  await window.logIn(asAdmin(tree));
  await window.accept();
  await expect(window.failure()).toContainText('page C1');
  await window.treeRow('acme').click();
  await expect(window.failure()).toHaveCount(0);
  await window.button('Organizational CA').click();
  await expect(window.failure()).toContainText('page C1');
  await window.expectAccessible();
});
