/** Reading a file from its medium, past the system's cache if the system lets a program do that. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { ok, type Result } from '../../shared/result.ts';
import { mediaFailure } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { rawFiles } from './raw-files.ts';

export interface MediumHash {
  /** Upper-case hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The bytes came from the medium. Else the system may have answered from its cache. */
  readonly direct: boolean;
}

export interface MediumBytes {
  readonly bytes: Buffer;
  /** The bytes came from the medium. Else the system may have answered from its cache. */
  readonly direct: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Receives the number of bytes read since the last call. */
  readonly onBytes?: ((count: number) => void) | undefined;
  readonly fs?: Pick<FileSystem, 'open'> | undefined;
  /** False: do not try to pass the cache. File systems in user space accept it and can return wrong bytes. */
  readonly tryDirect?: boolean | undefined;
}

const CHUNK = 1024 * 1024;
/** Direct reading requires memory and offsets in whole blocks; no medium has larger ones. */
const BLOCK = 4096;
/** Allocated memory begins at a multiple of this. */
const GRAIN = 16;

/** libuv passes this to Windows as FILE_FLAG_NO_BUFFERING (uv/win.h); Node has no name for it there. macOS has no such flag. */
const WINDOWS_DIRECT = 0x0200_0000;
const DIRECT =
  process.platform === 'win32'
    ? WINDOWS_DIRECT
    : process.platform === 'linux'
      ? constants.O_DIRECT
      : undefined;

/** A pipe in place of the file must not block, and a link must not lead elsewhere. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The first address of a block in a buffer is mostly at the same place. */
let lastShift = 0;

/**
 * SHA-256 of a file as it is on its medium.
 * @param path absolute
 * @returns `MEDIA-*`; throws the reason of `signal`
 */
export async function hashOnMedium(path: string, options: ReadOptions = {}): Promise<Result<MediumHash>> {
  const sum = createHash('sha256');
  const read = await readThrough(path, (chunk) => void sum.update(chunk), options);
  if (!read.ok) return read;
  return ok({ sha256: sum.digest('hex').toUpperCase(), ...read.value });
}

/**
 * The bytes of a file as they are on its medium.
 * @param path absolute, of a file that fits into memory
 * @returns `MEDIA-*`; throws the reason of `signal`
 */
export async function readOnMedium(path: string, options: ReadOptions = {}): Promise<Result<MediumBytes>> {
  const chunks: Buffer[] = [];
  const read = await readThrough(path, (chunk) => void chunks.push(Buffer.from(chunk)), options);
  return read.ok ? ok({ bytes: Buffer.concat(chunks), direct: read.value.direct }) : read;
}

async function readThrough(
  path: string,
  take: (chunk: Buffer) => void,
  options: ReadOptions,
): Promise<Result<{ readonly sizeBytes: number; readonly direct: boolean }>> {
  const { fs = rawFiles, signal, tryDirect = true } = options;
  const buffer = Buffer.allocUnsafeSlow(CHUNK + BLOCK);
  try {
    const direct = DIRECT && tryDirect ? await openDirectly(path, DIRECT, fs) : undefined;
    if (direct) {
      const sizeBytes = await withHandle(direct, (file) => readDirectly(file, buffer, take, options));
      if (sizeBytes !== undefined) return ok({ sizeBytes, direct: true });
    }
    const file = await fs.open(path, FLAGS);
    const sizeBytes = await withHandle(file, (opened) => readChunks(opened, buffer, 0, take, options));
    return ok({ sizeBytes, direct: false });
  } catch (error) {
    signal?.throwIfAborted();
    return mediaFailure(error, path);
  }
}

/** Undefined if the file system offers no direct reading. */
const openDirectly = (
  path: string,
  flag: number,
  fs: Pick<FileSystem, 'open'>,
): Promise<FileHandle | undefined> => fs.open(path, FLAGS | flag).catch(unlessInvalid);

/** Undefined if no part of the buffer suits the file system. */
async function readDirectly(
  file: FileHandle,
  buffer: Buffer,
  take: (chunk: Buffer) => void,
  options: ReadOptions,
): Promise<number | undefined> {
  for (let tried = 0; tried < BLOCK; tried += GRAIN) {
    const shift = (lastShift + tried) % BLOCK;
    const first = await file.read(buffer, shift, BLOCK, 0).catch(unlessInvalid);
    if (!first) continue;
    lastShift = shift;
    return readChunks(file, buffer, shift, take, options);
  }
  return undefined;
}

async function readChunks(
  file: FileHandle,
  buffer: Buffer,
  shift: number,
  take: (chunk: Buffer) => void,
  { signal, onBytes }: ReadOptions,
): Promise<number> {
  let at = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(buffer, shift, CHUNK, at);
    take(buffer.subarray(shift, shift + bytesRead));
    at += bytesRead;
    onBytes?.(bytesRead);
    // The next offset of a direct read would not be a whole block.
    if (bytesRead < CHUNK) return at;
  }
}

async function withHandle<Value>(
  file: FileHandle,
  use: (file: FileHandle) => Promise<Value>,
): Promise<Value> {
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

function unlessInvalid(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
}
