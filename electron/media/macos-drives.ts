/** Drives of macOS, from `diskutil` (property lists) and `mount`. */
import type { Drive, VolumeKind } from '../../shared/views.ts';
import { mountOf } from './mounts.ts';
import { parsePlist, type PlistValue } from './plist.ts';

/** Arguments that list all disks, and those that describe one. */
export const DISKUTIL_LIST = ['list', '-plist'];
export const diskutilInfo = (identifier: string): string[] => ['info', '-plist', identifier];

/** Volumes that the user has plugged in or connected are mounted here; the system's own are elsewhere. */
const VOLUMES = '/Volumes/';

/** Identifiers (`disk4s1`) of the volumes below /Volumes, from `diskutil list -plist`. */
export function parseDiskutilList(output: string): string[] {
  const disks = array(dict(parsePlist(output))['AllDisksAndPartitions']);
  return disks.flatMap((disk) => volumes(dict(disk)));
}

/** A disk that is one volume has a mount point itself; else its partitions, or the volumes of an APFS container, have. */
const volumes = (disk: Dict): string[] =>
  [disk, ...array(disk['Partitions']).map(dict), ...array(disk['APFSVolumes']).map(dict)]
    .filter((volume) => text(volume['MountPoint']).startsWith(VOLUMES))
    .map((volume) => text(volume['DeviceIdentifier']));

/** One volume from `diskutil info -plist`, or undefined when it cannot be pulled out or is not mounted. */
export function parseDiskutilInfo(output: string): Drive | undefined {
  const info = dict(parsePlist(output));
  const mountPoint = text(info['MountPoint']);
  const removable =
    info['RemovableMediaOrExternalDevice'] === true ||
    info['RemovableMedia'] === true ||
    info['Ejectable'] === true;
  if (mountPoint === '' || !removable) return undefined;
  return {
    name: text(info['VolumeName']) || mountPoint.slice(VOLUMES.length),
    mountPoint,
    fileSystem: text(info['FilesystemType']),
    sizeBytes: number(info['TotalSize']) || number(info['Size']),
    // APFS shares the space of its container among volumes and has 0 in FreeSpace.
    freeBytes: number(info['FreeSpace']) || number(info['APFSContainerFree']),
    readOnly: info['WritableVolume'] === false || info['WritableMedia'] === false,
  };
}

/** One line of `mount`, such as `/dev/disk4s1 on /Volumes/CA BACKUP (msdos, local, nodev)`. */
export interface MacMount {
  readonly source: string;
  readonly mountPoint: string;
  readonly fileSystem: string;
}

const NETWORK = new Set(['smbfs', 'nfs', 'afpfs', 'webdav', 'ftp']);

export const parseMacMounts = (output: string): MacMount[] =>
  output.split('\n').flatMap((line) => {
    const [, source, mountPoint, fileSystem] = /^(.*?) on (\/.*) \(([^,)]+)[^)]*\)$/.exec(line) ?? [];
    return source && mountPoint && fileSystem ? [{ source, mountPoint, fileSystem }] : [];
  });

/** @param drives the removable ones */
export function macVolumeKind(
  folder: string,
  mounts: readonly MacMount[],
  drives: readonly Drive[],
): VolumeKind {
  const mount = mountOf(folder, mounts);
  if (!mount) return 'unknown';
  if (NETWORK.has(mount.fileSystem)) return 'network';
  if (drives.some(({ mountPoint }) => mountPoint === mount.mountPoint)) return 'removable';
  return mount.mountPoint.startsWith(VOLUMES) ? 'fixed' : 'system';
}

type Dict = Readonly<Record<string, PlistValue>>;

const dict = (value: PlistValue | undefined): Dict =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Dict) : {};
const array = (value: PlistValue | undefined): readonly PlistValue[] => (Array.isArray(value) ? value : []);
const text = (value: PlistValue | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: PlistValue | undefined): number => (typeof value === 'number' ? value : 0);
