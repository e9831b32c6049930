import { constants } from 'node:fs';
import { lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileSet, identifyMedium, rawFiles, writeVerified } from '../../../electron/media/index.ts';
import { ok } from '../../../shared/result.ts';
import { valueOf } from '../../support/backup/log-in.ts';
import { interceptedFileSystem, systemError } from '../../support/media/intercepted-file-system.ts';
import { itWith } from '../../support/platform.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-set-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = Buffer.from('new');

describe('a file of a set', () => {
  itWith('file modes')('has no name until it is committed, and is readable by its owner only', async () => {
    const set = valueOf(await FileSet.open(folder));
    const written = valueOf(await set.write('ca.pfx', bytes, (readBack) => ok(readBack.toString())));
    expect(written).toMatchObject({ name: 'ca.pfx', sizeBytes: 3, verified: 'new' });
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.ca\.pfx\..*\.orgca-partial$/)]);
    expect(await set.commit([])).toEqual({ ok: true, value: null });
    expect(await readdir(folder)).toEqual(['ca.pfx']);
    expect((await stat(join(folder, 'ca.pfx'))).mode & 0o777).toBe(0o600);
    await set.discard();
  });

  it('replaces another file only if that was agreed to', async () => {
    const path = join(folder, 'ca.pfx');
    await writeFile(path, 'old');
    expect(await writeVerified(path, bytes, { replace: false })).toMatchObject({
      failure: { code: 'MEDIA-EXISTS' },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await writeVerified(path, bytes, { replace: true })).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['ca.pfx']);
  });

  it.each([
    ['a disk', true],
    ['FAT', false],
  ])('never replaces a file that appears after the last look at the name, on %s', async (_medium, links) => {
    const path = join(folder, 'ca.pfx');
    const fs = interceptedFileSystem(
      async (call, work) => {
        if (call === 'link') await writeFile(path, 'mine', { flag: 'wx' }).catch(() => undefined);
        return work();
      },
      { links },
    );
    expect(await writeVerified(path, bytes, { replace: false, fs })).toMatchObject({
      failure: { code: 'MEDIA-EXISTS' },
    });
    expect(await readFile(path, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(['ca.pfx']);
  });

  itWith('special files').each(['folder', 'pipe', 'link'])(
    'does not take the name of a %s, even if it may replace',
    async (kind) => {
      const path = join(folder, 'ca.pfx');
      if (kind === 'folder') await mkdir(path);
      else if (kind === 'pipe') execFileSync('mkfifo', [path]);
      else await symlink('elsewhere.pfx', path);
      expect(await writeVerified(path, bytes, { replace: true })).toMatchObject({
        failure: { code: 'MEDIA-NOT-A-FILE', values: { file: 'ca.pfx', folder } },
      });
      expect(await readdir(folder)).toEqual(['ca.pfx']);
      expect((await lstat(path)).isFile()).toBe(false);
    },
  );

  it.each(['../ca.pfx', '..', 'a/../../ca.pfx', '/etc/ca.pfx', 'a//b', 'C:\\ca.pfx', '.', ''])(
    'is never outside the folder: %j',
    async (name) => {
      const set = valueOf(await FileSet.open(folder));
      expect(await set.stage(name, bytes)).toMatchObject({ failure: { code: 'MEDIA-NAME' } });
      await set.discard();
    },
  );

  it('does not follow a link in place of a folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'orgca-outside-'));
    await symlink(outside, join(folder, 'program'));
    const set = valueOf(await FileSet.open(folder));
    expect((await set.stage('program/start', bytes)).ok).toBe(false);
    await set.discard();
    expect(await readdir(outside)).toEqual([]);
    await rm(outside, { recursive: true });
  });

  it.each([
    ['ENOSPC', 'MEDIA-FULL'],
    ['EDQUOT', 'MEDIA-FULL'],
    ['EROFS', 'MEDIA-READ-ONLY'],
    ['EIO', 'MEDIA-IO'],
    ['ENODEV', 'MEDIA-VANISHED'],
    ['EACCES', 'MEDIA-NOT-WRITABLE'],
  ])('that cannot be written because of %s is reported as %s', async (code, expected) => {
    const fs = interceptedFileSystem((call, work) =>
      call === 'write' ? Promise.reject(systemError(code)) : work(),
    );
    expect(await writeVerified(join(folder, 'ca.pfx'), bytes, { replace: false, fs })).toMatchObject({
      failure: { code: expected },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('throws what is not a fault of the medium', async () => {
    const fs = { ...rawFiles, open: () => Promise.reject(new TypeError('a bug')) };
    await expect(writeVerified(join(folder, 'ca.pfx'), bytes, { replace: false, fs })).rejects.toThrow(
      'a bug',
    );
  });
});

describe('the read-back of a set', () => {
  it.each([true, false])('says whether it passed the cache: %s', async (offered) => {
    const fs = interceptedFileSystem((_call, work) => work());
    const open: typeof fs.open = (path, flags, mode) =>
      Number(flags) & constants.O_DIRECT && !offered
        ? Promise.reject(systemError('EINVAL'))
        : fs.open(path, Number(flags) & ~constants.O_DIRECT, mode);
    const set = valueOf(await FileSet.open(folder, { fs: { ...fs, open } }));
    expect(await set.write('ca.pfx', bytes, () => ok(null))).toMatchObject({ value: { direct: offered } });
    await set.discard();
  });
});

describe('the medium of a set', () => {
  it('must be the one that was chosen, before staging, in the read-back, and before the commit', async () => {
    const chosen = valueOf(await identifyMedium(folder));
    expect(await FileSet.open(folder, { medium: { ...chosen, device: 'other' } })).toMatchObject({
      failure: { code: 'MEDIA-CHANGED', values: { folder } },
    });
    expect(await FileSet.open(join(folder, 'gone'), { medium: chosen })).toMatchObject({
      failure: { code: 'MEDIA-VANISHED', values: { folder: join(folder, 'gone') } },
    });
  });
});
