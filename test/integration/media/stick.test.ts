/** Writing to memory sticks as they are: FAT and exFAT file systems, in images. */
import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileSet, freeBytes, removeLeftovers, writeVerified } from '../../../electron/media/index.ts';
import { asOfEndedProcess } from '../../support/media/ended-process.ts';
import { mountStick, type StickImage } from './stick-image.ts';

describe.each([
  ['FAT', 'vfat', 8],
  ['exFAT', 'exfat', 16],
] as const)('a stick with %s', (_name, fileSystem, megabytes) => {
  let stick: StickImage;
  beforeAll(async () => {
    stick = await mountStick(fileSystem, megabytes);
  });
  afterAll(() => stick.unmount());

  const at = (name: string): string => join(stick.mountPoint, name);

  it('takes a file with a long name, read back, and replaces it when that was agreed to', async () => {
    const path = at('ACME-TREE Organizational CA (2026).pfx');
    expect(await writeVerified(path, Buffer.alloc(5000, 'a'), { replace: false })).toEqual({
      ok: true,
      value: null,
    });
    expect(await writeVerified(path, Buffer.alloc(6000, 'b'), { replace: false })).toMatchObject({
      failure: { code: 'MEDIA-EXISTS' },
    });
    expect(await writeVerified(path, Buffer.alloc(6000, 'b'), { replace: true })).toEqual({
      ok: true,
      value: null,
    });
    expect((await readFile(path)).equals(Buffer.alloc(6000, 'b'))).toBe(true);
    expect((await readdir(stick.mountPoint)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('does not tell upper case from lower, and the app asks before it replaces', async () => {
    await writeVerified(at('Case.pfx'), Buffer.from('a'), { replace: false });
    expect(await writeVerified(at('CASE.PFX'), Buffer.from('b'), { replace: false })).toMatchObject({
      failure: { code: 'MEDIA-EXISTS' },
    });
  });

  it.each(['a:b.pfx', 'what?.pfx', 'end.', 'NUL.pfx', '.hidden.pfx', `${'n'.repeat(252)}.pfx`])(
    'is not asked to hold %s',
    async (name) => {
      const before = await readdir(stick.mountPoint);
      expect(await writeVerified(at(name), Buffer.from('x'), { replace: false })).toMatchObject({
        failure: { code: name === 'NUL.pfx' ? 'MEDIA-NAME-RESERVED' : 'MEDIA-NAME' },
      });
      expect(await readdir(stick.mountPoint)).toEqual(before);
    },
  );

  it('shows what a crash left on it, and removes it, but nothing that a running process holds', async () => {
    const set = await FileSet.open(stick.mountPoint);
    if (!set.ok) throw new Error(set.failure.code);
    expect(await set.value.stage('crash.pfx', Buffer.from('key'))).toMatchObject({ ok: true });
    expect(await removeLeftovers([stick.mountPoint])).toEqual([]);
    await asOfEndedProcess(stick.mountPoint);
    expect(await removeLeftovers([stick.mountPoint])).toMatchObject([{ outcome: 'removed' }]);
    expect(await removeLeftovers([stick.mountPoint])).toEqual([]);
  });

  it('keeps the old file and nothing else when it is full', async () => {
    const path = at('full.pfx');
    await writeFile(path, 'old');
    const filler = await open(at('filler'), 'w');
    const chunk = Buffer.alloc(64 * 1024);
    for (let size = 0; size < 32 * 1024 * 1024; size += chunk.length) {
      const written = await filler.write(chunk).catch(() => undefined);
      if (!written || written.bytesWritten < chunk.length) break;
    }
    await filler.close().catch(() => undefined);
    expect(await freeBytes(stick.mountPoint)).toBeLessThan(1024 * 1024);
    const result = await writeVerified(path, Buffer.alloc(1024 * 1024, 'n'), { replace: true });
    // fusefat says EPERM where the kernel says ENOSPC.
    const code = stick.driver === 'fusefat' ? 'MEDIA-NOT-WRITABLE' : 'MEDIA-FULL';
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect((await readdir(stick.mountPoint)).filter((name) => name.endsWith('.orgca-partial'))).toEqual([]);
  });
});
