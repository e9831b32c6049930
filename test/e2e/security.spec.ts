/** What the running window may do, asked of the window itself. SECURITY.md names these tests. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { calls, type CallName } from '../../shared/contract.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { wrongArguments } from '../support/security/arguments.ts';
import { listen } from '../support/security/listener.ts';
import { askMain, askNetwork } from '../support/security/round-trips.ts';

let launched: LaunchedApp;

/** The bridge as a page that was taken over would use it. */
interface Page {
  readonly orgca?: { invoke(name: unknown, argument: unknown): Promise<{ failure?: { code: string } }> };
}

test.beforeAll(async () => {
  launched = await launchApp();
  await launched.page.locator('[data-page="L1"]').waitFor();
});
test.afterAll(async () => {
  await launched.close();
});

test('the window is sandboxed and isolated, and none of the settings that weaken it is on', async () => {
  const preferences = await launched.app.evaluate(({ webContents }) =>
    // Not in Electron's types: what each of the contents was really made with.
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      ),
  );
  expect(preferences).toHaveLength(1);
  const [own = {}] = preferences;
  expect(own).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(await launched.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
    false,
  );
  const weakening = [
    'allowRunningInsecureContent',
    'disableBlinkFeatures',
    'enableBlinkFeatures',
    'experimentalFeatures',
    'navigateOnDragDrop',
    'nodeIntegrationInSubFrames',
    'nodeIntegrationInWorker',
    'plugins',
    'webviewTag',
  ];
  expect(weakening.filter((name) => Boolean(own[name]))).toEqual([]);
  expect(await launched.page.evaluate(() => [typeof globalThis.process, 'require' in globalThis])).toEqual([
    'undefined',
    false,
  ]);
});

test('the bridge offers two functions and nothing of Electron', async () => {
  const offered = await launched.page.evaluate(() => {
    const bridge = (globalThis as { orgca?: Record<string, unknown> }).orgca ?? {};
    return Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(offered.sort()).toEqual(['invoke: function', 'on: function']);
});

test('the content security policy starts from nothing', async () => {
  const policy = await launched.app.evaluate(async ({ net }) =>
    (await net.fetch('app://bundle/index.html')).headers.get('content-security-policy'),
  );
  const directives = (policy ?? '').split('; ').sort();
  expect(directives).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    "script-src 'self'",
    "style-src 'self'",
    "trusted-types 'none'",
  ]);
});

test('scripts, styles and markup that are not in the bundle are refused', async () => {
  const directives = ['frame-src', 'require-trusted-types-for', 'style-src-elem'];
  // Ends when a violation of each was reported.
  const refused = await launched.page.evaluate(async (directives) => {
    const violations: string[] = [];
    let reported = (): void => undefined;
    const all = new Promise<void>((resolve) => (reported = resolve));
    const note = (event: SecurityPolicyViolationEvent) => {
      violations.push(event.effectiveDirective);
      if (directives.every((one) => violations.includes(one))) reported();
    };
    document.addEventListener('securitypolicyviolation', note);
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    const thrown: string[] = [];
    // The debugger that runs this may do what the page may not, until it waits for the first time.
    await new Promise((resolve) => setTimeout(resolve));
    for (const attempt of [
      () => (document.createElement('script').textContent = 'globalThis.injected = true'),
      () => (document.createElement('div').innerHTML = '<img src=x onerror="globalThis.injected = true">'),
      () => new Function('globalThis.injected = true')() as unknown,
      () => new Worker('data:text/javascript,1'),
    ]) {
      try {
        attempt();
        thrown.push('done');
      } catch (error) {
        thrown.push((error as Error).name);
      }
    }
    await all;
    document.removeEventListener('securitypolicyviolation', note);
    style.remove();
    frame.remove();
    return { thrown, injected: 'injected' in globalThis };
  }, directives);
  expect(refused.thrown).not.toContain('done');
  expect(refused.injected).toBe(false);
});

/** Every way in which a page of Chromium can try to reach a server that it chooses. */
const WAYS = [
  'fetch',
  'WebSocket',
  'EventSource',
  'beacon',
  'image',
  'prefetch',
  'preconnect',
  'speculation rules',
  'form',
  'WebTransport',
  'WebRTC over UDP',
  'WebRTC over TCP',
] as const;

