/** Temporary files with key material that a killed program or an unplugged stick left behind. */
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { recoverFolder } from './recover.ts';
import { isHeld, parseTemporaryName } from './temporary-names.ts';

/** A temporary file that was found. `removed` is false if the medium refused. */
export interface Leftover {
  readonly folder: string;
  readonly fileName: string;
  readonly removed: boolean;
}

/** Milliseconds. The owner of a file on another computer cannot be asked; no run takes longer. */
const MAX_AGE = 60 * 60_000;

/**
 * Completes or rolls back interrupted changes in the given folders (not in those below) and removes the temporary files that no
 * running process of any user holds.
 * @param folders absolute; missing ones are skipped
 */
export async function removeLeftovers(folders: readonly string[]): Promise<Leftover[]> {
  const listed: { readonly folder: string; readonly fileName: string; readonly id: string | undefined }[] =
    [];
  const pending = new Set<string>();
  for (const folder of new Set(folders)) {
    await recoverFolder(folder);
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const temporary = entry.isFile() ? parseTemporaryName(entry.name) : undefined;
      // The files of a change that could not be completed are needed for the next attempt.
      if (temporary?.kind === 'journal') pending.add(temporary.id ?? '');
      else if (temporary) listed.push({ folder, fileName: entry.name, id: temporary.id });
    }
  }
  const found: Leftover[] = [];
  for (const { folder, fileName, id } of listed) {
    const path = join(folder, fileName);
    if (pending.has(id ?? '') || (await isHeld(id, path, MAX_AGE).catch(() => true))) continue;
    const removed = await unlink(path).then(
      () => true,
      () => false,
    );
    found.push({ folder, fileName, removed });
  }
  return found;
}
