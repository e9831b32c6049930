/** What other servers hold: the directory points there, the user is asked, and only then anything is sent. */
import { expect, test } from '@playwright/test';
import {
  baseOf,
  isSearch,
  polite,
  ROOT_DSE,
  searchDone,
  startHostileServer,
} from '../support/hostile-server/index.ts';
import type { HostileServer, ReceivedRequest } from '../support/hostile-server/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { ADMIN, CA_DN, startSlapd, type Entry, type Slapd } from '../support/slapd/index.ts';
import { AppWindow } from '../support/window.ts';

const FAR = 'ou=far,o=acme';
const unit = (dn: string, ou: string): Entry => ({ dn, objectClass: 'organizationalUnit', ou });
const user = (dn: string, cn: string): Entry => ({ dn, objectClass: 'inetOrgPerson', cn, sn: cn });
const login: Entry = {
  dn: ADMIN.dn,
  objectClass: 'inetOrgPerson',
  cn: 'admin',
  sn: 'admin',
  userPassword: ADMIN.password,
};
const organization: Entry = { dn: 'o=acme', objectClass: 'organization', o: 'acme' };

/** Contains the Security container and `ou=far`; the near server contains neither. */
let far: Slapd;
let nearServer: Slapd;
/** Two servers that point to each other for everything. */
let circle: HostileServer[];
let launched: LaunchedApp;
let window: AppWindow;

const refer = (dn: string, to: string): Entry => ({
  dn,
  objectClass: ['referral', 'extensibleObject'],
  ...(dn.startsWith('ou=') ? { ou: dn.slice(3, dn.indexOf(',')) } : { cn: dn.slice(3) }),
  ref: `${to}/${dn.replaceAll(' ', '%20')}`,
});

test.beforeAll(async () => {
  far = await startSlapd({
    ec: false,
    entries: () => [unit(FAR, 'far'), user(`cn=remote,${FAR}`, 'remote')],
  });
  circle = [];
  const pointing = (other: number) =>
    polite((request: ReceivedRequest) => {
      if (!isSearch(request)) return;
      const target = `ldaps://127.0.0.1:${circle[other]!.port}/${baseOf(request)}`;
      request.socket.write(searchDone(request.id, 10, { referrals: [target] }));
    }, ROOT_DSE);
  const tls = { certificateFile: far.server.certificateFile, keyFile: far.server.keyFile };
  for (const other of [1, 0]) circle.push(await startHostileServer({ onRequest: pointing(other), tls }));
  nearServer = await startSlapd({
    tree: [
      organization,
      login,
      unit('ou=near,o=acme', 'near'),
      refer(FAR, `ldaps://127.0.0.1:${far.ldapsPort}`),
      refer('ou=round,o=acme', `ldaps://127.0.0.1:${circle[0]!.port}`),
      refer('cn=Security', `ldap://127.0.0.1:${far.ldapPort}`),
    ],
  });
});

test.afterAll(async () => {
  await nearServer.stop();
  await far.stop();
  for (const server of circle) await server.stop();
});

test.beforeEach(async () => {
  launched = await launchApp();
  window = new AppWindow(launched.page);
  await window.logIn({
    server: nearServer.host,
    port: nearServer.ldapsPort,
    user: ADMIN.dotted,
    password: ADMIN.password,
  });
  await window.accept();
  await window.onPage('C1').waitFor();
});

test.afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await launched.close();
});

const question = () => window.page.getByRole('alertdialog', { name: 'Connect to another server?' });

/** Opens `acme` on the right. */
async function openAcme(): Promise<void> {
  await window.treeRow('acme').click();
  await window.viewRow('near').waitFor();
}

async function connectThere(): Promise<void> {
  await question().getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await question().getByRole('button', { name: 'Connect', exact: true }).click();
}