test('no way of the page leads to the network: fetch, WebSocket, WebRTC, prefetch and the others', async () => {
  const listener = await listen();
  for (const way of WAYS) {
    await launched.page.evaluate(
      async ([chosen, at]) => {
        const link = (rel: string) => {
          const element = document.createElement('link');
          Object.assign(element, { rel, href: `http://${at}/` });
          document.head.append(element);
        };
        const peer = async (urls: string) => {
          const connection = new RTCPeerConnection({
            iceServers: [{ urls, username: 'user', credential: 'secret' }],
          });
          connection.createDataChannel('way out');
          const gathered = new Promise<void>((resolve) => {
            connection.onicegatheringstatechange = () => {
              if (connection.iceGatheringState === 'complete') resolve();
            };
          });
          await connection.setLocalDescription(await connection.createOffer());
          // It has tried every server by then.
          await gathered;
        };
        const failed = (request: EventTarget) =>
          new Promise((resolve) => {
            request.addEventListener('error', resolve, { once: true });
          });
        const script = document.createElement('script');
        const form = document.createElement('form');
        try {
          if (chosen === 'fetch') await fetch(`http://${at}/`, { mode: 'no-cors' });
          if (chosen === 'WebSocket') await failed(new WebSocket(`ws://${at}/`));
          if (chosen === 'EventSource') await failed(new EventSource(`http://${at}/`));
          if (chosen === 'beacon') navigator.sendBeacon(`http://${at}/`, 'secret');
          if (chosen === 'image') await failed(Object.assign(new Image(), { src: `http://${at}/` }));
          if (chosen === 'prefetch') link('prefetch');
          if (chosen === 'preconnect') link('preconnect');
          if (chosen === 'speculation rules') {
            script.type = 'speculationrules';
            script.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [`http://${at}/`] }] });
            document.head.append(script);
          }
          if (chosen === 'form') {
            form.action = `http://${at}/`;
            document.body.append(form);
            form.submit();
          }
          if (chosen === 'WebTransport') {
            const { WebTransport: Transport } = globalThis as unknown as {
              WebTransport: new (url: string) => object;
            };
            new Transport(`https://${at}/`);
          }
          if (chosen === 'WebRTC over UDP') await peer(`stun:${at}`);
          if (chosen === 'WebRTC over TCP') await peer(`turn:${at}?transport=tcp`);
        } catch {
          return;
        }
      },
      [way, `127.0.0.1:${String(listener.port)}`] as const,
    );
    await askNetwork(launched);
    expect(listener.heard, way).toEqual([]);
  }
  // The listener does hear: Node, where LDAP lives, reaches it.
  await fetch(`http://127.0.0.1:${String(listener.port)}/`).catch(() => undefined);
  expect(listener.heard).toContain('tcp');
  await listener.close();
});

test('Chromium can look up no name', async () => {
  const outcome = await launched.app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
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
      'bundle/../electron/main.js',
      'bundle/..%2felectron%2fmain.js',
      'bundle/%2e%2e/package.json',
      'bundle/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd.png',
      'bundle/..%5celectron%5cmain.js',
      'bundle/%00index.html',
      'bundle/%E0%A4%A.html',
      'bundle//etc/passwd.html',
      'bundle/missing.html',
      'bundle/',
      'elsewhere/index.html',
    ];
    const status = async (path: string, init?: RequestInit) => {
      try {
        return (await net.fetch(`app://${path}`, init)).status;
      } catch {
        return 404;
      }
    };
    return {
      refused: await Promise.all(paths.map((path) => status(path))),
      post: await status('bundle/index.html', { method: 'POST', body: 'x' }),
      own: await status('bundle/index.html'),
    };
  });
  expect(new Set(statuses.refused)).toEqual(new Set([404]));
  expect([statuses.post, statuses.own]).toEqual([404, 200]);
});

test('the window goes nowhere and opens nothing', async () => {
  const { app, page } = launched;
  const before = page.url();
  // Every way to another program is watched: that it answers ends no process of the user.
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const)
      Object.assign(shell, { [name]: (what: string) => void opened.push(`${name} ${what}`) });
  });
  await app.evaluate(({ BrowserWindow }) => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    BrowserWindow.getAllWindows()[0]!.webContents.on('will-frame-navigate', (event) => {
      if (event.defaultPrevented) refused.push(event.url);
    });
  });
  const windows = await page.evaluate(() =>
    ['https://example.com/', 'mailto:a@example.com', 'file:///etc/passwd', 'app://bundle/index.html'].map(
      (address) => globalThis.open(address),
    ),
  );
  expect(windows).toEqual([null, null, null, null]);
  for (const target of ['_blank', '_self', '_top', 'href', 'replace']) {
    for (const address of ['file:///etc/passwd', `https://example.com/${target}`]) {
      await page.evaluate(
        ([how, href]) => {
          if (how === 'href') globalThis.location.href = href;
          else if (how === 'replace') globalThis.location.replace(href);
          else {
            const link = document.createElement('a');
            Object.assign(link, { href, target: how });
            document.body.append(link);
            link.click();
            link.remove();
          }
        },
        [target, address] as const,
      );
      await askMain(launched.page);
    }
    // Chromium itself refuses the file; a new window is never begun.
    if (target !== '_blank')
      await expect
        .poll(() => app.evaluate(() => (globalThis as unknown as { refused: string[] }).refused))
        .toContain(`https://example.com/${target}`);
  }
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
});

