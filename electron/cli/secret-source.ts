/** Reads one password, or the words of one share, from a file, a descriptor or standard input. */
import { transcode } from 'node:buffer';
import {
  constants,
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  type Stats,
} from 'node:fs';
import { Socket } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Bytes; the window takes 1024 characters. */
const MAX_BYTES = 4096;
const FOR_OTHERS = 0o077;
const STDIN = 0;
/** `O_ACCMODE` of fcntl.h. */
const ACCESS_MODE = 0o3;

/**
 * Reads a regular file. Permissions are checked on the opened file, so that it cannot be exchanged after the check.
 * @param isRefused true if the file is open to others
 * @returns bytes without a final line end, wiped by the caller. `CLI-PASSWORD-FILE-OPEN`; `CLI-PASSWORD-SOURCE`, which does not
 *   repeat the name of a file that does not exist: it could be the password itself
 */
export function readSecretFile(
  path: string,
  option: string,
  isRefused: (stats: Stats) => boolean,
): Result<Buffer> {
  let descriptor: number;
  try {
    // O_NONBLOCK: a pipe without a writer must not hang the command.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return fail('CLI-PASSWORD-SOURCE', { option });
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return fail('CLI-PASSWORD-SOURCE', { option });
    if (isRefused(stats)) return fail('CLI-PASSWORD-FILE-OPEN', { file: basename(path) });
    return readFile(descriptor, option);
  } finally {
    closeSync(descriptor);
  }
}

/** Windows has no such permissions; its access lists cannot be checked here. */
export function isForOthers({ mode, uid }: Stats): boolean {
  const own = process.getuid?.();
  if (own === undefined) return false;
  return (mode & FOR_OTHERS) !== 0 || (uid !== own && uid !== 0);
}

/**
 * Reads a descriptor to its end. Whoever writes into a pipe can take time, which a signal ends.
 * @returns bytes without a final line end, wiped by the caller. `CLI-PASSWORD-FILE-OPEN` for a file that is open to others;
 *   `CLI-PASSWORD-SOURCE`, `RESTORE-CANCELLED`
 */
export async function readDescriptor(
  descriptor: number,
  option: string,
  signal: AbortSignal,
): Promise<Result<Buffer>> {
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile() && isForOthers(stats)) return fail('CLI-PASSWORD-FILE-OPEN', { file: option });
    if (descriptor === STDIN) return await readStream(process.stdin, option, signal);
    if (stats.isFIFO() && hasOwnWriter(descriptor)) return fail('CLI-PASSWORD-SOURCE', { option });
    if (!stats.isFIFO() && !stats.isSocket()) return readFile(descriptor, option);
    return await readStream(new Socket({ fd: descriptor, readable: true, writable: false }), option, signal);
  } catch {
    return signal.aborted ? fail('RESTORE-CANCELLED') : fail('CLI-PASSWORD-SOURCE', { option });
  }
}

/** True for a pipe that this process itself can write to, such as Node's own: it never ends. Linux only. */
function hasOwnWriter(descriptor: number): boolean {
  if (process.platform !== 'linux') return false;
  const target = (one: string): string => readlinkSync(`/proc/self/fd/${one}`);
  const pipe = target(String(descriptor));
  return readdirSync('/proc/self/fd').some((one) => {
    try {
      const [, flags = '0'] = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${one}`, 'utf8')) ?? [];
      return target(one) === pipe && (parseInt(flags, 8) & ACCESS_MODE) !== constants.O_RDONLY;
    } catch {
      // The descriptor that the folder was read through is closed by now.
      return false;
    }
  });
}

async function readStream(input: Readable, option: string, signal: AbortSignal): Promise<Result<Buffer>> {
  const buffer = Buffer.alloc(MAX_BYTES + 1);
  let length = 0;
  try {
    for await (const chunk of addAbortSignal(signal, input) as AsyncIterable<Buffer>) {
      length += chunk.copy(buffer, length);
      chunk.fill(0);
      if (length > MAX_BYTES) break;
    }
    return secretIn(buffer, length, option);
  } finally {
    buffer.fill(0);
  }
}

function readFile(descriptor: number, option: string): Result<Buffer> {
  const buffer = Buffer.alloc(MAX_BYTES + 1);
  let length = 0;
  try {
    while (length <= MAX_BYTES) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return secretIn(buffer, length, option);
  } catch {
    return fail('CLI-PASSWORD-SOURCE', { option });
  } finally {
    buffer.fill(0);
  }
}

/** A copy of the bytes in UTF-8, without the line feed with which editors and `echo` end a file. */
function secretIn(bytes: Buffer, length: number, option: string): Result<Buffer> {
  if (length > MAX_BYTES) return fail('CLI-PASSWORD-SOURCE', { option });
  const text = asUtf8(bytes.subarray(0, length));
  const secret = Buffer.from(text.subarray(0, withoutLineEnd(text)));
  text.fill(0);
  return secret.length === 0 ? fail('CLI-PASSWORD-SOURCE', { option }) : ok(secret);
}

/** Without the byte order mark that editors and PowerShell write, and in UTF-8 if the mark is that of UTF-16. */
function asUtf8(bytes: Buffer): Buffer {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') return bytes.subarray(3);
  const isBig = mark.startsWith('feff');
  if (!isBig && !mark.startsWith('fffe')) return bytes;
  const units = bytes.subarray(2, bytes.length - (bytes.length % 2));
  return transcode(isBig ? units.swap16() : units, 'utf16le', 'utf8');
}

function withoutLineEnd(bytes: Buffer): number {
  if (bytes.at(-1) !== 0x0a) return bytes.length;
  return bytes.length - (bytes.at(-2) === 0x0d ? 2 : 1);
}
