import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { promises as nodeFs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageFile, type FileSystem, type StagedFile } from '../../../electron/media/index.ts';
import type { Result } from '../../../shared/result.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-media-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const staged = (result: Result<StagedFile>): StagedFile => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

/** node:fs with one call that fails as a medium does. */
const failing = (call: keyof FileSystem, code: string): FileSystem => ({
  ...nodeFs,
  [call]: () => Promise.reject(Object.assign(new Error('injected'), { code })),
});

/** node:fs whose files accept nothing. */
const unwritable = (code: string): FileSystem => ({
  ...nodeFs,
  open: async (...parameters) => {
    const file = await nodeFs.open(...parameters);
    file.writeFile = () => Promise.reject(Object.assign(new Error('injected'), { code }));
    return file;
  },
});

describe('a staged file', () => {
  it('is nowhere to be seen under its name until it is committed, and readable by its owner only', async () => {
    const path = join(folder, 'ca.pfx');
    const file = staged(await stageFile(path, Buffer.from('new')));
    expect(await readdir(folder)).toEqual([
      expect.stringMatching(/^\.ca\.pfx\.[0-9a-f]{12}\.orgca-partial$/),
    ]);
    expect(await file.readBack()).toEqual({ ok: true, value: Buffer.from('new') });
    expect(await file.commit({ replace: false })).toEqual({ ok: true, value: null });
    expect(await readdir(folder)).toEqual(['ca.pfx']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('replaces an existing file only when that was agreed to', async () => {
    const path = join(folder, 'ca.pfx');
    await writeFile(path, 'old');
    const refused = staged(await stageFile(path, Buffer.from('new')));
    expect(await refused.commit({ replace: false })).toMatchObject({ failure: { code: 'MEDIA-EXISTS' } });
    await refused.discard();
    expect(await readFile(path, 'utf8')).toBe('old');

    const agreed = staged(await stageFile(path, Buffer.from('new')));
    await agreed.commit({ replace: true });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['ca.pfx']);
  });

  it('leaves nothing behind when it is discarded', async () => {
    const file = staged(await stageFile(join(folder, 'ca.pfx'), Buffer.from('new')));
    await file.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'MEDIA-FULL'],
    ['EDQUOT', 'MEDIA-FULL'],
    ['EROFS', 'MEDIA-READ-ONLY'],
    ['EIO', 'MEDIA-IO'],
    ['ENODEV', 'MEDIA-VANISHED'],
  ])('reports %s while writing as %s and removes the temporary file', async (code, expected) => {
    const result = await stageFile(join(folder, 'ca.pfx'), Buffer.from('new'), unwritable(code));
    expect(result).toMatchObject({ ok: false, failure: { code: expected } });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['EACCES', 'MEDIA-NOT-WRITABLE'],
    ['ENOENT', 'MEDIA-VANISHED'],
    ['ENAMETOOLONG', 'MEDIA-NAME'],
  ])('reports %s on opening as %s', async (code, expected) => {
    const result = await stageFile(join(folder, 'ca.pfx'), Buffer.from('new'), failing('open', code));
    expect(result).toMatchObject({ ok: false, failure: { code: expected } });
  });

  it('keeps the old file whole when the rename fails', async () => {
    const path = join(folder, 'ca.pfx');
    await writeFile(path, 'old');
    const file = staged(await stageFile(path, Buffer.from('new'), failing('rename', 'EIO')));
    expect(await file.commit({ replace: true })).toMatchObject({ failure: { code: 'MEDIA-IO' } });
    await file.discard();
    expect(await readdir(folder)).toEqual(['ca.pfx']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('throws what is no fault of the medium', async () => {
    const broken: FileSystem = { ...nodeFs, open: () => Promise.reject(new TypeError('a bug')) };
    await expect(stageFile(join(folder, 'ca.pfx'), Buffer.from('x'), broken)).rejects.toThrow('a bug');
  });
});
