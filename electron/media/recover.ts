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
import { MAX_SET_BYTES, readJournal, type JournalFile } from './journal.ts';
import { hashOnMedium } from './medium-read.ts';
import { rawFiles } from './raw-files.ts';
import { retrying, type Pause } from './retry.ts';
import { isHeld, journalName, parseTemporaryName } from './temporary-names.ts';

/** Milliseconds. Names change within seconds of the journal's last change. */
const MAX_JOURNAL_AGE = 2 * 60_000;

/** Interrupted changes of one folder that are examined at once, and `MAX_SET_BYTES` of their files. */
const MAX_JOURNALS = 16;

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
 * @returns the sets in the order of their journals; `MEDIA-UNFINISHED` if old and new files can be mixed
 */
export async function recoverFolder(
  folder: string,
  { fs = rawFiles, pause }: { readonly fs?: FileSystem | undefined; readonly pause?: Pause | undefined } = {},
): Promise<Result<RecoveredSet[]>> {
  const recovered: RecoveredSet[] = [];
  const budget = { bytes: MAX_SET_BYTES };
  let examined = 0;
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const temporary = parseTemporaryName(name);
    if (temporary?.kind !== 'journal' || temporary.id === undefined) continue;
    const path = join(folder, name);
    try {
      if (!(await fs.lstat(path)).isFile() || (await isHeld(temporary.id, path, MAX_JOURNAL_AGE))) continue;
      if (++examined > MAX_JOURNALS) return fail('MEDIA-UNFINISHED', { folder });
      const done = await recover(folder, temporary.id, budget, fs, pause);
      if (!done.ok) return done;
      if (done.value) recovered.push(done.value);
    } catch (error) {
      if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
      return fail('MEDIA-UNFINISHED', { folder });
    }
  }
  return ok(recovered);
}

async function recover(
  folder: string,
  id: string,
  budget: { bytes: number },
  fs: FileSystem,
  pause: Pause | undefined,
): Promise<Result<RecoveredSet | undefined>> {
  const unfinished = fail('MEDIA-UNFINISHED', { folder });
  const journal = await readJournal(folder, id, fs);
  if (!journal.ok) return unfinished;
  const change: Change = { fs, retry: retrying(pause), ensureJournal: () => Promise.resolve() };
  const named = journal.value?.files ?? [];
  budget.bytes -= journal.value?.bytes ?? 0;
  if (budget.bytes < 0) return unfinished;
  const examined: (ChangedFile | undefined)[] = [];
  for (const file of named) examined.push(await examine(file, fs));
  const files = examined.filter((file) => file !== undefined);
  const isBegun = await hasTemporaries(named, fs);
  // What somebody has put there since is not removed.
  if (isBegun && files.length < named.length) return unfinished;
  const changed = isBegun ? await finish(files, change) : outcomeOf(examined);
  if (changed === 'stuck') return unfinished;
  await removeTemporaries(files, change);
  // The names are right now. A write-protected medium keeps the journal.
  await change.retry(() => fs.unlink(join(folder, journalName(id)))).catch(() => undefined);
  return ok(changed && { folder, outcome: changed, files: files.map(({ name }) => name) });
}

/** Completes a change if all its new files are there, else rolls it back. */
async function finish(files: readonly ChangedFile[], change: Change): Promise<ChangeOutcome | 'stuck'> {
  if (!(await isComplete(files, change.fs)))
    return (await rollBack(files, change)).length > 0 ? 'stuck' : 'rolled-back';
  const failed = await apply(files, change);
  if (!failed) return 'completed';
  return failed.stuck.length > 0 ? 'stuck' : 'rolled-back';
}

/** Of a change of which only the journal is left: nothing is said of files that have changed since, or without a whole journal. */
const outcomeOf = (examined: readonly (ChangedFile | undefined)[]): ChangeOutcome | undefined =>
  examined.length > 0 && examined.every((file) => file?.target === 'new') ? 'completed' : undefined;

/** Finds out how far the change of a file was. Undefined if something else has one of its names. */
async function examine(file: JournalFile, fs: FileSystem): Promise<ChangedFile | undefined> {
  const [now, aside] = [await lstatOrNothing(file.path, fs), await lstatOrNothing(file.aside, fs)];
  if (aside && !(await holds(file.aside, aside, file.replaced, fs))) return undefined;
  const mayBeReserved = aside !== undefined || !file.replaced;
  const isReserved = now?.isFile() === true && now.size === 0 && file.sizeBytes > 0 && mayBeReserved;
  const isLinked = now !== undefined && aside !== undefined && now.ino === aside.ino;
  const target = (await holds(file.path, now, file, fs)) ? 'new' : isReserved ? 'reserved' : 'untouched';
  if (target === 'untouched' && now && !isLinked && !(await holds(file.path, now, file.replaced, fs)))
    return undefined;
  return { ...file, target, old: aside === undefined ? 'in place' : isLinked ? 'linked' : 'moved' };
}

/** True if every new file is there, under its name or beside it, and no other file has taken a name. */
async function isComplete(files: readonly ChangedFile[], fs: FileSystem): Promise<boolean> {
  for (const file of files) {
    if (file.target === 'new') continue;
    const staged = await lstatOrNothing(file.staged, fs);
    if (!(await holds(file.staged, staged, file, fs))) return false;
    const isFree = file.target === 'reserved' || (await lstatOrNothing(file.path, fs)) === undefined;
    if (!isFree && (!file.replaced || file.old === 'moved')) return false;
  }
  return true;
}

/** False if only the journal is left of a change. */
async function hasTemporaries(files: readonly JournalFile[], fs: FileSystem): Promise<boolean> {
  for (const { staged, aside } of files) {
    for (const path of [staged, aside]) if (await lstatOrNothing(path, fs)) return true;
  }
  return false;
}

async function holds(
  path: string,
  found: Stats | undefined,
  contents: FileDigest | undefined,
  fs: FileSystem,
): Promise<boolean> {
  if (!contents || !found?.isFile() || found.size !== contents.sizeBytes) return false;
  const read = await hashOnMedium(path, { fs });
  return read.ok && read.value.sha256 === contents.sha256;
}
