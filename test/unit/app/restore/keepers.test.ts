/** Keepers of a backup that is there: the rehearsal, and a new set for the same files. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Installation } from '../../../../electron/app/installation/index.ts';
import { newKeepers } from '../../../../electron/app/keepers/index.ts';
import { rehearse, runPasswordChange } from '../../../../electron/app/restore/index.ts';

import { sha256Hex } from '../../../../electron/media/index.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { startJob } from '../../../support/job/start-job.ts';
import { backupFile, material, receiptFile } from '../../../support/restore/backup-files.ts';

let folder: string;
let installation: Installation;
const keepers = newKeepers({ threshold: 2, count: 3 });
const signal = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-rehearsal-'));
  installation = new Installation(join(folder, 'data'), 'OrgCA Backup test', () => new Date(), startJob);
});
afterEach(async () => {
  await installation.jobs.endAll();
  await rm(folder, { recursive: true });
});

interface Receipt {
  readonly keepers?: { readonly set: string; readonly rehearsedAt: string | null };
  readonly files: readonly { readonly sha256: string }[];
}
const receipt = async (): Promise<Receipt> =>
  JSON.parse(await readFile(join(folder, 'CA.receipt.json'), 'utf8')) as Receipt;

/** Both files of a CA, which the password of the keepers opens, with their receipt. */
async function backup(): Promise<string[]> {
  const { rsa, ec } = await material();
  const password = keepers.password.toString('ascii');
  const paths = ['CA.pfx', 'CA-ec.pfx'].map((name) => join(folder, name));
  const bytes = await backupFile(paths[0]!, rsa, { password });
  const ecBytes = await backupFile(paths[1]!, ec!, { password });
  const named = (fileName: string, data: Buffer) => ({
    ...{ fileName, sizeBytes: data.length, sha256: sha256Hex(data) },
  });
  const change = {
    files: [named('CA.pfx', bytes), named('CA-ec.pfx', ecBytes)],
    keepers: { ...keepers.facts, rehearsedAt: null },
  };
  await receiptFile(paths[0]!, bytes, change, password);
  return paths;
}

describe('a rehearsal', () => {
  it('opens every file, and the receipt notes when', async () => {
    const paths = await backup();
    const done = await rehearse(installation, paths, {
      ...{ keepers: keepers.facts, password: Buffer.from(keepers.password), signal },
    });
    expect(valueOf(done)).toEqual({ opened: true, receiptUpdated: true });
    expect((await receipt()).keepers).toMatchObject({ set: keepers.facts.set });
    expect((await receipt()).keepers?.rehearsedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  }, 120_000);

  it('with the password of another set opens nothing, and the receipt stays as it is', async () => {
    const paths = await backup();
    const other = newKeepers({ threshold: 2, count: 3 });
    const done = await rehearse(installation, paths, {
      ...{ keepers: keepers.facts, password: other.password, signal },
    });
    expect(valueOf(done)).toEqual({ opened: false, receiptUpdated: false });
    expect((await receipt()).keepers?.rehearsedAt).toBeNull();
  });

  it('with a file that is gone does not blame the shares', async () => {
    const paths = await backup();
    await rm(paths[1]!);
    const done = await rehearse(installation, paths, {
      ...{ keepers: keepers.facts, password: Buffer.from(keepers.password), signal },
    });
    expect(done).toMatchObject({ ok: false, failure: { code: 'MEDIA-FILE-MISSING' } });
    expect((await receipt()).keepers?.rehearsedAt).toBeNull();
  });

  it('says that the receipt could not be noted, where there is none', async () => {
    const paths = await backup();
    await rm(join(folder, 'CA.receipt.json'));
    const done = await rehearse(installation, paths, {
      ...{ keepers: keepers.facts, password: Buffer.from(keepers.password), signal },
    });
    expect(valueOf(done)).toEqual({ opened: true, receiptUpdated: false });
  });
});

describe('new keepers', () => {
  it('get both files of the backup, and the receipt names their set', async () => {
    const [path = ''] = await backup();
    const fresh = newKeepers({ threshold: 3, count: 5 });
    const changed = await runPasswordChange(installation, {
      path,
      ...{ oldPassword: Buffer.from(keepers.password), newPassword: Buffer.from(fresh.password), signal },
      profile: { name: 'modern', iterations: 1000 },
      keepers: fresh.facts,
    });
    expect(valueOf(changed).partners).toEqual([]);
    const { keepers: named, files } = await receipt();
    expect(named?.set).toBe(fresh.facts.set);
    const hashes = await Promise.all(
      ['CA.pfx', 'CA-ec.pfx'].map(async (name) => sha256Hex(await readFile(join(folder, name)))),
    );
    expect(files.map(({ sha256 }) => sha256)).toEqual(hashes);
    const paths = [path, join(folder, 'CA-ec.pfx')];
    const opened = await rehearse(installation, paths, {
      ...{ keepers: fresh.facts, password: fresh.password, signal },
    });
    expect(valueOf(opened).opened).toBe(true);
  }, 120_000);

  it('give way to one password: the receipt names no set', async () => {
    const [path = ''] = await backup();
    const changed = await runPasswordChange(installation, {
      path,
      ...{
        oldPassword: Buffer.from(keepers.password),
        newPassword: Buffer.from('another good word 9'),
        signal,
      },
      profile: { name: 'modern', iterations: 1000 },
    });
    expect(valueOf(changed).partners).toEqual(['CA-ec.pfx']);
    expect((await receipt()).keepers).toBeUndefined();
  });
});
