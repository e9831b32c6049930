/** The folder for the app's own data, where the user's home cannot be written: a rescue system, a locked-down account. */
import { app } from 'electron';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownPath } from './known-path.ts';
import { makeOwnFolder } from './media/index.ts';

/**
 * Puts the app's data into a fresh temporary folder (mode 0700) where its own cannot be written; it is removed when the program
 * ends. Must run before the single-instance lock, which is in that folder.
 */
export function ensureProfileFolder(): void {
  const own = knownPath('userData');
  if (own !== undefined && isWritable(own)) return;
  const folder = mkdtempSync(join(tmpdir(), 'orgca-backup-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.once('quit', (_event, status) => {
    app.releaseSingleInstanceLock();
    // Everything is done. Left alone, Chromium's processes would now write their caches, and re-create the folder for them.
    for (const { pid } of app.getAppMetrics()) if (pid !== process.pid) endNow(pid);
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    } finally {
      (process as unknown as { reallyExit(status: number): void }).reallyExit(status);
    }
  });
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
    return;
  }
}

/** Where a file dialog begins: the user's documents, or any folder that is there. */
export const documentsFolder = (): string => knownPath('documents') ?? tmpdir();

/** Asking for permissions is not enough: a file system may be read-only, or full. */
function isWritable(folder: string): boolean {
  const probe = join(folder, `.probe-${String(process.pid)}`);
  try {
    makeOwnFolder(folder);
    writeFileSync(probe, '', { flag: 'wx', mode: 0o600 });
    unlinkSync(probe);
    return true;
  } catch {
    return false;
  }
}
