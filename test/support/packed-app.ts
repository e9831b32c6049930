import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { FuseV1Options } from '@electron/fuses';

import { inPackage } from '../../scripts/lib/pack.ts';
import { packedTrial, trialWithFuses } from '../../scripts/lib/packed.ts';
import { sandboxChoice } from '../../scripts/lib/sandbox.ts';
import { electronUnderTest, launchApp, type LaunchedApp, type LaunchOptions } from './electron-app.ts';

/**
 * The app as it is packed: archive, fuses, `isPackaged`. Made with the runtime for tests when this content has not been
 * packed before (some seconds).
 *
 * @returns the folder of the unpacked app; `inPackage` names the executable and the archive in it
 */
export function packedApp(): Promise<string> {
  return packedTrial(electronUnderTest());
}

/**
 * The same package with the fuse for `--inspect` on, and nothing else: Playwright reaches the main process through
 * Node's inspector only, which a package for release must not have.
 */
export function drivableApp(): Promise<string> {
  return trialWithFuses(electronUnderTest(), 'drivable', {
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** The same package with the fuses as Electron is delivered: shows that an attempt succeeds where they are open. */
export function openApp(): Promise<string> {
  return trialWithFuses(electronUnderTest(), 'open', {
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
}

/** Opens the packed app so that Playwright can drive it. */
export async function launchPackedApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { executable } = inPackage(await drivableApp());
  return launchApp({ ...options, packed: executable });
}

/** How long the start of the app may take, milliseconds. */
const startLimit = 20_000;

export interface StartOptions {
  args?: readonly string[];
  env?: Record<string, string>;
  /** Standard input, output, error, and further channels from 3 on. */
  stdio?: ('ignore' | 'pipe')[];
}

export interface StartedApp {
  child: ChildProcess;
  /** What the process has written to standard output and standard error so far. */
  output(): string;
}

/**
 * Starts an executable without driving it, and runs `observe` when its window has begun to load or the process has
 * ended, whichever comes first. The process is ended afterwards.
 */
export async function whileRunning<T>(
  executable: string,
  { args = [], env = {}, stdio = ['ignore', 'pipe', 'pipe'] }: StartOptions,
  observe: (started: StartedApp) => Promise<T>,
): Promise<T> {
  const userData = await mkdtemp(path.join(tmpdir(), 'orgca-packed-'));
  const switches = [...sandboxChoice().switches, '--disable-gpu', `--user-data-dir=${userData}`];
  const child = spawn(executable, [...args, ...switches], { env: { ...process.env, ...env }, stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const running = () => child.exitCode === null && child.signalCode === null;
  try {
    // Written when the window begins to load its page.
    const began = performance.now();
    while (running() && !existsSync(path.join(userData, 'Local Storage'))) {
      if (performance.now() - began > startLimit)
        throw new Error('The app has neither opened a window nor ended.');
      await wait(20);
    }
    return await observe({ child, output: () => output });
  } finally {
    child.kill();
    await ended;
    await rm(userData, { recursive: true, force: true });
  }
}
