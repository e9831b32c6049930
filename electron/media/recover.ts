/** Interrupted changes: a process was killed, or a stick unplugged, while a set of files got their names. */
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { ChangeOutcome } from '../../shared/restore.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  apply,
  removeTemporaries,
  rollBack,
  type Change,
  type ChangedFile,
  type FileDigest,
} from './change.ts';
import { lstatOrNothing, type FileSystem } from './file-system.ts';
import { holdFolder, waitForFolder } from './folder-hold.ts';
import { readJournal, type JournalFile } from './journal.ts';
import { hashOnMedium } from './medium-read.ts';
import { rawFiles } from './raw-files.ts';
import { retrying, type Pause } from './retry.ts';
import { beginChange, endChange, journalName } from './temporary-names.ts';

/** Interrupted changes of one folder that are examined at once. */
const MAX_JOURNALS = 16;

/** A signal that also ends after a time in milliseconds. */
export const limited = (milliseconds: number, signal?: AbortSignal): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(milliseconds), ...(signal ? [signal] : [])]);

interface RecoveryOptions {
  readonly fs?: FileSystem | undefined;
  readonly pause?: Pause | undefined;
  /** Ends the examination of the files, which costs a hash of each; a change that has begun goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait for a run that changes files in the folder now. */
  readonly patience?: number;
}

export interface RecoveredSet {
  readonly folder: string;
  /** `rolled-back`: the files are as they were before, also where a write-protected medium kept the temporary files. */
  readonly outcome: ChangeOutcome;
  /** Relative to the folder, with `/`. */
  readonly files: readonly string[];
}

/**
 * Completes or rolls back the changes in a folder whose process is gone. The new set is taken if all of it is there.
 * @param folder absolute; one that cannot be listed has nothing to recover
 * @returns the sets in the order of their journals; `MEDIA-IN-USE` while another run changes files; `MEDIA-UNFINISHED` if old and
 *   new files can be mixed, or if `signal` ended the examination
 */
export async function recoverFolder(
  folder: string,
  options: RecoveryOptions = {},
): Promise<Result<RecoveredSet[]>> {
  const { fs = rawFiles, patience = 0 } = options;
  if ((await fs.readdir(folder).catch(() => [])).length === 0) return ok([]);
  const id = beginChange();
  try {
    const waiting = { ...options, fs, patience };
    const found = await waitForFolder(folder, waiting);
    if (!found.ok) return found;
    if (found.value.length === 0) return ok([]);
    // On a medium that cannot be written, no run changes anything.
    const held = await holdFolder(folder, id, waiting).catch(() => found);
    if (!held.ok) return held;
    try {
      return await recoverChanges(folder, held.value, options);
    } finally {
      await retrying(options.pause)(() => fs.unlink(join(folder, journalName(id)))).catch(() => undefined);
    }
  } catch (error) {
    return unfinishedAfter(error, folder, options);
  } finally {
    endChange(id);
  }
}

/** As `recoverFolder`, for a folder that the caller holds. @param ids of the abandoned changes */
export async function recoverChanges(
  folder: string,
  ids: readonly string[],
  options: RecoveryOptions,
): Promise<Result<RecoveredSet[]>> {
  if (ids.length > MAX_JOURNALS) return fail('MEDIA-UNFINISHED', { folder });
  const recovered: RecoveredSet[] = [];
  try {
    for (const id of ids) {
      const done = await recover(folder, id, options);
      if (!done.ok) return done;
      if (done.value) recovered.push(done.value);
    }
  } catch (error) {
    return unfinishedAfter(error, folder, options);
  }
  return ok(recovered);
}

