/** Several copies in one run: the same files in each place, each proved there; one that fails does not lose the others. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { format } from '../../shared/messages/format.ts';
import { answerOpenDialog, answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  back,
  exportFromProperties,
  finishBackup,
  next,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

// One story: each test goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;
let [first, second] = ['', ''];
const password = 'seven red kites at 4 over Ely';
const { copies, run, reasons, summary } = en.exportWizard;
const plain = (label: string) => parseMnemonic(label).text;

const addCopy = async (place: string) => {
  await answerOpenDialog(launched.app, place);
  await window.button(plain(copies.toFolder)).click();
  await expect(window.page.locator(`[data-copy="${place}"]`).first()).toBeVisible();
};

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-copies-'));
  [first, second] = [join(folder, 'stick one'), join(folder, 'stick two')];
  await mkdir(first);
  await mkdir(second);
  launched = await launchApp();
  window = new AppWindow(launched.page);
});
test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});
test.afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('page E4 takes further places, and asks about what lies there', async () => {
  test.slow();
  const { app, page } = launched;
  await openTrainingTree(page);
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  await answer(page, en.exportWizard.key.yes).check();
  await next(page, 'E4');
  await answerSaveDialog(app, join(first, 'acme.pfx'));
  await window.button(plain(en.common.files.destination.browse)).click();
  await window.field('target-path').waitFor();
  await addCopy(first);
  await expect(window.button('Next >')).toHaveAccessibleDescription(reasons['same-folder']);
  await window.button(format(copies.removeName, { folder: first })).click();
  await writeFile(join(second, 'acme.ldif'), 'before');
  await addCopy(second);
  await expect(window.button('Next >')).toHaveAccessibleDescription(reasons['agree-replace']);
  await expect(window.onPage('E4')).toContainText(`${second}: acme.ldif.`);
  await window.expectAccessible();
  await page.getByRole('checkbox', { name: plain(en.exportWizard.file.replace) }).check();
  await next(page, 'E5');
  await page.getByLabel(plain(en.exportWizard.password.password), { exact: true }).fill(password);
  await page.getByLabel(plain(en.exportWizard.password.repeat), { exact: true }).fill(password);
  await next(page, 'E6');
  await expect(window.field('sum-copies')).toContainText(join(second, 'acme.pfx'));
  await expect(window.field('sum-copies')).toContainText(format(summary.replaces, { files: 'acme.ldif' }));
  await window.expectAccessible();
});

test('a place that is gone when the backup is written is named, and the other is proved', async () => {
  const away = join(folder, 'stick three');
  await mkdir(away);
  await back(launched.page, 'E5');
  await back(launched.page, 'E4');
  await addCopy(away);
  await launched.page.getByRole('checkbox', { name: plain(en.exportWizard.file.replace) }).check();
  await next(launched.page, 'E5');
  await next(launched.page, 'E6');
  await rm(away, { recursive: true });
  const files = await finishBackup(launched.page);
  expect(files.map(({ fileName }) => fileName)).toEqual(['acme.pfx', 'acme-ec.pfx']);
  const places = window.field('places');
  await expect(places).toContainText(format(run.placeVerified, { folder: first }));
  await expect(places).toContainText(format(run.placeVerified, { folder: second }));
  await expect(places).toContainText(format(run.placeFailed, { folder: away }));
  await expect(window.page.locator('[data-code="MEDIA-VANISHED"]')).toContainText('page E7');
  await window.expectAccessible();
});

test('both places hold every file of the run, byte for byte, and nothing else', async () => {
  const names = ['acme-ec.pfx', 'acme.ldif', 'acme.pfx', 'acme.receipt.json', 'acme.receipt.txt'];
  for (const place of [first, second]) expect((await readdir(place)).sort()).toEqual(names);
  for (const name of names) {
    expect((await readFile(join(first, name))).equals(await readFile(join(second, name))), name).toBe(true);
  }
});
