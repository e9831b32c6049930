import { expect, test } from '@playwright/test';
import { calls, type CallName } from '../../shared/contract.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
  await launched.page.locator('[data-page="L1"]').waitFor();
});
test.afterAll(async () => {
  await launched.close();
});

test('the window is sandboxed and isolated', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    // Not in Electron's types: what the window was really made with.
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(preferences['webviewTag'] ?? false).toBe(false);
  expect(await launched.page.evaluate(() => [typeof globalThis.process, 'require' in globalThis])).toEqual([
    'undefined',
    false,
  ]);
});

test('the bridge offers two functions and nothing else', async () => {
  const offered = await launched.page.evaluate(() =>
    Object.keys((globalThis as { orgca?: object }).orgca ?? {}),
  );
  expect(offered.sort()).toEqual(['invoke', 'on']);
});

test('the content security policy starts from nothing', async () => {
  const policy = await launched.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    script.remove();
    return { violations, injected: 'injected' in globalThis };
  });
  expect(policy).toEqual({ violations: ['script-src-elem'], injected: false });
});

for (const address of [
  'http://127.0.0.1:9/',
  'https://localhost/',
  'file:///etc/passwd',
  'data:text/plain,x',
]) {
  test(`fetch of ${address} is refused`, async () => {
    const outcome = await launched.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      address,
    );
    expect(outcome).toBe('refused');
  });
}

test('the scheme serves nothing outside the renderer folder', async () => {
  const statuses = await launched.app.evaluate(async ({ net }) => {
    const paths = [
      '../electron/main.js',
      '..%2felectron%2fmain.js',
      '%2e%2e/package.json',
      'missing.html',
      '',
    ];
    return Promise.all(paths.map(async (path) => (await net.fetch(`app://bundle/${path}`)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('the window goes nowhere and opens nothing', async () => {
  const before = launched.page.url();
  await launched.page.evaluate(() => {
    globalThis.open('https://example.com/');
    globalThis.location.href = 'https://example.com/';
  });
  await launched.page.waitForTimeout(200);
  expect(launched.page.url()).toBe(before);
  expect(launched.app.windows()).toHaveLength(1);
});

test('every permission is denied', async () => {
  const states = await launched.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('every call of the contract refuses an argument of another form', async () => {
  const names = Object.keys(calls) as CallName[];
  const codes = await launched.page.evaluate(async (all) => {
    const bridge = (
      globalThis as unknown as { orgca: { invoke(name: string, argument: unknown): Promise<unknown> } }
    ).orgca;
    const wrong = [7, 'text', [], { unexpected: true }];
    const answers = await Promise.all(
      all.flatMap((name) => wrong.map((argument) => bridge.invoke(name, argument))),
    );
    return answers.map((answer) => (answer as { failure?: { code: string } }).failure?.code);
  }, names);
  expect(codes).toHaveLength(names.length * 4);
  expect(new Set(codes)).toEqual(new Set(['APP-ARGUMENT']));
});

test('a message from a foreign frame is refused', async () => {
  const code = await launched.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    // The listener that the app registered, called as Electron would for a frame that is not the window's own page.
    const listeners = (ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => unknown> })
      ._invokeHandlers;
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const foreign = { senderFrame: { url: 'app://bundle/index.html' }, sender: webContents };
    const answer = (await listeners.get('call')!(foreign, 'app.info', undefined)) as {
      failure?: { code: string };
    };
    return answer.failure?.code;
  });
  expect(code).toBe('APP-ARGUMENT');
});
