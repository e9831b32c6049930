/**
 * One run at a time gives files of a folder their names. A run that wants to writes its journal first, still empty, and then looks
 * for those of others: of two, at least one sees the other. An empty journal stands for a change that has not begun.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FileSystem } from './file-system.ts';
import { retrying, type Pause } from './retry.ts';
import { isHeld, journalName, parseTemporaryName } from './temporary-names.ts';

/** Milliseconds. Names change within seconds of the journal's last change. */
const MAX_JOURNAL_AGE = 2 * 60_000;

/** Milliseconds between two looks at a folder that another run holds. */
const LOOK_AGAIN = 100;

export interface HoldOptions {
  readonly fs: FileSystem;
  readonly pause?: Pause | undefined;
  /** Milliseconds to wait for other runs. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
}

/** IDs of the changes whose journals are in a folder. */
interface Journals {
  /** Their run may still go on. */
  readonly held: readonly string[];
  readonly abandoned: readonly string[];
}

/** @param folder absolute @throws the system's error */
async function journalsIn(folder: string, fs: FileSystem): Promise<Journals> {
  const held: string[] = [];
  const abandoned: string[] = [];
  for (const name of await fs.readdir(folder)) {
    const { id, kind } = parseTemporaryName(name) ?? {};
    if (id === undefined || kind !== 'journal') continue;
    const path = join(folder, name);
    try {
      if (!(await fs.lstat(path)).isFile()) continue;
      ((await isHeld(id, path, MAX_JOURNAL_AGE)) ? held : abandoned).push(id);
    } catch (error) {
      // Its run has ended meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return { held, abandoned };
}

/** Waits until no run holds a folder. @returns the abandoned changes, or `MEDIA-IN-USE`; throws the system's error */
export async function waitForFolder(
  folder: string,
  { fs, pause = sleep, patience, signal }: HoldOptions,
): Promise<Result<readonly string[]>> {
  for (let waited = 0; ; waited += LOOK_AGAIN) {
    const { held, abandoned } = await journalsIn(folder, fs);
    if (held.length === 0) return ok(abandoned);
    if (waited >= patience || signal?.aborted) return fail('MEDIA-IN-USE', { folder });
    await pause(LOOK_AGAIN);
  }
}

/**
 * Holds a folder for a change until its journal is removed.
 * @param id of the change
 * @returns the abandoned changes, or `MEDIA-IN-USE`; throws the system's error. After both, there is no journal of this change
 */
export async function holdFolder(
  folder: string,
  id: string,
  { fs, pause = sleep, patience, signal }: HoldOptions,
): Promise<Result<readonly string[]>> {
  const path = join(folder, journalName(id));
  const withdraw = (): Promise<void> => retrying(pause)(() => fs.unlink(path));
  let isWritten = false;
  try {
    for (let waited = 0; ; waited += LOOK_AGAIN) {
      if (!isWritten) await (await fs.open(path, 'wx', 0o600)).close();
      isWritten = true;
      const { held, abandoned } = await journalsIn(folder, fs);
      const others = held.filter((other) => other !== id);
      if (others.length === 0) return ok(abandoned);
      const isLast = waited >= patience || signal?.aborted === true;
      // Of two that see each other, the one with the lower ID stays.
      if (isLast || others.some((other) => other < id)) {
        await withdraw();
        isWritten = false;
      }
      if (isLast) return fail('MEDIA-IN-USE', { folder });
      await pause(LOOK_AGAIN);
    }
  } catch (error) {
    await withdraw().catch(() => undefined);
    throw error;
  }
}
