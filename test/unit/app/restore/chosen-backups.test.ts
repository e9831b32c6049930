import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupFiles } from '../../../../electron/ipc/backup-files.ts';
import { ok } from '../../../../shared/result.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { backupFile, material, PASSWORD, receiptFile } from '../../../support/restore/backup-files.ts';

let folder = '';
let files: BackupFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-chosen-backups-'));
  files = new BackupFiles(join(folder, 'profile'));
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
    const found = await files.inspectFolder(folder);
    expect(found.map(({ fileName, failure }) => [fileName, failure?.code])).toEqual([
      ['a.p12', undefined],
      ['b.PFX', undefined],
      ['c.pfx', 'PFX-NOT-PFX'],
    ]);
    expect(await files.inspectFolder(join(folder, 'gone'))).toEqual([]);
  });

  it('are opened for one call, and their keys are wiped after it, whatever it did', async () => {
    const path = join(folder, 'ca.pfx');
    await receiptFile(path, await backupFile(path, (await material()).rsa));
    const { handle: file } = await files.inspect(path);
    let key: Buffer = Buffer.alloc(0);
    const opened = await files.withSources([{ file, password: PASSWORD }], ([source]) => {
      key = source!.backup.key.pkcs8;
      return Promise.resolve(ok(key.some((byte) => byte !== 0)));
    });
    expect(valueOf(opened)).toBe(true);
    expect(key.every((byte) => byte === 0)).toBe(true);
    await expect(
      files.withSources([{ file, password: PASSWORD }], ([source]) => {
        key = source!.backup.key.pkcs8;
        return Promise.reject(new Error('a bug'));
      }),
    ).rejects.toThrow('a bug');
    expect(key.every((byte) => byte === 0)).toBe(true);
  });
});
