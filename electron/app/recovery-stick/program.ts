/** Program files for a stick: files that the user chose, or this program itself. */
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { mediaFailure, rawFiles } from '../../media/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ProgramForm } from '../../../shared/stick.ts';

const { lstat, open, readdir } = rawFiles;

/** A link or a pipe can take the place of a file after it was looked at: it is neither followed nor waited for. */
export const SOURCE_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** Below the program's own place, with `/`. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly executable: boolean;
}

export interface Program {
  readonly path: string;
  readonly form: ProgramForm;
  readonly sizeBytes: number;
  /** One file; of a folder, all that are in it. */
  readonly files: readonly SourceFile[];
}

/** An unpacked program has about a hundred files; a folder with more of them is something else. */
const MAX_FILES = 2000;

type Magic = (file: FileHandle, size: number) => Promise<boolean>;

const begins =
  (bytes: readonly number[], at = 0): Magic =>
  async (file) =>
    (await slice(file, at, bytes.length)).equals(Buffer.from(bytes));

async function slice(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, Math.max(0, at));
  return bytes.subarray(0, bytesRead);
}

/**
 * How each form is known: an AppImage of type 2 is an ELF file with `AI` 2 at offset 8 (AppImage specification), a program
 * for Windows begins with `MZ`, a disk image of macOS ends with a block of 512 bytes that begins with `koly`, a ZIP archive
 * begins with `PK` 3 4.
 */
const MAGICS: readonly (readonly [ProgramForm, Magic])[] = [
  ['appimage', begins([0x41, 0x49, 0x02], 8)],
  ['windows', begins([0x4d, 0x5a])],
  [
    'dmg',
    async (file, size) => size >= 512 && (await slice(file, size - 512, 4)).toString('latin1') === 'koly',
  ],
  ['zip', begins([0x50, 0x4b, 0x03, 0x04])],
];

/**
 * A program in one file.
 * @param path absolute
 * @returns `STICK-NOT-A-PROGRAM`, `MEDIA-FILE-*`
 */
export async function programFile(path: string): Promise<Result<Program>> {
  const file = basename(path);
  try {
    const look = await lstat(path);
    if (look.isDirectory()) return fail('MEDIA-FILE-FOLDER', { file });
    if (look.isSymbolicLink()) return fail('MEDIA-FILE-LINK', { file });
    if (!look.isFile()) return fail('MEDIA-FILE-DEVICE', { file });
    const handle = await open(path, SOURCE_FLAGS);
    try {
      for (const [form, matches] of MAGICS) {
        if (!(await matches(handle, look.size))) continue;
        const executable = form === 'appimage' || form === 'windows';
        const { size: sizeBytes } = look;
        return ok({ path, form, sizeBytes, files: [{ path, name: file, sizeBytes, executable }] });
      }
      return fail('STICK-NOT-A-PROGRAM', { file });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return sourceFailure(error, path);
  }
}

/** The failure of a file that is read, not written. */
export function sourceFailure(error: unknown, path: string): Result<never> {
  const { code } = error as NodeJS.ErrnoException;
  const file = basename(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail('MEDIA-FILE-MISSING', { file });
  if (code === 'EACCES' || code === 'EPERM') return fail('MEDIA-FILE-NOT-READABLE', { file });
  return mediaFailure(error, path);
}

/**
 * An unpacked program: a folder with everything in it. Links and other things that FAT does not know are refused.
 * @param path absolute
 */
export async function programFolder(path: string): Promise<Result<Program>> {
  const files: SourceFile[] = [];
  const walk = async (folder: string, prefix: string): Promise<Result<null>> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const at = join(folder, entry.name);
      const name = `${prefix}${entry.name}`;
      if (entry.isDirectory()) {
        const inside = await walk(at, `${name}/`);
        if (!inside.ok) return inside;
        continue;
      }
      const { size, mode } = await lstat(at);
      if (!entry.isFile() || files.length >= MAX_FILES) return fail('STICK-NOT-A-PROGRAM', { file: name });
      files.push({ path: at, name, sizeBytes: size, executable: (mode & 0o100) !== 0 });
    }
    return ok(null);
  };
  try {
    const walked = await walk(path, '');
    if (!walked.ok) return walked;
  } catch (error) {
    return sourceFailure(error, path);
  }
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return ok({ path, form: 'folder', sizeBytes, files });
}

/** Paths of this process from which the program's folder is derived. */
export interface RunningProgram {
  readonly packaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly execPath: string;
  /** `APPIMAGE` and `PORTABLE_EXECUTABLE_FILE` are set by the AppImage runtime and by the portable form for Windows. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The one file that this program was started from. A program that was started from an AppImage of another program inherits
 * `APPIMAGE`, too, but is not in the folder `APPDIR` in which the AppImage is mounted or unpacked.
 */
export function singleFile({
  platform,
  execPath,
  env,
}: Pick<RunningProgram, 'platform' | 'execPath' | 'env'>): string | undefined {
  if (platform === 'win32') return env['PORTABLE_EXECUTABLE_FILE'];
  const { APPDIR: folder, APPIMAGE: file } = env;
  return folder && file && !relative(folder, execPath).startsWith('..') ? file : undefined;
}

/**
 * The path of this program in the form in which it can be put on a stick: one file, or its folder. Undefined if it is not
 * packed, and on macOS, because a folder on FAT would lose its links and its signature.
 */
export function runningProgram({
  packaged,
  platform,
  execPath,
  env,
}: RunningProgram): { readonly path: string; readonly form: 'file' | 'folder' } | undefined {
  if (!packaged) return undefined;
  const file = singleFile({ platform, execPath, env });
  if (file !== undefined) return { path: file, form: 'file' };
  if (platform === 'darwin') return undefined;
  return { path: join(execPath, '..'), form: 'folder' };
}
