/**
 * Crash-safe writing: the bytes go to a temporary file beside the target, are synced and read back from there, and only
 * a proved file is renamed to its final name. Killed at any moment, the old file or the new one is there whole.
 */
import { randomBytes } from 'node:crypto';
import { constants, promises as nodeFs } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import { mediaFailure } from './faults.ts';
import { nameFault } from './file-names.ts';

/** What staging needs of node:fs; a test passes one that fails on purpose. */
export type FileSystem = Pick<typeof nodeFs, 'open' | 'readFile' | 'rename' | 'unlink' | 'lstat'>;

/** Marks the app's temporary files, so that a later start can find what a crash left behind. */
export const TEMPORARY_SUFFIX = '.orgca-partial';

/** A file that is written and synced but not yet in place. */
export interface StagedFile {
  readonly path: string;
  /** Where the bytes are until they are in place. */
  readonly temporary: string;
  /** Reads the bytes from the medium again. */
  readBack(): Promise<Result<Buffer>>;
  /** Puts the file in place. `replace`: an existing file of that name may be replaced. */
  commit(options: { replace: boolean }): Promise<Result<null>>;
  /** Removes the temporary file; does nothing after a commit. */
  discard(): Promise<void>;
}

/**
 * Writes `bytes` to a new temporary file beside `path`, with mode 0600, and syncs it.
 * @returns the staged file, or the failure of the medium; on failure nothing is left behind
 */
export async function stageFile(
  path: string,
  bytes: Uint8Array,
  fs: FileSystem = nodeFs,
): Promise<Result<StagedFile>> {
  return stageWith(path, (file) => file.writeFile(bytes), { fs });
}

/** Thrown while a file is being written: for a reason of its own that is no fault of the medium. */
export class StagingStopped extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * Like `stageFile`, for what does not fit into memory.
 * @param write puts the contents into the open file; a `StagingStopped` that it throws is what fails
 * @param options `mode`: permissions of the file, where the file system has them; 0600 otherwise
 */
export async function stageWith(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  { mode = 0o600, fs = nodeFs }: { mode?: number; fs?: FileSystem } = {},
): Promise<Result<StagedFile>> {
  if (nameFault(basename(path))) {
    return fail('MEDIA-NAME', { folder: dirname(path), file: basename(path) });
  }
  const temporary = join(
    dirname(path),
    `.${shortened(basename(path))}.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`,
  );
  try {
    const file = await fs.open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await removeQuietly(temporary, fs);
    if (error instanceof StagingStopped) return { ok: false, failure: error.failure };
    return mediaFailure(error, path);
  }
  let pending = true;
  return ok({
    path,
    temporary,
    async readBack() {
      try {
        return ok(await fs.readFile(temporary));
      } catch (error) {
        return mediaFailure(error, path);
      }
    },
    async commit({ replace }) {
      try {
        if (!replace && (await exists(path, fs))) {
          throw Object.assign(new Error('target exists'), { code: 'EEXIST' });
        }
        await fs.rename(temporary, path);
        pending = false;
        await syncFolder(dirname(path), fs);
        return ok(null);
      } catch (error) {
        return mediaFailure(error, path);
      }
    },
    async discard() {
      if (pending) await removeQuietly(temporary, fs);
      pending = false;
    },
  });
}

/**
 * Puts several staged files in place. Where one of the names is taken and must not be, none is put in place. Where a medium
 * fails at the renames themselves, the files before stay: each of them is whole.
 */
export async function commitAll(
  files: readonly StagedFile[],
  options: { replace: boolean },
  fs: FileSystem = nodeFs,
): Promise<Result<null>> {
  if (!options.replace) {
    for (const { path } of files) {
      try {
        if (await exists(path, fs))
          return fail('MEDIA-EXISTS', { file: basename(path), folder: dirname(path) });
      } catch (error) {
        return mediaFailure(error, path);
      }
    }
  }
  for (const file of files) {
    const committed = await file.commit(options);
    if (!committed.ok) return committed;
  }
  return ok(null);
}

/** Writes one file and puts it in place when the medium returned the same bytes. Nothing is left behind on failure. */
export async function writeFileProved(
  path: string,
  bytes: Uint8Array,
  options: { replace: boolean },
): Promise<Result<null>> {
  const staged = await stageFile(path, bytes);
  if (!staged.ok) return staged;
  try {
    const readBack = await staged.value.readBack();
    if (!readBack.ok) return readBack;
    if (!readBack.value.equals(bytes)) return fail('MEDIA-DIFFERS', { file: basename(path) });
    return await staged.value.commit(options);
  } finally {
    await staged.value.discard();
  }
}

/** Whether something of that name is there, a dangling link included. */
export async function exists(path: string, fs: Pick<FileSystem, 'lstat'> = nodeFs): Promise<boolean> {
  try {
    await fs.lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Room for the mark of a temporary file, and never half a character. */
const shortened = (name: string): string => [...name].slice(0, 40).join('');

/** The rename itself must reach the medium. Windows and some file systems cannot sync a folder; they order it themselves. */
async function syncFolder(folder: string, fs: FileSystem): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  } finally {
    await handle.close();
  }
}

/** The failure that led here is the one to report, not that of the clean-up. */
async function removeQuietly(path: string, fs: FileSystem): Promise<void> {
  await fs.unlink(path).catch(() => undefined);
}
