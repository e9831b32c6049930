/** Whether two folders are on one medium, as the warning about a further copy needs it. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifyMedium, mediumKey } from '../../../electron/media/index.ts';
import { valueOf } from '../../support/backup/log-in.ts';

let root = '';
/** Two partitions of one stick, another stick, and two subvolumes of one file system that only udev knows. */
const MOUNTS = {
  one: '8:17',
  two: '8:18',
  other: '8:33',
  locked: '253:0',
  sub: '0:40',
  volume: '0:41',
  copy: '0:42',
};
const sources = () => ({
  mountInfo: join(root, 'mountinfo'),
  blockDevices: join(root, 'block'),
  udev: join(root, 'udev'),
});
const keyOf = async (name: keyof typeof MOUNTS): Promise<string> =>
  mediumKey(valueOf(await identifyMedium(join(root, name), sources())));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orgca-identity-'));
  const partition = async (number: string, path: string): Promise<void> => {
    await mkdir(join(root, 'devices', path), { recursive: true });
    await writeFile(join(root, 'devices', path, 'partition'), '1\n');
    await symlink(join(root, 'devices', path), join(root, 'block', number));
  };
  await mkdir(join(root, 'block'));
  await mkdir(join(root, 'udev'));
  await partition('8:17', 'sdb/sdb1');
  await partition('8:18', 'sdb/sdb2');
  await partition('8:33', 'sdc/sdc1');
  // An encrypted volume on the second partition of the stick.
  await mkdir(join(root, 'devices/dm-0/slaves'), { recursive: true });
  await symlink(join(root, 'devices/sdb/sdb2'), join(root, 'devices/dm-0/slaves/sdb2'));
  await symlink(join(root, 'devices/dm-0'), join(root, 'block/253:0'));
  const lines = Object.entries(MOUNTS).map(async ([name, device]) => {
    await mkdir(join(root, name));
    const source = name === 'sub' || name === 'volume' ? '/dev/null' : 'somewhere';
    await writeFile(join(root, 'udev', `b${device}`), `E:ID_FS_UUID=${name}\n`);
    return `1 1 ${device} / ${join(root, name)} rw - btrfs ${source} rw`;
  });
  await writeFile(sources().mountInfo, (await Promise.all(lines)).join('\n'));
  // The subvolumes have numbers of their own; /dev/null, 1:3, stands for the block device below both.
  for (const device of ['0:40', '0:41']) await rm(join(root, 'udev', `b${device}`));
  await writeFile(join(root, 'udev', 'b1:3'), 'E:ID_FS_UUID=shared\n');
});
afterEach(() => rm(root, { recursive: true }));

describe('two folders are on one medium', () => {
  it('if they are on partitions of one disk', async () => {
    expect(await keyOf('one')).toBe(await keyOf('two'));
    expect(await keyOf('one')).not.toBe(await keyOf('other'));
  });

  it('if one of them is encrypted', async () => {
    expect(await keyOf('one')).toBe(await keyOf('locked'));
  });

  it('if they are subvolumes of one file system', async () => {
    expect(await keyOf('sub')).toBe(await keyOf('volume'));
    expect(await keyOf('sub')).not.toBe(await keyOf('copy'));
  });
});
