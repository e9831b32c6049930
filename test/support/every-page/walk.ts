import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';
import { answerOpenDialog, answerSaveDialog } from '../electron-app.ts';
import { PASSWORD, slow, Steps, type Walk } from './steps.ts';
import { treeBackup } from './tree-backup.ts';

export { PASSWORD, type StopName } from './steps.ts';

/**
 * One walk over every page and dialog of the app, in any language, with the training tree: what must hold everywhere is
 * looked at on each stop. A new page gets its stop here; the tests fail until it has one.
 */

async function loggedOut(steps: Steps): Promise<void> {
  const { page, walk } = steps;
  const { login, common } = walk.texts;
  await steps.visitPage('L1');
  await page.keyboard.press('F1');
  await steps.page.locator('[data-key-scope]').waitFor();
  await steps.on('G1').waitFor();
  await steps.visitDialog('G1');
  await steps.choose('about');
  await steps.field('version').waitFor();
  await steps.visitDialog('dialog-about');
  await steps.press(login.l1.logIn);
  await page.locator('.field-problem').first().waitFor();
  await walk.visit('L1-problems');
  await steps.input(login.l1.server).fill('127.0.0.1:1');
  await steps.field('login-more').locator('summary').click();
  await steps.input(login.l1.user).fill('admin.acme');
  await steps.input(login.l1.password).fill(PASSWORD);
  await steps.press(login.l1.logIn);
  await page.locator('[data-code]').waitFor(slow);
  await walk.visit('L1-failure');
  await steps.press(common.buttons.copyDetails);
  await steps.choose('accepted-servers');
  await steps.on('T1').getByText(login.t1.noServers).waitFor();
  await steps.send('language.chosen', { language: 'en' });
  await steps.button(common.language.keep).waitFor();
  await steps.visitDialog('dialog-language');
  await steps.visitDialog('T1-empty');
  await steps.choose('record');
  await steps.field('record-empty').waitFor();
  await steps.visitDialog('T2-empty');
}

async function trainingTree(steps: Steps): Promise<void> {
  const { walk, page } = steps;
  const { login, console: texts } = walk.texts;
  await steps.press(login.l1.training);
  await steps.visitPage('L2');
  await steps.press(login.l2.accept);
  await steps.on('C1').waitFor(slow);
  await steps.field('ca-state').waitFor(slow);
  await steps.visitPage('C1', 'state');
  await page.getByRole('treegrid').getByRole('row', { name: 'Security' }).click();
  await page.getByRole('grid').getByRole('row').filter({ hasText: texts.kinds.ca }).waitFor();
  await steps.field('last-backup-line').waitFor();
  await steps.visitPage('C1');

  await steps.choose('find');
  await steps.on('O1').waitFor();
  await steps.visitPage('O1', 'empty');
  await steps.input(texts.o1.name).fill('*a*');
  await steps.press(texts.o1.find);
  await steps.top.getByRole('grid').getByRole('row').nth(3).waitFor();
  await expect(steps.top.locator('.busy-mark')).toHaveCount(0);
  await steps.visitDialog('O1');

  await steps.choose('certificates');
  await steps.on('O2').locator('[data-row]').first().waitFor();
  await steps.visitDialog('O2');

  await steps.choose('open-ca');
  await steps.button(texts.p1.validate).waitFor();
  await steps.visitPage('P1', 'at-first');
  await steps.press(texts.p1.validate);
  await steps.on('P1').getByText(texts.p1.valid, { exact: true }).waitFor();
  await steps.visitPage('P1');
  await page.getByRole('button', { name: texts.p1.certificateMenu }).click();
  await page.getByRole('menuitemradio').first().waitFor();
  await walk.visit('P1-menu');
  await page.keyboard.press('Escape');
  await steps.top.getByRole('tab', { name: texts.p1.tabs.general }).click();
  await steps.field('last-backup').waitFor();
  await walk.visit('P1-general');
  await steps.top.getByRole('tab', { name: texts.p1.tabs.rights }).click();
  await walk.visit('P1-rights');
  await steps.top.getByRole('tab', { name: texts.p1.tabs.certificates }).click();
  await steps.press(texts.p1.details);
  await steps.field('sha256').waitFor();
  await steps.visitDialog('P2');
  await page.keyboard.press('Escape');
  await expect(steps.on('P1')).toHaveCount(0);
}

