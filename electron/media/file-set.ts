/**
 * One set of files changes as one. Every file is written under a temporary name, synced, and read back from the medium; then all
 * get their names, or none. After a failure no new file has its name and no old one has changed. After a kill at any instant,
 * `recoverFolder` completes the change or rolls it back.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import { applyWithJournal, removeTemporaries, type Change, type ChangedFile } from './change.ts';
import { mediaFailure } from './faults.ts';
import { interrupted } from './interrupted.ts';
import { pathIn } from './file-names.ts';
import { lstatOrNothing, type FileSystem } from './file-system.ts';
import { holdFolder } from './folder-hold.ts';
import { isHidden, journalText, writeJournal } from './journal.ts';
import {
  identifyMedium,
  requireSameDevice,
  requireSameMedium,
  type MediumIdentity,
} from './medium-identity.ts';
import { hashOnMedium, readOnMedium, type MediumBytes, type ReadOptions } from './medium-read.ts';
import { rawFiles } from './raw-files.ts';
import { limited, recoverChanges, recoverFolder } from './recover.ts';
import { retrying, type Pause } from './retry.ts';
import { ASIDE, beginChange, endChange, journalName, STAGED, temporaryName } from './temporary-names.ts';

export interface FileSetOptions {
  /** As it was when the folder was chosen; absent: as it is now. */
  readonly medium?: MediumIdentity | undefined;
  readonly fs?: FileSystem | undefined;
  readonly pause?: Pause | undefined;
  /** Ends the examination of an interrupted change in the folder. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds to examine an interrupted change before a new one: a recovery stick with some GiB at 10 MiB a second. */
const RECOVERY_TIME = 10 * 60_000;

/** Milliseconds to wait for another run that gives files of the folder their names. */
const PATIENCE = 5000;

/** Names of the existing files that may be replaced, relative to the folder of the set. */
export type Replaceable = readonly string[] | 'all';

/** A file of the set that is written and synced but does not have its name. */
export interface StagedFile {
  /** Relative to the folder of the set, with `/`. */
  readonly name: string;
  readonly temporary: string;
  readonly sizeBytes: number;
  /** Upper-case hexadecimal. */
  readonly sha256: string;
}

/** A staged file that was read back and verified. */
export interface WrittenFile<Verified> extends Omit<StagedFile, 'temporary'> {
  readonly direct: boolean;
  readonly verified: Verified;
}

/** Writes the contents of a file that does not fit into memory; may throw `StagingStopped`. */
export type Writer = (write: (chunk: Uint8Array) => Promise<void>) => Promise<void>;

/** Ends the writing of a file with a failure that is not the medium's. */
export class StagingStopped extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** A file of a set, by its name in the folder. */
export interface NamedBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export class FileSet {
  readonly #folder: string;
  readonly #medium: MediumIdentity;
  readonly #fs: FileSystem;
  readonly #pause: Pause | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #id = beginChange();
  readonly #staged: StagedFile[] = [];
  /** Folders that this set made, outer ones first. */
  readonly #folders: string[] = [];
  #number = 0;

  private constructor(
    folder: string,
    medium: MediumIdentity,
    { fs = rawFiles, pause, signal }: FileSetOptions,
  ) {
    this.#folder = resolve(folder);
    this.#medium = medium;
    this.#fs = fs;
    this.#pause = pause;
    this.#signal = signal;
  }

  /**
   * Begins a set, after an interrupted change in the same folder is completed or rolled back, or one under way has ended.
   * @param folder absolute
   * @returns `MEDIA-IN-USE`, `MEDIA-VANISHED`, `MEDIA-CHANGED`, other `MEDIA-*`; always call `discard` on the set in the end
   */
  static async open(folder: string, options: FileSetOptions = {}): Promise<Result<FileSet>> {
    const found = options.medium
      ? await requireSameMedium(folder, options.medium)
      : await identifyMedium(folder);
    if (!found.ok) return found;
    const signal = limited(RECOVERY_TIME, options.signal);
    const recovered = await recoverFolder(folder, { ...options, signal, patience: PATIENCE });
    if (!recovered.ok) return recovered;
    return ok(new FileSet(folder, options.medium ?? found.value!, options));
  }

