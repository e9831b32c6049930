/** The restore wizard in the real app: offline without a login, into the training tree, into slapd, and guided. */
import { spawnSync } from 'node:child_process';
import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Session } from '../../electron/directory/index.ts';
import { en } from '../../shared/messages/en/index.ts';
import { logIn, valueOf } from '../support/backup/log-in.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { withTwoPasswords } from '../support/pfx/rework.ts';
import { backupBytes, backupFile, material, PASSWORD, receiptFile } from '../support/restore/backup-files.ts';
import { RestorePages } from '../support/restore/restore-pages.ts';
import { startSlapd } from '../support/slapd/index.ts';
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
let wizard: RestorePages;
let folder: string;

const CA_DN = 'cn=ACME-TREE CA,cn=Security';
const { run, reasons } = en.restore;

/** Every value of the CA object, and where the Security container points. */
const snapshot = async (session: Session): Promise<string[]> => {
  const lines: string[] = [];
  for (const [dn, wanted] of [
    [CA_DN, ['*']],
    ['cn=Security', ['nDSPKITreeCADN']],
  ] as const) {
    for (const { type, values } of valueOf(await session.readEntry(dn, [...wanted])).attributes) {
      for (const value of values)
        lines.push(`${type.split(';')[0]!.toLowerCase()}: ${value.toString('base64')}`);
    }
  }
  return lines.sort();
};

const openssl = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
};

/** Backs up the CA of the tree that is open. */
const backUp = async (path: string, password: string) => {
  await openCaByDoubleClick(launched.page);
  await exportFromProperties(launched.page);
  await answerBackup(launched.app, launched.page, { path, password, profile: 'modern' });
  await finishBackup(launched.page);
  await window.button('Close').click();
  await launched.page.keyboard.press('Escape');
  await window.onPage('C1').waitFor();
};

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-restore-'));
  for (const name of ['out', 'saved']) await mkdir(join(folder, name));
  launched = await launchApp();
  window = new AppWindow(launched.page);
  wizard = new RestorePages(launched, window);
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
  expect(window.complaints.splice(0)).toEqual([]);
});

test('offline, with a file that has two passwords', async () => {
  const path = join(folder, 'CA.pfx');
  const { rsa } = await material();
  const [certificates, key] = [
    await backupBytes(rsa),
    await backupBytes(rsa, { password: 'Second-Horse-8' }),
  ];
  await writeFile(path, withTwoPasswords(certificates, key, Buffer.from(PASSWORD)));
  await window.onPage('L1').waitFor();
  await wizard.open();
  await wizard.choose(path);
  await wizard.next('R2');
  await wizard.next('R3');
  await wizard.password().fill(PASSWORD);
  await wizard.button('Next >').click();
  const second = wizard.dialog().getByLabel(en.common.files.passwords.second, { exact: true });
  await second.fill('Second-Horse-8');
  await wizard.looksRight('R3');
  await wizard.next('R4');
  await expect(wizard.field('content-subject')).toContainText('Organizational CA');
});