/** The question about another server: the next answer of main names one, as a directory of several servers would. */
async function referral(steps: Steps): Promise<void> {
  await steps.walk.app.evaluate(({ ipcMain }) => {
    type Listener = (event: unknown, name: string, argument: unknown) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Listener> };
    const real = handlers.get('call')!;
    handlers.set('call', (event, name, argument) => {
      if (name !== 'tree.list') return real(event, name, argument);
      handlers.set('call', real);
      const server = {
        handle: crypto.randomUUID(),
        server: 'edir2.acme.example',
        port: 636,
        security: 'ldaps',
      };
      const referral = { servers: [server], dn: 'cn=Security', pointedBy: 'edir1.acme.example:636' };
      return { ok: false, failure: { code: 'LDAP-REFERRAL', values: {}, referral } };
    });
  });
  await steps.choose('refresh');
  await steps.on('L4').waitFor();
  await steps.visitDialog('L4');
  await expect(steps.page.locator('.status-bar .busy-mark')).toHaveCount(0);
}

async function backup(steps: Steps): Promise<string> {
  const { walk, page } = steps;
  const { exportWizard: texts, common } = walk.texts;
  const file = path.join(walk.folder, 'acme-tree-ca.pfx');
  await steps.choose('export');
  await steps.visitPage('E1');
  await steps.next('E2');
  await steps.visitPage('E2');
  await steps.next('E3');
  await steps.top
    .getByRole('radio', { name: parseMnemonic(texts.key.yes).text })
    .first()
    .check();
  await expect(steps.top.locator('.busy-mark')).toHaveCount(0);
  await steps.visitPage('E3');
  await steps.next('E4');
  await expect(steps.top.getByText(walk.texts.common.files.destination.looking)).toHaveCount(0);
  await steps.visitPage('E4', 'at-first');
  await answerSaveDialog(walk.app, file);
  await steps.press(walk.texts.common.files.destination.browse);
  await steps.field('target-path').waitFor();
  await steps.visitPage('E4');
  await steps.next('E5');
  await steps.visitPage('E5', 'at-first');
  await steps.input(texts.password.password).fill('secret');
  await steps.input(texts.password.repeat).fill('secret');
  await steps.press(common.buttons.next);
  await steps.button(texts.password.weak.use).waitFor();
  await steps.visitDialog('dialog-weak');
  await steps.input(texts.password.password).fill(PASSWORD);
  await steps.input(texts.password.repeat).fill(PASSWORD);
  await steps.top.locator('[data-rating]:not([data-rating="none"])').waitFor();
  await steps.visitPage('E5');
  await steps.next('E6');
  await steps.visitPage('E6');
  await steps.press(common.buttons.cancel);
  await steps.button(common.wizard.lose.keep).waitFor();
  await steps.visitDialog('dialog-lose');

  await steps.send('session.ended', { reason: 'server-gone' });
  await steps.on('L3').waitFor();
  await steps.visitDialog('L3');
  await steps.press(common.buttons.finish);
  await steps.field('verified').waitFor(slow);
  await steps.visitPage('E7');
  await steps.press(walk.texts.tools.sheet.open);
  await steps.on('T4').waitFor();
  await expect(steps.top.locator('.busy-mark')).toHaveCount(0);
  await expect(steps.button(walk.texts.tools.sheet.save)).toBeEnabled();
  await steps.visitDialog('T4');
  await page.keyboard.press('Escape');
  return file;
}