test('a webview stays an empty element', async () => {
  const { app, page } = launched;
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
  });
  await askMain(launched.page);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  // Nor could another page make one: the attachment itself is refused.
  const prevented = await app.evaluate(({ BrowserWindow }) => {
    let refused = false;
    const event = { preventDefault: () => (refused = true) };
    BrowserWindow.getAllWindows()[0]!.webContents.emit('will-attach-webview', event, {}, {});
    return refused;
  });
  expect(prevented).toBe(true);
});

test('a download is cancelled', async () => {
  const { app, page } = launched;
  await app.evaluate(({ session }) => {
    session.defaultSession.once('will-download', (event) => {
      Object.assign(globalThis, { downloadRefused: event.defaultPrevented });
    });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'app://bundle/index.html', download: 'page.html' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as { downloadRefused?: boolean }).downloadRefused))
    .toBe(true);
});

test('every permission is denied', async () => {
  const answers = await launched.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const outcome = (work: Promise<unknown> | undefined) =>
      (work ?? Promise.reject(new Error())).then(
        () => 'granted',
        () => 'denied',
      );
    const devices = navigator as unknown as Record<
      string,
      { requestDevice?(options: object): Promise<object[]> }
    >;
    const asked = await Promise.all([
      outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      outcome(navigator.mediaDevices.getDisplayMedia()),
      outcome(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      outcome(navigator.clipboard.readText()),
      outcome(devices['usb']?.requestDevice?.({ filters: [] })),
      // Nothing to choose from is how this one says no.
      outcome(
        devices['hid']
          ?.requestDevice?.({ filters: [] })
          .then((list) => list[0] ?? Promise.reject(new Error())),
      ),
    ]);
    return [...states, ...asked, await Notification.requestPermission()];
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
});

test('every call of the contract refuses an argument of another form', async () => {
  const names = Object.keys(calls) as CallName[];
  const wrong = names.flatMap((name) => wrongArguments(name).map((argument) => ({ name, argument })));
  expect(wrong.length).toBeGreaterThan(names.length * 8);
  const codes = await launched.page.evaluate(async (all) => {
    const { invoke } = (globalThis as unknown as Required<Page>).orgca;
    const answers = await Promise.all(all.map(({ name, argument }) => invoke(name, argument)));
    return answers.map((answer, at) => `${answer.failure?.code ?? 'accepted'} ${all[at]!.name}`);
  }, wrong);
  expect(codes.filter((code) => !code.startsWith('APP-ARGUMENT '))).toEqual([]);
});

test('main hears the page on one channel for its calls and on one for dropped files', async () => {
  const heard = await launched.app.evaluate(({ ipcMain, webContents }) => {
    const [own] = webContents.getAllWebContents();
    return [ipcMain, own!.ipc, own!.mainFrame.ipc].map((hub) => [
      // Electron's own listener keeps a channel of this name from throwing.
      ...hub.eventNames().filter((name) => name !== 'error'),
      // Not in Electron's types.
      ...(hub as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
    ]);
  });
  expect(heard).toEqual([['files.dropped', 'call'], [], []]);
});

test('a message from a foreign frame or window is refused', async () => {
  const { app, page } = launched;
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const offered = typeof (frame.contentWindow as Page | null)?.orgca;
    frame.remove();
    return offered;
  });
  expect(inFrame).toBe('undefined');
  // Windows that the app never opens: they have the bridge, one shows another page, one even the app's own.
  const codes = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const preload = `${electronApp.getAppPath()}/dist/electron/preload.cjs`;
    const found: (string | undefined)[] = [];
    for (const address of ['about:blank', 'app://bundle/index.html']) {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL(address).catch(() => undefined);
      const answer = (await foreign.webContents.executeJavaScript(
        "window.orgca.invoke('app.info', undefined)",
      )) as { failure?: { code: string } };
      found.push(answer.failure?.code);
      foreign.destroy();
    }
    return found;
  });
  expect(codes).toEqual(['APP-ARGUMENT', 'APP-ARGUMENT']);
  const own = await page.evaluate(() =>
    (globalThis as unknown as Required<Page>).orgca.invoke('app.info', undefined),
  );
  expect(own.failure).toBeUndefined();
});

test('core dumps of all processes hold no memory', async () => {
  test.info().annotations.push({ type: 'platform', description: 'Linux: core(5)' });
  const pids = await launched.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  expect(pids.length).toBeGreaterThan(1);
  for (const pid of pids) {
    expect((await readFile(`/proc/${String(pid)}/coredump_filter`, 'utf8')).trim()).toBe('00000000');
  }
});