function unfinishedAfter(error: unknown, folder: string, { signal }: RecoveryOptions): Result<never> {
  if (!signal?.aborted && typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
  return fail('MEDIA-UNFINISHED', { folder });
}

/** Undefined if nothing was begun, or all was done: then there is nothing to tell. */
async function recover(
  folder: string,
  id: string,
  { fs = rawFiles, pause, signal }: RecoveryOptions,
): Promise<Result<RecoveredSet | undefined>> {
  const unfinished = fail('MEDIA-UNFINISHED', { folder });
  const journal = await readJournal(folder, id, fs, signal);
  if (!journal.ok) return unfinished;
  const change: RecoveredChange = {
    fs,
    signal,
    retry: retrying(pause),
    ensureJournal: () => Promise.resolve(),
  };
  const named = journal.value ?? [];
  const files: ChangedFile[] = [];
  let outcome: ChangeOutcome | undefined;
  if (await hasTemporaries(named, change)) {
    for (const file of named) {
      const examined = await examine(file, change);
      // What somebody has put there since is not removed.
      if (!examined) return unfinished;
      files.push(examined);
    }
    const finished = await finish(files, change);
    if (finished === 'stuck') return unfinished;
    outcome = finished;
    await removeTemporaries(files, change);
  }
  // The names are right now. A write-protected medium keeps the journal.
  await change.retry(() => fs.unlink(join(folder, journalName(id)))).catch(() => undefined);
  return ok(outcome && { folder, outcome, files: files.map(({ name }) => name) });
}

/** With what ends the examination. */
type RecoveredChange = Change & Pick<RecoveryOptions, 'signal'>;

/** Completes a change if all its new files are there, else rolls it back. */
async function finish(
  files: readonly ChangedFile[],
  change: RecoveredChange,
): Promise<ChangeOutcome | 'stuck'> {
  if (!(await isComplete(files, change)))
    return (await rollBack(files, change)).length > 0 ? 'stuck' : 'rolled-back';
  const failed = await apply(files, change);
  if (!failed) return 'completed';
  return failed.stuck.length > 0 ? 'stuck' : 'rolled-back';
}

/** Finds out how far the change of a file was. Undefined if something else has one of its names. */
async function examine(file: JournalFile, change: RecoveredChange): Promise<ChangedFile | undefined> {
  const { fs } = change;
  const [now, aside] = [await lstatOrNothing(file.path, fs), await lstatOrNothing(file.aside, fs)];
  if (aside && !(await contentsOf(file.aside, aside, [file.replaced], change))) return undefined;
  const mayBeReserved = aside !== undefined || !file.replaced;
  const isReserved = now?.isFile() === true && now.size === 0 && file.sizeBytes > 0 && mayBeReserved;
  const isLinked = now !== undefined && aside !== undefined && now.ino === aside.ino;
  const contents = await contentsOf(file.path, now, [file, file.replaced], change);
  const target = contents === file ? 'new' : isReserved ? 'reserved' : 'untouched';
  if (target === 'untouched' && now && !isLinked && !contents) return undefined;
  return { ...file, target, old: aside === undefined ? 'in place' : isLinked ? 'linked' : 'moved' };
}

/** True if every new file is there, under its name or beside it, and no other file has taken a name. */
async function isComplete(files: readonly ChangedFile[], change: RecoveredChange): Promise<boolean> {
  for (const file of files) {
    if (file.target === 'new') continue;
    const staged = await lstatOrNothing(file.staged, change.fs);
    if (!(await contentsOf(file.staged, staged, [file], change))) return false;
    const isFree = file.target === 'reserved' || (await lstatOrNothing(file.path, change.fs)) === undefined;
    if (!isFree && (!file.replaced || file.old === 'moved')) return false;
  }
  return true;
}

/** False if only the journal is left of a change. */
async function hasTemporaries(
  files: readonly JournalFile[],
  { fs, signal }: RecoveredChange,
): Promise<boolean> {
  for (const { staged, aside } of files) {
    signal?.throwIfAborted();
    for (const path of [staged, aside]) if (await lstatOrNothing(path, fs)) return true;
  }
  return false;
}

/** The one of some contents that a file has; it is read once, and only if it has the size of one. */
async function contentsOf(
  path: string,
  found: Stats | undefined,
  known: readonly (FileDigest | undefined)[],
  { fs, signal }: RecoveredChange,
): Promise<FileDigest | undefined> {
  signal?.throwIfAborted();
  const sized = known.filter((one) => found?.isFile() && one?.sizeBytes === found.size);
  if (sized.length === 0) return undefined;
  const read = await hashOnMedium(path, { fs, signal });
  return read.ok ? sized.find((one) => one?.sha256 === read.value.sha256) : undefined;
}
