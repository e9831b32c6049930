/** Which medium a folder is on. A stick that was unplugged leaves its folder, and the folder is then on another medium. */
import { createHash } from 'node:crypto';
import { open, readFile, realpath, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { deviceBelow } from './block-device.ts';
import { mediaFailure } from './faults.ts';
import { isNetwork, LINUX_SOURCES, linuxMounts, type LinuxSources } from './linux-drives.ts';
import { mountOf } from './mounts.ts';

/** Two folders with equal identities are on the same medium, as far as the system tells. */
export interface MediumIdentity {
  /** Device number; on Windows the serial number of the volume. */
  readonly device: string;
  /** As the system names it; a number on macOS and Windows. */
  readonly fileSystem: string;
  /** Device or network share with the folder on it that is mounted; empty if the system does not tell. */
  readonly source: string;
  /** UUID or serial number of the file system; empty if the system does not tell. */
  readonly volume: string;
  /** The device that the file system is a part of, with its other partitions; empty if the system does not tell. */
  readonly disk: string;
  /** Nothing between this program and the medium keeps a cache: no network, no file system in user space. */
  readonly local: boolean;
}

/**
 * Identifies the medium of a folder.
 * @param folder absolute
 * @returns `MEDIA-VANISHED` if there is no such folder, other `MEDIA-*` if it cannot be examined
 */
export async function identifyMedium(
  folder: string,
  sources: LinuxSources = LINUX_SOURCES,
): Promise<Result<MediumIdentity>> {
  try {
    const real = await realpath(folder);
    const { dev } = await stat(real, { bigint: true });
    const device = String(dev);
    if (process.platform === 'linux') {
      const mount = mountOf(real, await linuxMounts(sources));
      if (mount) {
        const { fileSystem, source, root } = mount;
        // A file system in user space has a device number of its own, which says nothing about the medium.
        const numbers = [mount.device, ...(source.startsWith('/dev/') ? await blockNumber(source) : [])];
        const volume = await linuxVolume(numbers, source, sources);
        const disk = await linuxDisk(numbers, sources);
        const local = !isNetwork(fileSystem) && !fileSystem.startsWith('fuse');
        return ok({ device, fileSystem, source: `${source} ${root}`, volume, disk, local });
      }
    }
    const { type } = await statfs(real);
    // A connected drive letter resolves to its share.
    const source =
      process.platform === 'win32' ? await realpath(`${real.slice(0, 2)}\\`).catch(() => '') : '';
    const local = !source.startsWith('\\\\');
    return ok({ device, fileSystem: String(type), source, volume: '', disk: '', local });
  } catch (error) {
    return mediaFailure(error, join(folder, '*'));
  }
}

/** @returns `MEDIA-CHANGED` if the folder is on another medium than when it was chosen */
export async function requireSameMedium(folder: string, chosen: MediumIdentity): Promise<Result<null>> {
  const found = await identifyMedium(folder);
  if (!found.ok) return found;
  return isSameMedium(found.value, chosen) ? ok(null) : fail('MEDIA-CHANGED', { folder });
}

/** As `requireSameMedium`, by the device number alone: quick enough for each file. */
export async function requireSameDevice(folder: string, chosen: MediumIdentity): Promise<Result<null>> {
  try {
    const { dev } = await stat(folder, { bigint: true });
    return String(dev) === chosen.device ? ok(null) : fail('MEDIA-CHANGED', { folder });
  } catch (error) {
    return mediaFailure(error, join(folder, '*'));
  }
}

export const isSameMedium = (a: MediumIdentity, b: MediumIdentity): boolean =>
  a.device === b.device && a.fileSystem === b.fileSystem && a.source === b.source && a.volume === b.volume;

/** One text for all folders on a medium, whatever its partitions and where they are mounted. It tells nothing else about it. */
export const mediumKey = ({ device, disk, volume }: MediumIdentity): string =>
  createHash('sha256')
    .update(JSON.stringify(disk ? { disk } : volume ? { volume } : { device }))
    .digest('hex')
    .slice(0, 16);

/** From udev's record, else from the medium itself, which only administrators can read. */
async function linuxVolume(
  numbers: readonly string[],
  source: string,
  { udev }: LinuxSources,
): Promise<string> {
  for (const number of numbers) {
    const record = await readFile(join(udev, `b${number}`), 'utf8').catch(() => '');
    const uuid = /^E:ID_FS_UUID=(.*)$/m.exec(record)?.[1];
    if (uuid !== undefined) return uuid;
  }
  return source.startsWith('/dev/') ? serialNumber(source) : '';
}

/** sysfs folder of the disk that a partition is a part of, or of the device itself; empty for what is not a block device. */
async function linuxDisk(numbers: readonly string[], { blockDevices }: LinuxSources): Promise<string> {
  for (const number of numbers) {
    const found = await deviceBelow(number, blockDevices);
    if (found === undefined) continue;
    const isPartition = await stat(join(found, 'partition')).then(
      () => true,
      () => false,
    );
    return isPartition ? dirname(found) : found;
  }
  return '';
}

/** `major:minor` of a device file, as makedev(3) packs them; none if there is no such file. */
async function blockNumber(source: string): Promise<string[]> {
  const stats = await stat(source, { bigint: true }).catch(() => undefined);
  if (!stats) return [];
  const { rdev } = stats;
  const major = ((rdev >> 8n) & 0xfffn) | ((rdev >> 32n) & ~0xfffn);
  const minor = (rdev & 0xffn) | ((rdev >> 12n) & ~0xffn);
  return [`${String(major)}:${String(minor)}`];
}

/**
 * Volume serial number of FAT12 and FAT16 at 39, of FAT32 at 67 (Microsoft's fatgen103, "Boot Sector and BPB Structure"), of exFAT
 * at 100 (exFAT specification, table 4). The bytes are compared together, so the kind does not matter.
 */
async function serialNumber(device: string): Promise<string> {
  try {
    const file = await open(device, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
      return [39, 67, 100].map((at) => buffer.toString('hex', at, at + 4)).join('');
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}
