/** A live tree that gives its CA through its REST gateway: from the wrapped key to the verified backup of both key pairs. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { startTrainingTree, type TrainingTree } from '../../electron/training/index.ts';
import { toPkcs8 } from '../../electron/training/issue/keys.ts';
import { readPfx } from '../../electron/pfx/index.ts';
import { uiExport } from '../../shared/messages/en/ui-export.ts';
import { uiGateway } from '../../shared/messages/en/ui-gateway.ts';
import { uiRestore } from '../../shared/messages/en/ui-restore.ts';
import { uiLogin } from '../../shared/messages/en/ui-login.ts';
import { valueOf } from '../support/backup/log-in.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
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

async function name(typed = tree.administrator.password): Promise<void> {
  await labelled(uiGateway.server).fill(tree.host);
  await labelled(uiGateway.port).fill(String(tree.gatewayPort));
  await labelled(uiGateway.password).fill(typed);
  await window.button(plain(uiGateway.check)).click();
}

test('backs up RSA and EC through the gateway, and the receipt names it', async () => {
  test.slow();
  const { app, page } = launched;
  await openExport();
  await expect(answer(page, uiExport.key.gateway)).toBeChecked();
  await expect(window.field('not-given')).toContainText('BACKUP-KEY-WRAPPED');
  await name();
  await expect(page.getByText(`${tree.host}:${String(tree.gatewayPort)}`)).toBeVisible();
  await window.expectAccessible();
  await window.button(plain(uiLogin.l2.accept)).click();
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
});

test('names a wrong password at once, and sends none to a gateway that is not trusted', async () => {
  const { page } = launched;
  await openExport();
  await name('wrong');
  await window.button(plain(uiLogin.l2.refuse)).click();
  await expect(page.getByText('GATEWAY-REFUSED')).toBeVisible();
  await window.button(plain(uiGateway.check)).click();
  await window.button(plain(uiLogin.l2.accept)).click();
  await expect(page.getByText('GATEWAY-PASSWORD')).toBeVisible();
  expect(await readdir(folder)).toEqual([]);
});

test('restores RSA and EC through the gateway: verified backup, delete, import, compare', async () => {
  test.slow();
  const { page } = launched;
  const files = ['ca.pfx', 'ca-ec.pfx'].map((file) => join(folder, file));
  await backupFile(files[0]!, tree.material.rsa, { password });
  await backupFile(files[1]!, tree.material.ec!, { password });
  const wizard = new RestorePages(launched, window);
  await wizard.open();
  await wizard.openFiles(password, ...files);
  await wizard.next('R5');
  await wizard.next('R6');
  await page.getByRole('radio', { name: plain(uiRestore.present.byGateway) }).check();
  await name();
  await window.button(plain(uiLogin.l2.accept)).click();
  await expect(page.getByText(`${tree.host}:${String(tree.gatewayPort)}`)).toBeVisible();
  await expect(window.button(plain(uiGateway.check))).toHaveAccessibleDescription(uiGateway.checked);
  await wizard.looksRight('R6');
  await wizard.next('F3');
  await wizard.chooseFolder(folder);
  await wizard.next('R7');
  await labelled(uiRestore.summary.typeLabel).fill('ACME-TREE CA');
  await wizard.finish(uiRestore.run.restoredHeading);
  await expect(window.field('verdicts').getByRole('listitem')).toHaveCount(3);
  await wizard.looksRight('R8');
  const saved = (await readdir(folder)).filter((file) => file.includes(' before '));
  expect(saved.filter((file) => file.endsWith('.pfx'))).toHaveLength(2);
});
