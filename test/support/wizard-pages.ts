import type { ElectronApplication, Locator, Page } from '@playwright/test';

import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { answerSaveDialog } from './electron-app.ts';

/**
 * Walks the pages of the app the way a user does: by role and name, with the names out of the message catalogue.
 * Shared by the demo, the end-to-end tests, the bench and the guide.
 */

/** Stable id of a page, as in its corner. */
export type PageId =
  'L1' | 'L2' | 'L3' | 'L5' | 'T5' | 'C1' | 'P1' | 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7';

/** Called on every page when it is complete and before it is left: to take its picture, for example. */
export type Visit = (id: PageId) => Promise<void>;

const visitNothing: Visit = () => Promise.resolve();

/** Long enough for the training tree's keys, which are made at its first start. */
const slow = { timeout: 60_000 };

/** @returns the root element of a page */
export function pageRoot(page: Page, id: PageId): Locator {
  return page.locator(`[data-page="${id}"]`);
}

/** Waits until a page is shown. */
export async function expectPage(page: Page, id: PageId): Promise<void> {
  await pageRoot(page, id).waitFor(slow);
}

/** @returns the button of the topmost dialog with a label of the message catalogue (its `&` mark included) */
export function button(page: Page, label: string): Locator {
  return page
    .locator('body, [data-key-scope]')
    .last()
    .getByRole('button', { name: parseMnemonic(label).text, exact: true });
}

/** @returns the answer (radio button) whose label begins with a label of the message catalogue */
export function answer(page: Page, label: string): Locator {
  const text = parseMnemonic(label).text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A comma follows where another answer begins with the same words.
  return page.getByRole('radio', { name: new RegExp(`^${text}(?!,)`) });
}

/** Presses Next and waits for the page that must follow. */
export async function next(page: Page, id: PageId): Promise<void> {
  await button(page, en.common.buttons.next).click();
  await expectPage(page, id);
}

/** Presses Back and waits for the page that must follow. */
export async function back(page: Page, id: PageId): Promise<void> {
  await button(page, en.common.buttons.back).click();
  await expectPage(page, id);
}

/** L1 -> L2 -> C1: starts the training tree, accepts its certificate, logs in as its administrator. */
export async function openTrainingTree(page: Page, visit: Visit = visitNothing): Promise<void> {
  await expectPage(page, 'L1');
  await visit('L1');
  await button(page, en.login.l1.training).click();
  await expectPage(page, 'L2');
  await visit('L2');
  await button(page, en.login.l2.accept).click();
  await expectPage(page, 'C1');
}

/** C1 -> P1: opens the container Security in the tree and double-clicks the Organizational CA in the view. */
export async function openCaByDoubleClick(page: Page, visit: Visit = visitNothing): Promise<void> {
  await expectPage(page, 'C1');
  await page.getByRole('treegrid').getByRole('row', { name: 'Security' }).click();
  const ca = page.getByRole('grid').getByRole('row').filter({ hasText: en.console.kinds.ca });
  await ca.waitFor();
  await visit('C1');
  await ca.dblclick();
  await expectPage(page, 'P1');
  await button(page, en.console.p1.validate).waitFor();
}

/** P1 -> E3: Validate, then Export on the property page; the wizard opens where the first unanswered question is. */
export async function exportFromProperties(page: Page, visit: Visit = visitNothing): Promise<void> {
  await button(page, en.console.p1.validate).click();
  await pageRoot(page, 'P1').getByText(en.console.p1.valid, { exact: true }).waitFor();
  await visit('P1');
  await button(page, en.console.p1.export).click();
  await expectPage(page, 'E3');
}

export interface BackupAnswers {
  /** Absolute path that the native dialog answers with. */
  path: string;
  password: string;
  profile: 'modern' | 'compatible';
  /** Leaves the answer of page E3 as it was given before; Yes otherwise. */
  key?: 'as-it-stands';
}

const gatewayFields = (page: Page): Locator => page.getByRole('group', { name: en.common.gateway.heading });

/** E3: has the gateway of the training tree asked for the keys, over L2 where its certificate is not known yet. */
async function askGateway(page: Page): Promise<void> {
  await gatewayFields(page)
    .getByLabel(parseMnemonic(en.common.gateway.password).text, { exact: true })
    .fill('training');
  await button(page, en.common.gateway.check).click();
  const offer = pageRoot(page, 'E3').locator('[data-field="gateway-offer"]');
  const accept = button(page, en.login.l2.accept);
  await offer.or(accept).first().waitFor(slow);
  if (await accept.isVisible()) await accept.click();
  await offer.waitFor(slow);
}

/** E3 -> E6: answers every question of a backup; ends on the summary. */
export async function answerBackup(
  app: ElectronApplication,
  page: Page,
  answers: BackupAnswers,
  visit: Visit = visitNothing,
): Promise<void> {
  await expectPage(page, 'E3');
  if (answers.key === undefined) {
    await answer(page, en.exportWizard.key.yes).check();
    if (await gatewayFields(page).isVisible()) await askGateway(page);
  }
  await visit('E3');
  await next(page, 'E4');

  await answerSaveDialog(app, answers.path);
  await button(page, en.common.files.destination.browse).click();
  await pageRoot(page, 'E4').locator('[data-field="target-path"]').waitFor();
  await visit('E4');
  await next(page, 'E5');

  await page
    .getByLabel(parseMnemonic(en.exportWizard.password.password).text, { exact: true })
    .fill(answers.password);
  await page
    .getByLabel(parseMnemonic(en.exportWizard.password.repeat).text, { exact: true })
    .fill(answers.password);
  await answer(page, en.exportWizard.password.profiles[answers.profile].label).check();
  const strength = new RegExp(en.exportWizard.password.strengthWords.replaceAll(/\{\w+\}/g, '.+'));
  await pageRoot(page, 'E5').getByText(strength).first().waitFor();
  await visit('E5');
  await next(page, 'E6');
  await visit('E6');
}

/** One file of the result on E7, as the page shows it. */
export interface ShownFile {
  fileName: string;
  path: string;
  /** Upper-case hexadecimal, without spaces. */
  sha256: string;
  keyEncryption: string;
  certificateEncryption: string;
  mac: string;
}

/** E6 -> E7: presses Finish and waits for the verified result. @returns what the page says of each file */
export async function finishBackup(page: Page, visit: Visit = visitNothing): Promise<ShownFile[]> {
  await button(page, en.common.buttons.finish).click();
  await expectPage(page, 'E7');
  await pageRoot(page, 'E7').locator('[data-field="verified"]').waitFor(slow);
  await visit('E7');
  await pageRoot(page, 'E7').locator('[data-field="result-details"] > summary').click();
  const files: ShownFile[] = [];
  for (const section of await pageRoot(page, 'E7').locator('[data-file]').all()) {
    const field = async (name: string) =>
      (await section.locator(`[data-field="${name}"]`).innerText()).trim();
    files.push({
      fileName: (await section.getAttribute('data-file')) ?? '',
      path: await field('path'),
      sha256: (await field('sha256')).replaceAll(/\s/g, ''),
      keyEncryption: await field('key-encryption'),
      certificateEncryption: await field('certificate-encryption'),
      mac: await field('mac'),
    });
  }
  return files;
}
