/** A run into a folder with a receipt of the same name: what the new receipt, which the new seal covers, takes over of the old one. */
import { link, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../../../electron/app/backup/index.ts';
import { replacedReceipt } from '../../../../electron/app/receipt/index.ts';
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
const run = async (
  pairs: 'rsa' | 'ec' | 'both',
  fileName = NAME,
  text = PASSWORD,
  folders = [folder],
): Promise<MadeBackup> =>
  valueOf(
    await backUp(
      {
        ...ca,
        pairs: ca.pairs.map((pair) =>
          pairs === 'both' || pair.id === pairs ? pair : { ...pair, key: { kind: 'missing' } },
        ) as CaMaterial['pairs'],
      },
      {
        ...{ fileName, password: password(text) },
        destinations: folders.map((one) => ({ folder: one, replace: 'all' as const })),
        profile: { name: 'modern', iterations: 10_000 },
        origin: { tree: 'ACME-TREE', server: 'ldaps://127.0.0.1', user: 'admin.acme' },
        ...{ program: 'OrgCA Backup 0.1.0', now: () => new Date(), signal: new AbortController().signal },
        onProgress: () => undefined,
      },
    ),
  );

/** Folder and files of each BACKUP-NOT-NAMED. */
const warningsOf = ({ places }: Pick<MadeBackup, 'places'>) =>
  places.flatMap(({ warning }) => (warning ? [[warning.values['folder'], warning.values['files']]] : []));

const verify = async (name = NAME, text = PASSWORD, where = folder) =>
  verifyFile(await inspectFile(join(where, name)), password(text), {
    program: 'OrgCA Backup 0.1.0',
    now: () => new Date(),
  });

const named = async (where = folder): Promise<string[]> => {
  const text = await readFile(join(where, 'ca.receipt.json'), 'utf8');
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
    expect(warningsOf(await run('ec'))).toEqual([]);
    for (const name of [NAME, 'ca-ec.pfx'])
      expect(await verify(name)).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
  });

  it('is not named beside a file with another password, and the user is told', async () => {
    await run('rsa', NAME, 'Another-Horse-8');
    expect(warningsOf(await run('ec'))).toEqual([[folder, NAME]]);
    expect(await named()).toEqual(['ca-ec.pfx']);
  });
});

describe('a run with copies', () => {
  let [a, b] = ['', ''];
  beforeEach(async () => {
    [a, b] = [join(folder, 'a'), join(folder, 'b')];
    await Promise.all([a, b].map((one) => mkdir(one)));
  });

  it('writes each folder a receipt of the files in it', async () => {
    await run('ec', NAME, PASSWORD, [b]);
    expect(warningsOf(await run('rsa', NAME, PASSWORD, [a, b]))).toEqual([]);
    expect(await named(a)).toEqual([NAME]);
    expect(await named(b)).toEqual([NAME, 'ca-ec.pfx']);
    for (const [name, where] of [
      [NAME, a],
      [NAME, b],
      ['ca-ec.pfx', b],
    ] as const)
      expect(await verify(name, PASSWORD, where)).toMatchObject({
        seal: 'sound',
        receipt: { state: 'same' },
      });
  });

  it('warns of the folder whose older receipt names a file that is not taken over', async () => {
    await run('ec', NAME, PASSWORD, [a]);
    await run('ec', NAME, 'Another-Horse-8', [b]);
    expect(warningsOf(await run('rsa', NAME, PASSWORD, [a, b]))).toEqual([[b, 'ca-ec.pfx']]);
    expect(await verify(NAME, PASSWORD, b)).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
  });
});

it('takes a name in another case for the same file where it is', async () => {
  await run('both');
  // What a medium without case does: the name in another case leads to the same file.
  for (const name of await readdir(folder)) await link(join(folder, name), join(folder, name.toUpperCase()));
  await link(join(folder, 'ca.receipt.json'), join(folder, 'CA.receipt.json'));
  expect(warningsOf(await run('rsa', 'CA.PFX'))).toEqual([]);
});

it('tells of the files that the receipt of a whole tree no longer names', async () => {
  await run('both');
  const receipt = 'ca.receipt.json';
  expect(await replacedReceipt(folder, receipt, [{ fileName: NAME }, { fileName: 'ca-ec.pfx' }])).toEqual({});
  const values = { files: 'ca-ec.pfx', folder };
  expect(await replacedReceipt(folder, receipt, [{ fileName: NAME }])).toEqual({
    warning: { code: 'BACKUP-NOT-NAMED', values },
  });
});

describe('a receipt that somebody has planted or changed in the folder', () => {
  it('has no file of a stranger sealed: without a seal, nothing is taken over', async () => {
    const bytes = await backupFile(join(folder, 'ca-ec.pfx'), stranger.ec!, { password: 'a stranger' });
    await plant({ fileName: 'ca-ec.pfx', bytes, keyPair: 'ec' });
    expect(warningsOf(await run('rsa'))).toEqual([[folder, 'ca-ec.pfx']]);
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
  expect(warningsOf(await run('both', 'ca.p12'))).toEqual([[folder, `${NAME}, ca-ec.pfx`]]);
  for (const name of ['ca.p12', 'ca-ec.p12'])
    expect(await verify(name)).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
});
