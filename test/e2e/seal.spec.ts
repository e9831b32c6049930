/** What the window says of a backup whose seal is broken or missing, and restoring the PFX file alone. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { format } from '../../shared/messages/format.ts';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { interruptedChange } from '../support/media/interrupted-change.ts';
import { PASSWORD } from '../support/restore/backup-files.ts';
import { RestorePages } from '../support/restore/restore-pages.ts';
import { editReceipt, sealedSet, sha256 } from '../support/restore/sealed-set.ts';
import { AppWindow } from '../support/window.ts';

let launched: LaunchedApp;
let window: AppWindow;
let wizard: RestorePages;
let folder: string;
const { beside } = en.restore;
const radio = (label: string) =>
  wizard.dialog().getByRole('radio', { name: parseMnemonic(label).text, exact: false });

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-seal-'));
  await sealedSet(folder, { stem: 'CA' });
  launched = await launchApp();
  window = new AppWindow(launched.page);
  wizard = new RestorePages(launched, window);
});
test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
  expect(window.complaints.splice(0)).toEqual([]);
});

const files = () => [join(folder, 'CA.pfx'), join(folder, 'CA-ec.pfx')];

test('a broken seal stops verification and restore; the PFX files can be restored alone', async () => {
  const ldif = (await readFile(join(folder, 'CA.ldif'), 'utf8')).replace('cn: ', 'userPassword: known\ncn: ');
  await writeFile(join(folder, 'CA.ldif'), ldif);
  const mend = ({ objectFile }: { objectFile: { sha256: string } }) => {
    objectFile.sha256 = sha256(ldif);
  };
  await editReceipt(folder, mend, 'CA');

  await window.button('Verify a backup...').click();
  await wizard.answerWith(...files());
  const verify = window.page.getByRole('dialog', { name: en.verify.title });
  const next = verify.getByRole('button', { name: 'Next >', exact: true });
  await verify.getByRole('button', { name: 'Browse...', exact: true }).click();
  await next.click();
  await next.click();
  await verify.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await verify.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(window.onPage('V4').locator('h1')).toHaveText(en.verify.run.headings.alone);
  await expect(window.page.locator('[data-field="verdict"]').first()).toHaveText(
    en.checks.report.verdicts.alone,
  );
  await expect(window.onPage('V4')).toContainText(en.checks.report.checks.seal.stop);
  await expect(window.onPage('V4').locator('[data-code="RESTORE-SEAL-BROKEN"]')).toHaveCount(2);
  await window.expectAccessible();
  await verify.getByRole('button', { name: 'Close', exact: true }).click();

  await wizard.open();
  await wizard.choose(...files());
  await wizard.next('R2');
  await expect(radio(beside.sealed)).toBeChecked();
  await wizard.looksRight('R2');
  await wizard.next('R3');
  await wizard.password().fill(PASSWORD);
  await wizard.button('Next >').click();
  await expect(wizard.dialog().locator('[data-code="RESTORE-SEAL-BROKEN"]')).toBeVisible();
  await wizard.button('< Back').click();
  await radio(beside.ignored).check();
  await wizard.next('R3');
  await wizard.next('R4');
  await expect(window.field('unsealed')).toBeHidden();
  await wizard.cancel();
});

test('a backup without a seal warns, and its LDIF is used only after a second yes', async () => {
  await editReceipt(
    folder,
    (receipt) => {
      delete receipt.seals;
    },
    'CA',
  );
  await wizard.open();
  await wizard.openFiles(PASSWORD, ...files());
  await expect(window.field('unsealed')).toContainText(beside.unsealedTitle);
  const accept = wizard
    .dialog()
    .getByRole('checkbox', { name: parseMnemonic(format(beside.accept, { file: 'CA.ldif' })).text });
  await expect(accept).not.toBeChecked();
  await wizard.looksRight('R4');
  await accept.check();
  await wizard.next('F1');
  await wizard.cancel();
});

test('an interrupted change is named with its outcome where the file is looked at', async () => {
  const path = join(folder, 'CA.pfx');
  await interruptedChange(folder, { 'CA.pfx': await readFile(path) });
  await window.button('Verify a backup...').click();
  await wizard.answerWith(path);
  const verify = window.page.getByRole('dialog', { name: en.verify.title });
  await verify.getByRole('button', { name: 'Browse...', exact: true }).click();
  await verify.getByRole('button', { name: 'Next >', exact: true }).click();
  await expect(window.onPage('V2')).toContainText(
    format(en.checks.report.checks['interrupted-change'].pass, { files: 'CA.pfx' }),
  );
  await window.expectAccessible();
});

test('a receipt that cannot be read is called that', async () => {
  await writeFile(join(folder, 'CA.receipt.json'), '{}');
  await wizard.open();
  await wizard.openFiles(PASSWORD, ...files());
  await expect(window.field('unsealed')).toContainText(beside.uncheckedTitle);
  await wizard.looksRight('R4');
  await wizard.cancel();
});

test('a sealed backup says nothing of it on page R4', async () => {
  await wizard.open();
  await wizard.openFiles(PASSWORD, ...files());
  await expect(window.field('unsealed')).toBeHidden();
  await wizard.cancel();
});