test('offline, without a login: every file that can be made, opened by OpenSSL', async () => {
  test.slow();
  const path = join(folder, 'CA.pfx');
  await receiptFile(path, await backupFile(path, (await material()).rsa));
  await window.onPage('L1').waitFor();
  await wizard.open();
  await wizard.looksRight('R1');
  await wizard.choose(path);
  await wizard.next('R2');
  await wizard.looksRight('R2');
  await wizard.next('R3');
  await wizard.looksRight('R3');
  await wizard.password().fill('not the password');
  await wizard.button('Next >').click();
  await expect(wizard.dialog().locator('[role="alert"] [data-code="PFX-WRONG-PASSWORD"]')).toBeVisible();
  await wizard.password().fill(PASSWORD);
  await wizard.next('R4');
  await expect(wizard.dialog().getByRole('radio', { name: 'Into the directory' })).toBeDisabled();
  await expect(wizard.dialog().getByRole('radio', { name: 'Offline' })).toBeChecked();
  await wizard.looksRight('R4');
  await wizard.next('F1');
  for (const box of await wizard.dialog().getByRole('checkbox').all()) await box.check();
  await expect(wizard.button('Next >')).toHaveAccessibleDescription(reasons['confirm-key']);
  await wizard
    .dialog()
    .getByRole('checkbox', { name: /Write the private key/ })
    .check();
  await wizard.looksRight('F1');
  await wizard.next('F2');
  const fresh = 'another good word 9 for 12 owls';
  await wizard.password().fill(fresh);
  await wizard.dialog().getByLabel('Repeat', { exact: true }).fill(fresh);
  await wizard.looksRight('F2');
  await wizard.next('F3');
  const out = join(folder, 'out');
  await wizard.chooseFolder(out);
  await wizard.looksRight('F3');
  await wizard.next('R7');
  await wizard.looksRight('R7');
  await wizard.finish(run.filesHeading);
  await wizard.looksRight('R8');

  expect((await readdir(out)).sort()).toEqual(
    [
      'CA-chain.pem',
      'CA-key.pem',
      'CA-modern.pfx',
      'CA-restore.txt',
      'CA-ca.ldif',
      'CA.p7b',
      'RootCert.der',
      'eDirCACert.pem',
    ].sort(),
  );
  const seen = inspectWith('openssl', join(out, 'CA-modern.pfx'), fresh);
  expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
  expect(new X509Certificate(await readFile(join(out, 'RootCert.der'))).ca).toBe(true);
  expect(new X509Certificate(await readFile(join(out, 'eDirCACert.pem'))).ca).toBe(true);
  expect(openssl('pkcs7', '-inform', 'DER', '-in', join(out, 'CA.p7b'), '-print_certs')).toContain(
    'Organizational CA',
  );
  const publicKey = openssl('pkey', '-in', join(out, 'CA-key.pem'), '-passin', `pass:${fresh}`, '-pubout');
  expect(publicKey).toBe(openssl('x509', '-in', join(out, 'eDirCACert.pem'), '-noout', '-pubkey'));
  const sheet = await readFile(join(out, 'CA-restore.txt'), 'utf8');
  expect(sheet).toContain('ACME-TREE');
  expect(sheet).not.toContain(PASSWORD);
  expect(await launched.page.content()).not.toContain(fresh);
  await wizard.close();

  // Once more into the same folder: nothing is replaced before the user agreed.
  await wizard.open();
  await wizard.openFiles(PASSWORD, path);
  await wizard.next('F1');
  await wizard.button('Next >').click();
  await window.onPage('F3').waitFor();
  await wizard.chooseFolder(out);
  await expect(wizard.button('Next >')).toHaveAccessibleDescription(reasons['agree-replace']);
  await wizard.dialog().getByRole('checkbox', { name: 'Replace the existing files' }).check();
  await wizard.next('R7');
  await expect(wizard.field('sum-outputs')).toContainText('Replaces');
  await wizard.finish(run.filesHeading);
});

test('a file that its receipt does not name is not restored from', async () => {
  const path = join(folder, 'CA.pfx');
  const bytes = await backupFile(path, (await material()).rsa);
  await receiptFile(path, Buffer.concat([bytes, Buffer.from('x')]));
  await wizard.open();
  await wizard.choose(path);
  await wizard.next('R2');
  await expect(window.onPage('R2')).toContainText('was changed or replaced after it was verified');
  await wizard.next('R3');
  await wizard.password().fill(PASSWORD);
  await wizard.button('Next >').click();
  await expect(wizard.dialog().locator('[data-code="RESTORE-RECEIPT-DIFFERS"]')).toBeVisible();
  await expect(window.onPage('R3')).toBeVisible();
});

test('training tree: back up, delete the CA, restore it, replace it: every attribute is as before', async () => {
  test.slow();
  const { page } = launched;
  await openTrainingTree(page);
  const login = await page.evaluate(() => globalThis.window.orgca.invoke('session.startTraining', undefined));
  const session = await logIn(valueOf(login));
  const path = join(folder, 'tree.pfx');
  await backUp(path, PASSWORD);
  const before = await snapshot(session);
  valueOf(await session.deleteEntry(CA_DN));

  await launched.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, en.common.menu.menuRestore);
  await window.onPage('R1').waitFor();
  await wizard.openFiles(PASSWORD, path, join(folder, 'tree-ec.pfx'));
  await expect(wizard.dialog().getByRole('radio', { checked: true })).toHaveCount(0);
  await wizard.intoDirectory();
  await expect(wizard.dialog().getByRole('textbox', { name: 'Object name' })).toHaveValue('ACME-TREE CA');
  await wizard.looksRight('R5');
  await wizard.next('R6');
  await expect(window.onPage('R6')).toContainText(en.restore.present.nothing);
  await wizard.looksRight('R6');
  await wizard.next('R7');
  await expect(wizard.field('sum-attributes')).toContainText('tree.ldif');
  await wizard.finish(run.restoredHeading);
  await expect(wizard.field('restored-dn')).toHaveText(CA_DN);
  await wizard.looksRight('R8');
  expect(await snapshot(session)).toEqual(before);
  await wizard.close();

  await wizard.open();
  await wizard.openFiles(PASSWORD, path, join(folder, 'tree-ec.pfx'));
  await wizard.intoDirectory();
  await wizard.next('R6');
  await expect(window.onPage('R6')).toContainText(en.restore.present.relations.same);
  await expect(wizard.field('present-other-pair')).toHaveCount(0);
  await wizard.looksRight('R6');
  await wizard.next('F3');
  await expect(window.onPage('F3').locator('h1')).toHaveText(en.restore.folder.save.heading);
  await wizard.chooseFolder(join(folder, 'saved'));
  await wizard.next('R7');
  await expect(wizard.button('Finish')).toBeDisabled();
  await wizard.dialog().getByRole('textbox', { name: 'Object name' }).fill('acme-tree ca');
  await expect(wizard.button('Finish')).toBeDisabled();
  await wizard.dialog().getByRole('textbox', { name: 'Object name' }).fill('ACME-TREE CA');
  await wizard.looksRight('R7');
  await wizard.finish(run.restoredHeading);
  await expect(wizard.field('restored-saved')).toContainText(join(folder, 'saved'));
  expect(await snapshot(session)).toEqual(before);
  const saved = await readdir(join(folder, 'saved'));
  expect(saved.some((name) => name.endsWith('.ldif'))).toBe(true);
  expect(saved.filter((name) => name.endsWith('.pfx'))).toHaveLength(2);
  session.close();
});

