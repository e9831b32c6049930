import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

import { findProgram } from './run.ts';

interface Display {
  /** Value for DISPLAY, such as ":7". */
  name: string;
  /** Ends the X server; calling it twice does no harm. */
  stop(): void;
}

/** @returns true when a window can be shown: always on Windows and macOS, else when X11 or Wayland is named */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/**
 * Starts an X server without a screen (Xvfb) on a display number that the server itself finds free.
 * It ends with `stop`, at the latest with this process.
 * @throws Error in one line when Xvfb is missing or does not start
 */
async function startDisplay(): Promise<Display> {
  const xvfb = findProgram('Xvfb');
  if (xvfb === undefined) throw new Error('Xvfb is missing: install the package xvfb.');
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1050x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => {
    server.kill();
  };
  const stopAndEnd = () => {
    stop();
    process.exit(130);
  };
  process.once('exit', stop);
  process.once('SIGINT', stopAndEnd);
  process.once('SIGTERM', stopAndEnd);
  const numbers = server.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb did not start.')));
    let text = '';
    numbers.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.endsWith('\n')) resolve(text.trim());
    });
  });
  server.unref();
  (numbers as Readable & { unref(): void }).unref();
  return {
    name: `:${number}`,
    stop: () => {
      process.off('exit', stop);
      process.off('SIGINT', stopAndEnd);
      process.off('SIGTERM', stopAndEnd);
      stop();
    },
  };
}

/**
 * Runs something where windows can be shown, on an X server of its own where there is none.
 * @param always start an X server even where there is a display, so that tests do not disturb the user
 */
export async function withDisplay<T>(
  action: (env: NodeJS.ProcessEnv) => Promise<T>,
  always = false,
): Promise<T> {
  if (process.platform !== 'linux' || (!always && hasDisplay())) return action(process.env);
  const display = await startDisplay();
  try {
    const { WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    return await action({ ...env, DISPLAY: display.name });
  } finally {
    display.stop();
  }
}
