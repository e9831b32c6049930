/** Temporary files with key material that a killed program or an unplugged stick left behind. */
import { lstat, readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LeftoverView } from '../../shared/restore.ts';
import { lstatOrNothing } from './file-system.ts';
import { limited, recoverFolder } from './recover.ts';
import { isHeld, journalName, parseTemporaryName } from './temporary-names.ts';

/** Milliseconds. The owner of a file on another computer cannot be asked; no run takes longer. */
const MAX_AGE = 60 * 60_000;

/** Milliseconds between two looks at files that another process holds. */
const LOOK_AGAIN = 250;

/** Milliseconds to examine the interrupted changes of all folders. */
const RECOVERY_TIME = 60_000;

interface LeftoversOptions {
  /** Milliseconds to wait for processes that hold files: one whose program was killed may need a moment to end. */
  readonly patience?: number;
  /** What was not looked at until then stays for the next attempt. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Completes or rolls back interrupted changes in the given folders (not in those below) and removes the temporary files that no
 * running process of any user holds. A change that can be neither stays for the next attempt.
 * @param folders absolute; missing ones are skipped
 */
export async function removeLeftovers(
  folders: readonly string[],
  options: LeftoversOptions = {},
): Promise<LeftoverView[]> {
  const end = Date.now() + (options.patience ?? 0);
  const signal = limited(RECOVERY_TIME, options.signal);
  const found: LeftoverView[] = [];
  let places = [...new Set(folders)];
  for (;;) {
    const held: string[] = [];
    for (const folder of places) if (await removeFrom(folder, found, signal)) held.push(folder);
    if (held.length === 0 || Date.now() >= end || signal.aborted) return found;
    places = held;
    await pause(LOOK_AGAIN);
  }
}

/**
 * @param found receives what was found
 * @returns true if a running process may still need a file of the folder
 */
async function removeFrom(folder: string, found: LeftoverView[], signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  const recovered = await recoverFolder(folder, { signal });
  for (const { files, outcome } of recovered.ok ? recovered.value : [])
    for (const fileName of files) found.push({ folder, fileName, outcome });
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let held = false;
  for (const entry of entries) {
    const temporary = entry.isFile() ? parseTemporaryName(entry.name) : undefined;
    if (!temporary || signal.aborted) continue;
    const { id, kind } = temporary;
    const path = join(folder, entry.name);
    if (await isHeld(id, path, MAX_AGE).catch(() => true)) held = true;
    else if (kind !== 'journal' && !(id !== undefined && (await hasJournal(folder, id)))) {
      const outcome = await unlink(path).then(
        () => 'removed' as const,
        (error: unknown) =>
          (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : ('refused' as const),
      );
      if (outcome) found.push({ folder, fileName: entry.name, outcome });
    }
  }
  return held;
}

/**
 * True if the change is not completed: its next attempt needs its files. The journal is in the folder of the set; a file of the
 * set can be below.
 */
async function hasJournal(folder: string, id: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await lstatOrNothing(join(at, journalName(id)), { lstat }).catch(() => true);
    if (found) return true;
    if (dirname(at) === at) return false;
  }
}
