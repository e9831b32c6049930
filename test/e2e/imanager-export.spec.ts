/** A CA whose key NICI keeps: the backup is completed on page E3 from a file that iManager exported. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { answerOpenDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { Issuer, startSlapd, type Slapd } from '../support/slapd/index.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  answerBackup,
  back,
  finishBackup,
  next,
  openCaByDoubleClick,
} from '../support/wizard-pages.ts';

let slapd: Slapd;
let launched: LaunchedApp;
let window: AppWindow;
/** Files that iManager exported, and a folder for what is written. */
let exports: string;
let folder: string;
const filePassword = 'typed in iManager';
const password = 'seven red kites at 4 over Ely';
const texts = en.exportWizard.keyFile;
const plain = (label: string) => parseMnemonic(label).text;

/** What iManager writes: key and Self Signed Certificate in one PFX with 3DES and SHA-1. @returns its path */
function exportPfx(name: string, key: string, certificates: readonly string[]): string {
  const path = join(exports, name);
  const [own, ...others] = certificates;
  execFileSync('openssl', [
    ...['pkcs12', '-export', '-inkey', key, '-in', own!],
    ...others.flatMap((file) => ['-certfile', file]),
    ...['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ...['-passout', `pass:${filePassword}`, '-out', path],
  ]);
  return path;
}

test.beforeAll(async () => {
  exports = await mkdtemp(join(tmpdir(), 'orgca-imanager-'));
  // NICI's wrapping: an octet string that is neither PKCS #8 nor anything else that is known.
  const wrapped = (size: number) => Buffer.concat([Buffer.from([0x01, 0x00, 0x10, 0x08]), randomBytes(size)]);
  slapd = await startSlapd({
    ca: (usual) => ({ ...usual, nDSPKIPrivateKey: wrapped(1280), nDSPKIPrivateKeyEC: wrapped(240) }),
  });
});
test.afterAll(async () => {
  await slapd.stop();
  await rm(exports, { recursive: true, force: true });
});
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-completed-'));
  launched = await launchApp();
  window = new AppWindow(launched.page);
  await openWizard();
});
test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
  expect(window.complaints).toEqual([]);
});

async function openWizard(): Promise<void> {
  await window.logIn({
    server: slapd.host,
    port: slapd.ldapsPort,
    user: 'admin.acme',
    password: slapd.admin.password,
  });
  await window.accept();
  await openCaByDoubleClick(window.page);
  await window.button('Export...').click();
  await window.onPage('E3').waitFor();
}

const fromFile = () => answer(window.page, en.exportWizard.key.file);
const ofFile = () => window.page.getByLabel(plain(texts.password), { exact: true });
const check = () => window.button(plain(texts.check));

async function choose(path: string, typed = filePassword): Promise<void> {
  await fromFile().check();
  await answerOpenDialog(launched.app, path);
  await window.button(plain(texts.choose)).click();
  await expect(window.field('key-file')).toHaveText(path.slice(path.lastIndexOf('/') + 1));
  await ofFile().fill(typed);
}

const ofTree = (name: string) =>
  exportPfx(name, slapd.issuer.path('rsa-ca.key'), [slapd.issuer.path('rsa-ca.pem')]);