/** A backup that keepers open: what differs on E5 and E7, and the page for entering shares. */
async function keepers(steps: Steps): Promise<void> {
  const { walk } = steps;
  const { common, exportWizard: exportTexts, keepers: texts } = walk.texts;
  await steps.choose('export');
  await steps.on('E1').waitFor();
  await steps.next('E2');
  await steps.next('E3');
  await steps.top
    .getByRole('radio', { name: parseMnemonic(exportTexts.key.yes).text })
    .first()
    .check();
  await steps.next('E4');
  // The folder itself is the stick of a later stop.
  const folder = path.join(walk.folder, 'keepers');
  await mkdir(folder);
  await answerSaveDialog(walk.app, path.join(folder, 'keepers.pfx'));
  await steps.press(walk.texts.common.files.destination.browse);
  await steps.field('target-path').waitFor();
  await steps.next('E5');
  await steps.top
    .getByRole('radio', { name: parseMnemonic(texts.choose.keepers.label).text })
    .first()
    .check();
  await steps.field('keeper-rule').waitFor();
  await steps.visitPage('E5', 'keepers');
  await steps.next('E6');
  await steps.press(common.buttons.finish);
  await steps.field('verified').waitFor(slow);
  await steps.visitPage('E7', 'keepers');
  await steps.press(texts.rehearsal.start);
  await steps.on('K1').waitFor();
  await steps.visitDialog('K1');
  await steps.press(common.buttons.close);
  await steps.button(texts.rehearsal.stay).waitFor();
  await walk.visit('dialog-rehearsal');
  await steps.press(texts.rehearsal.leave);
  await expect(steps.on('E7')).toHaveCount(0);
}

async function verify(steps: Steps, file: string): Promise<void> {
  const { walk, page } = steps;
  const { common } = walk.texts;
  await steps.choose('verify');
  await steps.visitChoice('V1');
  await answerOpenDialog(walk.app, file);
  await steps.press(common.files.browse);
  await steps.top.locator('.backup-list li').waitFor();
  await steps.visitPage('V1');
  await steps.next('V2');
  await steps.visitPage('V2');
  await steps.next('V3');
  await steps.visitPage('V3');
  await steps.input(common.files.passwords.password).fill(PASSWORD);
  await steps.press(common.buttons.finish);
  await steps.field('verdict').waitFor(slow);
  await steps.visitPage('V4');
  await page.keyboard.press('Escape');
  await expect(steps.on('V4')).toHaveCount(0);
}

/** Into files first, then into the directory: there the same CA is replaced. */
async function restore(steps: Steps, file: string): Promise<void> {
  const { walk, page } = steps;
  const { common, restore: texts } = walk.texts;
  await steps.choose('restore');
  await steps.visitChoice('R1');
  await answerOpenDialog(walk.app, file);
  await steps.press(common.files.browse);
  await steps.top.locator('.backup-list li').waitFor();
  await steps.visitPage('R1');
  await steps.next('R2');
  await steps.visitPage('R2');
  await steps.next('R3');
  await steps.visitPage('R3');
  await steps.input(common.files.passwords.password).fill(PASSWORD);
  await steps.next('R4');
  await steps.visitPage('R4');
  await steps.top.locator('input[type="radio"]').last().check();
  await steps.next('F1');
  for (const box of await steps.top.getByRole('checkbox').all()) await box.check();
  await steps.top.getByRole('checkbox', { name: parseMnemonic(texts.outputs.keyConfirm).text }).check();
  await steps.visitPage('F1');
  await steps.next('F2');
  await steps.input(walk.texts.exportWizard.password.password).fill(PASSWORD);
  await steps.input(walk.texts.exportWizard.password.repeat).fill(PASSWORD);
  await steps.top.locator('[data-rating]:not([data-rating="none"])').waitFor();
  await steps.visitPage('F2');
  await steps.next('F3');
  await expect(steps.top.getByText(walk.texts.common.files.destination.looking)).toHaveCount(0);
  await answerOpenDialog(walk.app, walk.folder);
  await steps.press(common.files.destination.browse);
  await steps.field('folder-path').waitFor();
  await steps.visitPage('F3');
  await steps.next('R7');
  await steps.visitPage('R7', 'offline');
  await steps.press(common.buttons.finish);
  await steps.button(common.buttons.close).waitFor(slow);
  await steps.visitPage('R8', 'offline');
  await page.keyboard.press('Escape');
  await expect(steps.on('R8')).toHaveCount(0);

  await steps.choose('restore');
  await steps.on('R1').waitFor();
  await answerOpenDialog(walk.app, file);
  await steps.press(common.files.browse);
  await steps.top.locator('.backup-list li').waitFor();
  await steps.next('R2');
  await steps.next('R3');
  await steps.input(common.files.passwords.password).fill(PASSWORD);
  await steps.next('R4');
  await steps.top.locator('input[type="radio"]').first().check();
  await steps.next('R5');
  await steps.visitPage('R5');
  await steps.next('R6');
  await steps.visitPage('R6');
  await steps.next('F3');
  await answerOpenDialog(walk.app, walk.folder);
  await steps.press(common.files.destination.browse);
  await steps.field('folder-path').waitFor();
  await steps.visitPage('F3', 'save');
  await steps.next('R7');
  await steps.input(texts.summary.typeLabel).fill('ACME-TREE CA');
  await steps.visitPage('R7');
  await steps.press(common.buttons.finish);
  await steps.field('restored-dn').waitFor(slow);
  await steps.visitPage('R8');
  await page.keyboard.press('Escape');
  await expect(steps.on('R8')).toHaveCount(0);
}

