import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SocketPath {
  readonly path: string;
  remove(): void;
}

/** A new path: a socket in a folder of mode 0700, or a named pipe that cannot be guessed on Windows. */
export function newSocketPath(): SocketPath {
  if (process.platform === 'win32') {
    return { path: `\\\\.\\pipe\\orgca-${randomBytes(16).toString('hex')}`, remove: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'orgca-job-'));
  return {
    path: join(folder, 'socket'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
