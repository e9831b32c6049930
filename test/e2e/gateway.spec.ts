/** A live tree that gives its CA through its REST gateway: from the wrapped key to the verified backup of both key pairs. */
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { readTreeCa } from '../../electron/ca/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingMaterial,
  type TrainingTree,
} from '../../electron/training/index.ts';
import { toPkcs8 } from '../../electron/training/issue/keys.ts';
import { readPfx } from '../../electron/pfx/index.ts';
import { en } from '../../shared/messages/en/index.ts';
import { logIn, valueOf } from '../support/backup/log-in.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { startGatewayProxy } from '../support/gateway/proxy.ts';
import { backupFile } from '../support/restore/backup-files.ts';
import { RestorePages } from '../support/restore/restore-pages.ts';
import { AppWindow } from '../support/window.ts';
import { answer, answerBackup, finishBackup, openCaByDoubleClick } from '../support/wizard-pages.ts';

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;
let tree: TrainingTree;
const password = 'seven red kites at 4 over Ely';
const plain = (label: string) => parseMnemonic(label).text;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-gateway-'));
  tree = await startTrainingTree({ keyForm: 'wrapped' });
  launched = await launchApp();
  window = new AppWindow(launched.page);
  const { dotted: user, password: directoryPassword } = tree.administrator;
  await window.logIn({ server: tree.host, port: tree.ldapsPort, user, password: directoryPassword });
  await window.accept();
});
test.afterEach(async () => {
  await launched.close();
  await tree.close();
  await rm(folder, { recursive: true, force: true });
  expect(window.complaints).toEqual([]);
});

async function openExport(): Promise<void> {
  await openCaByDoubleClick(launched.page);
  await window.button('Export...').click();
  await window.onPage('E3').waitFor();
}

const labelled = (label: string) => window.page.getByLabel(plain(label), { exact: true });

async function name(typed = tree.administrator.password, port = tree.gatewayPort): Promise<void> {
  await labelled(en.common.gateway.server).fill(tree.host);
  await labelled(en.common.gateway.port).fill(String(port));
  await labelled(en.common.gateway.password).fill(typed);
  await window.button(plain(en.common.gateway.check)).click();
}

test('backs up RSA and EC through the gateway, and the receipt names it', async () => {
  test.slow();
  const { app, page } = launched;
  await openExport();
  await expect(answer(page, en.exportWizard.key.gateway)).toBeChecked();
  await expect(window.field('not-given')).toContainText('BACKUP-KEY-WRAPPED');
  await name();
  await expect(page.getByText(`${tree.host}:${String(tree.gatewayPort)}`)).toBeVisible();
  await window.expectAccessible();
  await window.button(plain(en.login.l2.accept)).click();
  await expect(window.field('gateway-offer').getByRole('listitem')).toHaveCount(3);
  await window.expectAccessible();

  await answerBackup(app, page, {
    path: join(folder, 'acme.pfx'),
    password,
    profile: 'compatible',
    key: 'as-it-stands',
  });
  await expect(window.field('sum-gateway')).toHaveText(`${tree.host}:${String(tree.gatewayPort)}`);
  const files = await finishBackup(page);
  expect(files.map(({ fileName }) => fileName)).toEqual(['acme.pfx', 'acme-ec.pfx']);

  const { rsa, ec } = tree.material;
  for (const [file, { key }] of [
    ['acme.pfx', rsa],
    ['acme-ec.pfx', ec!],
  ] as const) {
    const opened = valueOf(await readPfx(await readFile(join(folder, file)), Buffer.from(password)));
    expect(opened.keys[0]?.pkcs8.equals(toPkcs8(key))).toBe(true);
  }
  const receipt = await readFile(join(folder, 'acme.receipt.txt'), 'utf8');
  expect(receipt).toContain(`127.0.0.1:${String(tree.gatewayPort)}`);
  expect(receipt).toContain('self-signed EC: 0');
  expect(receipt).not.toContain(tree.administrator.password);

  const set = window.field('recovery-set');
  await expect(set).toContainText('ACME-SRV1.services');
  await set.locator('[data-item="database"]').getByRole('checkbox').check();
  await window.button(plain(en.documents.recoverySet.save)).click();
  await expect(window.field('recovery-saved')).toHaveText(en.documents.recoverySet.saved);
  await window.expectAccessible();

  await window.button(plain(en.common.buttons.close)).last().click();
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('record')?.click();
  });
  await window.page.locator('[data-row="1"]').click();
  await expect(window.field('record-gateway')).toContainText(`127.0.0.1:${String(tree.gatewayPort)}`);
  await window.expectAccessible();
});