test('from the wrapped key to the proved backup: key of the file, certificates of the tree', async () => {
  test.slow();
  const { app, page } = launched;
  await expect(answer(page, en.exportWizard.key.yes)).toBeChecked();
  await expect(window.field('not-given')).toContainText('BACKUP-KEY-WRAPPED');
  await expect(answer(page, en.exportWizard.key.gateway)).toBeChecked();
  await fromFile().check();
  await expect(window.button('Next >')).toHaveAccessibleDescription(en.exportWizard.reasons['key-file']);
  await expect(check()).toHaveAccessibleDescription(en.exportWizard.reasons['key-file']);
  await page.getByText(texts.steps).click();
  await expect(page.getByText('Export Private Key')).toBeVisible();
  await window.expectAccessible();
  await page.getByText(texts.steps).click();

  // A dialog that is closed without a choice changes nothing.
  await answerOpenDialog(app, undefined);
  await window.button(plain(texts.choose)).click();
  await expect(window.field('key-file')).toHaveText(texts.none);

  await choose(ofTree('cert.pfx'), '');
  await expect(window.button('Next >')).toHaveAccessibleDescription(
    en.exportWizard.reasons['key-file-password'],
  );
  await ofFile().fill(filePassword);
  await check().click();
  const match = window.field('match-rsa');
  await expect(match).toHaveAttribute('data-freshness', 'same');
  await expect(match).toContainText('3 certificates that are missing in the file are added from the tree.');
  await expect(window.field('missing-ec')).toContainText(texts.missing);
  await expect(check()).toHaveAccessibleDescription(texts.checked);
  await expect(check()).toBeDisabled();
  await window.expectAccessible();

  // Back, and even another answer, lose neither the file nor its password.
  await back(page, 'E2');
  await next(page, 'E3');
  await expect(match).toBeVisible();
  await answer(page, en.exportWizard.key.no).check();
  await expect(ofFile()).toBeHidden();
  await answer(page, en.exportWizard.key.yes).check();
  await expect(fromFile()).toBeChecked();
  await expect(window.field('key-file')).toHaveText('cert.pfx');
  await expect(ofFile()).toHaveValue(filePassword);

  await next(page, 'E4');
  await back(page, 'E3');
  await expect(match).toBeVisible();
  await answerBackupFromE3(join(folder, 'acme.pfx'));
  await expect(window.field('sum-key-file')).toHaveText('cert.pfx');
  await expect(window.field('sum-content')).not.toContainText('EC');
  await expect(page.locator('[data-check="key-source"][data-state="pass"]')).toContainText('cert.pfx');
  const files = await finishBackup(page);
  expect(files.map(({ fileName }) => fileName)).toEqual(['acme.pfx']);
  expect((await readdir(folder)).sort()).toEqual([
    'acme.ldif',
    'acme.pfx',
    'acme.receipt.json',
    'acme.receipt.txt',
  ]);
  const seen = inspectWith('openssl', files[0]!.path, password);
  expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
  expect(inspectWith('openssl', files[0]!.path, filePassword).opened).toBe(false);
  const inFile = execFileSync(
    'sh',
    [
      '-c',
      'openssl pkcs12 -in "$0" -passin "$1" -nocerts -nodes | openssl pkey -pubout -outform DER',
      files[0]!.path,
      `pass:${password}`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  expect(inFile.equals(slapd.ca.rsa.publicKey)).toBe(true);
  expect(await readFile(join(folder, 'acme.receipt.txt'), 'utf8')).not.toContain(filePassword);
  await window.button('Close').click();
});

/** Like `answerBackup`, from an answer on E3 that stands already. */
async function answerBackupFromE3(path: string): Promise<void> {
  const { app, page } = launched;
  await answerBackup(app, page, { path, password, profile: 'modern', key: 'as-it-stands' });
}

test('Enter checks the file first and goes on when its result was seen; an EC export completes the EC pair', async () => {
  const { page } = launched;
  const ec = exportPfx('ec.pfx', slapd.issuer.path('ec-ca.key'), [slapd.issuer.path('ec-ca.pem')]);
  await choose(ec);
  await ofFile().press('Enter');
  await expect(window.field('match-ec')).toBeVisible();
  await expect(window.field('missing-rsa')).toBeVisible();
  await window.onPage('E3').waitFor();
  await ofFile().press('Enter');
  await window.onPage('E4').waitFor();
  await back(page, 'E3');
  await answerBackupFromE3(join(folder, 'ec.pfx'));
  const [file] = await finishBackup(page);
  const seen = inspectWith('openssl', file!.path, password);
  expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
});

test('a wrong password is told as that, and put right on the same page', async () => {
  await choose(ofTree('cert.pfx'), 'not the password');
  await check().click();
  await expect(window.failure()).toHaveAttribute('data-code', 'PFX-WRONG-PASSWORD');
  await expect(window.failure()).toContainText('page E3');
  await expect(window.field('match-rsa')).toBeHidden();
  await window.expectAccessible();
  await ofFile().fill(filePassword);
  await check().click();
  await expect(window.field('match-rsa')).toBeVisible();
  await expect(window.failure()).toBeHidden();
  // Another password makes the result unknown again.
  await ofFile().fill(`${filePassword}.`);
  await expect(window.field('match-rsa')).toBeHidden();
});

test('files that do not fit are refused with their own reasons, and nothing is written', async () => {
  const made = new Issuer(join(exports, 'others'));
  made.organizationalCa('older', 'ACME-TREE', 'rsa');
  made.organizationalCa('other', 'OTHER-TREE', 'rsa');
  const pem = (name: string) => made.path(`${name}-ca.pem`);
  const older = exportPfx('older.pfx', made.path('older-ca.key'), [pem('older')]);
  const other = exportPfx('other.pfx', made.path('other-ca.key'), [pem('other')]);
  const noKey = join(exports, 'no-key.pem');
  await writeFile(noKey, await readFile(slapd.issuer.path('rsa-ca.pem')));
  const nothing = join(exports, 'nothing.pfx');
  await writeFile(nothing, 'this is no PFX');
  for (const [path, code] of [
    [older, 'BACKUP-EXPORT-OLDER'],
    [other, 'BACKUP-EXPORT-OTHER'],
    [noKey, 'BACKUP-EXPORT-NO-KEY'],
    [nothing, 'PFX-NOT-PFX'],
  ] as const) {
    await choose(path);
    await check().click();
    await expect(window.failure()).toHaveAttribute('data-code', code);
    await expect(window.onPage('E3')).toBeVisible();
  }
  await rm(older);
  await choose(ofTree('gone.pfx'));
  await rm(join(exports, 'gone.pfx'));
  await check().click();
  await expect(window.failure()).toHaveAttribute('data-code', /^MEDIA-/);
  expect(await readdir(folder)).toEqual([]);
});

test('a certificate that was renewed in the tree since is told; the backup takes the one of the tree', async () => {
  const { issuer } = slapd;
  // The same key under a certificate of its own that began before the one of the tree.
  const older = join(exports, 'first.pem');
  const newer = join(exports, 'renewed.pem');
  const key = issuer.path('rsa-ca.key');
  const at = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14) + 'Z';
  await writeFile(join(exports, 'index.txt'), '');
  await writeFile(
    join(exports, 'ca.cnf'),
    '[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\n' +
      'policy=any\nunique_subject=no\nx509_extensions=ext\n[any]\norganizationName=optional\n' +
      'organizationalUnitName=optional\n[ext]\nbasicConstraints=CA:TRUE\nsubjectKeyIdentifier=hash\n' +
      '[req]\ndistinguished_name=dn\n[dn]\n',
  );
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: exports, stdio: 'pipe' });
  const subject = '/O=ACME-TREE/OU=Organizational CA';
  openssl('req', '-new', '-key', key, '-config', 'ca.cnf', '-subj', subject, '-out', 'own.csr');
  const selfSign = (out: string, from: number) =>
    openssl(
      ...['ca', '-batch', '-config', 'ca.cnf', '-selfsign', '-keyfile', key, '-in', 'own.csr', '-notext'],
      ...['-startdate', at(from), '-enddate', at(3000), '-out', out],
    );
  selfSign(older, -400);
  selfSign(newer, 1);
  await choose(exportPfx('first.pfx', key, [older]));
  await check().click();
  await expect(window.field('match-rsa')).toHaveAttribute('data-freshness', 'tree-renewed');
  await window.expectAccessible();
  await choose(exportPfx('newer.pfx', key, [newer]));
  await check().click();
  await expect(window.field('match-rsa')).toHaveAttribute('data-freshness', 'file-newer');
  await choose(exportPfx('again.pfx', key, [older]));
  await check().click();
  await expect(window.field('match-rsa')).toContainText(texts.freshness['tree-renewed']);
  await answerBackupFromE3(join(folder, 'acme.pfx'));
  await expect(window.page.locator('[data-check="key-source"][data-state="warn"]')).toBeVisible();
  const [file] = await finishBackup(window.page);
  const seen = inspectWith('openssl', file!.path, password);
  expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
});

test('Cancel asks once a file was chosen, and the next wizard knows neither file nor password', async () => {
  const { page } = launched;
  await choose(ofTree('cert.pfx'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toContainText(en.common.wizard.lose.heading);
  await window.button('Close the wizard').click();
  await window.onPage('P1').waitFor();
  await window.button('Export...').click();
  await window.onPage('E3').waitFor();
  await fromFile().check();
  await expect(window.field('key-file')).toHaveText(texts.none);
  await expect(ofFile()).toHaveValue('');
});
