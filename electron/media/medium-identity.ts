/** Which medium a folder is on. A stick that was unplugged leaves its folder, and the folder is then on another medium. */
import { open, readFile, realpath, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
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
        const volume = await linuxVolume(mount.device, source, sources);
        const local = !isNetwork(fileSystem) && !fileSystem.startsWith('fuse');
        return ok({ device, fileSystem, source: `${source} ${root}`, volume, local });
      }
    }
    const { type } = await statfs(real);
    // A connected drive letter resolves to its share.
    const source =
      process.platform === 'win32' ? await realpath(`${real.slice(0, 2)}\\`).catch(() => '') : '';
    return ok({ device, fileSystem: String(type), source, volume: '', local: !source.startsWith('\\\\') });
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

export const isSameMedium = (a: MediumIdentity, b: MediumIdentity): boolean =>
  a.device === b.device && a.fileSystem === b.fileSystem && a.source === b.source && a.volume === b.volume;

/** From udev's record, else from the medium itself, which only administrators can read. */
async function linuxVolume(device: string, source: string, { udev }: LinuxSources): Promise<string> {
  const record = await readFile(join(udev, `b${device}`), 'utf8').catch(() => '');
  const uuid = /^E:ID_FS_UUID=(.*)$/m.exec(record)?.[1];
  return uuid ?? (source.startsWith('/dev/') ? await serialNumber(source) : '');
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
