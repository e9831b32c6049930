/** The printed page of a backup: after the backup, from the record, after a verification; as PDF and to the printer; in both languages. */
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import type { BackupFileView } from '../../shared/views.ts';
import { de } from '../../shared/messages/de/index.ts';
import { en } from '../../shared/messages/en/index.ts';
import { en as english } from '../../shared/messages/en/index.ts';
import { withLabels } from '../../shared/guide/text.ts';
import type { Catalogue } from '../../shared/messages/catalogue.ts';
import { format } from '../../shared/messages/format.ts';
import { catalogues } from '../../shared/messages/index.ts';
import { answerOpenDialog, answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf, type ReadPdf } from '../support/pdf.ts';
import { AppWindow } from '../support/window.ts';
import {
  answerBackup,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

// One story: each test goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;
const password = 'seven red kites at 4 over Ely';
const plain = (label: string) => parseMnemonic(label).text;
const spaced = (hex: string) => (hex.replaceAll(':', '').match(/.{4}/g) ?? []).join(' ');
/** Without white space and hyphens: poppler takes a line that ends with one for a divided word. */
const squeeze = (text: string) => text.replaceAll(/[\s-]/g, '');
const sheetDialog = (title: string = en.tools.sheet.title) =>
  window.page.getByRole('dialog', { name: title });

const chooseInMenu = (label: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);

/** Saves the sheet that the open dialog offers. */
async function saveSheet(
  name: string,
  medium: string,
  texts: Catalogue['tools']['sheet'] = en.tools.sheet,
): Promise<ReadPdf> {
  const path = join(folder, name);
  const dialog = sheetDialog(texts.title);
  await dialog.getByLabel(plain(texts.medium), { exact: true }).fill(medium);
  await answerSaveDialog(launched.app, path);
  await dialog.getByRole('button', { name: plain(texts.save), exact: true }).click();
  await expect(window.field('sheet-done')).toContainText(path);
  return readPdf(path);
}

/** A slow disk or a busy machine: what is printed has its fonts late. */
const delayPrintedFonts = (milliseconds: number) =>
  launched.app.evaluate(({ session }, wait) => {
    session.fromPartition('printing').webRequest.onBeforeRequest(({ url }, answer) => {
      const late = /\.woff2?$/.test(url);
      setTimeout(
        () => {
          answer({});
        },
        late ? wait : 0,
      );
    });
  }, milliseconds);

/** Everything that a person in front of a dead server needs on one page, and on another how to do without the program. */
async function expectWholeSheet(pdf: ReadPdf, catalogue: Catalogue): Promise<void> {
  const texts = catalogue.documents.restoreSheet;
  expect(pdf).toMatchObject({ pages: 2, paper: 'A4', tagged: true, scripts: false });
  expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true);
  const receipt = JSON.parse(await readFile(join(folder, 'acme.receipt.json'), 'utf8')) as {
    caObject: string;
    hostServer: string;
    files: BackupFileView[];
  };
  expect(receipt.files).toHaveLength(2);
  expect(receipt.hostServer).toBe('cn=ACME-SRV1,o=services');
  for (const { fileName, sha256, certificates } of receipt.files) {
    expect(pdf.text).toContain(`${texts.file}: ${fileName}`);
    expect(pdf.text).toContain(spaced(sha256));
    for (const { id, serial, issuer } of certificates.filter(({ role }) => role !== 'chain')) {
      expect(pdf.text).toContain(spaced(id));
      expect(pdf.text.replaceAll(' ', '')).toContain(serial.replaceAll(':', ''));
      expect(squeeze(pdf.text)).toContain(squeeze(issuer));
    }
  }
  expect(pdf.text).toContain(receipt.caObject);
  for (const label of [texts.intro, ...Object.values(texts.blanks)]) expect(pdf.text).toContain(label);
  const steps = [...texts.first, ...texts.iManager, ...texts.consoleOne, ...texts.last];
  const values = { file: 'acme.pfx, acme-ec.pfx', name: 'ACME-TREE CA', server: 'ACME-SRV1.services' };
  for (const step of steps) {
    expect(squeeze(pdf.text)).toContain(squeeze(format(withLabels(step, catalogue), values)));
  }
  expect(pdf.text).not.toContain(password);
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-sheet-'));
  launched = await launchApp({ userData: join(folder, 'profile') });
  window = new AppWindow(launched.page);
});
test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});
test.afterEach(() => {
  expect(window.complaints.splice(0)).toEqual([]);
});

