/** Everything that a stick will hold, as a list, and whether it fits. */
import { statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  existingNames,
  freeBytes,
  listDrives,
  mediaFailure,
  pathIn,
  volumeKind,
  rawFiles,
} from '../../media/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StickFileKind, StickFileView, StickPlan } from '../../../shared/stick.ts';
import type { ProfileName } from '../../../shared/views.ts';
import type { BesideFile } from './beside.ts';
import type { Program } from './program.ts';
import { PROGRAM_FOLDER } from './starter.ts';

export interface StickItem {
  /** On the stick, relative to its folder, with `/`. */
  readonly name: string;
  readonly kind: StickFileKind;
  readonly sizeBytes: number;
  /** A file to copy, by its absolute path, or the contents themselves. */
  readonly source: string | Buffer;
  readonly executable: boolean;
  /** Upper-case hexadecimal, if it is known beforehand: copying different content is a failure. */
  readonly sha256?: string;
  /** Of a backup, if it uses one. */
  readonly profile?: ProfileName | undefined;
}

export const CHECKSUMS = 'SHA256SUMS';
export const START_HERE = 'START-HERE.txt';

/** The largest file of FAT: its size is a field of 32 bits (Microsoft's fatgen103, section "FAT Directory Structure"). */
const FAT_LIMIT = 2 ** 32 - 1;
/** What statfs says of FAT, on Linux (linux/magic.h). */
const FAT_MAGIC = 0x4d44;
/** And of the file systems without permissions: FAT, exFAT. */
const NO_PERMISSIONS = new Set([FAT_MAGIC, 0x2011bab0]);
const FAT_NAMES = /^(?:vfat|msdos|fat|fat12|fat16|fat32)$/i;
/** Sticks are formatted with clusters of at most this size: what a file takes is rounded up to it. */
const CLUSTER = 32 * 1024;

export const fileItem = (file: BesideFile): StickItem => ({
  name: file.name,
  kind: file.kind,
  sizeBytes: file.sizeBytes,
  source: file.path,
  executable: false,
});

export const textItem = (name: string, kind: StickFileKind, contents: string | Buffer): StickItem => {
  const source = Buffer.from(contents);
  return { name, kind, sizeBytes: source.length, source, executable: false };
};

/** The files of a program: one at the top, or those of its folder in a folder of their own. */
export const programItems = ({ form, files }: Program): StickItem[] =>
  files.map(({ path, name, sizeBytes, executable }) => ({
    name: form === 'folder' ? `${PROGRAM_FOLDER}/${name}` : name,
    kind: 'program',
    sizeBytes,
    source: path,
    executable,
  }));

/** The bytes of a list that `sha256sum -c` takes. @param files with their SHA-256 */
export const checksums = (files: readonly { readonly name: string; readonly sha256: string }[]): Buffer =>
  Buffer.from(files.map(({ name, sha256 }) => `${sha256.toLowerCase()}  ${name}\n`).join(''), 'utf8');

/**
 * True if each name is valid on every medium and unique: FAT does not distinguish upper case from lower.
 * @returns `MEDIA-NAME`, `MEDIA-NAME-RESERVED`, `STICK-SAME-NAME`
 */
function checkNames(items: readonly StickItem[]): Result<null> {
  const seen = new Set([CHECKSUMS.toLowerCase()]);
  for (const { name } of items) {
    const path = pathIn('', name);
    if (!path.ok) return path;
    if (seen.has(name.toLowerCase())) return fail('STICK-SAME-NAME', { file: name });
    seen.add(name.toLowerCase());
  }
  return ok(null);
}

async function limits(folder: string): Promise<{ fat: boolean; noPermissions: boolean }> {
  const type = await statfs(folder).then(
    (space) => space.type,
    () => 0,
  );
  const drive = (await listDrives()).find(({ mountPoint }) => mountPoint === folder);
  const fat = type === FAT_MAGIC || FAT_NAMES.test(drive?.fileSystem ?? '');
  return {
    fat,
    noPermissions: fat || NO_PERMISSIONS.has(type) || /^exfat$/i.test(drive?.fileSystem ?? ''),
  };
}

/** True if the file is already on the stick under its final name. */
export async function isInPlace({ source, name }: StickItem, folder: string): Promise<boolean> {
  if (typeof source !== 'string') return false;
  const [from, to] = await Promise.all(
    [source, join(folder, name)].map((path) => rawFiles.realpath(path).catch(() => undefined)),
  );
  return from !== undefined && from === to;
}

/**
 * Looks at the place for a stick.
 * @param folder absolute
 * @returns `STICK-NO-ROOM`, `STICK-FILE-TOO-LARGE`, names that cannot be used, `MEDIA-*` if the folder cannot be read
 */
export async function planStick(items: readonly StickItem[], folder: string): Promise<Result<StickPlan>> {
  const names = checkNames(items);
  if (!names.ok) return names;
  try {
    if (!(await rawFiles.lstat(folder)).isDirectory()) return fail('MEDIA-VANISHED', { folder });
    const { fat, noPermissions } = await limits(folder);
    const tooLarge = fat ? items.find(({ sizeBytes }) => sizeBytes > FAT_LIMIT) : undefined;
    if (tooLarge) {
      return fail('STICK-FILE-TOO-LARGE', { file: basename(tooLarge.name), bytes: tooLarge.sizeBytes });
    }
    const files: StickFileView[] = items.map(({ name, kind, sizeBytes }) => ({ name, kind, sizeBytes }));
    const sums = checksums(items.map(({ name }) => ({ name, sha256: '0'.repeat(64) })));
    files.push({ name: CHECKSUMS, kind: 'checksums', sizeBytes: sums.length });
    const toWrite: string[] = [];
    let neededBytes = CLUSTER;
    for (const item of items) {
      if (await isInPlace(item, folder)) continue;
      neededBytes += Math.ceil(item.sizeBytes / CLUSTER) * CLUSTER;
      toWrite.push(item.name);
    }
    const existing = await existingNames(folder, [...toWrite, CHECKSUMS], rawFiles);
    if (!existing.ok) return existing;
    const free = await freeBytes(folder);
    if (free !== undefined && neededBytes > free) {
      return fail('STICK-NO-ROOM', { folder, needed: neededBytes, free });
    }
    return ok({
      ...{
        folder,
        place: await volumeKind(folder),
        files,
        neededBytes,
        existing: existing.value,
        noPermissions,
      },
      ...(free !== undefined && { freeBytes: free }),
    });
  } catch (error) {
    return mediaFailure(error, join(folder, CHECKSUMS));
  }
}
