import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface SocketPath {
  readonly path: string;
  remove(): void;
}

/** A new path: a socket in a folder of mode 0700, or a named pipe that cannot be guessed on Windows. */
export function newSocketPath(): SocketPath {
  if (process.platform === 'win32') {
    return { path: `\\\\.\\pipe\\orgca-${randomBytes(16).toString('hex')}`, remove: () => undefined };
  }
  const path = join(mkdtempSync(join(tmpdir(), 'orgca-job-')), 'socket');
  return {
    path,
    remove: () => {
      removeSocketFolder(path);
    },
  };
}

/** Removes what `newSocketPath` made, if it is still there. A connection that is open stays. */
export function removeSocketFolder(path: string): void {
  if (process.platform !== 'win32') rmSync(dirname(path), { recursive: true, force: true });
}
