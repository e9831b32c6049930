/** One writer at a time for a file that the window and command lines share. */
import { open, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunningProcess, readOwnFile } from '../../media/index.ts';

/** Milliseconds: adding a line takes a few. */
const PATIENCE = 10_000;
const PAUSE = 10;
/** Milliseconds. An older lock has no owner, or its process ID is that of another process by now. */
const MAX_AGE = 60_000;
/** Codes of what is not an ordinary file. This program did not create it, and nothing will remove it. */
const NO_FILE: ReadonlySet<string | undefined> = new Set(['EINVAL', 'EISDIR']);

/**
 * Runs `use` while no other process does so for the same path. A lock of a process that has ended is removed.
 * @param path absolute; the lock is a file next to it, with the process ID of its owner
 * @throws the system's error if the lock cannot be created; `EBUSY` if another process keeps it too long; `EINVAL` or `EISDIR` at
 *   once if something else than a file has its name
 */
export async function withFileLock<Value>(path: string, use: () => Promise<Value>): Promise<Value> {
  const lock = `${path}.lock`;
  const end = Date.now() + PATIENCE;
  while (!(await acquire(lock))) {
    if (Date.now() > end) throw Object.assign(new Error('the file is locked'), { code: 'EBUSY' });
    await removeAbandoned(lock);
    await wait(PAUSE);
  }
  try {
    return await use();
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

async function acquire(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx', 0o600);
    try {
      await file.writeFile(String(process.pid));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renamed first: of several processes that find the lock abandoned, one removes it and none removes its successor. */
async function removeAbandoned(lock: string): Promise<void> {
  if (!(await isAbandoned(lock))) return;
  const taken = `${lock}.${String(process.pid)}`;
  try {
    await rename(lock, taken);
    if (await isAbandoned(taken)) await unlink(taken);
    else await rename(taken, lock);
  } catch {
    // Another process was faster.
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const owner = Number(readOwnFile(lock)?.toString('ascii'));
    if (Number.isInteger(owner) && owner > 0 && !isRunningProcess(owner)) return true;
    return Date.now() - (await stat(lock)).mtimeMs > MAX_AGE;
  } catch (error) {
    if (NO_FILE.has((error as NodeJS.ErrnoException).code)) throw error;
    // The owner has removed it.
    return false;
  }
}
