/** The program with its window. Boot order: folder for data, lock, debugging, sandbox, scheme, session policy, services, IPC, window, menu. */
import {
  app,
  ipcMain,
  Menu,
  nativeTheme,
  screen,
  session,
  type BrowserWindow,
  type IpcMainInvokeEvent,
} from 'electron';
import { join } from 'node:path';
import { registerAppScheme, serveApp, START_PAGE } from './app-protocol.ts';
import { emptyCoreDumps, emptyCoreDumpsOfWindows } from './crash-policy.ts';
import { refuseDebugging } from './debugging.ts';
import { askBeforeClosing } from './close-guard.ts';
import { createDialogs } from './dialogs.ts';
import { createGuard } from './guard.ts';
import { createPrinting } from './print-pdf.ts';
import { filesSent, GivenFiles } from './given-files.ts';
import { registerCalls } from './ipc/register.ts';
import type { State } from './ipc/services.ts';
import { startLanguage, storeLanguage } from './language.ts';
import { enableMenu, setMenu } from './menu.ts';
import { startJobProcess } from './job-process.ts';
import { documentsFolder, ensureProfileFolder } from './profile-folder.ts';
import { closeNetwork, restrictSession, restrictWebContents } from './session-policy.ts';
import { lockInstance } from './single-instance.ts';
import { openWindow } from './window.ts';
import { bugEvent, RunLog, sentEvent, type Desktop } from './app/support/index.ts';
import type { CallName, EventName, Events, Handlers } from '../shared/contract.ts';
import type { AppInfo } from '../shared/views.ts';
import { ok } from '../shared/result.ts';

/** The page is drawn and can be used before the rest of the main process is loaded, milliseconds. */
const HANDLERS_AFTER = 300;

const folder = import.meta.dirname;
const log = new RunLog();
const renderer = join(folder, '..', 'renderer');
let window: BrowserWindow | undefined;
/** The session and the jobs that a lock ends or waits for; there are none before the first call. */
let open: Pick<State, 'endJobs' | 'isBusy' | 'isUnbroken' | 'lock'> | undefined;
const given = new GivenFiles((count) => {
  send('backups.given', { count });
});

ensureProfileFolder();
if (lockInstance(given, showWindow)) {
  refuseDebugging();
  // Root on Linux cannot have Chromium's sandbox: the start script says so and passes the switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  closeNetwork();
  registerAppScheme();
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

async function start(): Promise<void> {
  const program = `${app.getName()} ${app.getVersion()}`;
  let language = await startLanguage();
  serveApp(renderer);
  restrictSession(session.defaultSession);
  const guard = createGuard({
    busy: () => open?.isUnbroken ?? false,
    lock: (reason) => {
      open?.lock();
      send('session.ended', { reason });
    },
  });
  const appInfo: AppInfo = {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    packaged: app.isPackaged,
    get locale() {
      return language.locale;
    },
    get formatTag() {
      return language.formatTag;
    },
  };
  // The log-in page waits for the language only: the rest is loaded when it stands, at the latest with the first call.
  let handlers: Promise<Handlers> | undefined;
  const services = (): Promise<Handlers> =>
    (handlers ??= import('./ipc/handlers.ts').then(({ createHandlers }) =>
      createHandlers({
        userData: app.getPath('userData'),
        documents: documentsFolder(),
        app: appInfo,
        program,
        dialogs: createDialogs(ownWindow),
        log,
        desktop,
        printing: createPrinting(renderer, program),
        guidePictures: join(renderer, 'guide'),
        send,
        loggedIn: enableMenu,
        setLanguage: (chosen) => {
          storeLanguage(chosen);
          void startLanguage().then((started) => {
            language = started;
            showMenu();
            window?.reload();
          });
        },
        guard,
        opened: (state) => {
          open = state;
        },
        givenFiles: () => given.take(),
        now: () => new Date(),
        readableTrainingKeys: app.commandLine.hasSwitch('readable-training-keys'),
        startJob: () => startJobProcess(join(folder, 'job.js'), [language.locale, language.formatTag]),
      }),
    ));
  const atOnce: Pick<Handlers, 'app.info'> = { 'app.info': () => Promise.resolve(ok(appInfo)) };
  ipcMain.on('files.dropped', (event, paths: unknown) => {
    if (isOwnWindow(event)) given.add(filesSent({ files: paths }));
  });
  registerCalls(ipcMain, isOwnWindow, (name) => (name in atOnce ? atOnce : services()), log, reportBug);
  const showMenu = (): void => {
    setMenu(
      (command) => {
        send('menu.command', { command });
      },
      {
        current: language.locale,
        choose: (chosen) => {
          // The mark stays where it was until the window has agreed.
          showMenu();
          send('language.chosen', { language: chosen });
        },
      },
    );
  };
  window = openWindow(folder);
  guard.watch(window);
  askBeforeClosing(window, () => open);
  // While the window's own process starts.
  showMenu();
  window.once('ready-to-show', () => {
    setTimeout(() => void services(), HANDLERS_AFTER);
  });
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

function ownWindow(): BrowserWindow {
  if (!window) throw new Error('a dialog was asked for before the window was open');
  return window;
}

function isOwnWindow({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return (
    sender === window?.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.url.split(/[?#]/)[0] === START_PAGE
  );
}

function desktop(): Desktop {
  const { shouldUseDarkColors, shouldUseHighContrastColors, inForcedColorsMode } = nativeTheme;
  const bounds = ownWindow().getNormalBounds();
  return {
    dark: shouldUseDarkColors,
    highContrast: shouldUseHighContrastColors || inForcedColorsMode,
    screenReader: app.accessibilitySupportEnabled,
    zoomPercent: Math.round(ownWindow().webContents.zoomFactor * 100),
    scalePercent: Math.round(screen.getDisplayMatching(bounds).scaleFactor * 100),
    window: { width: bounds.width, height: bounds.height },
  };
}

function send<Name extends EventName>(name: Name, payload: Events[Name]): void {
  log.add(sentEvent(payload));
  if (window && !window.isDestroyed()) window.webContents.send('event', name, payload);
}

/** The name of the call and the kind of the error only: a message could quote a secret. */
function reportBug(name: CallName, error: unknown): void {
  log.add(bugEvent(name, error, folder));
  const kind =
    error instanceof Error
      ? `${error.name}\n${(error.stack ?? '').split('\n').slice(1).join('\n')}`
      : typeof error;
  process.stderr.write(`call ${name} failed: ${kind}\n`);
}
