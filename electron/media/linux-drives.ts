/** Removable drives of Linux: mountinfo for what is mounted, sysfs for what can be pulled out, udev for its label. */
import { readFile, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { deviceBelow } from './block-device.ts';
import type { Drive, VolumeKind } from '../../shared/views.ts';
import { mountOf, parseMountInfo, type Mount } from './mounts.ts';

/** Paths of the three sources; a test has its own. */
export interface LinuxSources {
  readonly mountInfo: string;
  /** The folder of `major:minor` links to block devices. */
  readonly blockDevices: string;
  /** The folder of udev's records. */
  readonly udev: string;
}

export const LINUX_SOURCES: LinuxSources = {
  mountInfo: '/proc/self/mountinfo',
  blockDevices: '/sys/dev/block',
  udev: '/run/udev/data',
};

const NETWORK = new Set([
  ...['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'ncpfs', 'afs', 'ceph', 'glusterfs', '9p', 'davfs'],
  ...['fuse.sshfs', 'fuse.davfs2', 'fuse.gvfsd-fuse', 'fuse.rclone', 'fuse.glusterfs'],
]);

export const isNetwork = (fileSystem: string): boolean => NETWORK.has(fileSystem);

const readText = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

export const linuxMounts = async (sources: LinuxSources): Promise<Mount[]> =>
  parseMountInfo(await readText(sources.mountInfo));

/**
 * Whether a block device can be pulled out: sysfs calls its medium removable (for a partition the parent's flag counts), or it
 * hangs on USB (disks in USB cases have the flag at 0), or it is a card in a card reader (`mmcblk` of type SD).
 */
async function isRemovable(device: string, { blockDevices }: LinuxSources): Promise<boolean> {
  const entry = await deviceBelow(device, blockDevices);
  if (entry === undefined) return false;
  for (const path of [`${entry}/removable`, `${entry}/../removable`]) {
    if ((await readText(path)).trim() === '1') return true;
  }
  if (/\/usb\d+\//.test(entry)) return true;
  if (!entry.includes('/mmc_host/')) return false;
  for (const path of [`${entry}/device/type`, `${entry}/../device/type`]) {
    if ((await readText(path)).trim() === 'SD') return true;
  }
  return false;
}

/** The label of a file system from udev's record, such as `E:ID_FS_LABEL_ENC=CA\x20BACKUP`. */
export function udevLabel(record: string): string | undefined {
  const encoded = /^E:ID_FS_LABEL_ENC=(.*)$/m.exec(record)?.[1];
  if (!encoded) return undefined;
  return encoded
    .replace(/(?:\\x[0-9a-fA-F]{2})+/g, (escapes) =>
      Buffer.from(escapes.replaceAll('\\x', ''), 'hex').toString('utf8'),
    )
    .trim();
}

/** The removable drives that are mounted now; one that is mounted twice is listed once. */
export async function linuxDrives(sources: LinuxSources = LINUX_SOURCES): Promise<Drive[]> {
  const drives = new Map<string, Drive>();
  for (const mount of await linuxMounts(sources)) {
    if (!mount.source.startsWith('/dev/') || drives.has(mount.device)) continue;
    if (!(await isRemovable(mount.device, sources))) continue;
    const space = await statfs(mount.mountPoint).catch(() => undefined);
    if (!space) continue;
    const record = await readText(join(sources.udev, `b${mount.device}`));
    const label = udevLabel(record);
    drives.set(mount.device, {
      name: label ?? (basename(mount.mountPoint) || mount.source),
      mountPoint: mount.mountPoint,
      // A driver in user space names itself in the mount.
      fileSystem: /^E:ID_FS_TYPE=(.+)$/m.exec(record)?.[1] ?? mount.fileSystem,
      sizeBytes: space.blocks * space.bsize,
      freeBytes: space.bavail * space.bsize,
      readOnly: mount.readOnly,
    });
  }
  return [...drives.values()];
}

/** @param folder absolute, with links resolved */
export async function linuxVolumeKind(
  folder: string,
  sources: LinuxSources = LINUX_SOURCES,
): Promise<VolumeKind> {
  const mounts = await linuxMounts(sources);
  const mount = mountOf(folder, mounts);
  if (!mount) return 'unknown';
  if (isNetwork(mount.fileSystem)) return 'network';
  if (await isRemovable(mount.device, sources)) return 'removable';
  return mount.device === mountOf('/', mounts)?.device ? 'system' : 'fixed';
}
