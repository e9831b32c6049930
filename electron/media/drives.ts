/** Which removable drives are there, and what kind of place a folder is. */
import { readFile, statfs } from 'node:fs/promises';
import { basename, sep } from 'node:path';

/** One mounted file system. Sizes in bytes. */
export interface Drive {
  readonly name: string;
  readonly mountPoint: string;
  readonly fileSystem: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
  readonly readOnly: boolean;
}

export type Place = 'removable' | 'fixed' | 'system' | 'network' | 'unknown';

/** One line of Linux's /proc/self/mountinfo (proc(5), section 3.5). */
export interface Mount {
  readonly device: string;
  readonly mountPoint: string;
  readonly readOnly: boolean;
  readonly fileSystem: string;
  readonly source: string;
}

const NETWORK = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'ncpfs', 'afs', 'ceph', 'fuse.sshfs', '9p']);

/** Parses mountinfo; octal escapes (`\040`) become their characters. */
export function parseMountInfo(text: string): Mount[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [before = '', after = ''] = line.split(' - ');
      const fields = before.split(' ');
      const [fileSystem = '', source = '', superOptions = ''] = after.split(' ');
      const [, , device = '', , mountPoint = '', options = ''] = fields;
      if (!mountPoint) return [];
      const readOnly = options.split(',').includes('ro') || superOptions.split(',').includes('ro');
      return [
        {
          device,
          mountPoint: unescapeOctal(mountPoint),
          readOnly,
          fileSystem,
          source: unescapeOctal(source),
        },
      ];
    });
}

const unescapeOctal = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_match, digits: string) => String.fromCharCode(parseInt(digits, 8)));

/** The mount that a path lies on: the one with the longest matching mount point, the last of several stacked ones. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  const covers = (mount: Mount): boolean =>
    mount.mountPoint === '/' || path === mount.mountPoint || path.startsWith(`${mount.mountPoint}/`);
  return mounts
    .filter(covers)
    .reduce<Mount | undefined>(
      (best, mount) => (!best || mount.mountPoint.length >= best.mountPoint.length ? mount : best),
      undefined,
    );
}

/** Reads one sysfs flag of a block device; a partition's flag stands in its parent. */
async function isRemovable(device: string): Promise<boolean> {
  for (const path of [`/sys/dev/block/${device}/removable`, `/sys/dev/block/${device}/../removable`]) {
    const flag = await readFile(path, 'utf8').catch(() => '');
    if (flag.trim() === '1') return true;
  }
  return false;
}

const linuxMounts = async (): Promise<Mount[]> =>
  parseMountInfo(await readFile('/proc/self/mountinfo', 'utf8').catch(() => ''));

/** The removable drives that are mounted now. Empty where the platform offers no way to tell. */
export async function listDrives(): Promise<Drive[]> {
  if (process.platform !== 'linux') return [];
  const drives: Drive[] = [];
  for (const mount of await linuxMounts()) {
    if (!mount.source.startsWith('/dev/') || !(await isRemovable(mount.device))) continue;
    const space = await statfs(mount.mountPoint).catch(() => undefined);
    if (!space) continue;
    drives.push({
      name: basename(mount.mountPoint) || mount.source,
      mountPoint: mount.mountPoint,
      fileSystem: mount.fileSystem,
      sizeBytes: space.blocks * space.bsize,
      freeBytes: space.bavail * space.bsize,
      readOnly: mount.readOnly,
    });
  }
  return drives;
}

/** What kind of place a folder is, for the warning on the page that asks for it. */
export async function placeOf(folder: string): Promise<Place> {
  if (process.platform === 'win32') {
    if (folder.startsWith('\\\\')) return 'network';
    return folder.toUpperCase().startsWith((process.env['SystemDrive'] ?? 'C:').toUpperCase() + sep)
      ? 'system'
      : 'unknown';
  }
  if (process.platform !== 'linux') return folder.startsWith('/Volumes/') ? 'unknown' : 'system';
  const mounts = await linuxMounts();
  const mount = mountOf(folder, mounts);
  if (!mount) return 'unknown';
  if (NETWORK.has(mount.fileSystem)) return 'network';
  if (await isRemovable(mount.device)) return 'removable';
  return mount.device === mountOf('/', mounts)?.device ? 'system' : 'fixed';
}

/** Free bytes in a folder, or undefined where it cannot be told. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const space = await statfs(folder).catch(() => undefined);
  return space && space.bavail * space.bsize;
}