test('names a wrong password at once, and sends none to a gateway that is not trusted', async () => {
  const { page } = launched;
  await openExport();
  await name('wrong');
  await window.button(plain(en.login.l2.refuse)).click();
  await expect(page.getByText('GATEWAY-REFUSED')).toBeVisible();
  await window.button(plain(en.common.gateway.check)).click();
  await window.button(plain(en.login.l2.accept)).click();
  await expect(page.getByText('GATEWAY-PASSWORD')).toBeVisible();
  expect(await readdir(folder)).toEqual([]);
});

/** Opens the restore wizard with backups of a CA, and walks to R6 with the gateway named. */
async function answerRestore(keys: TrainingMaterial, port: number): Promise<RestorePages> {
  const files = ['ca.pfx', 'ca-ec.pfx'].map((file) => join(folder, file));
  await backupFile(files[0]!, keys.rsa, { password });
  await backupFile(files[1]!, keys.ec!, { password });
  const wizard = new RestorePages(launched, window);
  await wizard.open();
  await wizard.openFiles(password, ...files);
  await wizard.intoDirectory();
  await wizard.next('R6');
  await launched.page.getByRole('radio', { name: plain(en.restore.present.byGateway) }).check();
  await name(undefined, port);
  return wizard;
}

test('an import that fails once leaves the CA that was there, and the page says so', async () => {
  test.slow();
  const { page } = launched;
  const proxy = await startGatewayProxy(tree.gatewayPort);
  try {
    const other = await createTrainingMaterial({});
    const wizard = await answerRestore(other, proxy.port);
    await window.button(plain(en.login.l2.accept)).click();
    await expect(window.button(plain(en.common.gateway.check))).toHaveAccessibleDescription(
      en.common.gateway.checked,
    );
    const agree = page.getByRole('checkbox', { name: plain(en.restore.present.agreeTree) });
    if (await agree.isVisible()) await agree.check();
    await wizard.next('F3');
    await wizard.chooseFolder(folder);
    await wizard.next('R7');
    await labelled(en.restore.summary.typeLabel).fill('ACME-TREE CA');
    // It has the name of the existing CA, and other keys.
    await labelled(en.restore.summary.identifyLabel).fill(
      [other.rsa, other.ec!]
        .map(({ selfSigned }) => new X509Certificate(selfSigned).fingerprint256)
        .join(' '),
    );
    let imports = 0;
    proxy.meddle = (request) =>
      request.endsWith('importCertificate') && imports++ === 0
        ? { status: 500, body: { code: 80, message: 'NDS error (-1403)' } }
        : undefined;
    await window.button(plain(en.common.buttons.finish)).click();
    await expect(page.getByText('RESTORE-GATEWAY-OLD-CA')).toBeVisible({ timeout: 60_000 });
    await wizard.looksRight('R8');
    expect(imports).toBe(2);
  } finally {
    await proxy.stop();
  }
  const { dotted: user, password: secret } = tree.administrator;
  const address = { server: tree.host, port: tree.ldapsPort, security: 'ldaps' } as const;
  const session = await logIn({ ...address, user, password: secret });
  const { ca } = valueOf(await readTreeCa(session));
  const stored = ca?.attributes.flatMap(({ values }) => [...values]) ?? [];
  for (const { selfSigned } of [tree.material.rsa, tree.material.ec!])
    expect(stored.some((value) => value.equals(selfSigned))).toBe(true);
  ca?.wipe();
  session.close();
});

test('restores RSA and EC through the gateway: verified backup, delete, import, compare', async () => {
  test.slow();
  const { page } = launched;
  const wizard = await answerRestore(tree.material, tree.gatewayPort);
  await window.button(plain(en.login.l2.accept)).click();
  await expect(page.getByText(`${tree.host}:${String(tree.gatewayPort)}`)).toBeVisible();
  await expect(window.button(plain(en.common.gateway.check))).toHaveAccessibleDescription(
    en.common.gateway.checked,
  );
  await wizard.looksRight('R6');
  await wizard.next('F3');
  await wizard.chooseFolder(folder);
  await wizard.next('R7');
  await labelled(en.restore.summary.typeLabel).fill('ACME-TREE CA');
  await wizard.finish(en.restore.run.restoredHeading);
  await expect(window.field('verdicts').getByRole('listitem')).toHaveCount(3);
  await wizard.looksRight('R8');
  const saved = (await readdir(folder)).filter((file) => file.includes(' before '));
  expect(saved.filter((file) => file.endsWith('.pfx'))).toHaveLength(2);
});