async function recoveryStick(steps: Steps, file: string): Promise<void> {
  const { walk, page } = steps;
  const { common } = walk.texts;
  await steps.choose('recovery-stick');
  await steps.visitPage('M1');
  await steps.next('M2');
  await answerOpenDialog(walk.app, file);
  await steps.press(common.files.browse);
  await steps.field('beside').waitFor();
  await steps.visitPage('M2');
  await steps.next('M3');
  await steps.top.locator('.message.warning').waitFor();
  await steps.visitPage('M3');
  await steps.next('M4');
  await expect(steps.top.getByText(walk.texts.common.files.destination.looking)).toHaveCount(0);
  await answerOpenDialog(walk.app, walk.folder);
  await steps.press(common.files.destination.browse);
  await steps.field('folder-path').waitFor();
  await steps.visitPage('M4');
  await steps.next('M5');
  await steps.visitPage('M5');
  await steps.press(common.buttons.finish);
  await steps.field('made-files').waitFor(slow);
  await steps.visitPage('M6');
  await page.keyboard.press('Escape');
  await expect(steps.on('M6')).toHaveCount(0);
}

async function tools(steps: Steps, file: string): Promise<void> {
  const { walk, page } = steps;
  const { login, tools: texts } = walk.texts;
  await steps.choose('accepted-servers');
  await steps.on('T1').locator('tr[data-server]').waitFor();
  await steps.walk.visit('T1');
  await steps.top.locator('tr[data-server] button').click();
  await steps.button(login.t1.ask.keep).waitFor();
  await steps.visitDialog('dialog-remove');
  await page.keyboard.press('Escape');
  await expect(steps.on('T1')).toHaveCount(0);
  await steps.choose('record');
  await steps.on('T2').locator('[data-row]').first().waitFor();
  await steps.visitDialog('T2');
  await steps.choose('change-password');
  await steps.on('T3').waitFor();
  await answerOpenDialog(walk.app, file);
  await steps.press(texts.password.choose);
  await steps.field('change-protection').waitFor();
  await steps.visitDialog('T3');
  await steps.choose('change-keepers');
  await steps.on('T6').waitFor();
  await answerOpenDialog(walk.app, file);
  await steps.press(texts.password.choose);
  await steps.field('change-protection').waitFor();
  await steps.visitDialog('T6');
  await steps.choose('options');
  await steps.on('T5').getByRole('radio').first().waitFor();
  await steps.visitDialog('T5');
  await steps.choose('support');
  await steps.field('support-report').waitFor();
  await steps.visitDialog('S1');
}

/** Walks over every page and dialog. Begins on a newly started app, ends on L1. */
export async function walkEveryPage(walk: Walk): Promise<void> {
  const steps = new Steps(walk);
  await loggedOut(steps);
  await trainingTree(steps);
  await referral(steps);
  await keepers(steps);
  const file = await backup(steps);
  // The wizard was closed after the session had ended: the login page says why it is shown.
  await steps.button(walk.texts.login.ended.ok).waitFor();
  await steps.visitDialog('L5');
  await verify(steps, file);
  await restore(steps, file);
  await recoveryStick(steps, file);
  await tools(steps, file);
  await treeBackup(steps);
}
