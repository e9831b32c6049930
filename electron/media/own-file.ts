/** The program's own small files, such as its settings: something else in their place never stops a start. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A record of many years has a few megabytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a file of the program. A pipe or a device in its place is not waited for.
 * @param path absolute
 * @returns undefined if nothing has the name; throws the system's error, or EISDIR or EINVAL for what is not an ordinary file
 */
export function readOwnFile(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > MAX_BYTES) throw notAFile(stats.isDirectory());
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Replaces a file of the program, readable by its owner only; throws like `readOwnFile`. */
export function replaceOwnFile(path: string, text: string): void {
  const existing = lstatSync(path, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) throw notAFile(existing.isDirectory());
  const temporary = `${path}.new`;
  const pending = lstatSync(temporary, { throwIfNoEntry: false });
  if (pending && !pending.isFile()) throw notAFile(pending.isDirectory());
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, path);
}

/**
 * Makes a folder of the program and those above it, for its owner only; one that exists stays as it is. Node's recursive call never
 * returns if the system denies what is above, such as in `/proc`.
 * @param folder absolute
 * @throws the system's error
 */
export function makeOwnFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeOwnFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was faster.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const notAFile = (isFolder: boolean): Error =>
  Object.assign(new Error('not an ordinary file'), { code: isFolder ? 'EISDIR' : 'EINVAL' });
