/** Locking the window, the options for it, and passwords on the screen and on the clipboard. */
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseMnemonic } from '../../renderer/components/mnemonic.ts';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';
import {
  answer,
  answerBackup,
  button,
  expectPage,
  exportFromProperties,
  next,
  openCaByDoubleClick,
  openTrainingTree,
  pageRoot,
} from '../support/wizard-pages.ts';

const PASSWORD = 'seven red kites at 4 over Ely';

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;

async function open(): Promise<void> {
  launched = await launchApp();
  window = new AppWindow(launched.page);
  await expectPage(launched.page, 'L1');
}

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-lock-'));
});
test.afterEach(async () => {
  await launched.close();
  await rm(folder, { recursive: true });
});

/** What the system says, without waiting for it. */
const systemSays = (event: 'suspend' | 'lock-screen') =>
  launched.app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name);
  }, event);

const chooseInMenu = (label: string) =>
  launched.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);

const labelled = (label: string) => launched.page.getByLabel(parseMnemonic(label).text, { exact: true });

/** The code of a call that needs a login. */
const askTree = () =>
  launched.page.evaluate(async () => {
    const { orgca } = globalThis as unknown as {
      orgca: {
        invoke(name: string, argument: unknown): Promise<{ ok: boolean; failure?: { code: string } }>;
      };
    };
    return (await orgca.invoke('tree.list', { dn: '' })).failure?.code;
  });

test('the screen is locked: the session ends, passwords are forgotten, and L5 says so', async () => {
  await open();
  const { page } = launched;
  await labelled(en.login.l1.server).fill('edir1.example.com');
  await labelled(en.login.l1.password).fill(PASSWORD);
  await systemSays('lock-screen');
  await expect(pageRoot(page, 'L5')).toContainText(en.login.ended.reasons['screen-locked']);
  await expect(page.getByRole('alertdialog', { name: en.login.ended.locked })).toBeVisible();
  await window.expectAccessible();
  await button(page, en.login.ended.ok).click();
  await expect(labelled(en.login.l1.password)).toHaveValue('');
  await expect(labelled(en.login.l1.server)).toHaveValue('edir1.example.com');
  // Nothing was taken, so there is nothing to tell.
  await systemSays('lock-screen');
  // The answer comes after what main had told the window before.
  await askTree();
  await expect(pageRoot(page, 'L5')).toBeHidden();

  await openTrainingTree(page);
  await chooseInMenu(en.common.menu.menuChangePassword);
  await labelled(en.tools.password.oldPassword).fill(PASSWORD);
  expect(await askTree()).toBeUndefined();
  await systemSays('suspend');
  await expect(pageRoot(page, 'L5')).toContainText(en.login.ended.reasons.suspended);
  await button(page, en.login.ended.ok).click();
  await expect(labelled(en.tools.password.oldPassword)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expectPage(page, 'L1');
  expect(await askTree()).toBe('APP-NOT-LOGGED-IN');
  expect(window.complaints).toEqual([]);
});

test('a wizard outlives the lock with everything but its passwords', async () => {
  await open();
  const { app, page } = launched;
  await openTrainingTree(page);
  await openCaByDoubleClick(page);
  await exportFromProperties(page);
  const path = join(folder, 'kept.pfx');
  await answerBackup(app, page, { path, password: PASSWORD, profile: 'compatible' });
  await systemSays('suspend');
  await expectPage(page, 'L3');
  await expect(pageRoot(page, 'L3')).toContainText(en.login.ended.reasons.suspended);
  await button(page, en.login.again.logIn).click();
  await expect(pageRoot(page, 'L3')).toBeHidden();
  // The first page that lacks an answer: the one of the password.
  await expectPage(page, 'E5');
  for (const label of [en.exportWizard.password.password, en.exportWizard.password.repeat]) {
    await expect(labelled(label)).toHaveValue('');
    await labelled(label).fill(PASSWORD);
  }
  await expect(answer(page, en.exportWizard.password.profiles.compatible.label)).toBeChecked();
  await next(page, 'E6');
  await expect(pageRoot(page, 'E6')).toContainText(path);

  // A lock that comes during the run ends it: nothing is left of the file.
  await app.evaluate(({ BrowserWindow, powerMonitor }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const send = webContents.send.bind(webContents);
    let locked = false;
    webContents.send = (channel, ...said: unknown[]) => {
      send(channel, ...said);
      if (locked) return;
      locked = true;
      powerMonitor.emit('lock-screen');
    };
  });
  await button(page, en.common.buttons.finish).click();
  await expectPage(page, 'L3');
  await expect(pageRoot(page, 'L3')).toContainText(en.login.ended.reasons['screen-locked']);
  await expect.poll(() => readdir(folder)).toEqual([]);
});

/** From now on minutes pass in the main process only as the test lets them; shorter timers go on. */
const stopClock = () =>
  launched.app.evaluate(({ BrowserWindow }) => {
    const MINUTE = 60_000;
    const { setTimeout: start, clearTimeout: stop } = globalThis;
    const timers = new Map<unknown, { readonly at: number; readonly run: () => void }>();
    let time = Date.now();
    let inputs = 0;
    Date.now = () => time;
    const startHere = (run: () => void, milliseconds = 0, ...rest: []): unknown => {
      if (milliseconds < MINUTE) return start(run, milliseconds, ...rest);
      const timer = {};
      timers.set(timer, { at: time + milliseconds, run });
      return timer;
    };
    const stopHere = (timer: NodeJS.Timeout): void => {
      if (!timers.delete(timer)) stop(timer);
    };
    const pass = (minutes: number): void => {
      time += minutes * MINUTE;
      for (const [timer, { at, run }] of timers)
        if (at <= time) {
          timers.delete(timer);
          run();
        }
    };
    // Comes after the app's own listener.
    BrowserWindow.getAllWindows()[0]!.webContents.on('input-event', () => (inputs += 1));
    Object.assign(globalThis, { setTimeout: startHere, clearTimeout: stopHere, pass, inputs: () => inputs });
  });
const letMinutesPass = (count: number) =>
  launched.app.evaluate((_electron, minutes) => {
    (globalThis as unknown as { pass(minutes: number): void }).pass(minutes);
  }, count);
const inputsSeen = () =>
  launched.app.evaluate(() => (globalThis as unknown as { inputs(): number }).inputs());

test('nobody uses the window: it is locked after a time, which using it puts off', async () => {
  await open();
  const { page } = launched;
  await openTrainingTree(page);
  await stopClock();
  // The time begins anew, by the stopped clock.
  await page.evaluate(async () => {
    const { orgca } = globalThis as unknown as {
      orgca: { invoke(name: string, argument?: unknown): Promise<{ ok: boolean; value: object }> };
    };
    const { value } = await orgca.invoke('options.read');
    return orgca.invoke('options.write', { ...value, lockMinutes: 5 });
  });
  for (let at = 0; at < 3; at++) {
    await letMinutesPass(4);
    const before = await inputsSeen();
    await page.mouse.move(200 + at, 300);
    await expect.poll(inputsSeen).toBeGreaterThan(before);
  }
  expect(await askTree()).toBeUndefined();
  await expect(pageRoot(page, 'L5')).toBeHidden();
  await letMinutesPass(5);
  await expect(pageRoot(page, 'L5')).toContainText(en.login.ended.reasons.idle);
  expect(await askTree()).toBe('APP-NOT-LOGGED-IN');
});

/** Notes what the window is told about being captured; where the system can do it, it happens by this. */
const watchProtection = () =>
  launched.app.evaluate(({ BrowserWindow }) => {
    const told: boolean[] = [];
    Object.assign(globalThis, { told });
    const [own] = BrowserWindow.getAllWindows();
    own!.setContentProtection = (protect) => void told.push(protect);
  });
const isProtected = () =>
  launched.app.evaluate(() => (globalThis as unknown as { told: boolean[] }).told.at(-1) ?? false);

test('options are kept, and the window is out of screenshots while a password can be read', async () => {
  await open();
  const { page, userDataDir } = launched;
  await watchProtection();
  const show = page.getByRole('button', { name: /^Show the text/ });
  await labelled(en.login.l1.password).fill(PASSWORD);
  expect(await isProtected()).toBe(false);
  await page.clock.install();
  await show.click();
  await expect.poll(isProtected).toBe(true);
  await page.clock.runFor(31_000);
  await expect(show).toBeVisible();
  await expect.poll(isProtected).toBe(false);

  await chooseInMenu(en.common.menu.menuOptions);
  await expectPage(page, 'T5');
  const lockMinutes = (count: number) => page.getByRole('radio', { name: `${String(count)} minutes` });
  await expect(lockMinutes(10)).toBeChecked();
  await expect(answer(page, en.tools.options.captures.readable.label)).toBeChecked();
  await window.expectAccessible();
  await lockMinutes(5).check();
  await answer(page, en.tools.options.captures.fields.label).check();
  await button(page, en.common.buttons.ok).click();
  await expect(pageRoot(page, 'T5')).toBeHidden();
  await expect.poll(isProtected).toBe(true);
  expect(JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8'))).toEqual({
    lockMinutes: 5,
    capture: 'fields',
    reminderMonths: 12,
    theme: 'system',
  });

  await chooseInMenu(en.common.menu.menuOptions);
  await expect(lockMinutes(5)).toBeChecked();
  await answer(page, en.tools.options.captures.never.label).check();
  await button(page, en.common.buttons.ok).click();
  await expect.poll(isProtected).toBe(false);
  await show.click();
  expect(await isProtected()).toBe(false);
  expect(window.complaints).toEqual([]);
});

