/** The window behaves like a program of the desktop, not like a page of a browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';
import { openTrainingTree } from '../support/wizard-pages.ts';

let userData: string;
let launched: LaunchedApp;
let window: AppWindow;

test.beforeAll(async () => {
  userData = await mkdtemp(join(tmpdir(), 'orgca-desktop-'));
  // On a screen that is not there any more.
  await writeFile(
    join(userData, 'window.json'),
    JSON.stringify({ x: 9000, y: 50, width: 1300, height: 800 }),
  );
  launched = await launchApp({ userData });
  window = new AppWindow(launched.page);
  await window.onPage('L1').waitFor();
});
test.afterAll(async () => {
  await launched.close();
  await rm(userData, { recursive: true, force: true });
});

const bounds = () =>
  launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());

test('the window opens in sight where its screen is gone, and is not made smaller than its pages', async () => {
  expect(await bounds()).toMatchObject({ width: 1000, height: 720 });
  expect((await bounds()).x).toBeLessThan(9000);
  const least = await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getMinimumSize(),
  );
  expect(least).toEqual([900, 600]);
});

test('the right mouse button offers a menu in fields and on selected text, and nothing elsewhere', async () => {
  const { page } = window;
  await launched.app.evaluate(({ Menu }) => {
    const shown: { label: string; enabled: boolean }[][] = [];
    Object.assign(globalThis, { shown });
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      shown.push(
        this.items
          .filter(({ type }) => type !== 'separator')
          .map(({ label, enabled }) => ({ label, enabled })),
      );
    };
  });
  const shown = () =>
    launched.app.evaluate(
      () => (globalThis as unknown as { shown: { label: string; enabled: boolean }[][] }).shown,
    );
  await page.getByRole('heading').first().click({ button: 'right' });
  await window.button('Log in').click({ button: 'right' });
  await window.password().fill('never copied');
  await window.password().click({ button: 'right' });
  await expect.poll(async () => (await shown()).length).toBe(1);
  expect((await shown())[0]!.map(({ label }) => label)).toEqual([
    en.common.menu.menuCut,
    en.common.menu.menuCopy,
    en.common.menu.menuPaste,
    en.common.menu.menuSelectAll,
  ]);
  const user = page.getByLabel('User');
  await user.fill('admin.acme');
  await user.selectText();
  await user.click({ button: 'right' });
  await expect.poll(async () => (await shown()).length).toBe(2);
  const [inPassword, inUser] = await shown();
  expect(inPassword!.find(({ label }) => label === en.common.menu.menuCopy)!.enabled).toBe(false);
  expect(inUser!.find(({ label }) => label === en.common.menu.menuCopy)!.enabled).toBe(true);
});

test('labels and headings are not selected, pictures are not dragged, and the wheel does not magnify', async () => {
  const { page } = window;
  await page.getByLabel('User').fill('');
  await page.getByRole('heading').first().click({ clickCount: 3 });
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  const dragged = await page.evaluate(() => {
    const picture = document.querySelector('svg, img')!;
    return picture.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true }));
  });
  expect(dragged).toBe(false);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  const zoom = await launched.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.zoomFactor,
  );
  expect(zoom).toBe(1);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
});

test('a dialog is moved by its title and by keys, and stays in the window', async () => {
  const { page } = window;
  await launched.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()!.getMenuItemById('options')!.click();
  });
  const title = page.locator('.dialog-box .title-bar');
  const place = async () => (await title.boundingBox())!;
  const first = await place();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(place).toMatchObject({ x: first.x + 20, y: first.y + 20 });
  await page.mouse.move(first.x + 100, first.y + 40);
  await page.mouse.down();
  await page.mouse.move(first.x + 50, first.y + 30);
  await page.mouse.up();
  await expect.poll(place).toMatchObject({ x: first.x - 30, y: first.y + 10 });
  for (let at = 0; at < 60; at++) await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(async () => (await place()).y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(window.onPage('T5')).toBeHidden();
});

test('the splitter is moved by keys, and both it and the window are remembered for the next start', async () => {
  await openTrainingTree(window.page);
  const splitter = () => launched.page.getByRole('separator', { name: en.console.c1.splitter });
  await splitter().focus();
  const before = Number(await splitter().getAttribute('aria-valuenow'));
  await launched.page.keyboard.press('ArrowRight');
  await expect(splitter()).toHaveAttribute('aria-valuenow', String(before + 20));
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 20, y: 30, width: 940, height: 660 });
  });
  await expect.poll(bounds).toMatchObject({ width: 940, height: 660 });
  await launched.close();
  launched = await launchApp({ userData });
  window = new AppWindow(launched.page);
  await openTrainingTree(window.page);
  expect(await bounds()).toMatchObject({ x: 20, y: 30, width: 940, height: 660 });
  await expect(splitter()).toHaveAttribute('aria-valuenow', String(before + 20));
});
