import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectFile, listBackups, withOpenSources } from '../../../../electron/app/restore/index.ts';
import { ok } from '../../../../shared/result.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { backupFile, material, PASSWORD, receiptFile } from '../../../support/restore/backup-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-chosen-backups-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the backups on a stick', () => {
  it('are its PFX files, by name, each with what is wrong with it', async () => {
    const { rsa, ec } = await material();
    await backupFile(join(folder, 'b.PFX'), rsa);
    await backupFile(join(folder, 'a.p12'), ec!);
    await writeFile(join(folder, 'c.pfx'), 'nonsense');
    await writeFile(join(folder, '.b.pfx'), 'hidden');
    await writeFile(join(folder, 'readme.txt'), 'x');
    await mkdir(join(folder, 'd.pfx'));
    const found = await Promise.all((await listBackups(folder)).paths.map((path) => inspectFile(path)));
    expect(found.map(({ info }) => [info.fileName, info.failure?.code])).toEqual([
      ['a.p12', undefined],
      ['b.PFX', undefined],
      ['c.pfx', 'PFX-NOT-PFX'],
    ]);
    expect(await listBackups(join(folder, 'gone'))).toEqual({ paths: [], total: 0 });
  });

  it('are counted if there are more than are listed', async () => {
    for (let at = 0; at < 52; at++) await writeFile(join(folder, `${String(at + 10)}.pfx`), 'x');
    const { paths, total } = await listBackups(folder);
    expect([paths.length, paths.at(-1), total]).toEqual([50, join(folder, '59.pfx'), 52]);
  });

  it('are opened for one call, and their keys are wiped after it, whatever it did', async () => {
    const path = join(folder, 'ca.pfx');
    await receiptFile(path, await backupFile(path, (await material()).rsa));
    const locked = { path, password: Buffer.from(PASSWORD) };
    let key: Buffer = Buffer.alloc(0);
    const opened = await withOpenSources([locked], ([source]) => {
      key = source!.backup.key.pkcs8;
      return Promise.resolve(ok(key.some((byte) => byte !== 0)));
    });
    expect(valueOf(opened)).toBe(true);
    expect(key.every((byte) => byte === 0)).toBe(true);
    await expect(
      withOpenSources([locked], ([source]) => {
        key = source!.backup.key.pkcs8;
        return Promise.reject(new Error('a bug'));
      }),
    ).rejects.toThrow('a bug');
    expect(key.every((byte) => byte === 0)).toBe(true);
  });
});
