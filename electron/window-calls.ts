/** What main does for the window: its calls, the events that it is sent, the menu, the language. */
import { app, ipcMain, nativeTheme, screen, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { join } from 'node:path';
import { START_PAGE } from './app-protocol.ts';
import { createDialogs } from './dialogs.ts';
import { filesSent, type GivenFiles } from './given-files.ts';
import { registerCalls } from './ipc/register.ts';
import type { Guard, State } from './ipc/services.ts';
import { startJobProcess } from './job-process.ts';
import { describeBug } from './job/index.ts';
import { startLanguage, storeLanguage, type AppLanguage } from './language.ts';
import { enableMenu, setMenu } from './menu.ts';
import { createPrinting } from './print-pdf.ts';
import { documentsFolder } from './profile-folder.ts';
import { bugEvent, RunLog, sentEvent, type Desktop } from './app/support/index.ts';
import type { CallName, EventName, Events, Handlers } from '../shared/contract.ts';
import type { AppInfo } from '../shared/views.ts';
import { ok } from '../shared/result.ts';

/** The page is drawn and can be used before the rest of the main process is loaded, milliseconds. */
const HANDLERS_AFTER = 300;

/** What the calls stand on. Folders are absolute. */
export interface WindowHost {
  /** Folder of the built main process. */
  readonly folder: string;
  /** Folder of the window's files. */
  readonly renderer: string;
  /** Undefined until it is open. */
  window(): BrowserWindow | undefined;
  readonly guard: Guard;
  readonly given: GivenFiles;
}

/** The session and the jobs that a lock ends or waits for. */
type Open = Pick<State, 'endJobs' | 'isBusy' | 'isUnbroken' | 'lock'>;

export interface WindowCalls {
  /** Tells the window something; nothing happens if it is closed. */
  send<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Undefined before the first call. */
  open(): Open | undefined;
}

/** Answers the window's calls from now on, and sets the menu when the texts are loaded. */
export function serveCalls({ folder, renderer, window, guard, given }: WindowHost): WindowCalls {
  const program = `${app.getName()} ${app.getVersion()}`;
  const log = new RunLog();
  let open: Open | undefined;
  let language: AppLanguage;

  const send: WindowCalls['send'] = (name, payload) => {
    log.add(sentEvent(payload));
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send('event', name, payload);
  };
  const ownWindow = (): BrowserWindow => {
    const own = window();
    if (!own) throw new Error('a dialog was asked for before the window was open');
    return own;
  };
  const isOwnWindow = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
    sender === window()?.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.url.split(/[?#]/)[0] === START_PAGE;
  const reportBug = (name: CallName, error: unknown): void => {
    log.add(bugEvent(name, error, folder));
    process.stderr.write(`call ${name} failed: ${describeBug(error)}\n`);
  };
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
  const speak = async (): Promise<void> => {
    language = await startLanguage();
    showMenu();
  };
  const started = speak();

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
        desktop: () => desktopOf(ownWindow()),
        printing: createPrinting(renderer, program),
        guidePictures: join(renderer, 'guide'),
        send,
        loggedIn: enableMenu,
        setLanguage: (chosen) => {
          storeLanguage(chosen);
          void speak().then(() => window()?.reload());
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
  const atOnce: Pick<Handlers, 'app.info' | 'options.read'> = {
    'app.info': () => started.then(() => ok(appInfo)),
    'options.read': () => Promise.resolve(ok(guard.readOptions())),
  };
  registerCalls(ipcMain, isOwnWindow, (name) => (name in atOnce ? atOnce : services()), log, reportBug);
  ipcMain.on('files.dropped', (event, paths: unknown) => {
    if (isOwnWindow(event)) given.add(filesSent({ files: paths }));
  });
  window()?.once('ready-to-show', () => {
    setTimeout(() => void services(), HANDLERS_AFTER);
  });
  return { send, open: () => open };
}

function desktopOf(window: BrowserWindow): Desktop {
  const { shouldUseDarkColors, shouldUseHighContrastColors, inForcedColorsMode } = nativeTheme;
  const bounds = window.getNormalBounds();
  return {
    dark: shouldUseDarkColors,
    highContrast: shouldUseHighContrastColors || inForcedColorsMode,
    screenReader: app.accessibilitySupportEnabled,
    zoomPercent: Math.round(window.webContents.zoomFactor * 100),
    scalePercent: Math.round(screen.getDisplayMatching(bounds).scaleFactor * 100),
    window: { width: bounds.width, height: bounds.height },
  };
}
