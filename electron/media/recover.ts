/** Interrupted changes: a process was killed, or a stick unplugged, while a set of files got their names. */
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { apply, removeTemporaries, rollBack, type Change, type ChangedFile } from './change.ts';
import { lstatOrNothing, type FileSystem } from './file-system.ts';
import { readJournal, type JournalFile } from './journal.ts';
import { hashOnMedium } from './medium-read.ts';
import { rawFiles } from './raw-files.ts';
import type { ChangeOutcome } from '../../shared/restore.ts';
import { retrying, type Pause } from './retry.ts';
import { isHeld, journalName, parseTemporaryName } from './temporary-names.ts';

/** Milliseconds. Names change within seconds of the journal's last change. */
const MAX_JOURNAL_AGE = 2 * 60_000;

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
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const temporary = parseTemporaryName(name);
    if (temporary?.kind !== 'journal' || temporary.id === undefined) continue;
    const path = join(folder, name);
    try {
      if (!(await fs.lstat(path)).isFile() || (await isHeld(temporary.id, path, MAX_JOURNAL_AGE))) continue;
      const done = await recover(folder, temporary.id, fs, pause);
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
  fs: FileSystem,
  pause: Pause | undefined,
): Promise<Result<RecoveredSet | undefined>> {
  const journal = await readJournal(folder, id, fs);
  if (!journal.ok) return fail('MEDIA-UNFINISHED', { folder });
  const change: Change = { fs, retry: retrying(pause), ensureJournal: () => Promise.resolve() };
  const files: ChangedFile[] = [];
  for (const file of journal.value ?? []) files.push(await examine(file, fs));
  let outcome: RecoveredSet['outcome'] = 'rolled-back';
  let stuck: readonly ChangedFile[] = [];
  if (await isComplete(files, fs)) {
    const failed = await apply(files, change);
    if (failed) ({ stuck } = failed);
    else outcome = 'completed';
  } else if (await isBegun(files, fs)) {
    stuck = await rollBack(files, change);
  }
  if (stuck.length > 0) return fail('MEDIA-UNFINISHED', { folder });
  await removeTemporaries(files, change);
  // The names are right now. A write-protected medium keeps the journal.
  await change.retry(() => fs.unlink(join(folder, journalName(id)))).catch(() => undefined);
  // Without a whole journal no name has changed yet.
  return ok(journal.value && { folder, outcome, files: files.map(({ name }) => name) });
}

/** Finds out how far the change of a file was. */
async function examine(file: JournalFile, fs: FileSystem): Promise<ChangedFile> {
  const [now, aside] = [await lstatOrNothing(file.path, fs), await lstatOrNothing(file.aside, fs)];
  const isNew = await holds(file.path, now, file, fs);
  const mayBeReserved = aside !== undefined || !file.replaces;
  const isReserved = now?.isFile() === true && now.size === 0 && file.sizeBytes > 0 && mayBeReserved;
  const isLinked = now !== undefined && aside !== undefined && now.ino === aside.ino;
  return {
    ...file,
    target: isNew ? 'new' : isReserved ? 'reserved' : 'untouched',
    old: aside === undefined ? 'in place' : isLinked ? 'linked' : 'moved',
  };
}

/** True if every new file is there, under its name or beside it, and no other file has taken a name. */
async function isComplete(files: readonly ChangedFile[], fs: FileSystem): Promise<boolean> {
  for (const file of files) {
    if (file.target === 'new') continue;
    const staged = await lstatOrNothing(file.staged, fs);
    if (!(await holds(file.staged, staged, file, fs))) return false;
    const isFree = file.target === 'reserved' || (await lstatOrNothing(file.path, fs)) === undefined;
    if (!isFree && (!file.replaces || file.old === 'moved')) return false;
  }
  return files.length > 0;
}

/** False if only the journal of a finished change was left, whose files may have been changed since. */
async function isBegun(files: readonly ChangedFile[], fs: FileSystem): Promise<boolean> {
  for (const { staged, aside } of files) {
    for (const path of [staged, aside]) if (await lstatOrNothing(path, fs)) return true;
  }
  return false;
}

async function holds(
  path: string,
  found: Stats | undefined,
  { sha256, sizeBytes }: JournalFile,
  fs: FileSystem,
): Promise<boolean> {
  if (!found?.isFile() || found.size !== sizeBytes) return false;
  const read = await hashOnMedium(path, { fs });
  return read.ok && read.value.sha256 === sha256;
}
