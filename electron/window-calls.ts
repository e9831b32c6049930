/** What main does for the window: its calls, the events that it is sent, the menu, the language. */
import { app, ipcMain, nativeTheme, screen, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { join } from 'node:path';
import { START_PAGE } from './app-protocol.ts';
import { askBeforeClosing } from './close-guard.ts';
import { offerContextMenu } from './context-menu.ts';
import { createDialogs } from './dialogs.ts';
import { filesSent, type GivenFiles } from './given-files.ts';
import { createGuard } from './guard.ts';
import { registerCalls } from './ipc/register.ts';
import type { State } from './ipc/services.ts';
import { startJobProcess } from './job-process.ts';
import { describeBug } from './job/index.ts';
import { startLanguage, storeLanguage, type AppLanguage } from './language.ts';
import { enableMenu, setMenu } from './menu.ts';
import { createPrinting } from './print-pdf.ts';
import { documentsFolder } from './profile-folder.ts';
import { isTrial } from './trial.ts';
import { bugEvent, RunLog, sentEvent, type Desktop } from './app/support/index.ts';
import type { CallName, EventName, Events, Handlers } from '../shared/contract.ts';
import { texts } from '../shared/messages/current.ts';
import { format } from '../shared/messages/format.ts';
import type { Options } from '../shared/options.ts';
import type { AppInfo } from '../shared/views.ts';
import { ok } from '../shared/result.ts';

/** Milliseconds. The page is drawn and can be used before the rest of the main process is loaded; calls wait until then. */
const HANDLERS_AFTER = 100;

export interface WindowHost {
  /** Folder of the built main process. */
  readonly folder: string;
  /** Folder of the window's files. */
  readonly renderer: string;
  readonly window: BrowserWindow;
  /** As they were stored. */
  readonly options: Options;
  readonly given: GivenFiles;
}

/** The session and the jobs that a lock ends or waits for. */
type Open = Pick<State, 'endJobs' | 'isBusy' | 'isUnbroken' | 'lock'>;

/** Tells the window something; nothing happens if it is closed. */
export type Send = <Name extends EventName>(name: Name, payload: Events[Name]) => void;

/**
 * Answers the window's calls from now on, guards what is open in it, and sets its menu when the texts are loaded.
 * @returns what tells the window something
 */
export function serveCalls({ folder, renderer, window, options, given }: WindowHost): Send {
  const program = `${app.getName()} ${app.getVersion()}`;
  const log = new RunLog();
  let open: Open | undefined;
  let language: AppLanguage;

  const send: Send = (name, payload) => {
    log.add(sentEvent(payload));
    if (!window.isDestroyed()) window.webContents.send('event', name, payload);
  };
  const guard = createGuard(window, options, {
    busy: () => open?.isUnbroken ?? false,
    lock: (reason) => {
      open?.lock();
      send('session.ended', { reason });
    },
  });
  askBeforeClosing(window, () => open);
  offerContextMenu(window);
  const isOwnWindow = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
    sender === window.webContents &&
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
  if (isTrial(app.getName()))
    void started.then(() => {
      markTitle(window);
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
  const drawn = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => setTimeout(resolve, HANDLERS_AFTER));
  });
  const handlers = drawn
    .then(() => import('./ipc/handlers.ts'))
    .then(({ createHandlers }) =>
      createHandlers({
        userData: app.getPath('userData'),
        documents: documentsFolder(),
        app: appInfo,
        program,
        dialogs: createDialogs(window),
        log,
        desktop: () => desktopOf(window),
        printing: createPrinting(renderer, program),
        guidePictures: join(renderer, 'guide'),
        send,
        loggedIn: enableMenu,
        setLanguage: (chosen) => {
          storeLanguage(chosen);
          void speak().then(() => {
            window.reload();
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
    );
  const atOnce: Pick<Handlers, 'app.info' | 'options.read'> = {
    'app.info': () => started.then(() => ok(appInfo)),
    'options.read': () => Promise.resolve(ok(guard.readOptions())),
  };
  registerCalls(ipcMain, isOwnWindow, (name) => (name in atOnce ? atOnce : handlers), log, reportBug);
  ipcMain.on('files.dropped', (event, paths: unknown) => {
    if (isOwnWindow(event)) given.add(filesSent({ files: paths }));
  });
  return send;
}

/** The pages name the window; in a trial package the name ends with what the package is. */
function markTitle(window: BrowserWindow): void {
  const { common } = texts();
  const mark = (title: string): void => {
    window.setTitle(format(common.menu.trialTitle, { title }));
  };
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    mark(title);
  });
  mark(common.productName);
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
