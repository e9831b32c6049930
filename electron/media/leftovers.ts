/** Temporary files with key material that a killed program or an unplugged stick left behind. */
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LeftoverView } from '../../shared/restore.ts';
import { recoverFolder } from './recover.ts';
import { isHeld, parseTemporaryName } from './temporary-names.ts';

/** Milliseconds. The owner of a file on another computer cannot be asked; no run takes longer. */
const MAX_AGE = 60 * 60_000;

/** Milliseconds between two looks at files that another process holds. */
const LOOK_AGAIN = 250;

/**
 * Completes or rolls back interrupted changes in the given folders (not in those below) and removes the temporary files that no
 * running process of any user holds. A change that can be neither stays for the next attempt.
 * @param folders absolute; missing ones are skipped
 * @param patience milliseconds to wait for processes that hold files: one whose program was killed may need a moment to end
 */
export async function removeLeftovers(folders: readonly string[], patience = 0): Promise<LeftoverView[]> {
  const end = Date.now() + patience;
  const found: LeftoverView[] = [];
  let places = [...new Set(folders)];
  for (;;) {
    const held: string[] = [];
    for (const folder of places) {
      const left = await removeFrom(folder);
      for (const one of left.found) found.push(one);
      if (left.held) held.push(folder);
    }
    if (held.length === 0 || Date.now() >= end) return found;
    places = held;
    await pause(LOOK_AGAIN);
  }
}

/** `held`: a running process may still need a file of the folder. */
async function removeFrom(
  folder: string,
): Promise<{ readonly found: LeftoverView[]; readonly held: boolean }> {
  const recovered = await recoverFolder(folder);
  const changes = recovered.ok ? recovered.value : [];
  const found: LeftoverView[] = changes.flatMap(({ files, outcome }) =>
    files.map((fileName) => ({ folder, fileName, outcome })),
  );
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const temporaries = entries.flatMap((entry) => {
    const temporary = entry.isFile() ? parseTemporaryName(entry.name) : undefined;
    return temporary ? [{ ...temporary, fileName: entry.name }] : [];
  });
  // The files of a change that could not be completed are needed for the next attempt.
  const pending = new Set(temporaries.filter(({ kind }) => kind === 'journal').map(({ id }) => id));
  let held = false;
  for (const { id, kind, fileName } of temporaries) {
    const path = join(folder, fileName);
    if (await isHeld(id, path, MAX_AGE).catch(() => true)) held = true;
    else if (kind !== 'journal' && !pending.has(id)) {
      const outcome = await unlink(path).then(
        () => 'removed' as const,
        (error: unknown) =>
          (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : ('refused' as const),
      );
      if (outcome) found.push({ folder, fileName, outcome });
    }
  }
  return { found, held };
}
