/** What the handlers of the window's calls need besides a window. */
import { join } from 'node:path';
import { RunLog } from '../../electron/app/support/index.ts';
import type { Dialogs, Host } from '../../electron/ipc/services.ts';
import { startJob } from './job/start-job.ts';
import { noGuard } from './no-guard.ts';
import { noPrinting } from './no-printing.ts';

/** What the user chooses in the desktop's dialogs. Paths are absolute. */
export interface Chosen {
  paths: string[];
  folder?: string;
  saveAs?: string;
}

/**
 * A host without a desktop.
 * @param folder of documents; the program's own data is in its folder `profile`
 * @param chosen asked at every dialog
 */
export function windowHost(folder: string, chosen: () => Chosen, more: Partial<Host> = {}): Host {
  const dialogs: Dialogs = {
    saveAs: () => Promise.resolve(chosen().saveAs),
    open: () => Promise.resolve(chosen().paths[0]),
    openSeveral: () => Promise.resolve(chosen().paths),
    openFolder: () => Promise.resolve(chosen().folder),
    reveal: () => undefined,
  };
  return {
    userData: join(folder, 'profile'),
    documents: folder,
    app: {
      ...{ version: '0.1.0', electron: '0', platform: 'linux', packaged: false },
      ...{ locale: 'en', formatTag: 'en-GB' },
    },
    program: 'OrgCA Backup 0.1.0',
    dialogs,
    log: new RunLog(),
    desktop: () => ({
      ...{ dark: false, highContrast: false, screenReader: false },
      ...{ zoomPercent: 100, scalePercent: 100, window: { width: 1000, height: 720 } },
    }),
    printing: noPrinting,
    guard: noGuard,
    opened: () => undefined,
    guidePictures: folder,
    givenFiles: () => [],
    readableTrainingKeys: true,
    now: () => new Date(),
    startJob,
    loggedIn: () => undefined,
    setLanguage: () => undefined,
    send: () => undefined,
    ...more,
  };
}
