/** The medium that was chosen goes away or is exchanged during a run, while the folder of its name stays. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Destinations } from '../../../electron/app/backup/destinations.ts';
import {
  FileSet,
  identifyMedium,
  mediumKey,
  removeLeftovers,
  writeVerified,
  type MediumIdentity,
} from '../../../electron/media/index.ts';
import { LINUX_SOURCES } from '../../../electron/media/linux-drives.ts';
import { ok } from '../../../shared/result.ts';
import { valueOf } from '../../support/backup/log-in.ts';

const bytes = Buffer.alloc(50_000, 'k');

let folder: string;
let stick: string;
let between: string;
let medium: MediumIdentity;

const mount = (at: string): void => void execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', at]);
/** As a desktop does for a stick that is busy: the folder is at once that of the disk below. */
const unmountLazily = (): void => void execFileSync('umount', ['-l', stick]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-medium-'));
  stick = join(folder, 'STICK');
  between = join(folder, 'BETWEEN');
  await mkdir(stick);
  await mkdir(between);
  mount(stick);
  medium = valueOf(await identifyMedium(stick));
});
afterEach(async () => {
  for (const place of [stick, between]) {
    let mounted = true;
    while (mounted) {
      try {
        execFileSync('umount', ['-l', place], { stdio: 'ignore' });
      } catch {
        mounted = false;
      }
    }
  }
  await rm(folder, { recursive: true });
});

const changed = { ok: false, failure: { code: 'MEDIA-CHANGED', values: {} } };

describe.each([
  ['is unmounted lazily', unmountLazily],
  [
    'is exchanged for another',
    () => {
      unmountLazily();
      // The system gives the number of the device that went away to the next one.
      mount(between);
      mount(stick);
    },
  ],
  ['is covered by another', () => mount(stick)],
])('a stick that %s', (_name, change) => {
  it('before the run gets nothing, nor does the folder', async () => {
    change();
    expect(await FileSet.open(stick, { medium })).toMatchObject(changed);
    expect(await writeVerified(join(stick, 'ca.pfx'), bytes, { replace: true, medium })).toMatchObject(
      changed,
    );
    const opened = await Destinations.open(
      [{ folder: stick, medium, replace: [] }],
      new AbortController().signal,
    );
    expect(opened).toMatchObject({ ok: true, value: { outcomes: [{ failure: { code: 'MEDIA-CHANGED' } }] } });
    expect(await readdir(stick)).toEqual([]);
  });

  it('before a file is written keeps the key out of the folder', async () => {
    const set = valueOf(await FileSet.open(stick, { medium }));
    change();
    const written = await set.write('ca.pfx', bytes, () => ok(null));
    expect(written).toMatchObject(changed);
    expect(await set.commit([])).toMatchObject(changed);
    await set.discard();
    expect(await readdir(stick)).toEqual([]);
  });

  it('before the read-back is not read from another place', async () => {
    const set = valueOf(await FileSet.open(stick, { medium }));
    const staged = valueOf(await set.stage('ca.pfx', bytes));
    change();
    await writeFile(staged.temporary, bytes);
    expect(await set.readBack(staged)).toMatchObject(changed);
    expect(await set.verify(staged)).toMatchObject(changed);
    await set.discard();
    await removeLeftovers([stick]);
    expect(await readdir(stick)).toEqual([]);
  });

  it('before the commit makes no backup', async () => {
    const set = valueOf(await FileSet.open(stick, { medium }));
    valueOf(await set.write('ca.pfx', bytes, () => ok(null)));
    change();
    expect(await set.commit([])).toMatchObject(changed);
    await set.discard();
    expect(await readdir(stick)).toEqual([]);
  });
});

describe('a stick with a driver in user space', () => {
  it('is known by the volume of its block device', async () => {
    const sources = { ...LINUX_SOURCES, mountInfo: join(folder, 'mountinfo'), udev: join(folder, 'udev') };
    await mkdir(sources.udev);
    // The driver's own number is 0:99; /dev/null stands for the block device, with the number 1:3.
    const line = `1 1 0:99 / ${folder} rw - fuseblk /dev/null rw`;
    await writeFile(sources.mountInfo, line);
    const volume = async (uuid: string): Promise<string> => {
      await writeFile(join(sources.udev, 'b1:3'), `E:ID_FS_UUID=${uuid}\n`);
      return valueOf(await identifyMedium(folder, sources)).volume;
    };
    expect(await volume('1234-ABCD')).toBe('1234-ABCD');
    expect(await volume('5678-EF01')).toBe('5678-EF01');
  });
});

describe('two folders', () => {
  it('are on one medium if they are below one mount, or if it is mounted twice', async () => {
    const below = join(stick, 'below');
    await mkdir(below);
    const again = join(folder, 'again');
    await mkdir(again);
    execFileSync('mount', ['--bind', below, again]);
    try {
      const keys = await Promise.all(
        [stick, below, again].map(async (one) => mediumKey(valueOf(await identifyMedium(one)))),
      );
      expect(new Set(keys).size).toBe(1);
      expect(mediumKey(valueOf(await identifyMedium(folder)))).not.toBe(keys[0]);
    } finally {
      execFileSync('umount', [again]);
    }
  });
});
