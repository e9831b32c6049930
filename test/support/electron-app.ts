import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import { projectDir } from '../../scripts/lib/project.ts';
import { sandboxChoice } from '../../scripts/lib/sandbox.ts';

export interface LaunchOptions {
  /** Folder for the app's own data; standard: a new empty one, deleted on close. */
  userData?: string;
  /** Added to the environment. */
  env?: Record<string, string>;
  /** The training tree keeps its keys wrapped, as users get it; otherwise LDAP returns them. */
  wrappedKeys?: boolean;
  /** Further command line switches. */
  args?: string[];
  /** Executable of a packed app to open instead of the built one. */
  packed?: string;
  /** `packed` starts as an ordinary user, with Chromium's sandbox. */
  sandboxed?: boolean;
  /** Files that the program is started with. */
  files?: string[];
  /** Its working directory. */
  cwd?: string;
}

export interface LaunchedApp {
  app: ElectronApplication;
  /** The app's window. */
  page: Page;
  userDataDir: string;
  /** Ends the app and deletes the user data folder that was made for it. */
  close(): Promise<void>;
}

/**
 * @returns the Electron that ORGCA_ELECTRON names; the scripts set it
 * @throws Error when it is not set
 */
export function electronUnderTest(): string {
  const executable = process.env['ORGCA_ELECTRON'];
  if (executable === undefined) {
    throw new Error('ORGCA_ELECTRON is not set: run this through "npm run test:e2e" or another npm script.');
  }
  return executable;
}

/**
 * Opens the built app (dist/) in the Electron that ORGCA_ELECTRON names; the scripts set it.
 * Language and time zone are fixed, so that texts and pictures are the same everywhere.
 *
 * @throws Error when ORGCA_ELECTRON is not set or the app shows no window
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const executablePath = options.packed ?? electronUnderTest();
  const userDataDir = options.userData ?? (await mkdtemp(path.join(tmpdir(), 'orgca-user-data-')));
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(options.sandboxed ? [] : sandboxChoice().switches),
      '--disable-gpu',
      '--lang=en-GB',
      `--user-data-dir=${userDataDir}`,
      ...(options.wrappedKeys ? [] : ['--readable-training-keys']),
      ...(options.args ?? []),
      ...(options.packed === undefined ? [projectDir] : []),
      ...(options.files ?? []),
    ],
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { ...Object.fromEntries(inherited), LANG: 'en_GB.UTF-8', TZ: 'UTC', ...options.env },
  });
  const close = async () => {
    await app.close();
    if (options.userData === undefined) await rm(userDataDir, { recursive: true, force: true });
  };
  try {
    const page = await app.firstWindow();
    await page.locator('[data-page]').first().waitFor();
    // Answered when all of main is loaded: the debugger loses what a test evaluates there meanwhile.
    await page.evaluate(() => window.orgca.invoke('trust.list', undefined));
    return { app, page, userDataDir, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Answers the next native "save as" dialogs with a path, or with Cancel when none is given. */
export async function answerSaveDialog(
  app: ElectronApplication,
  filePath: string | undefined,
): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === undefined, filePath: chosen ?? '' });
  }, filePath);
}

/** Answers the next native "open" dialogs (file or folder) with a path, or with Cancel when none is given. */
export async function answerOpenDialog(
  app: ElectronApplication,
  filePath: string | undefined,
): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] });
  }, filePath);
}
