/** The program with its window. Boot order: folder for data, lock, debugging, sandbox, scheme, session policy, window, calls. */
import { app, Menu, session, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { readAhead, registerAppScheme, serveApp } from './app-protocol.ts';
import { emptyCoreDumps, emptyCoreDumpsOfWindows } from './crash-policy.ts';
import { refuseDebugging } from './debugging.ts';
import { GivenFiles } from './given-files.ts';
import { ensureProfileFolder } from './profile-folder.ts';
import { closeNetwork, restrictSession, restrictWebContents } from './session-policy.ts';
import { lockInstance } from './single-instance.ts';
import { storedOptions } from './stored-options.ts';
import { applyTheme } from './theme.ts';
import type { Send } from './window-calls.ts';
import { openWindow } from './window.ts';
import type { Options } from '../shared/options.ts';

const folder = import.meta.dirname;
const renderer = join(folder, '..', 'renderer');
let window: BrowserWindow | undefined;
let send: Send | undefined;
const given = new GivenFiles((count) => {
  send?.('backups.given', { count });
});

ensureProfileFolder();
if (lockInstance(given, showWindow)) {
  refuseDebugging();
  // Root on Linux cannot have Chromium's sandbox: the start script says so and passes the switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  closeNetwork();
  registerAppScheme();
  void readAhead(renderer);
  restrictWebContents();
  // Or Electron would make a menu of its own first.
  Menu.setApplicationMenu(null);
  emptyCoreDumps();
  emptyCoreDumpsOfWindows();
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const options = storedOptions();
  applyTheme(options);
  let loading: Promise<void> | undefined;
  serveApp(renderer, () => (loading ??= loadCalls(options)));
  restrictSession(session.defaultSession);
  window = openWindow(folder);
}

async function loadCalls(options: Options): Promise<void> {
  const { serveCalls } = await import('./window-calls.ts');
  if (window) send = serveCalls({ folder, renderer, window, options, given });
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}