test('after a backup: everything but the password', async () => {
  test.slow();
  const { app, page } = launched;
  await openTrainingTree(page);
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  await answerBackup(app, page, { path: join(folder, 'acme.pfx'), password, profile: 'modern' });
  await finishBackup(page);
  await window.button(plain(en.tools.sheet.open)).click();
  await expect(window.onPage('T4').locator('h1')).toBeFocused();
  await window.expectAccessible();
  const pdf = await saveSheet('sheet.pdf', 'STICK 7');
  await expectWholeSheet(pdf, english);
  expect(pdf.text).toContain('STICK 7');
  expect(pdf.title).toContain('OU=Organizational CA');
});

test('it goes to the printer from a window that is shut off', async () => {
  // The system's print dialog cannot be answered here: what would be printed is looked at in its place.
  await launched.app.evaluate(({ app }) => {
    const seen: Record<string, unknown>[] = [];
    Object.assign(globalThis, { seenPrinting: seen });
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options, answer) => {
        const { getLastWebPreferences } = contents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        seen.push({
          ...getLastWebPreferences.call(contents),
          silent: options?.silent,
          title: contents.getTitle(),
        });
        answer?.(seen.length === 1, seen.length === 1 ? '' : 'Print job failed');
      };
    });
  });
  const print = sheetDialog().getByRole('button', { name: plain(en.tools.sheet.print), exact: true });
  await print.click();
  await expect(window.field('sheet-done')).toHaveText(en.tools.sheet.printed);
  await print.click();
  await expect(sheetDialog().locator('[data-code="APP-PRINT"]')).toBeVisible();
  const seen = await launched.app.evaluate(
    () => (globalThis as unknown as { seenPrinting: Record<string, unknown>[] }).seenPrinting,
  );
  expect(seen[0]).toMatchObject({
    ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
    ...{ javascript: false, silent: false },
  });
  expect(seen[0]?.['preload'] ?? '').toBe('');
  expect(String(seen[0]?.['title'])).toContain('OU=Organizational CA');
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await window.page.keyboard.press('Escape');
  await expect(sheetDialog()).toBeHidden();
});

test('from the record, as long as the receipt is there', async () => {
  await window.button('Close').click();
  await window.page.keyboard.press('Escape');
  await chooseInMenu(en.common.menu.menuRecord);
  // The line is marked in its whole height.
  const line = window.page.locator('[data-row][aria-selected="true"]');
  await expect.poll(async () => (await line.boundingBox())?.height).toBeGreaterThan(24);
  const offer = window.field('record-details').getByRole('button', { name: /^Restore sheet/ });
  await expect(offer).toHaveAccessibleName('Restore sheet for acme.pfx and acme-ec.pfx');
  await offer.click();
  await delayPrintedFonts(3_000);
  await expectWholeSheet(await saveSheet('again.pdf', ''), english);
  await window.page.keyboard.press('Escape');
  const [receipt, away] = ['acme.receipt.json', 'away.json'].map((name) => join(folder, name));
  await rename(receipt!, away!);
  await offer.click();
  await expect(sheetDialog().locator('[data-code="RESTORE-SHEET-NO-RECEIPT"]')).toBeVisible();
  await rename(away!, receipt!);
  await window.page.keyboard.press('Escape');
  await window.expectAccessible();
  await window.page.keyboard.press('Escape');
});

test('after a verification, without the tree', async () => {
  test.slow();
  await chooseInMenu(en.common.menu.menuVerify);
  await window.onPage('V1').waitFor();
  await launched.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    ['acme.pfx', 'acme-ec.pfx'].map((name) => join(folder, name)),
  );
  await window.button('Browse...').click();
  await expect(window.onPage('V1').locator('.backup-list li')).toHaveCount(2);
  await window.button('Next >').click();
  await window.onPage('V2').waitFor();
  await window.button('Next >').click();
  await window.password().fill(password);
  await window.button('Finish').click();
  await window.button(plain(en.tools.sheet.open)).click({ timeout: 30_000 });
  await expectWholeSheet(await saveSheet('verified.pdf', 'STICK 7'), english);
  await answerOpenDialog(launched.app, undefined);
});

test('in German', async () => {
  await launched.close();
  launched = await launchApp({ userData: join(folder, 'profile'), args: ['--lang=de-AT'] });
  window = new AppWindow(launched.page);
  await window.onPage('L1').waitFor();
  await chooseInMenu(de.common.menu.menuRecord);
  await window.page.locator('[data-row="1"]').click();
  await window
    .field('record-details')
    .getByRole('button', { name: /^Wiederherstellungsblatt/ })
    .click();
  await window.onPage('T4').waitFor();
  await window.expectAccessible();
  await expectWholeSheet(await saveSheet('blatt.pdf', 'STICK 7', de.tools.sheet), await catalogues.de());
});
