/** Reading a file that a user chose: it may be anything, and of any size. */
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { mediaFailure } from './faults.ts';

/** A regular file, read whole. */
export interface ChosenFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** O_NONBLOCK: opening a pipe must not block. O_NOFOLLOW: the path could be replaced by a link after lstat. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Reads a file of at most `limit` bytes. Folders, devices, pipes and links are refused by their own codes and never opened for
 * reading; nothing larger than the limit is read into memory.
 * @param path absolute
 */
export async function readChosenFile(path: string, limit: number): Promise<Result<ChosenFile>> {
  const fileName = basename(path);
  try {
    const look = await lstat(path);
    if (look.isSymbolicLink()) return fail('MEDIA-FILE-LINK', { file: fileName });
    if (look.isDirectory()) return fail('MEDIA-FILE-FOLDER', { file: fileName });
    if (!look.isFile()) return fail('MEDIA-FILE-DEVICE', { file: fileName });
    const handle = await open(path, FLAGS);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return fail('MEDIA-FILE-DEVICE', { file: fileName });
      if (stat.size > limit) return fail('MEDIA-FILE-TOO-LARGE', { file: fileName, bytes: stat.size, limit });
      if (stat.size === 0) return fail('MEDIA-FILE-EMPTY', { file: fileName });
      return ok({ path, fileName, bytes: await readWhole(handle, stat.size) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('MEDIA-FILE-MISSING', { file: fileName });
    if (code === 'EACCES' || code === 'EPERM') return fail('MEDIA-FILE-NOT-READABLE', { file: fileName });
    if (code === 'ELOOP') return fail('MEDIA-FILE-LINK', { file: fileName });
    return mediaFailure(error, path);
  }
}

/** As many bytes as the file had when it was looked at: one that grows meanwhile must not fill the memory. */
async function readWhole(handle: Awaited<ReturnType<typeof open>>, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}
