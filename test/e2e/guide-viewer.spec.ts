/** The illustrated guide in the app: from the menu, from a page, from an error, in both languages, and as a PDF. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { catalogues } from '../../shared/messages/index.ts';
import { answerSaveDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf, usedShares } from '../support/pdf.ts';
import { AppWindow } from '../support/window.ts';

let launched: LaunchedApp;
let window: AppWindow;

test.afterEach(async () => {
  await launched.close();
  expect(window.complaints).toEqual([]);
});

async function start(language: 'en' | 'de'): Promise<void> {
  launched = await launchApp({ args: [`--lang=${language}`] });
  window = new AppWindow(launched.page);
  await window.onPage('L1').waitFor();
}

const openFromMenu = () =>
  launched.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()!.getMenuItemById('guide')!.click();
  });

/** The picture of the open step is there, not only its place. */
async function expectPicture(): Promise<void> {
  const picture: Locator = window.onPage('G1').locator('img');
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(500);
}

test('by keyboard: contents, search, a step with its picture, and the guide as PDF', async () => {
  await start('en');
  const { page } = launched;
  await openFromMenu();
  await window.expectHeading('G1', 'Log in');
  await window.expectAccessible();
  await page.keyboard.press('Alt+s');
  await page.keyboard.type('USB stick E4');
  await expect(page.getByRole('status').filter({ hasText: '1 match' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await window.expectHeading('G1', 'Write to the USB stick');
  await expectPicture();
  await expect(page.getByRole('button', { name: 'Write to the USB stick (E4)' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await window.expectAccessible();

  const folder = await mkdtemp(join(tmpdir(), 'orgca-guide-pdf-'));
  try {
    const file = join(folder, 'guide.pdf');
    await answerSaveDialog(launched.app, file);
    await window.button('Save as PDF...').click();
    await expect(page.getByText(`The guide was saved: ${file}`)).toBeVisible({ timeout: 60_000 });
    const bytes = await readFile(file);
    expect(bytes.toString('latin1').match(/\/Subtype\s*\/Image/g)!.length).toBeGreaterThan(40);
    const pdf = await readPdf(file);
    expect(pdf).toMatchObject({ paper: 'A4', tagged: true, scripts: false });
    expect(pdf.text).toContain('Write to the USB stick (E4)');
    expect(pdf.text).toContain('LDAP-UNREACHABLE');
    const shares = await usedShares(file);
    expect(shares).toHaveLength(pdf.pages);
    expect(shares.slice(0, -1).filter((share) => share < 0.5)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await page.keyboard.press('Escape');
  await expect(window.onPage('G1')).toBeHidden();
});

test('from an error to the entry of its code', async () => {
  await start('en');
  await window.logIn({ server: '127.0.0.1', port: 1, user: 'admin.acme', password: 'not-the-password' });
  await expect(window.failure()).toHaveAttribute('data-code', 'LDAP-UNREACHABLE');
  await window.button('Open the guide here').click();
  await window.expectHeading('G1', 'LDAP-UNREACHABLE');
  await window.expectAccessible();
  await launched.page.keyboard.press('Escape');
  await expect(window.password()).toHaveValue('not-the-password');
});

test('in German: F1 opens the own step of the page', async () => {
  await start('de');
  const de = await catalogues.de();
  await launched.page.keyboard.press('F1');
  await window.expectHeading('G1', 'Server und Benutzer eingeben');
  await expect(window.onPage('G1')).toContainText(de.login.l1.help[0]!);
  await expectPicture();
  await launched.page.keyboard.press('Enter');
  await expect(window.onPage('G1')).toBeHidden();
});