test('a container on another server is opened after the question, the certificate and the password', async () => {
  await openAcme();
  await expect(window.viewRow('far')).toContainText(`on 127.0.0.1, port ${far.ldapsPort}`);
  await window.viewRow('far').dblclick();
  await window.onPage('L4').waitFor();
  await expect(window.field('referral-server')).toHaveText(`127.0.0.1, port ${far.ldapsPort}`);
  await expect(window.field('referral-protection')).toContainText('LDAPS');
  await expect(window.field('referral-object')).toHaveText(FAR);
  await expect(window.field('referral-from')).toHaveText(`127.0.0.1:${nearServer.ldapsPort}`);
  await window.expectAccessible();
  // Without a password nothing happens.
  await window.page.keyboard.press('Enter');
  await expect(question().getByText('Enter your password.', { exact: true })).toBeVisible();
  await connectThere();
  await window.onPage('L2').waitFor();
  await expect(window.onPage('L2')).toContainText(`127.0.0.1:${far.ldapsPort}`);
  await window.accept();
  await expect(window.viewRow('remote')).toBeVisible();
  await expect(question()).toBeHidden();
  // Followed once, it is not asked about again.
  await window.treeRow('acme').click();
  await window.viewRow('near').waitFor();
  await window.button('Refresh').click();
  await window.viewRow('far').dblclick();
  await expect(window.viewRow('remote')).toBeVisible();
});

test('what the user did not want is not asked again until the next login', async () => {
  await openAcme();
  await window.viewRow('far').dblclick();
  await question().waitFor();
  await window.page.keyboard.press('Escape');
  await expect(question()).toBeHidden();
  await expect(window.failure()).toHaveAttribute('data-code', 'LDAP-REFERRAL-DECLINED');
  await window.expectAccessible();
  await window.treeRow('acme').click();
  await window.viewRow('far').dblclick();
  await expect(window.failure()).toHaveAttribute('data-code', 'LDAP-REFERRAL-DECLINED');
  await expect(question()).toBeHidden();
});

test('the CA on another server is found, shown and exported from there', async () => {
  await window.button('Organizational CA').click();
  await question().waitFor();
  await expect(window.field('referral-object')).toHaveText('cn=Security');
  // An address in the clear is raised to StartTLS.
  await expect(window.field('referral-protection')).toContainText('StartTLS');
  await question().getByLabel('Password', { exact: true }).fill('wrong');
  await window.page.keyboard.press('Enter');
  await window.accept();
  await expect(question().locator('[data-code]')).toHaveAttribute('data-code', 'LDAP-49');
  await connectThere();
  await window.onPage('P1').waitFor();
  await expect(window.onPage('P1')).toContainText('OU=Organizational CA');
  await window.page.getByRole('tab', { name: 'General' }).click();
  await expect(window.onPage('P1')).toContainText(CA_DN);
  await window.page.keyboard.press('Escape');
  await launched.app.evaluate(({ Menu }) => {
    (Menu.getApplicationMenu()!.getMenuItemById('export') as unknown as { click(): void }).click();
  });
  await window.onPage('E1').waitFor();
});

test('a search names the servers that hold more, and takes them in once the user agreed', async () => {
  await window.page.keyboard.press('Alt+n');
  await window.onPage('O1').waitFor();
  await window.page.getByRole('textbox', { name: 'Name', exact: true }).fill('remote');
  await window.page.keyboard.press('Enter');
  const there = window.page.getByRole('button', {
    name: `Search there: ${FAR} on 127.0.0.1, port ${far.ldapsPort}`,
  });
  await there.waitFor();
  await window.expectAccessible();
  await there.click();
  await connectThere();
  await window.accept();
  await expect(window.onPage('O1').getByRole('row', { name: 'remote' })).toBeVisible();
  await expect(there).toBeHidden();
});

test('servers that point to each other are told, and asked once each', async () => {
  await openAcme();
  await window.viewRow('round').dblclick();
  for (const server of circle) {
    await expect(window.field('referral-server')).toHaveText(`127.0.0.1, port ${server.port}`);
    // Nothing was said to it yet.
    expect(server.connections()).toBe(0);
    expect(server.requests).toEqual([]);
    await connectThere();
    await window.accept();
    await window.onPage('L2').waitFor({ state: 'hidden' });
  }
  await expect(window.failure()).toHaveAttribute('data-code', 'LDAP-REFERRAL-LOOP');
  await expect(question()).toBeHidden();
});

test('a server that does not answer is given up with Cancel, and the question stays', async () => {
  await openAcme();
  await window.viewRow('far').dblclick();
  await question().waitFor();
  far.pause();
  await connectThere();
  await expect(window.page.getByText('Connecting to 127.0.0.1...')).toBeVisible();
  await window.page.keyboard.press('Escape');
  await expect(question().getByRole('button', { name: 'Connect', exact: true })).toBeEnabled();
  far.resume();
  await connectThere();
  await window.accept();
  await expect(window.viewRow('remote')).toBeVisible();
});
