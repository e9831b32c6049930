/** The step from the old files of a set to the new ones, and back. */
import { dirname } from 'node:path';
import { lstatOrNothing, syncFolder, type FileSystem } from './file-system.ts';
import type { Retry } from './retry.ts';

export interface FileDigest {
  /** Upper-case hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** One file of the set, and how far its change is. Paths are absolute. */
export interface ChangedFile extends FileDigest {
  /** Relative to the folder of the set, with `/`. */
  readonly name: string;
  readonly path: string;
  /** The new file before it has its name. */
  readonly staged: string;
  /** The old file while the set changes. */
  readonly aside: string;
  /** The old file that has the name, if there is one. */
  readonly replaced?: FileDigest | undefined;
  /** `reserved`: an empty file of this program has the name. */
  target: 'untouched' | 'reserved' | 'new';
  /** `linked`: the old file still has its name as well. */
  old: 'in place' | 'linked' | 'moved';
}

export interface Change {
  readonly fs: FileSystem;
  readonly retry: Retry;
  /** Called before a step after which a killed process would leave a name without its file. */
  readonly ensureJournal: () => Promise<void>;
}

/** A change that failed, and the files that could not be put back: none if everything is as it was before. */
export interface FailedChange {
  readonly error: unknown;
  /** Of the file whose step failed. */
  readonly name: string;
  readonly stuck: readonly ChangedFile[];
}

/**
 * Gives every new file its name and keeps the old ones aside. If the file system refuses a step, all old files get their names
 * back. @returns the failure; undefined if all files are new
 */
export async function apply(
  files: readonly ChangedFile[],
  change: Change,
): Promise<FailedChange | undefined> {
  let name = '';
  try {
    for (const file of files) {
      if (file.target === 'new') continue;
      ({ name } = file);
      if (file.replaced && file.old === 'in place') await setAside(file, change);
      if (file.old === 'linked') await change.retry(() => change.fs.rename(file.staged, file.path));
      else await placeNew(file, change);
      file.target = 'new';
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
      await syncFolder(folder, change.fs);
    }
    return undefined;
  } catch (error) {
    return { error, name, stuck: await rollBack(files, change) };
  }
}

/** Like `apply`. A single file that can be linked needs no journal, as each of its steps leaves a whole file. */
export async function applyWithJournal(
  files: readonly ChangedFile[],
  change: Change,
): Promise<FailedChange | undefined> {
  try {
    if (files.length > 1) await change.ensureJournal();
  } catch (error) {
    return { error, name: files[0]!.name, stuck: [] };
  }
  return apply(files, change);
}

/**
 * Puts the old files back under their names. Files without an old one go first: as long as one is left to do, a temporary file
 * tells so after a kill.
 * @returns the files for which that failed
 */
export async function rollBack(files: readonly ChangedFile[], change: Change): Promise<ChangedFile[]> {
  const stuck: ChangedFile[] = [];
  for (const file of files.toSorted(
    (a, b) => Number(a.replaced !== undefined) - Number(b.replaced !== undefined),
  )) {
    await restore(file, change).catch(() => stuck.push(file));
  }
  return stuck;
}

/** Removes the temporary files after a change or its roll-back; the next start finds what cannot be removed now. */
export async function removeTemporaries(
  files: readonly Pick<ChangedFile, 'staged' | 'aside'>[],
  { fs, retry }: Pick<Change, 'fs' | 'retry'>,
): Promise<void> {
  for (const path of files.flatMap(({ staged, aside }) => [staged, aside])) {
    await retry(() => fs.unlink(path)).catch(() => undefined);
  }
}

/** A link keeps the old file under its name as well. FAT and exFAT have no links: there the old file is renamed. */
async function setAside(file: ChangedFile, { fs, retry, ensureJournal }: Change): Promise<void> {
  try {
    await fs.link(file.path, file.aside);
    file.old = 'linked';
  } catch {
    await ensureJournal();
    await retry(() => fs.rename(file.path, file.aside));
    file.old = 'moved';
  }
}

/**
 * Gives a name to a file without replacing another one. Node has no RENAME_NOREPLACE: a link fails if the name is taken; where
 * there are no links, an empty file takes the name first.
 */
async function placeNew(file: ChangedFile, { fs, retry, ensureJournal }: Change): Promise<void> {
  if (file.target === 'untouched') {
    try {
      await fs.link(file.staged, file.path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    }
    await ensureJournal();
    const reserved = await fs.open(file.path, 'wx', 0o600);
    file.target = 'reserved';
    await reserved.close();
  }
  await retry(() => fs.rename(file.staged, file.path));
}

async function restore(file: ChangedFile, change: Change): Promise<void> {
  if (file.old === 'in place') await withdraw(file, change);
  else await putBack(file, change);
  file.target = 'untouched';
  file.old = 'in place';
}

/** Takes the name from a new file that replaced none. */
async function withdraw(file: ChangedFile, { fs, retry }: Change): Promise<void> {
  if (file.target === 'untouched' || file.replaced) return;
  const isLinked = file.target === 'new' && (await lstatOrNothing(file.staged, fs)) !== undefined;
  if (file.target === 'reserved' || isLinked) await retry(() => fs.unlink(file.path));
  else await retry(() => fs.rename(file.path, file.staged));
}

async function putBack({ path, aside, old, target }: ChangedFile, { fs, retry }: Change): Promise<void> {
  if (old === 'linked' && target === 'untouched') return;
  // Another program may have taken the name meanwhile.
  if (target === 'untouched' && (await lstatOrNothing(path, fs))) throw new Error('the name is taken');
  await retry(() => fs.rename(aside, path));
}
