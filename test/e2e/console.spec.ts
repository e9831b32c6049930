import { expect, test } from '@playwright/test';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';

// One walk with the training tree, each test where the one before it ended.
test.describe.configure({ mode: 'serial' });

let launched: LaunchedApp;
let window: AppWindow;

test.beforeAll(async () => {
  launched = await launchApp();
  window = new AppWindow(launched.page);
  await window.onPage('L1').waitFor();
});

test.afterAll(async () => {
  await launched.close();
});

test('L1 says which fields are missing and goes to the first of them', async () => {
  await expect(window.onPage('L1').locator('h1')).toHaveText('Log in to your tree');
  await expect(window.page.getByLabel('Server', { exact: true })).toBeFocused();
  await window.expectAccessible();
  await window.page.keyboard.press('Enter');
  await expect(window.page.getByLabel('Server', { exact: true })).toBeFocused();
  await expect(window.page.getByText('Enter your user name.')).toBeVisible();
  await window.expectAccessible();
});

test('Alt+letter reaches fields and choices; the port follows the protection unless it was typed', async () => {
  const { page } = window;
  await window.openMore();
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
  await window.page.keyboard.press('F1');
  const help = window.page.getByRole('dialog', { name: 'Help for page L1' });
  await expect(help).toBeVisible();
  await window.expectAccessible();
  await window.page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('a server that is not there is told, with what was typed kept', async () => {
  await window.logIn({ server: '127.0.0.1', port: 1, user: 'admin.acme', password: 'not-the-password' });
  await expect(window.failure()).toHaveAttribute('data-code', 'LDAP-UNREACHABLE');
  await expect(window.failure()).toContainText('page L1');
  await expect(window.failure()).not.toContainText(/^Error/);
  await expect(window.password()).toHaveValue('not-the-password');
  await window.expectAccessible();
});

test('Copy details puts the failure on the clipboard, without the password', async () => {
  await window.button('Copy details').click();
  await expect(window.page.getByText('Copied')).toBeVisible();
  const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('LDAP-UNREACHABLE');
  expect(copied).not.toContain('not-the-password');
});

test('the training tree is reached the normal way: trust first, and refused it goes back', async () => {
  await window.button('Open the training tree').click();
  await window.onPage('L2').waitFor();
  await window.expectHeading('L2', 'Do you trust this server?');
  await expect(window.field('sha256')).toHaveText(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  await expect(window.field('issuer')).toContainText('Organizational CA');
  await window.expectAccessible();
  await window.page.keyboard.press('Escape');
  await window.onPage('L1').waitFor();
  await expect(window.page.getByText('This is the training tree.')).toBeVisible();
  await expect(window.password()).not.toHaveValue('');
  await window.expectAccessible();
});

test('accepted, it opens the console', async () => {
  await window.button('Log in').click();
  await window.accept();
  await window.onPage('C1').waitFor();
  await window.expectHeading('C1', 'Console of ACME-TREE');
  await expect(window.page).toHaveTitle('OrgCA Backup - ACME-TREE');
  await expect(window.page.getByText(/^admin\.acme on ldaps:\/\/127\.0\.0\.1:\d+$/)).toBeVisible();
  await expect(window.treeRow('Security')).toBeVisible();
  await expect(window.field('ca-state')).toHaveAttribute('data-reasons', 'no-backup');
  await window.expectAccessible();
});

test('the tree is walked with the keyboard: arrows open and close, the view follows', async () => {
  const { page } = window;
  for (
    let tabs = 0;
    tabs < 12 && (await page.getByRole('treegrid').locator(':focus').count()) === 0;
    tabs++
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(window.treeRow('My World')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(window.treeRow('ACME-TREE')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/^\d+ objects in ACME-TREE$/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(window.treeRow('acme')).toHaveAttribute('aria-selected', 'true');
  await expect(window.viewRow('admin')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(window.treeRow('IT')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(window.treeRow('IT')).toBeHidden();
});

test('F1 explains the console too', async () => {
  await window.page.keyboard.press('F1');
  const help = window.page.getByRole('dialog', { name: 'Help for page C1' });
  await expect(help).toBeVisible();
  await window.page.keyboard.press('Enter');
  await expect(help).toBeHidden();
});

test('the view opens containers with Enter and with a double click', async () => {
  await window.viewRow('IT').dblclick();
  await expect(window.treeRow('IT')).toHaveAttribute('aria-selected', 'true');
  await window.treeRow('ACME-TREE').click();
  await window.viewRow('Security').click();
  await window.page.keyboard.press('Enter');
  await expect(window.treeRow('Security')).toHaveAttribute('aria-selected', 'true');
  await expect(window.viewRow('ACME-TREE CA')).toContainText('Organizational CA');
  await window.expectAccessible();
});

test('the splitter moves with the arrow keys and is remembered', async () => {
  const splitter = window.page.getByRole('separator', { name: 'Width of the tree' });
  const before = Number(await splitter.getAttribute('aria-valuenow'));
  await splitter.focus();
  await window.page.keyboard.press('ArrowRight');
  await expect(splitter).toHaveAttribute('aria-valuenow', String(before + 20));
  expect(await window.page.evaluate(() => localStorage.getItem('orgca.treeWidth'))).toBe(String(before + 20));
});

test('a double click on the CA opens its properties', async () => {
  await window.viewRow('ACME-TREE CA').dblclick();
  await window.onPage('P1').getByRole('tab').first().waitFor();
  await window.expectHeading('P1', 'Properties of ACME-TREE CA');
  await expect(window.field('subject')).toHaveText('OU=Organizational CA.O=ACME-TREE');
  await expect(window.field('issuer')).toHaveText('OU=Organizational CA.O=ACME-TREE');
  await expect(window.field('not-before')).toHaveText(/^\d{1,2} \w+ \d{4}, \d\d:\d\d:\d\d$/);
  await expect(window.field('status')).toHaveText('Click Validate...');
  await expect(window.button('Replace...')).toBeDisabled();
  await expect(window.button('Replace...')).toHaveAccessibleDescription(en.console.p1.replaceReason);
  await window.expectAccessible();
});

test('the down arrow chooses among the certificates of both key pairs', async () => {
  const { page } = window;
  await window.button('Choose a certificate').click();
  const items = page.getByRole('menuitemradio');
  await expect(items).toHaveText([
    'Self-Signed Certificate',
    'Public Key Certificate',
    /^Self-Signed Certificate \(EC P-\d+\)$/,
    /^Public Key Certificate \(EC P-\d+\)$/,
  ]);
  await window.expectAccessible();
  await page.getByRole('menuitemradio', { name: 'Public Key Certificate', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Public Key Certificate' })).toBeVisible();
  await expect(window.field('issuer')).not.toContainText('OU=Organizational CA');
});

test('Validate says Valid and what it found', async () => {
  await window.page.keyboard.press('Alt+v');
  await expect(window.field('status')).toHaveText('Valid');
  await expect(window.page.locator('[data-code="CERT-CHAIN-GOOD"]')).toBeVisible();
  await window.expectAccessible();
});

test('Details shows everything that the certificate says, and gives it away as PEM', async () => {
  await window.button('Details...').click();
  await window.expectHeading('P2', 'Details of the Public Key Certificate');
  await expect(window.field('sha256')).toHaveText(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  await expect(window.onPage('P2').getByRole('rowheader').first()).toBeVisible();
  await window.expectAccessible();
  await window.button('Copy certificate (PEM)').click();
  const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----\n$/);
  await window.page.keyboard.press('Escape');
  await expect(window.onPage('P2')).toBeHidden();
  await expect(window.button('Details...')).toBeFocused();
});

test('the tabs General and Rights say it in words', async () => {
  await window.page.getByRole('tab', { name: 'General' }).click();
  await expect(window.field('host-server')).toHaveText('ACME-SRV1.services');
  await expect(window.field('key-rsa')).toHaveText('The private key can be backed up.');
  await window.expectAccessible();
  await window.page.keyboard.press('End');
  await expect(window.page.getByRole('tab', { name: 'Rights' })).toBeFocused();
  await expect(window.field('supervisor')).toHaveText('Yes');
  await window.expectAccessible();
});

test('Export opens the wizard, which asks about the private key at once', async () => {
  await window.page.getByRole('tab', { name: 'Certificates' }).click();
  await window.button('Export...').click();
  await window.onPage('E3').waitFor();
  await window.page.keyboard.press('Escape');
  await expect(window.onPage('E3')).toBeHidden();
  await expect(window.onPage('P1')).toBeVisible();
});

test('Escape closes the properties; the toolbar goes straight to the CA', async () => {
  await window.page.keyboard.press('Escape');
  await expect(window.onPage('P1')).toBeHidden();
  await window.treeRow('ACME-TREE').click();
  await window.page.keyboard.press('Alt+r');
  await expect(window.field('subject')).toHaveText('OU=Organizational CA.O=ACME-TREE');
  await window.button('Close').click();
  await expect(window.onPage('P1')).toBeHidden();
});

test('the menu opens the wizard, the CA and the program’s own page', async () => {
  const choose = (label: string) =>
    launched.app.evaluate(({ Menu }, wanted) => {
      const all = Menu.getApplicationMenu()!.items.flatMap((item) => item.submenu?.items ?? []);
      const item = all.find((one) => one.label.replace('&', '').startsWith(wanted));
      (item as unknown as { click(): void }).click();
    }, label);
  await choose('Back up the Organizational CA');
  await window.onPage('E1').waitFor();
  await window.page.keyboard.press('Escape');
  await expect(window.onPage('E1')).toBeHidden();
  await choose('Open the Organizational CA');
  await window.onPage('P1').waitFor();
  await window.page.keyboard.press('Escape');
  await choose('About OrgCA Backup');
  await expect(window.field('version')).toHaveText(/^\d+\.\d+\.\d+(?:-rc\.\d+)?$/);
  await window.expectAccessible();
  await window.page.keyboard.press('Escape');
  await expect(window.field('version')).toBeHidden();
});

test('Log out goes back to the login page', async () => {
  await window.button('Log out').click();
  await expect(window.onPage('L1').locator('h1')).toHaveText('Log in to your tree');
  // Server and user are kept: the password is the first that is missing.
  await expect(window.page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(window.page).toHaveTitle('OrgCA Backup');
});

test('the window complained about nothing', () => {
  expect(window.complaints).toEqual([]);
});
