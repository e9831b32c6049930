/** A run into a folder with a receipt of the same name: what the new receipt, which the new seal covers, takes over of the old one. */
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../../../electron/app/backup/index.ts';
import { inspectFile, verifyFile } from '../../../../electron/app/restore/index.ts';
import { createTrainingMaterial } from '../../../../electron/training/index.ts';
import type { CaMaterial } from '../../../../electron/ca/index.ts';
import type { MadeBackup } from '../../../../shared/views.ts';
import { caMaterialOf } from '../../../support/backup/material.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { backupFile, password, PASSWORD } from '../../../support/restore/backup-files.ts';
import { editReceipt, sha256 } from '../../../support/restore/sealed-set.ts';

const NAME = 'ca.pfx';

let ca: CaMaterial;
let stranger: Awaited<ReturnType<typeof createTrainingMaterial>>;
let folder = '';
beforeAll(async () => {
  const options = { ecCurve: 'P-256', rsaBits: 2048 } as const;
  ca = await caMaterialOf(await createTrainingMaterial(options), 'pkcs8');
  stranger = await createTrainingMaterial(options);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** @param pairs those whose keys the run has, as after an export with iManager */
const run = async (pairs: 'rsa' | 'ec' | 'both', fileName = NAME, text = PASSWORD): Promise<MadeBackup> =>
  valueOf(
    await backUp(
      {
        ...ca,
        pairs: ca.pairs.map((pair) =>
          pairs === 'both' || pair.id === pairs ? pair : { ...pair, key: { kind: 'missing' } },
        ) as CaMaterial['pairs'],
      },
      {
        ...{ fileName, password: password(text), destinations: [{ folder, replace: 'all' }] },
        profile: { name: 'modern', iterations: 10_000 },
        origin: { tree: 'ACME-TREE', server: 'ldaps://127.0.0.1', user: 'admin.acme' },
        ...{ program: 'OrgCA Backup 0.1.0', now: () => new Date(), signal: new AbortController().signal },
        onProgress: () => undefined,
      },
    ),
  );

const verify = async (name = NAME, text = PASSWORD) =>
  verifyFile(await inspectFile(join(folder, name)), password(text), {
    program: 'OrgCA Backup 0.1.0',
    now: () => new Date(),
  });

const named = async (): Promise<string[]> => {
  const text = await readFile(join(folder, 'ca.receipt.json'), 'utf8');
  return (JSON.parse(text) as { files: { fileName: string }[] }).files.map(({ fileName }) => fileName);
};

/** Writes a receipt without a seal that names a file with everything that the text of a receipt contains. */
async function plant(...files: { fileName: string; bytes: Buffer; keyPair: 'rsa' | 'ec' }[]): Promise<void> {
  const encryption = 'AES-256-CBC, PBKDF2-HMAC-SHA-256, 600,000 iterations';
  const receipt = {
    ...{ format: 'orgca-backup-receipt', formatVersion: 1, tree: 'ACME-TREE', caObject: ca.dn, checks: [] },
    files: files.map(({ fileName, bytes, keyPair }) => ({
      ...{ fileName, keyPair, sizeBytes: bytes.length, sha256: sha256(bytes), keyDetail: 'EC P-384' },
      ...{ keyEncryption: encryption, certificateEncryption: encryption, mac: 'HMAC-SHA-256' },
      ...{ profile: { name: 'modern', iterations: 600_000 }, certificates: [] },
    })),
  };
  await writeFile(join(folder, 'ca.receipt.json'), JSON.stringify(receipt));
}

describe('the second key pair of a CA, backed up in a run of its own', () => {
  it('is named beside the first one, and the new seal covers both', async () => {
    await run('rsa');
    expect((await run('ec')).warning).toBeUndefined();
    for (const name of [NAME, 'ca-ec.pfx'])
      expect(await verify(name)).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
  });

  it('is not named beside a file with another password, and the user is told', async () => {
    await run('rsa', NAME, 'Another-Horse-8');
    expect((await run('ec')).warning).toMatchObject({ code: 'BACKUP-NOT-NAMED', values: { files: NAME } });
    expect(await named()).toEqual(['ca-ec.pfx']);
  });
});

describe('a receipt that somebody has planted or changed in the folder', () => {
  it('has no file of a stranger sealed: without a seal, nothing is taken over', async () => {
    const bytes = await backupFile(join(folder, 'ca-ec.pfx'), stranger.ec!, { password: 'a stranger' });
    await plant({ fileName: 'ca-ec.pfx', bytes, keyPair: 'ec' });
    expect((await run('rsa')).warning).toMatchObject({ values: { files: 'ca-ec.pfx' } });
    expect(await named()).toEqual([NAME]);
    expect(await verify()).toMatchObject({ seal: 'sound' });
  });

  it('has no file sealed under a broken seal', async () => {
    await run('ec');
    const bytes = await backupFile(join(folder, 'ca-ec.pfx'), stranger.ec!, { password: 'a stranger' });
    await editReceipt(folder, ({ files, seals }) => {
      files[0]!.sha256 = sha256(bytes);
      seals![0]!.files = [sha256(bytes)];
    });
    await run('rsa');
    expect(await named()).toEqual([NAME]);
  });

  it('does not make the new receipt one that its reader refuses', async () => {
    const bytes = Buffer.from('x');
    await writeFile(join(folder, 'a.bin'), bytes);
    await plant({ fileName: 'a.bin', bytes, keyPair: 'rsa' });
    await run('both');
    expect(await verify()).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
  });

  it('costs no more than one derivation, and no file is read before', async () => {
    await writeFile(join(folder, 'large.pfx'), '');
    await truncate(join(folder, 'large.pfx'), 2 ** 40);
    const bytes = Buffer.from('x');
    await plant(
      ...Array.from({ length: 200 }, () => ({ fileName: 'large.pfx', bytes, keyPair: 'ec' as const })),
    );
    await run('rsa');
    expect(await named()).toEqual([NAME]);
  });
});

it('replaces the receipt of another backup under the same name, and both new files verify', async () => {
  await run('both');
  expect((await run('both', 'ca.p12')).warning).toMatchObject({ values: { files: `${NAME}, ca-ec.pfx` } });
  for (const name of ['ca.p12', 'ca-ec.p12'])
    expect(await verify(name)).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
});
