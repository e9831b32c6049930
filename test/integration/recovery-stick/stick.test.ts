/** A recovery stick on the file systems that sticks have. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeStick,
  planStick,
  textItem,
  type StickItem,
} from '../../../electron/app/recovery-stick/index.ts';
import { mountStick, type StickImage } from '../media/stick-image.ts';

const run = promisify(execFile);

const options = {
  replace: true,
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

describe.each([
  ['FAT', 'vfat'],
  ['exFAT', 'exfat'],
] as const)('on %s', (_name, fileSystem) => {
  let stick: StickImage;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgca-stick-source-'));
    stick = await mountStick(fileSystem, 16);
  });
  afterAll(async () => {
    await stick.unmount();
    await rm(folder, { recursive: true });
  });

  const program = async (name: string, bytes: number): Promise<StickItem> => {
    const path = join(folder, name);
    await writeFile(path, Buffer.alloc(Math.min(bytes, 8 * 1024 * 1024), name));
    if (bytes > 8 * 1024 * 1024) await truncate(path, bytes);
    return { name, kind: 'program', sizeBytes: bytes, source: path, executable: true };
  };

  it('everything is written, read back, and good for sha256sum -c; a second time too', async () => {
    const items = [
      await program('OrgCA Backup (portable) x64.exe', 3_000_001),
      { ...(await program('orgca-backup', 5000)), name: 'program/orgca-backup' },
      textItem('START-HERE.txt', 'start-here', 'Begin'),
    ];
    for (const existing of [0, 4]) {
      const plan = await planStick(items, stick.mountPoint);
      expect(plan).toMatchObject({ ok: true });
      expect(plan.ok && plan.value.existing).toHaveLength(existing);
      const replace = plan.ok ? plan.value.existing : [];
      expect(await makeStick(items, stick.mountPoint, { ...options, replace })).toMatchObject({ ok: true });
      // Not synchronous: a driver in user space is a child of this process.
      const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: stick.mountPoint });
      expect(stdout.match(/: OK$/gm)).toHaveLength(3);
    }
    expect((await readdir(stick.mountPoint)).filter((name) => name.endsWith('.orgca-partial'))).toEqual([]);
  });

  it('what does not fit is known before', async () => {
    const items = [await program('huge.exe', 64 * 1024 * 1024)];
    expect(await planStick(items, stick.mountPoint)).toMatchObject({ failure: { code: 'STICK-NO-ROOM' } });
  });
});
