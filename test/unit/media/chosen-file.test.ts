import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readChosenFile } from '../../../electron/media/index.ts';
import { itWith } from '../../support/platform.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-chosen-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Counts what is read from files that are open, whoever opened them. */
async function countReads(): Promise<() => number> {
  const handle = await open(join(folder, 'ca.pfx'), 'w');
  const ofEveryHandle = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const reads = (['read', 'readv', 'readFile', 'createReadStream'] as const).map((name) =>
    vi.spyOn(ofEveryHandle, name),
  );
  return () => reads.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
}

const code = async (path: string): Promise<string> => {
  const result = await readChosenFile(path, 1000);
  return result.ok ? 'read' : result.failure.code;
};

describe('a chosen file', () => {
  it('is read whole', async () => {
    const path = join(folder, 'ca.pfx');
    await writeFile(path, 'bytes');
    expect(await readChosenFile(path, 1000)).toEqual({
      ok: true,
      value: { path, fileName: 'ca.pfx', bytes: Buffer.from('bytes') },
    });
  });

  itWith('special files')(
    'may be missing, empty, a folder, a device, a pipe or a link, each with its own code',
    async () => {
      await writeFile(join(folder, 'empty'), '');
      await symlink('empty', join(folder, 'link'));
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      expect(await code(join(folder, 'gone'))).toBe('MEDIA-FILE-MISSING');
      expect(await code(join(folder, 'empty', 'below'))).toBe('MEDIA-FILE-MISSING');
      expect(await code(join(folder, 'empty'))).toBe('MEDIA-FILE-EMPTY');
      expect(await code(folder)).toBe('MEDIA-FILE-FOLDER');
      expect(await code('/dev/zero')).toBe('MEDIA-FILE-DEVICE');
      expect(await code(join(folder, 'pipe'))).toBe('MEDIA-FILE-DEVICE');
      expect(await code(join(folder, 'link'))).toBe('MEDIA-FILE-LINK');
    },
  );

  it('is refused unread when it has 2 GB', async () => {
    const path = join(folder, 'huge.pfx');
    await writeFile(path, 'x');
    await truncate(path, 2 * 1024 ** 3);
    const reads = await countReads();
    expect(await readChosenFile(path, 64 * 1024 ** 2)).toEqual({
      ok: false,
      failure: {
        code: 'MEDIA-FILE-TOO-LARGE',
        values: { file: 'huge.pfx', bytes: 2147483648, limit: 67108864 },
      },
    });
    expect(reads()).toBe(0);
    await truncate(path, 1000);
    expect(await code(path)).toBe('read');
    expect(reads()).toBeGreaterThan(0);
  });
});
