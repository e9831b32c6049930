/** Server certificates in the window: the view by expiry, properties, and the export without and with the key. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseCertificate } from '../../electron/certificates/index.ts';
import { readPfx } from '../../electron/pfx/index.ts';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { answerOpenDialog, answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  answerBackup,
  button,
  finishBackup,
  next,
  openTrainingTree,
} from '../support/wizard-pages.ts';

const { p1 } = en.console;

test.describe.configure({ mode: 'serial' });

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-server-certificates-'));
  launched = await launchApp({ wrappedKeys: true });
  window = new AppWindow(launched.page);
  await openTrainingTree(launched.page);
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true });
});

test('the view Certificates marks what ends within 60 days, the first end on top', async () => {
  await launched.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('certificates')?.click();
  });
  const rows = window.onPage('O2').locator('[data-row] [data-state]');
  await expect(rows).toHaveCount(10);
  await expect(rows.nth(0)).toHaveAttribute('data-state', 'expired');
  await expect(rows.nth(1)).toHaveAttribute('data-state', 'soon');
  await expect(rows.nth(2)).toHaveAttribute('data-state', 'valid');
  await window.expectAccessible();
  // The heading sorts the other way round.
  await window
    .onPage('O2')
    .getByRole('columnheader', { name: en.console.certificates.columns.expires })
    .click();
  await expect(rows.last()).toHaveAttribute('data-state', 'expired');
});

test('a server certificate has the property page of the CA, with Validate and Details', async () => {
  const { page } = window;
  await window.onPage('O2').locator('[data-state="valid"]').last().dblclick();
  await button(page, p1.validate).click();
  const properties = window.onPage('P1');
  await properties.getByText(p1.valid, { exact: true }).waitFor();
  await expect(properties.locator('h2')).toHaveText(p1.roles.server);
  await button(page, p1.details).click();
  await expect(window.onPage('P2').locator('[data-field="is-ca"]')).toHaveText(en.console.p2.no);
  await page.keyboard.press('Escape');
});

test('it is exported without its key, as DER', async () => {
  const { page } = window;
  await button(page, p1.export).click();
  await expect(window.onPage('E3').locator('h1')).toHaveText(en.console.serverCertificate.pages.E3.heading);
  await answer(page, en.exportWizard.key.no).check();
  await next(page, 'E4');
  const path = join(folder, 'server.der');
  await answerSaveDialog(launched.app, path);
  await button(page, en.common.files.destination.browse).click();
  await window.field('target-path').waitFor();
  await next(page, 'E6');
  await button(page, en.common.buttons.finish).click();
  await window
    .onPage('E7')
    .getByRole('heading', { name: en.exportWizard.run.doneHeadingCertificate })
    .waitFor();
  const certificate = parseCertificate(await readFile(path));
  expect(certificate.ok && [certificate.value.issuerDotted, certificate.value.isCa]).toEqual([
    'OU=Organizational CA.O=ACME-TREE',
    false,
  ]);
});

test('it is exported with its key, through the gateway', async () => {
  test.slow();
  const { page } = window;
  await button(page, en.common.buttons.close).last().click();
  await button(page, p1.export).click();
  await expect(answer(page, en.exportWizard.key.gateway)).toBeChecked();
  await expect(answer(page, en.exportWizard.key.file)).toHaveCount(0);
  const path = join(folder, 'server.pfx');
  const password = 'seven red kites at 4 over Ely';
  await answerBackup(launched.app, page, { path, password, profile: 'compatible' }, async (id) => {
    if (id === 'E3') await expect(window.field('verdicts')).toHaveText(/^Server certificate: valid$/);
    await window.expectAccessible();
  });
  const [file, ...more] = await finishBackup(page);
  expect([file?.fileName, more]).toEqual(['server.pfx', []]);
  await expect(button(page, en.tools.sheet.open)).toHaveCount(0);
  const read = await readPfx(await readFile(path), Buffer.from(password));
  expect(read.ok && [read.value.keys.length, read.value.certificates.length]).toEqual([1, 2]);
  expect(await readFile(join(folder, 'server.receipt.txt'), 'utf8')).toContain('server: 0');
});

test('one run backs up the CA and every server certificate that the tree exports, and names the others', async () => {
  test.slow();
  const { page } = window;
  for (const id of ['E7', 'P1', 'O2']) {
    await page.keyboard.press('Escape');
    await expect(window.onPage(id)).toHaveCount(0);
  }
  const texts = en.treeBackup;
  await launched.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('tree-backup')?.click();
  });
  await expect(window.field('objects').locator('li')).toHaveCount(7);
  await button(page, en.common.buttons.next).click();
  await window.onPage('A2').waitFor();
  await page.getByLabel(parseMnemonic(en.common.gateway.password).text, { exact: true }).fill('training');
  await button(page, en.common.gateway.check).click();
  await expect(window.field('gateway-offer')).toContainText('RSA');
  await button(page, en.common.buttons.next).click();
  await window.onPage('A3').waitFor();
  await answer(page, texts.passwords.each).check();
  await answer(page, en.exportWizard.password.profiles.compatible.label).check();
  const passphrases = window.field('passphrase');
  await expect(passphrases).toHaveCount(7);
  const passwords = await passphrases.allInnerTexts();
  const named = await window.onPage('A3').locator('[data-object] > p:first-child').allInnerTexts();
  expect(new Set(passwords).size).toBe(7);
  await button(page, en.common.buttons.next).click();
  await window.onPage('A4').waitFor();
  const to = join(folder, 'tree');
  await mkdir(to);
  await answerOpenDialog(launched.app, to);
  await button(page, en.common.files.destination.browse).click();
  await window.field('folder-path').waitFor();
  await button(page, en.common.buttons.finish).click();
  await window.field('verified').waitFor({ timeout: 120_000 });
  await window.expectAccessible();

  // NICI does not let these keys out.
  const skipped = window.onPage('A5').locator('[data-field="skipped"] [data-code]');
  await expect(skipped).toHaveCount(2);
  for (const one of await skipped.all()) await expect(one).toHaveAttribute('data-code', 'GATEWAY-KEY');
  await expect(window.field('recovery-set')).toBeVisible();

  const files = (await readdir(to)).filter((name) => name.endsWith('.pfx'));
  expect(files).toHaveLength(6);
  for (const file of files) {
    const main = file.replace(/-ec\.pfx$/, '.pfx');
    const password = passwords[named.findIndex((name) => name.endsWith(`(${main})`))]!;
    const opened = await readPfx(await readFile(join(to, file)), Buffer.from(password));
    expect([file, opened.ok && opened.value.keys.length]).toEqual([file, 1]);
  }
  const receipts = (await readdir(to)).filter((name) => name.endsWith('.receipt.json'));
  expect(receipts).toHaveLength(1);
  const receipt = JSON.parse(await readFile(join(to, receipts[0]!), 'utf8')) as {
    files: unknown[];
    skipped: { code: string }[];
  };
  expect([receipt.files.length, receipt.skipped.map(({ code }) => code)]).toEqual([
    6,
    ['GATEWAY-KEY', 'GATEWAY-KEY'],
  ]);
  // The passwords have left the window.
  expect(await page.content()).not.toContain(passwords[0]);
});

test('the wizard asks before it replaces files of an earlier run', async () => {
  const { page } = window;
  await page.keyboard.press('Escape');
  await launched.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('tree-backup')?.click();
  });
  await window.field('objects').waitFor();
  await button(page, en.common.buttons.next).click();
  await answer(page, en.treeBackup.keys.directory).check();
  await button(page, en.common.buttons.next).click();
  await answer(page, en.treeBackup.passwords.each).check();
  await window.field('passphrase').first().waitFor();
  await button(page, en.common.buttons.next).click();
  await button(page, en.common.files.destination.browse).click();
  await window.field('folder-path').waitFor();
  const agree = page.getByRole('checkbox', { name: parseMnemonic(en.stick.summary.replace).text });
  await expect(button(page, en.common.buttons.finish)).toBeDisabled();
  await agree.check();
  await button(page, en.common.buttons.finish).click();
  // Without the gateway the directory gives no key: nothing is written, and the files stay.
  await expect(window.failure()).toHaveAttribute('data-code', 'BACKUP-KEY-WRAPPED');
  expect((await readdir(join(folder, 'tree'))).filter((name) => name.endsWith('.pfx'))).toHaveLength(6);
});