  /**
   * Writes a file of the set under a temporary name and syncs it.
   * @param name relative to the folder, with `/`; missing folders are made
   * @param mode permissions, if the file system has them
   */
  async stage(name: string, contents: Uint8Array | Writer, mode = 0o600): Promise<Result<StagedFile>> {
    const path = pathIn(this.#folder, name);
    if (!path.ok) return path;
    if (isHidden(name)) return fail('MEDIA-NAME', { folder: this.#folder, file: name });
    const same = await requireSameDevice(this.#folder, this.#medium);
    if (!same.ok) return same;
    const temporary = this.#temporary(path.value, STAGED);
    try {
      await this.#makeFolder(dirname(path.value));
      const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
      const file = await this.#fs.open(temporary, flags, mode);
      try {
        const written = await writeInto(file, contents);
        await file.sync();
        const staged = { name, temporary, ...written };
        this.#staged.push(staged);
        return ok(staged);
      } finally {
        await file.close();
      }
    } catch (error) {
      await this.#remove(temporary);
      if (error instanceof StagingStopped) return { ok: false, failure: error.failure };
      return mediaFailure(error, path.value);
    }
  }

  /** Reads a staged file from its medium. @returns `MEDIA-DIFFERS` if it is not what was written */
  async readBack(file: StagedFile, options: ReadOptions = {}): Promise<Result<MediumBytes>> {
    const read = await this.#onMedium((medium) => readOnMedium(file.temporary, { ...options, ...medium }));
    if (!read.ok) return read;
    return sha256(read.value.bytes) === file.sha256
      ? read
      : fail('MEDIA-DIFFERS', { file: basename(file.name) });
  }

  /** Like `readBack`, for a file that does not fit into memory. */
  async verify(file: StagedFile, options: ReadOptions = {}): Promise<Result<Pick<MediumBytes, 'direct'>>> {
    const read = await this.#onMedium((medium) => hashOnMedium(file.temporary, { ...options, ...medium }));
    if (!read.ok) return read;
    return read.value.sha256 === file.sha256 ? read : fail('MEDIA-DIFFERS', { file: basename(file.name) });
  }

  /** Stages files and reads them back. That they equal what was written is all there is to verify. */
  async writeAll(files: readonly NamedBytes[]): Promise<Result<null>> {
    for (const { fileName, bytes } of files) {
      const written = await this.write(fileName, bytes, () => ok(null));
      if (!written.ok) return written;
    }
    return ok(null);
  }

  /**
   * Stages a file, reads it back, and has the caller verify it.
   * @param verify takes the bytes as the medium returned them; they equal what was written
   */
  async write<Verified>(
    name: string,
    bytes: Uint8Array,
    verify: (readBack: Buffer) => Result<Verified> | Promise<Result<Verified>>,
  ): Promise<Result<WrittenFile<Verified>>> {
    const staged = await this.stage(name, bytes);
    if (!staged.ok) return staged;
    const read = await this.readBack(staged.value);
    if (!read.ok) return read;
    const verified = await verify(read.value.bytes);
    if (!verified.ok) return verified;
    const { sizeBytes, sha256 } = staged.value;
    return ok({ name, sizeBytes, sha256, direct: read.value.direct, verified: verified.value });
  }

  /**
   * Gives all staged files their names, while no other run does that in the folder.
   * @returns `MEDIA-EXISTS`, `MEDIA-IN-USE`, other `MEDIA-*`: everything is as it was before; `MEDIA-INTERRUPTED`: it could not be put back, and
   *   the next start tries again
   */
  async commit(replace: Replaceable): Promise<Result<null>> {
    const same = await requireSameMedium(this.#folder, this.#medium);
    if (!same.ok) return same;
    const held = await this.#hold();
    if (!held.ok) return held;
    const files = await this.#files(replace);
    const journal = files.ok ? journalText(this.#folder, files.value) : files;
    if (!files.ok || !journal.ok) {
      await this.#removeJournal();
      return journal as Result<never>;
    }
    const { change, isWritten } = this.#change(journal.value);
    const failed = await applyWithJournal(files.value, change);
    const isUndone = failed === undefined || failed.stuck.length === 0;
    if (!isUndone || (!(await this.#removeJournal()) && isWritten() && failed)) {
      // The next attempt needs the journal and the temporary files.
      this.#staged.length = 0;
      this.#folders.length = 0;
      return interrupted(this.#folder, files.value);
    }
    await removeTemporaries(files.value, change);
    this.#staged.length = 0;
    if (failed) return mediaFailure(failed.error, join(this.#folder, failed.name));
    this.#folders.length = 0;
    return ok(null);
  }

  async discard(): Promise<void> {
    for (const { temporary } of this.#staged.splice(0)) await this.#remove(temporary);
    for (const folder of this.#folders.splice(0).toReversed()) {
      // One that holds other files by now stays.
      await this.#fs.rmdir(folder).catch(() => undefined);
    }
    endChange(this.#id);
  }

  /** Holds the folder until `#removeJournal`. */
  async #hold(): Promise<Result<unknown>> {
    const options = { fs: this.#fs, pause: this.#pause, signal: this.#signal, patience: PATIENCE };
    try {
      const held = await holdFolder(this.#folder, this.#id, options);
      if (!held.ok) return held;
      const signal = limited(RECOVERY_TIME, this.#signal);
      const recovered = await recoverChanges(this.#folder, held.value, { ...options, signal });
      if (!recovered.ok) await this.#removeJournal();
      return recovered;
    } catch (error) {
      return mediaFailure(error, join(this.#folder, journalName(this.#id)));
    }
  }

  /** False if the medium refused. */
  #removeJournal(): Promise<boolean> {
    const path = join(this.#folder, journalName(this.#id));
    return retrying(this.#pause)(() => this.#fs.unlink(path)).then(
      () => true,
      (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT',
    );
  }

  #temporary(path: string, ending: typeof STAGED | typeof ASIDE): string {
    return join(dirname(path), temporaryName(basename(path), this.#id, this.#number++, ending));
  }

  async #onMedium<Read>(read: (options: ReadOptions) => Promise<Result<Read>>): Promise<Result<Read>> {
    const same = await requireSameMedium(this.#folder, this.#medium);
    return same.ok ? read({ fs: this.#fs, tryDirect: this.#medium.local }) : same;
  }

  /** Examines what has the names now. */
  async #files(replace: Replaceable): Promise<Result<ChangedFile[]>> {
    const files: ChangedFile[] = [];
    for (const { name, temporary, sha256, sizeBytes } of this.#staged) {
      const path = join(this.#folder, name);
      try {
        const old = await lstatOrNothing(path, this.#fs);
        if (old && replace !== 'all' && !replace.includes(name)) {
          return fail('MEDIA-EXISTS', { file: basename(path), folder: dirname(path) });
        }
        if (old && !old.isFile()) {
          return fail('MEDIA-NOT-A-FILE', { file: basename(path), folder: dirname(path) });
        }
        const replaced = old && (await hashOnMedium(path, { fs: this.#fs, tryDirect: false }));
        if (replaced?.ok === false) return replaced;
        const aside = this.#temporary(path, ASIDE);
        const about = { name, path, staged: temporary, aside, sha256, sizeBytes };
        files.push({ ...about, replaced: replaced?.value, target: 'untouched', old: 'in place' });
      } catch (error) {
        return mediaFailure(error, path);
      }
    }
    return ok(files);
  }

  #change(journal: string): { change: Change; isWritten: () => boolean } {
    let written: Promise<void> | undefined;
    return {
      change: {
        fs: this.#fs,
        retry: retrying(this.#pause),
        ensureJournal: () => (written ??= writeJournal(this.#folder, this.#id, journal, this.#fs)),
      },
      isWritten: () => written !== undefined,
    };
  }

  async #makeFolder(folder: string): Promise<void> {
    if (folder === this.#folder || this.#folders.includes(folder)) return;
    await this.#makeFolder(dirname(folder));
    try {
      await this.#fs.mkdir(folder);
      this.#folders.push(folder);
    } catch (error) {
      // A link could lead out of the folder of the set.
      if (!(await this.#fs.lstat(folder).catch(() => undefined))?.isDirectory()) throw error;
    }
  }

  async #remove(path: string): Promise<void> {
    await this.#fs.unlink(path).catch(() => undefined);
  }
}

/**
 * Writes files as one set, reads them back from the medium, and gives them their names.
 * @param folder absolute
 * @param replace existing files of these names may be replaced
 */
export async function writeSet(
  folder: string,
  files: readonly NamedBytes[],
  { replace, ...options }: FileSetOptions & { readonly replace: boolean },
): Promise<Result<null>> {
  const set = await FileSet.open(folder, options);
  if (!set.ok) return set;
  try {
    const written = await set.value.writeAll(files);
    return written.ok
      ? await set.value.commit(replace ? files.map(({ fileName }) => fileName) : [])
      : written;
  } finally {
    await set.value.discard();
  }
}

/** As `writeSet`, for one file. @param path absolute */
export const writeVerified = (
  path: string,
  bytes: Uint8Array,
  options: Parameters<typeof writeSet>[2],
): Promise<Result<null>> => writeSet(dirname(path), [{ fileName: basename(path), bytes }], options);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').toUpperCase();

async function writeInto(
  file: FileHandle,
  contents: Uint8Array | Writer,
): Promise<Pick<StagedFile, 'sizeBytes' | 'sha256'>> {
  const sum = createHash('sha256');
  let sizeBytes = 0;
  const write = async (chunk: Uint8Array): Promise<void> => {
    sum.update(chunk);
    sizeBytes += chunk.length;
    for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at, chunk.length - at)).bytesWritten;
  };
  await (typeof contents === 'function' ? contents(write) : write(contents));
  return { sizeBytes, sha256: sum.digest('hex').toUpperCase() };
}
