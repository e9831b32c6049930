import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { de } from '../../shared/messages/de/index.ts';
import { en } from '../../shared/messages/en/index.ts';
import { violations } from '../support/accessibility.ts';
import { answerSaveDialog, launchApp } from '../support/electron-app.ts';

function leaves(part: unknown, found: string[] = []): string[] {
  if (typeof part === 'string') found.push(parseMnemonic(part).text);
  else for (const value of Object.values(part as object)) leaves(value, found);
  return found;
}

const german = leaves(de).join('\n');

/** English words that no German text has, cut at their values: whole sentences and labels of two words or more. */
const onlyEnglish = [
  ...new Set(
    leaves(en)
      .flatMap((text) => text.split(/\{\w+\}/))
      .map((piece) => piece.trim())
      .filter((piece) => /\w{2,} \w{2,}/.test(piece) && !german.includes(piece)),
  ),
];

/** What is seen and heard on the page: its text, the names of what has no text, the hints. */
async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.body.innerText, ...names].join('\n');
  });
}

async function expectGerman(page: Page, id: string): Promise<void> {
  await expect(page.locator(`[data-page="${id}"]`)).toBeVisible();
  const words = await wordsOf(page);
  expect(
    onlyEnglish.filter((piece) => words.includes(piece)),
    id,
  ).toEqual([]);
}

const button = (page: Page, label: string) =>
  page.getByRole('button', { name: parseMnemonic(label).text, exact: true });

test('German from the login to the proved backup, without an English text on the way', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'orgca-german-'));
  const { app, page, close } = await launchApp({ args: ['--lang=de-AT'] });
  try {
    const next = async (id: string) => {
      await button(page, de.common.buttons.next).click();
      await expectGerman(page, id);
    };
    await expectGerman(page, 'L1');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await button(page, de.login.l1.training).click();
    await expect(page.locator('[data-page="L2"]')).toBeVisible({ timeout: 60_000 });
    await expectGerman(page, 'L2');
    await button(page, de.login.l2.accept).click();
    await expectGerman(page, 'C1');
    await button(page, de.console.c1.openCa).click();
    await button(page, de.console.p1.validate).click();
    await expect(
      page.locator('[data-page="P1"]').getByText(de.console.p1.valid, { exact: true }),
    ).toBeVisible();
    await expectGerman(page, 'P1');
    await button(page, de.console.p1.export).click();
    await expectGerman(page, 'E3');
    await page.getByRole('radio', { name: /^Ja/ }).first().check();
    await next('E4');
    await answerSaveDialog(app, path.join(folder, 'sicherung.pfx'));
    await button(page, de.common.files.destination.browse).click();
    await page.locator('[data-field="target-path"]').waitFor();
    await next('E5');
    await page
      .getByLabel(parseMnemonic(de.exportWizard.password.password).text, { exact: true })
      .fill('kupfer-leiter-7-mond');
    await page
      .getByLabel(parseMnemonic(de.exportWizard.password.repeat).text, { exact: true })
      .fill('kupfer-leiter-7-mond');
    await next('E6');
    await button(page, de.common.buttons.finish).click();
    await page.locator('[data-field="verified"]').waitFor({ timeout: 60_000 });
    await expectGerman(page, 'E7');
    const receipt = await readFile(path.join(folder, 'sicherung.receipt.txt'), 'utf8');
    expect(receipt).toContain(de.documents.receipt.title);
    expect(receipt).toMatch(new RegExp(`${de.documents.receipt.made}:\\s+\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z`));
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('the menu changes the language at once, and for the next start', async () => {
  const userData = await mkdtemp(path.join(tmpdir(), 'orgca-language-'));
  try {
    const first = await launchApp({ userData });
    await expect(first.page.getByRole('heading', { name: en.login.l1.heading })).toBeVisible();
    await first.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('language-de')?.click();
    });
    await expect(first.page.getByRole('heading', { name: de.login.l1.heading })).toBeVisible();
    const labels = await first.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label),
    );
    expect(labels).toContain(de.common.menu.menuFile);
    await first.close();
    const second = await launchApp({ userData });
    await expect(second.page.getByRole('heading', { name: de.login.l1.heading })).toBeVisible();
    await second.close();
  } finally {
    await rm(userData, { recursive: true, force: true });
  }
});

test('a choice of the language asks before it closes an open wizard', async () => {
  const { app, page, close } = await launchApp();
  try {
    const choose = (id: string) =>
      app.evaluate(({ Menu }, wanted) => {
        Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
      }, id);
    await page.locator('[data-page="L1"]').waitFor();
    await choose('verify');
    await page.locator('[data-page="V1"]').waitFor();
    await choose('language-de');
    const question = page.getByRole('alertdialog', { name: en.common.language.title });
    await expect(question).toBeVisible();
    expect(await violations(page)).toEqual([]);
    // Enter keeps the work, and the menu shows the language that is spoken.
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(page.locator('[data-page="V1"]')).toBeVisible();
    const german = await app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('language-de')?.checked,
    );
    expect(german).toBe(false);
    await choose('language-de');
    await page.keyboard.press('Alt+c');
    await expect(page.getByRole('heading', { name: de.login.l1.heading })).toBeVisible();
  } finally {
    await close();
  }
});

test('nothing is clipped where texts are longer, in the smallest window', async () => {
  const { app, page, close } = await launchApp({ args: ['--lang=qps-ploc'] });
  try {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setSize(900, 600);
    });
    const expectWhole = async (id: string) => {
      await expect(page.locator(`[data-page="${id}"]`)).toBeVisible({ timeout: 60_000 });
      await expect(page.locator(`[data-page="${id}"]`)).toContainText('~~');
      const clipped = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, label, legend, h1, h2')]
          .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
          .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
          .map((element) => `${element.tagName} ${element.innerText}`),
      );
      expect(clipped, id).toEqual([]);
    };
    await expectWhole('L1');
    await page.locator('.sheet-offer button').first().click();
    await expectWhole('L2');
  } finally {
    await close();
  }
});
