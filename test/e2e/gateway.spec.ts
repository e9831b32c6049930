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
import { uiLogin } from '../../shared/messages/en/ui-login.ts';
import { valueOf } from '../support/backup/log-in.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
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
  await openCaByDoubleClick(launched.page);
  await window.button('Export...').click();
  await window.onPage('E3').waitFor();
});
test.afterEach(async () => {
  await launched.close();
  await tree.close();
  await rm(folder, { recursive: true, force: true });
  expect(window.complaints).toEqual([]);
});

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
  await name('wrong');
  await window.button(plain(uiLogin.l2.refuse)).click();
  await expect(page.getByText('GATEWAY-REFUSED')).toBeVisible();
  await window.button(plain(uiGateway.check)).click();
  await window.button(plain(uiLogin.l2.accept)).click();
  await expect(page.getByText('GATEWAY-PASSWORD')).toBeVisible();
  expect(await readdir(folder)).toEqual([]);
});
