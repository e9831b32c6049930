/** Temporary files with key material that a crash, a kill or a pulled stick left behind: found and removed at the next start. */
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY_SUFFIX } from './staged-file.ts';

/** A temporary file that was found. `removed` is false where the medium refused. */
export interface Leftover {
  readonly folder: string;
  readonly fileName: string;
  readonly removed: boolean;
}

/** Exactly the names that staging makes: nobody else's file is touched. */
const LEFTOVER = new RegExp(`^\\..+\\.[0-9a-f]{12}\\${TEMPORARY_SUFFIX}$`);

/**
 * Removes the app's temporary files from the given folders (not from those below). Must not run beside a backup: the app is
 * one process, and calls this when it starts.
 * @param folders absolute; those that are not there are passed over
 */
export async function removeLeftovers(folders: readonly string[]): Promise<Leftover[]> {
  const found: Leftover[] = [];
  for (const folder of new Set(folders)) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || !LEFTOVER.test(entry.name)) continue;
      found.push({ folder, fileName: entry.name, removed: await remove(join(folder, entry.name)) });
    }
  }
  return found;
}

const remove = (path: string): Promise<boolean> =>
  unlink(path).then(
    () => true,
    () => false,
  );
