/** What a live directory does to a session: accounts that may not log in, idle disconnects, restarts, time-outs. */
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import {
  baseOf,
  bindResult,
  entry,
  isBind,
  isSearch,
  polite,
  searchDone,
  startHostileServer,
  type HostileServer,
} from '../support/hostile-server/index.ts';
import { ADMIN, startSlapd, type Slapd } from '../support/slapd/index.ts';
import { AppWindow } from '../support/window.ts';

let slapd: Slapd;
let edirectory: HostileServer;
/** How the next bind is answered, and what every search is. */
let bind: { code: number; message: string };
let search: { code: number; message: string };
/** The server takes requests and answers none. */
let silent: boolean;
let launched: LaunchedApp;
let window: AppWindow;

test.beforeAll(async () => {
  slapd = await startSlapd({ ec: false, globals: ['idletimeout 5'] });
  edirectory = await startHostileServer({
    tls: { certificateFile: slapd.server.certificateFile, keyFile: slapd.server.keyFile },
    onRequest: (request) => {
      const { id, socket } = request;
      if (silent) return;
      if (isBind(request)) socket.write(bindResult(id, bind.code, bind.message));
      else if (isSearch(request) && baseOf(request) === ADMIN.dn)
        socket.write(Buffer.concat([entry(id, ADMIN.dn, { loginGraceRemaining: ['3'] }), searchDone(id)]));
      else polite(() => socket.write(searchDone(id, search.code, { diagnostic: search.message })))(request);
    },
  });
});
test.afterAll(async () => {
  await slapd.stop();
  await edirectory.stop();
});
test.beforeEach(async () => {
  bind = search = { code: 0, message: '' };
  silent = false;
  launched = await launchApp();
  window = new AppWindow(launched.page);
});
test.afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await launched.close();
});

const logIn = ({ port }: { port: number }) =>
  window.logIn({ server: '127.0.0.1', port, user: ADMIN.dotted, password: ADMIN.password });

/** From the state of the CA, which names its own failures, to the root of the tree. */
const leaveState = async () => {
  await window.page.getByRole('treegrid').getByRole('row').nth(1).click();
  await expect(window.failure()).toHaveCount(0);
};

const choose = (id: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    (Menu.getApplicationMenu()!.getMenuItemById(wanted) as unknown as { click(): void }).click();
  }, id);

test('each reason for which eDirectory lets nobody in has its own words', async () => {
  bind = { code: 49, message: 'NDS error: failed authentication (-669)' };
  await logIn(edirectory);
  await window.accept();
  const reasons = [
    [bind, 'LDAP-49-669', 'The password is wrong, or the user admin.acme does not exist.'],
    [
      { code: 49, message: 'NDS error: password expired (-222)' },
      'LDAP-49-222',
      'All grace logins are used up (-222).',
    ],
    [
      { code: 53, message: 'NDS error: log account expired (-220)' },
      'LDAP-53-220',
      'is disabled or has expired',
    ],
    [{ code: 53, message: 'NDS error: bad login time (-218)' }, 'LDAP-53-218', 'cannot log in at this time'],
    [{ code: 53, message: 'NDS error: login lockout (-197)' }, 'LDAP-197', 'is locked'],
  ] as const;
  for (const [answer, code, words] of reasons) {
    bind = answer;
    await window.onPage('L1').waitFor();
    await window.button('Log in').click();
    await expect(window.failure()).toHaveAttribute('data-code', code);
    await expect(window.failure()).toContainText(words);
    // The server's own words stay where they are.
    await expect(window.failure()).not.toContainText('NDS error');
  }
  await window.expectAccessible();
});

test('a grace login is told with how many are left, and faults of reading in the tree', async () => {
  bind = { code: 0, message: 'NDS error: password expired, grace login (-223)' };
  await logIn(edirectory);
  await window.accept();
  await window.onPage('C1').waitFor();
  await expect(window.page.getByText(/used one of your grace logins. Grace logins left: 3/)).toBeVisible();
  await leaveState();
  for (const [code, message, expected] of [
    [50, 'NDS error: no access (-672)', 'LDAP-672'],
    [80, 'NDS error: invalid request (-641)', 'LDAP-641'],
    [80, 'NDS error: unable to attach (-625)', 'LDAP-625'],
  ] as const) {
    search = { code, message };
    await window.button('Organizational CA').click();
    await expect(window.failure()).toHaveAttribute('data-code', expected);
  }
});

test('an idle session that the server ends is told on the console', async () => {
  await logIn({ port: slapd.ldapsPort });
  await window.accept();
  await window.treeRow('acme').waitFor();
  const dialog = window.page.getByRole('alertdialog', { name: 'The connection has ended' });
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  await window.page.keyboard.press('Enter');
  await window.onPage('L1').waitFor();
  await window.password().fill(ADMIN.password);
  await window.page.keyboard.press('Enter');
  await window.treeRow('acme').waitFor();
});

test('a wizard outlives a server that is restarted, once the user logged in again', async () => {
  await logIn({ port: slapd.ldapsPort });
  await window.accept();
  await window.treeRow('acme').waitFor();
  await choose('export');
  await window.onPage('E1').waitFor();
  await slapd.kill();
  const again = window.page.getByRole('alertdialog', { name: 'Log in again' });
  await window.onPage('L3').waitFor();
  await window.expectAccessible();
  await window.page.keyboard.press('Enter');
  await expect(again.getByText('Enter your password.', { exact: true })).toBeVisible();
  await again.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await window.page.keyboard.press('Enter');
  await expect(again.locator('[data-code]')).toHaveAttribute('data-code', 'LDAP-UNREACHABLE');
  // Put off, and asked for again in the menu.
  await window.page.keyboard.press('Escape');
  await expect(again).toBeHidden();
  await choose('log-in');
  await window.onPage('L3').waitFor();
  await slapd.restart();
  await again.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await window.page.keyboard.press('Enter');
  await expect(again).toBeHidden();
  await window.button('Next >').click();
  await expect(window.onPage('E2')).toBeVisible();
});

test('a server that says nothing for half a minute is given up', async () => {
  test.setTimeout(90_000);
  bind = { code: 0, message: '' };
  await logIn(edirectory);
  await window.accept();
  await window.onPage('C1').waitFor();
  await leaveState();
  silent = true;
  await window.button('Organizational CA').click();
  await expect(window.failure()).toHaveAttribute('data-code', 'LDAP-TIMEOUT', { timeout: 45_000 });
  await expect(window.failure()).toContainText('did not answer within 30 seconds');
  // The session goes on.
  silent = false;
  search = { code: 50, message: 'NDS error: no access (-672)' };
  await window.button('Organizational CA').click();
  await expect(window.failure()).toHaveAttribute('data-code', 'LDAP-672');
});
