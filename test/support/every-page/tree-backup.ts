import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { parseMnemonic } from '../../../renderer/components/mnemonic.ts';
import { answerOpenDialog } from '../electron-app.ts';
import { slow, type Steps } from './steps.ts';

/** The CA and the servers' certificates, of a directory that gives the keys of the CA alone. */
export async function treeBackup(steps: Steps): Promise<void> {
  const { walk, page } = steps;
  const { common, exportWizard: exportTexts, treeBackup: texts } = walk.texts;
  const choose = (label: string) =>
    steps.top
      .getByRole('radio', { name: parseMnemonic(label).text })
      .first()
      .check();
  await steps.choose('tree-backup');
  await steps.field('objects').waitFor();
  await steps.visitPage('A1');
  await steps.next('A2');
  await steps.visitPage('A2');
  await choose(texts.keys.directory);
  await steps.next('A3');
  await steps.visitPage('A3');
  await choose(texts.passwords.each);
  await steps.top.locator('[data-field="passphrase"]').first().waitFor();
  await choose(exportTexts.password.profiles.compatible.label);
  await steps.visitPage('A3', 'each');
  await steps.next('A4');
  await expect(steps.top.getByText(common.files.destination.looking)).toHaveCount(0);
  const folder = path.join(walk.folder, 'tree');
  await mkdir(folder);
  await answerOpenDialog(walk.app, folder);
  await steps.press(common.files.destination.browse);
  await steps.field('folder-path').waitFor();
  await steps.visitPage('A4');
  await steps.press(common.buttons.finish);
  await steps.field('verified').waitFor(slow);
  await steps.visitPage('A5');
  await page.keyboard.press('Escape');
  await expect(steps.on('A5')).toHaveCount(0);
}
