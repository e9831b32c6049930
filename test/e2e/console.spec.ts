import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';

let launched: LaunchedApp;
let page: Page;
/** What the window complained about: a refused style or script, a missing file, an exception. */
const complaints: string[] = [];

const onPage = (id: string) => page.locator(`[data-page="${id}"]`);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.locator(`[data-field="${name}"]`);
const focusedHeading = (id: string) => onPage(id).locator('h1:focus');

/** No accessibility violation, in light and in dark. */
async function expectAccessible(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations, colorScheme).toEqual([]);
  }
}

test.beforeAll(async () => {
  launched = await launchApp();
  ({ page } = launched);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await onPage('L1').waitFor();
});

test.afterAll(async () => {
  await launched.close();
});

test('L1 says which fields are missing and goes to the first of them', async () => {
  await expect(focusedHeading('L1')).toHaveText('Log in to your tree');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Server')).toBeFocused();
  await expect(page.getByText('Type your user name.')).toBeVisible();
  await expectAccessible();
});

test('Alt+letter reaches fields and choices; the port follows the protection', async () => {
  await page.keyboard.press('Alt+t');
  await expect(page.getByLabel('Port')).toHaveValue('389');
  await page.keyboard.press('Alt+d');
  await expect(page.getByLabel('Port')).toHaveValue('636');
  await page.keyboard.press('Alt+o');
  await expect(page.getByLabel('Port')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1636');
  await page.keyboard.press('Alt+t');
  await expect(page.getByLabel('Port')).toHaveValue('1636');
  await page.keyboard.press('Alt+d');
});

test('F1 explains the page, Escape closes the explanation', async () => {
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Help for page L1' });
  await expect(help).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('a server that is not there is told with what was typed kept', async () => {
  await page.getByLabel('Server').fill('127.0.0.1');
  await page.getByLabel('Port').fill('1');
  await page.getByLabel('User').fill('admin.acme');
  await page.getByLabel('Password', { exact: true }).fill('not-the-password');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('alert').locator('[data-code]');
  await expect(panel).toHaveAttribute('data-code', 'LDAP-UNREACHABLE');
  await expect(panel).toContainText('page L1');
  await expect(panel).not.toContainText(/^Error/);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('not-the-password');
  await expectAccessible();
});

test('Copy details puts the failure on the clipboard, without the password', async () => {
  await button('Copy details').click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('LDAP-UNREACHABLE');
  expect(copied).not.toContain('not-the-password');
});

test('the training tree is reached the normal way: trust first, refused goes back', async () => {
  await button('Open the training tree').click();
  await onPage('L2').waitFor();
  await expect(focusedHeading('L2')).toHaveText('Do you trust this server?');
  await expect(field('sha256')).toHaveText(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  await expectAccessible();
  await page.keyboard.press('Escape');
  await onPage('L1').waitFor();
  await expect(page.getByText('This is the training tree.')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).not.toHaveValue('');
  await expectAccessible();
});

test('accepted, it opens the console', async () => {
  await button('Log in').click();
  await onPage('L2').waitFor();
  await button('Accept').click();
  await onPage('C1').waitFor();
  await expect(page).toHaveTitle('OrgCA Backup - ACME-TREE');
  await expect(page.getByText(/^admin\.acme on ldaps:\/\//)).toBeVisible();
  await expect(page.getByRole('row', { name: 'Security' }).first()).toBeVisible();
  await expectAccessible();
});

test('the tree is walked with the keyboard alone', async () => {
  await page.getByRole('treegrid').getByRole('row', { name: 'ACME-TREE' }).click();
  await page.keyboard.press('ArrowDown');
  const first = page.getByRole('treegrid').getByRole('row', { selected: true });
  await expect(first).not.toHaveAccessibleName(/ACME-TREE/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treegrid').locator('[aria-level="3"][aria-expanded="true"]')).toHaveCount(1);
});
