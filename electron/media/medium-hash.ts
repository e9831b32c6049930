/** Hashing a file as it lies on its medium, past the system's cache where the system lets a program do that. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { ok, type Result } from '../../shared/result.ts';
import { mediaFailure } from './faults.ts';
import { rawFiles } from './raw-files.ts';

export interface MediumHash {
  /** Upper-case hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The bytes came from the medium itself. Else the system may have answered from its cache. */
  readonly direct: boolean;
}

const CHUNK = 1024 * 1024;
/** Direct reading wants memory and offsets in whole blocks; no medium has larger ones. */
const BLOCK = 4096;
/** Memory begins at a multiple of this, whatever allocated it. */
const GRAIN = 16;

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes were read since it was last called. */
  readonly onBytes?: (count: number) => void;
}

/**
 * SHA-256 of a file. Linux reads it directly (O_DIRECT), so that a stick that swallowed the bytes is found out; macOS, Windows
 * and file systems in user space read it as usual.
 * @param path absolute
 * @returns the failure of the medium, where it cannot be read; throws the reason of `signal`
 */
export async function hashOnMedium(path: string, options: Options = {}): Promise<Result<MediumHash>> {
  try {
    // One buffer for all tries: where it lies decides which shift fits.
    const buffer = Buffer.allocUnsafeSlow(CHUNK + BLOCK);
    const directly = await hashDirectly(path, buffer, options);
    return ok(directly ?? (await hash(path, { buffer, shift: 0, flags: constants.O_RDONLY }, options)));
  } catch (error) {
    options.signal?.throwIfAborted();
    return mediaFailure(error, path);
  }
}

async function hashDirectly(path: string, buffer: Buffer, options: Options): Promise<MediumHash | undefined> {
  if (process.platform !== 'linux') return undefined;
  const flags = constants.O_RDONLY | constants.O_DIRECT;
  for (let shift = 0; shift < BLOCK; shift += GRAIN) {
    try {
      return await hash(path, { buffer, shift, flags }, options);
    } catch (error) {
      // The file system refuses, or the memory does not begin at a block: another beginning may.
      if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
    }
  }
  return undefined;
}

async function hash(
  path: string,
  { buffer, shift, flags }: { buffer: Buffer; shift: number; flags: number },
  { signal, onBytes }: Options,
): Promise<MediumHash> {
  const file: FileHandle = await rawFiles.open(path, flags | (constants.O_NOFOLLOW ?? 0));
  try {
    const sum = createHash('sha256');
    let at = 0;
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, shift, CHUNK, at);
      if (bytesRead === 0) break;
      sum.update(buffer.subarray(shift, shift + bytesRead));
      at += bytesRead;
      onBytes?.(bytesRead);
      // A direct read that is shorter than asked for has reached the end; the next one would not begin at a block.
      if (bytesRead < CHUNK && flags !== constants.O_RDONLY) break;
    }
    return {
      sha256: sum.digest('hex').toUpperCase(),
      sizeBytes: at,
      direct: flags !== constants.O_RDONLY,
    };
  } finally {
    await file.close();
  }
}