const clipboardText = () => launched.app.evaluate(({ clipboard }) => clipboard.readText());

async function copyPassword(): Promise<void> {
  const { page } = launched;
  const password = labelled(en.login.l1.password);
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: /^Show the text/ }).click();
  await password.press('ControlOrMeta+a');
  await password.press('ControlOrMeta+c');
  await expect.poll(clipboardText).toBe(PASSWORD);
  // The window tells main when it has the digest; the answer to a later question shows that it has.
  await page.evaluate(() => crypto.subtle.digest('SHA-256', new Uint8Array(1)).then(() => undefined));
  await askTree();
}

test('a copied password leaves the clipboard with the lock; what was copied since stays', async () => {
  await open();
  const { app, page } = launched;
  await copyPassword();
  await systemSays('lock-screen');
  await expect.poll(clipboardText).toBe('');
  await button(page, en.login.ended.ok).click();
  await copyPassword();
  await app.evaluate(({ clipboard }) => clipboard.writeText('something else'));
  await systemSays('lock-screen');
  await button(page, en.login.ended.ok).click();
  expect(await clipboardText()).toBe('something else');
});

test('a copied password leaves the clipboard before the program ends, however late the clipboard answers', async () => {
  await open();
  const { app } = launched;
  await copyPassword();
  const emptied = join(folder, 'emptied');
  await app.evaluate(({ app: program, clipboard }, path) => {
    const text = clipboard.readText();
    Object.assign(clipboard, {
      readText: () => new Promise((resolve) => setTimeout(resolve, 2000, text)),
      clear: () => {
        process.getBuiltinModule('node:fs').writeFileSync(path, '');
      },
    });
    setTimeout(() => {
      program.quit();
    });
  }, emptied);
  await once(app.process(), 'exit');
  expect(await readdir(folder)).toEqual(['emptied']);
});
