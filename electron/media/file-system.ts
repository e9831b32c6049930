import { promises as nodeFs } from 'node:fs';
import { ok, type Result } from '../../shared/result.ts';
import { mediaFailure } from './faults.ts';
import { pathIn } from './file-names.ts';

/** The calls of node:fs that change a set of files; tests pass one that fails on purpose. */
export type FileSystem = Pick<
  typeof nodeFs,
  'open' | 'rename' | 'unlink' | 'link' | 'lstat' | 'readdir' | 'realpath' | 'mkdir' | 'rmdir'
>;

/**
 * Which of the names are taken in a folder.
 * @param names relative to the folder, with `/`
 * @returns them in the same order, or `MEDIA-*`
 */
export async function existingNames(
  folder: string,
  names: readonly string[],
  fs: Pick<FileSystem, 'lstat'> = nodeFs,
): Promise<Result<string[]>> {
  const existing: string[] = [];
  for (const name of names) {
    const path = pathIn(folder, name);
    if (!path.ok) return path;
    try {
      if (await lstatOrNothing(path.value, fs)) existing.push(name);
    } catch (error) {
      return mediaFailure(error, path.value);
    }
  }
  return ok(existing);
}

/** Like lstat; undefined if nothing has the name. */
export const lstatOrNothing = (path: string, fs: Pick<FileSystem, 'lstat'>) =>
  fs.lstat(path).catch((error: unknown) => {
    // ENOTDIR: a file has the name of a folder in the path; making that folder reports it.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  });

/** Writes the names of a folder to the medium. Windows and some file systems cannot sync a folder; they order it themselves. */
export async function syncFolder(folder: string, fs: Pick<FileSystem, 'open'>): Promise<void> {
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
