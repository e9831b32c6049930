import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  linuxDrives,
  linuxVolumeKind,
  udevLabel,
  type LinuxSources,
} from '../../../electron/media/linux-drives.ts';

let root = '';
let sources: LinuxSources;
const stick = (): string => join(root, 'media/CA BACKUP');

/** A sysfs as a machine with a built-in disk, a stick, a disk in a USB case and an SD card has it. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orgca-sysfs-'));
  sources = {
    mountInfo: join(root, 'mountinfo'),
    blockDevices: join(root, 'dev/block'),
    udev: join(root, 'udev'),
  };
  await mkdir(sources.blockDevices, { recursive: true });
  await mkdir(sources.udev);
  const device = async (number: string, path: string, flags: Record<string, string>): Promise<void> => {
    for (const [name, value] of Object.entries(flags)) {
      await mkdir(join(root, path, name, '..'), { recursive: true });
      await writeFile(join(root, path, name), `${value}\n`);
    }
    await mkdir(join(root, path), { recursive: true });
    await symlink(`../../${path}`, join(sources.blockDevices, number));
  };
  await device('8:2', 'devices/pci0/ata1/block/sda/sda2', { '../removable': '0' });
  await device('8:17', 'devices/pci0/usb1/1-1/block/sdb/sdb1', { '../removable': '1' });
  await device('8:33', 'devices/pci0/usb2/2-1/block/sdc/sdc1', { '../removable': '0' });
  await device('179:1', 'devices/pci0/mmc_host/mmc0/block/mmcblk0/mmcblk0p1', { '../device/type': 'SD' });
  await device('179:9', 'devices/pci0/mmc_host/mmc1/block/mmcblk1/mmcblk1p1', { '../device/type': 'MMC' });
  // An encrypted stick, and a logical volume over two built-in disks.
  await device('8:49', 'devices/pci0/usb1/1-2/block/sdd/sdd1', { '../removable': '1' });
  await device('253:0', 'devices/virtual/block/dm-0', { removable: '0' });
  await device('253:1', 'devices/virtual/block/dm-1', { removable: '0' });
  for (const [volume, below] of [
    ['dm-0', 'pci0/usb1/1-2/block/sdd/sdd1'],
    ['dm-1', 'pci0/ata1/block/sda/sda2'],
    ['dm-1', 'pci0/usb1/1-1/block/sdb/sdb1'],
  ] as const) {
    const slaves = join(root, 'devices/virtual/block', volume, 'slaves');
    await mkdir(slaves, { recursive: true });
    await symlink(join(root, 'devices', below), join(slaves, basename(below)));
  }
  for (const name of ['CA BACKUP', 'CASE', 'CARD', 'BUILTIN', 'SECRET', 'BOTH']) {
    await mkdir(join(root, 'media', name), { recursive: true });
  }
  const media = join(root, 'media').replaceAll(' ', '\\040');
  await writeFile(
    sources.mountInfo,
    [
      '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
      '23 22 0:21 / /proc rw - proc proc rw',
      `97 22 8:17 / ${media}/CA\\040BACKUP rw,nosuid - vfat /dev/sdb1 rw,uid=1000`,
      `98 22 8:33 / ${media}/CASE ro,nosuid - fuseblk /dev/sdc1 rw`,
      `99 22 179:1 / ${media}/CARD rw - vfat /dev/mmcblk0p1 rw`,
      `94 22 179:9 / ${media}/BUILTIN rw - ext4 /dev/mmcblk1p1 rw`,
      `92 22 253:0 / ${media}/SECRET rw - ext4 /dev/mapper/luks-1 rw`,
      `91 22 253:1 / ${media}/BOTH rw - ext4 /dev/mapper/both rw`,
      '95 22 8:17 / /mnt/again rw,nosuid - vfat /dev/sdb1 rw',
      '96 22 0:55 / /home/anna/share rw - cifs //files/share rw',
      '93 22 0:56 / /home/anna/far rw - fuse.sshfs anna@far: rw',
      '',
    ].join('\n'),
  );
  await writeFile(join(sources.udev, 'b8:33'), 'E:ID_FS_UUID=4E21-0000\nE:ID_FS_TYPE=exfat\n');
  await writeFile(
    join(sources.udev, 'b8:17'),
    'S:disk/by-label/x\nE:ID_FS_LABEL=CA_BACKUP\nE:ID_FS_LABEL_ENC=CA\\x20T\\xc3\\xbcr\n',
  );
});
afterEach(() => rm(root, { recursive: true }));

describe('the drives of Linux', () => {
  it('are sticks, disks in USB cases and cards, each once, with label, file system and write protection', async () => {
    const drives = await linuxDrives(sources);
    expect(drives.map(({ name, fileSystem, readOnly }) => [name, fileSystem, readOnly])).toEqual([
      ['CA Tür', 'vfat', false],
      ['CASE', 'exfat', true],
      ['CARD', 'vfat', false],
      ['SECRET', 'ext4', false],
    ]);
    expect(drives[0]?.mountPoint).toBe(stick());
    expect(drives[0]?.sizeBytes).toBeGreaterThan(drives[0]!.freeBytes);
  });

  it('leaves out a stick whose mount point is gone', async () => {
    await rm(stick(), { recursive: true });
    expect((await linuxDrives(sources)).map(({ name }) => name)).not.toContain('CA Tür');
  });

  it('tells the place of a folder', async () => {
    expect(await linuxVolumeKind(join(stick(), 'backups'), sources)).toBe('removable');
    expect(await linuxVolumeKind(join(root, 'media/BUILTIN'), sources)).toBe('fixed');
    expect(await linuxVolumeKind('/home/anna', sources)).toBe('system');
    expect(await linuxVolumeKind('/home/anna/share/x', sources)).toBe('network');
    expect(await linuxVolumeKind('/home/anna/far', sources)).toBe('network');
  });

  it('knows nothing where nothing can be read', async () => {
    const nowhere = { mountInfo: '/nowhere', blockDevices: '/nowhere', udev: '/nowhere' };
    expect(await linuxDrives(nowhere)).toEqual([]);
    expect(await linuxVolumeKind('/tmp', nowhere)).toBe('unknown');
  });
});

describe("udev's label", () => {
  it('is decoded, and absent where there is none', () => {
    expect(udevLabel('E:ID_FS_LABEL_ENC=A\\x20B\n')).toBe('A B');
    expect(udevLabel('E:ID_FS_TYPE=vfat\n')).toBeUndefined();
  });
});
