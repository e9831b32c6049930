/** What the restore wizard does not take, in the real app: each with its own text, nothing written, nothing lost. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { toPem } from '../../electron/certificates/index.ts';
import { errors } from '../../shared/messages/en/errors/index.ts';
import { format } from '../../shared/messages/format.ts';
import { en } from '../../shared/messages/en/index.ts';
import { logIn, valueOf } from '../support/backup/log-in.ts';
import { issueDer, party } from '../support/certificates/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { backupFile, material, PASSWORD, pkcs8Of } from '../support/restore/backup-files.ts';
import { entryOf } from '../support/restore/faulty-session.ts';
import { RestorePages } from '../support/restore/restore-pages.ts';
import { startSlapd } from '../support/slapd/index.ts';
import { AppWindow } from '../support/window.ts';

let launched: LaunchedApp;
let window: AppWindow;
let wizard: RestorePages;
let folder: string;
const at = (name: string): string => join(folder, name);

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-refused-'));
  launched = await launchApp();
  window = new AppWindow(launched.page);
  wizard = new RestorePages(launched, window);
});

test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
  expect(window.complaints.splice(0)).toEqual([]);
});

test('files that are no backups say so in the list, and the wizard stays on its first page', async () => {
  const whole = await backupFile(at('whole.pfx'), (await material()).rsa);
  await writeFile(at('cut.pfx'), whole.subarray(0, whole.length / 2));
  await writeFile(at('empty.pfx'), '');
  await writeFile(at('letter.pfx'), 'Dear colleague, the password is not in here.');
  await mkdir(at('folder.pfx'));
  await symlink(at('whole.pfx'), at('link.pfx'));
  await writeFile(at('huge.pfx'), '');
  await truncate(at('huge.pfx'), 2 * 1024 ** 3);
  const before = (await readdir(folder)).sort();
  await wizard.open();
  const broken: readonly (readonly [string, string])[] = [
    [at('cut.pfx'), 'PFX-DAMAGED'],
    [at('empty.pfx'), 'MEDIA-FILE-EMPTY'],
    [at('letter.pfx'), 'PFX-NOT-PFX'],
    [at('folder.pfx'), 'MEDIA-FILE-FOLDER'],
    [at('link.pfx'), 'MEDIA-FILE-LINK'],
    [at('huge.pfx'), 'MEDIA-FILE-TOO-LARGE'],
    ['/dev/zero', 'MEDIA-FILE-DEVICE'],
    [at('gone.pfx'), 'MEDIA-FILE-MISSING'],
  ];
  await wizard.choose(broken[0]![0]);
  await expect(wizard.button('Next >')).toHaveAccessibleDescription(en.restore.reasons['damaged-file']);
  await wizard.choose(...broken.map(([path]) => path));
  const problems = window.onPage('R1').locator('.backup-problem');
  expect(await problems.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['code']))).toEqual(
    broken.map(([, code]) => code),
  );
  expect(new Set(await problems.allTextContents()).size).toBe(broken.length);
  await expect(wizard.button('Next >')).toBeDisabled();
  expect((await readdir(folder)).sort()).toEqual(before);
});

test('files that no CA can be restored from are told when they are opened, and the password stays', async () => {
  const { rsa, ec } = await material();
  const server = await party(['CN', 'server'], ['O', 'ACME']);
  const other = await party(['OU', 'Organizational CA'], ['O', 'OTHER-TREE']);
  const pkcs8 = server.key.privateKey.export({ format: 'der', type: 'pkcs8' });
  await backupFile(at('server.pfx'), rsa, {
    pkcs8,
    certificates: [{ der: issueDer(server, other, { extensions: [] }) }],
  });
  await backupFile(at('mismatch.pfx'), rsa, { pkcs8: pkcs8Of(ec!) });
  await backupFile(at('bare.pfx'), rsa, { certificates: [] });
  await backupFile(at('main.pfx'), rsa);
  await backupFile(at('other.pfx'), rsa, {
    pkcs8: other.key.privateKey.export({ format: 'der', type: 'pkcs8' }),
    certificates: [{ der: issueDer(other, other) }],
  });
  await writeFile(at('root.pem'), toPem(rsa.selfSigned, 'CERTIFICATE'));
  const made = spawnSync('openssl', [
    ...['pkcs12', '-export', '-nokeys', '-in', at('root.pem'), '-out', at('nokey.pfx')],
    ...['-passout', `pass:${PASSWORD}`],
  ]);
  expect(made.status).toBe(0);
  for (const [code, ...names] of [
    ['RESTORE-NOT-A-CA', 'server.pfx'],
    ['RESTORE-KEY-MISMATCH', 'mismatch.pfx'],
    ['RESTORE-NO-CERTIFICATE', 'bare.pfx'],
    ['RESTORE-NO-KEY', 'nokey.pfx'],
    ['RESTORE-NOT-A-PAIR', 'main.pfx', 'other.pfx'],
  ] as const) {
    await wizard.open();
    await wizard.choose(...names.map(at));
    await wizard.next('R2');
    await wizard.next('R3');
    await wizard.password().fill(PASSWORD);
    await wizard.button('Next >').click();
    await expect(wizard.dialog().locator(`[role="alert"] [data-code="${code}"]`)).toBeVisible();
    await expect(window.onPage('R3')).toBeVisible();
    await expect(wizard.password()).toHaveValue(PASSWORD);
    await wizard.cancel();
  }
});

test('an occupied name, another tree and missing rights leave the directory as it is', async () => {
  test.slow();
  const slapd = await startSlapd();
  try {
    const { host: server, ldapsPort: port, admin, helpDesk, caDn } = slapd;
    const session = await logIn({
      ...{ server, port, security: 'ldaps' as const },
      ...{ user: admin.dotted, password: admin.password },
    });
    const before = await entryOf(session, caDn);
    const { rsa } = slapd.ca;
    await backupFile(at('main.pfx'), (await material()).rsa, {
      pkcs8: rsa.privateKey,
      certificates: [rsa.publicKeyCertificate, ...rsa.chain, rsa.selfSigned].map((der) => ({ der })),
    });
    const other = await party(['OU', 'Organizational CA'], ['O', 'OTHER-TREE']);
    await backupFile(at('other.pfx'), (await material()).rsa, {
      pkcs8: other.key.privateKey.export({ format: 'der', type: 'pkcs8' }),
      certificates: [{ der: issueDer(other, other) }],
    });
    // The help desk may look at the CA object, and nothing else.
    await window.logIn({ server, port, user: helpDesk.dotted, password: helpDesk.password });
    await window.accept();
    await window.onPage('C1').waitFor();
    await wizard.open();
    await wizard.openFiles(PASSWORD, at('main.pfx'));
    await wizard.intoDirectory();
    const name = wizard.dialog().getByRole('textbox', { name: 'Object name' });
    await name.fill('Another CA');
    await wizard.button('Next >').click();
    await expect(wizard.dialog().locator('[role="alert"] [data-code="RESTORE-OTHER-CA"]')).toBeVisible();
    await name.fill('ACME-TREE CA');
    await wizard.next('R6');
    // What of the key may not be read cannot be saved.
    await expect(wizard.field('present-key')).toContainText(en.restore.present.keys.absent);
    await wizard.next('F3');
    await mkdir(at('saved'));
    await wizard.chooseFolder(at('saved'));
    await wizard.next('R7');
    await wizard.dialog().getByRole('textbox', { name: 'Object name' }).fill('ACME-TREE CA');
    await wizard.button('Finish').click();
    await expect(window.onPage('R8').locator('h1')).toHaveText(en.restore.run.failedHeading);
    await expect(wizard.dialog().locator('[role="alert"] [data-code="LDAP-50"]')).toBeVisible();
    await wizard.looksRight('R8');
    expect(await entryOf(session, caDn)).toEqual(before);
    await wizard.cancel();

    // The backup of another tree asks before it goes on.
    await wizard.open();
    await wizard.openFiles(PASSWORD, at('other.pfx'));
    await wizard.intoDirectory();
    await wizard.next('R6');
    await expect(wizard.button('Next >')).toHaveAccessibleDescription(en.restore.reasons['agree-tree']);
    await expect(wizard.field('present-loses-key')).toBeVisible();
    await expect(wizard.field('present-other-pair')).toContainText('RSA');
    await wizard.looksRight('R6');
    await wizard.cancel();

    // Without a CA its name may be taken by something else.
    valueOf(await session.deleteEntry(caDn));
    await wizard.open();
    await wizard.openFiles(PASSWORD, at('main.pfx'));
    await wizard.intoDirectory();
    await name.fill('CRL Container');
    await wizard.button('Next >').click();
    const occupied = wizard.dialog().locator('[role="alert"] [data-code="RESTORE-NAME-OCCUPIED"]');
    await expect(occupied).toContainText(
      format(errors['RESTORE-NAME-OCCUPIED'].what, { name: 'CRL Container' }),
    );
    session.close();
  } finally {
    await slapd.stop();
  }
});