test('slapd: back up, delete the CA, restore it: every attribute is as before', async () => {
  test.slow();
  const slapd = await startSlapd();
  try {
    const { host: server, ldapsPort: port, admin } = slapd;
    await window.logIn({ server, port, user: admin.dotted, password: admin.password });
    await window.accept();
    await window.onPage('C1').waitFor();
    const session = await logIn({
      server,
      port,
      security: 'ldaps',
      user: admin.dotted,
      password: admin.password,
    });
    const path = join(folder, 'slapd.pfx');
    await backUp(path, PASSWORD);
    const before = await snapshot(session);
    valueOf(await session.deleteEntry(CA_DN));
    await wizard.open();
    await wizard.openFiles(PASSWORD, path, join(folder, 'slapd-ec.pfx'));
    await wizard.intoDirectory();
    await wizard.next('R6');
    await wizard.next('R7');
    await wizard.finish(run.restoredHeading);
    expect(await snapshot(session)).toEqual(before);
    session.close();
  } finally {
    await slapd.stop();
  }
});

test('where keys are locked, the import is prepared and guided, and its result is checked', async () => {
  test.slow();
  const locked = randomBytes(600);
  const slapd = await startSlapd({ ec: false, ca: (usual) => ({ ...usual, nDSPKIPrivateKey: locked }) });
  try {
    const { rsa } = slapd.ca;
    const path = join(folder, 'CA.pfx');
    await backupFile(path, (await material()).rsa, {
      pkcs8: rsa.privateKey,
      certificates: [rsa.publicKeyCertificate, ...rsa.chain, rsa.selfSigned].map((der) => ({ der })),
    });
    const { host: server, ldapsPort: port, admin } = slapd;
    await window.logIn({ server, port, user: admin.dotted, password: admin.password });
    await window.accept();
    await window.onPage('C1').waitFor();

    // A backup of an older CA: the key of the present one would be gone with its object.
    const older = join(folder, 'older.pfx');
    await backupFile(older, (await material()).rsa);
    await wizard.open();
    await wizard.openFiles(PASSWORD, older);
    await wizard.intoDirectory();
    await wizard.next('R6');
    await expect(wizard.field('present-loses-key')).toContainText(en.restore.present.losesKey);
    await wizard.looksRight('R6');
    await wizard.cancel();

    await wizard.open();
    await wizard.openFiles(PASSWORD, path);
    await wizard.intoDirectory();
    await wizard.next('R6');
    await expect(window.onPage('R6')).toContainText(en.restore.present.guided);
    await expect(wizard.field('present-loses-key')).toHaveCount(0);
    await wizard
      .dialog()
      .getByRole('radio', { name: /A converted copy/ })
      .check();
    await wizard.looksRight('R6');
    await wizard.next('F2');
    await wizard.password().fill(PASSWORD);
    await wizard.dialog().getByLabel('Repeat', { exact: true }).fill(PASSWORD);
    await wizard.next('F3');
    await wizard.chooseFolder(join(folder, 'out'));
    await wizard.next('R7');
    await wizard.finish(run.guideHeading);
    await expect(wizard.field('steps-imanager')).toContainText('ACME-TREE CA');
    await expect(wizard.field('steps-imanager')).toContainText('CA-compatible.pfx');
    await expect(wizard.field('steps-consoleone')).toContainText('edir1.servers.acme');
    await wizard.answerWith(join(folder, 'saved'));
    await wizard.button('Save the CA object...').click();
    await expect(wizard.field('existing-saved')).toContainText('.ldif');
    expect(await readdir(join(folder, 'saved'))).toEqual([
      expect.stringMatching(/^ACME-TREE CA before .*\.ldif$/),
    ]);
    await wizard.button('Check the restored CA').click();
    await expect(wizard.field('checked')).toHaveAttribute('data-verdict', 'same');
    await expect(wizard.field('checked')).toContainText('wrapped by NICI');
    await wizard.looksRight('R8');
    expect(await readdir(join(folder, 'out'))).toEqual(['CA-compatible.pfx']);
    expect(inspectWith('openssl', join(folder, 'out', 'CA-compatible.pfx'), PASSWORD).keys).toBe(1);
  } finally {
    await slapd.stop();
  }
});
