/** The whole way against a real LDAP server that is not the training tree: over LDAPS and StartTLS, with rights and without. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { startSlapd, type Slapd } from '../support/slapd/index.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  answerBackup,
  button,
  expectPage,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
  pageRoot,
} from '../support/wizard-pages.ts';

let slapd: Slapd;
let launched: LaunchedApp;
let folder: string;

test.beforeAll(async () => {
  slapd = await startSlapd();
});
test.afterAll(async () => {
  await slapd.stop();
});
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-e2e-'));
  launched = await launchApp();
  await expectPage(launched.page, 'L1');
});
test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true });
});

const labelled = (page: Page, label: string) => page.getByLabel(parseMnemonic(label).text, { exact: true });

async function fillLogin(security: 'ldaps' | 'starttls', user: string, password: string): Promise<void> {
  const { page } = launched;
  const more = pageRoot(page, 'L1').locator('[data-field="login-more"]');
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
  await labelled(page, en.login.l1.server).fill(slapd.host);
  await answer(page, en.login.l1[security]).check();
  await labelled(page, en.login.l1.port).fill(
    String(security === 'ldaps' ? slapd.ldapsPort : slapd.ldapPort),
  );
  await labelled(page, en.login.l1.user).fill(user);
  await labelled(page, en.login.l1.password).fill(password);
  await button(page, en.login.l1.logIn).click();
}

async function accept(): Promise<void> {
  await expectPage(launched.page, 'L2');
  await button(launched.page, en.login.l2.accept).click();
}

for (const [security, user] of [
  ['ldaps', 'admin.acme'],
  ['starttls', 'cn=admin,o=acme'],
] as const) {
  test(`${security}: log in as ${user}, walk the wizard, hold files that OpenSSL opens`, async () => {
    const { app, page } = launched;
    await fillLogin(security, user, slapd.admin.password);
    await accept();
    await openCaByDoubleClick(page);
    await exportFromProperties(page);
    const password = 'seven red kites at 4 over Ely';
    await answerBackup(app, page, { path: join(folder, 'acme.pfx'), password, profile: 'modern' });
    const files = await finishBackup(page);
    expect(files.map(({ fileName }) => fileName)).toEqual(['acme.pfx', 'acme-ec.pfx']);
    for (const { path } of files) {
      const seen = inspectWith('openssl', path, password);
      expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
    }
    expect((await readdir(folder)).sort()).toEqual([
      'acme-ec.pfx',
      'acme.ldif',
      'acme.pfx',
      'acme.receipt.json',
      'acme.receipt.txt',
    ]);
  });
}

test('the help desk may look at the CA, but is told why its key cannot be exported', async () => {
  const { page } = launched;
  await fillLogin('ldaps', slapd.helpDesk.dotted, slapd.helpDesk.password);
  await accept();
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  await answer(page, en.exportWizard.key.yes).check();
  // slapd does not offer the question about rights, so both reasons are named.
  await expect(pageRoot(page, 'E3').locator('[data-field="not-given"]')).toContainText(
    'BACKUP-KEY-ABSENT-UNKNOWN',
  );
});

test('a wrong password says so with its code, keeps what was typed, and the accepted certificate stays accepted', async () => {
  const { page } = launched;
  await fillLogin('ldaps', 'admin.acme', 'wrong');
  await accept();
  await expect(pageRoot(page, 'L1').getByText('LDAP-49', { exact: false }).first()).toBeVisible();
  await expect(labelled(page, en.login.l1.user)).toHaveValue('admin.acme');
  await labelled(page, en.login.l1.password).fill(slapd.admin.password);
  await button(page, en.login.l1.logIn).click();
  await expectPage(page, 'C1');
});

test('a server that goes away in the middle: log in again over the wizard, which goes on where it was', async () => {
  const { app, page } = launched;
  await fillLogin('ldaps', 'admin.acme', slapd.admin.password);
  await accept();
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  const password = 'seven red kites at 4 over Ely';
  await answerBackup(app, page, { path: join(folder, 'acme.pfx'), password, profile: 'modern' });
  await slapd.kill();
  const dialog = page.getByRole('alertdialog', { name: en.login.again.title });
  const again = (label: string) =>
    dialog.getByRole('button', { name: parseMnemonic(label).text, exact: true });
  const typed = dialog.getByLabel(parseMnemonic(en.login.again.password).text, { exact: true });
  try {
    await expect(typed).toBeFocused();
    await expect(dialog.locator('[data-field="again-user"]')).toHaveText('admin.acme');
    await new AppWindow(page).expectAccessible();
    await typed.fill(slapd.admin.password);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/LDAP-(UNREACHABLE|CONNECT-TIMEOUT)/).first()).toBeVisible();
    // Put off, it is asked again as soon as the directory is needed; nothing is written meanwhile.
    await again(en.login.again.notNow).click();
    await expect(dialog).toBeHidden();
    await button(page, en.common.buttons.finish).click();
    await expect(page.getByText('APP-NOT-LOGGED-IN').first()).toBeVisible();
    await expect(dialog).toBeVisible();
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await slapd.restart();
  }
  await typed.fill('wrong');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('LDAP-49', { exact: false }).first()).toBeVisible();
  await typed.fill(slapd.admin.password);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const files = await finishBackup(page);
  expect(files.map(({ fileName }) => fileName)).toEqual(['acme.pfx', 'acme-ec.pfx']);
  expect(inspectWith('openssl', files[0]!.path, password)).toMatchObject({ opened: true, keys: 1 });
});

test('a port where nobody listens, and one that does not speak LDAP', async () => {
  const { page } = launched;
  await fillLogin('ldaps', 'admin.acme', 'irrelevant');
  await button(page, en.login.l2.refuse).click();
  await labelled(page, en.login.l1.port).fill('1');
  await button(page, en.login.l1.logIn).click();
  await expect(pageRoot(page, 'L1').getByText('LDAP-UNREACHABLE', { exact: false }).first()).toBeVisible();
  // LDAPS asked of the clear-text port.
  await labelled(page, en.login.l1.port).fill(String(slapd.ldapPort));
  await labelled(page, en.login.l1.password).fill('irrelevant');
  await button(page, en.login.l1.logIn).click();
  await expect(
    pageRoot(page, 'L1')
      .getByText(/LDAP-(TLS-REFUSED|NOT-LDAP|DISCONNECTED)/)
      .first(),
  ).toBeVisible();
});
