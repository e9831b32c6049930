/** What a receipt says that nobody vouches for, and receipts under other names. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSealKey, receiptFiles, wipeSealKeys } from '../../../../electron/app/receipt/index.ts';
import {
  factsOfReport,
  inspectFile,
  verifyFile,
  withOpenSources,
  writeOutputs,
} from '../../../../electron/app/restore/index.ts';
import { profile } from '../../../../electron/pfx/index.ts';
import { ok } from '../../../../shared/result.ts';
import type { Beside } from '../../../../shared/seal.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import {
  backupFile,
  material,
  password,
  PASSWORD,
  type Pair,
} from '../../../support/restore/backup-files.ts';
import { editReceipt, sealedSet, sha256 } from '../../../support/restore/sealed-set.ts';

const EVIL = {
  caObject: 'cn=admin,ou=evil,o=acme',
  hostServer: 'cn=ATTACKER,o=evil',
  tree: 'EVIL',
  witness: 'Mallory',
};

let ec: Pair;
let folder = '';
beforeAll(async () => {
  ec = (await material()).ec!;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-claims-'));
  await sealedSet(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const inFolder = (...names: string[]): string => join(folder, ...names);
const verify = async (name = 'ca.pfx') =>
  verifyFile(await inspectFile(inFolder(name)), password(), { program: 'test', now: () => new Date() });

/** The LDIF and the sheet that a restore makes, as one text. */
async function outputs(beside?: Beside): Promise<string> {
  await mkdir(inFolder('out'));
  return withOpenSources([{ path: inFolder('ca.pfx'), password: password(), beside }], async (sources) => {
    const written = valueOf(
      await writeOutputs(sources, {
        ...{ folder: inFolder('out'), outputs: ['ldif', 'sheet'], password: password(), replace: [] },
        ...{ profile: profile('modern', 1000), keyConfirmed: false },
        sheet: { printedAt: new Date().toISOString() },
      }),
    );
    const texts = await Promise.all(written.map(({ path }) => readFile(path, 'utf8')));
    await rm(inFolder('out'), { recursive: true });
    return ok(texts.join(''));
  }).then(valueOf);
}

describe('a receipt without a seal', () => {
  beforeEach(() =>
    editReceipt(folder, (receipt) => {
      delete receipt.seals;
      Object.assign(receipt, EVIL);
    }),
  );

  it('puts nothing into what a restore makes, unless the user agrees', async () => {
    expect(await outputs()).not.toMatch(/evil|attacker|mallory/i);
    expect(await outputs('unsealed')).toMatch(/cn=admin,ou=evil/);
  });

  it('puts nothing on the restore sheet of a verification', async () => {
    expect(JSON.stringify(factsOfReport(await verify()))).not.toMatch(/evil|attacker|mallory/i);
  });
});

describe('a sealed receipt', () => {
  it('is in the files that a restore makes', async () => {
    expect(await outputs()).toMatch(/^dn: cn=/m);
    const { tree } = JSON.parse(await readFile(inFolder('ca.receipt.json'), 'utf8')) as { tree: string };
    expect(await outputs()).toContain(tree);
  });

  it.each([
    ['of the receipt', /^\{/, '{"tree":"EVIL-TREE",'],
    ['of one of its files', /"files": ?\[\s*\{/, '$&"sha256":"00",'],
  ])('is not read with a name twice in the object %s', async (_what, at, planted) => {
    const path = inFolder('ca.receipt.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(at, planted));
    expect(await verify()).toMatchObject({ seal: 'unchecked', receipt: { state: 'unreadable' } });
  });

  it('is read with strings that look like members', async () => {
    const name = '"a": {"b\\": 1}';
    await writeFile(inFolder('more.json'), JSON.stringify({ [name]: name }));
    await editReceipt(folder, (receipt) => ({ ...receipt, [name]: name }));
    expect(await verify()).toMatchObject({ seal: 'broken', receipt: { state: 'same' } });
  });
});

describe('the receipt of a whole tree', () => {
  beforeEach(async () => {
    const web = await backupFile(inFolder('web.pfx'), ec);
    await writeFile(inFolder('web.ldif'), 'dn: cn=web\ncn: web\n');
    const receipt = JSON.parse(await readFile(inFolder('ca.receipt.json'), 'utf8')) as Record<
      string,
      unknown
    > & {
      files: Record<string, unknown>[];
    };
    const { seals: _seals, textFile: _text, ...rest } = receipt;
    const ldif = await readFile(inFolder('web.ldif'));
    const content = {
      ...rest,
      files: [
        ...receipt.files.map((file) => ({ ...file, object: receipt['caObject'] })),
        { fileName: 'web.pfx', sizeBytes: web.length, sha256: sha256(web), object: 'cn=web,o=x' },
      ],
      objectFiles: [{ fileName: 'web.ldif', sizeBytes: ldif.length, sha256: sha256(ldif) }],
    };
    const key = valueOf(await newSealKey(password(PASSWORD), 1000));
    const sealing = { key, files: content.files.map((file) => String(file['sha256' as keyof typeof file])) };
    for (const { fileName, bytes } of receiptFiles('ca.receipt.json', content, 'The text.\n', [sealing]))
      await writeFile(inFolder(fileName), bytes);
    wipeSealKeys([key]);
  });

  it('is found for the file of each object, and its seal is sound', async () => {
    for (const name of ['ca.pfx', 'ca-ec.pfx', 'web.pfx'])
      expect(await verify(name)).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
  });

  it.each(['web.pfx', 'web.ldif'])('notices another %s, whichever file is verified', async (name) => {
    await writeFile(inFolder(name), 'dn: cn=evil\nuserPassword: x\n');
    expect((await verify()).checks).toContainEqual(
      expect.objectContaining({
        ...{ id: 'seal', state: 'stop' },
        failure: expect.objectContaining({
          code: 'RESTORE-SEALED-FILE-CHANGED',
          values: { file: name, receipt: 'ca.receipt.json' },
        }) as object,
      }),
    );
  });

  it('names another file under the name of one of its files', async () => {
    await backupFile(inFolder('web.pfx'), ec, { password: 'another' });
    expect((await inspectFile(inFolder('web.pfx'))).info.receipt).toMatchObject({ state: 'differs' });
  });

  it('says nothing of a file that has the former name of one of its files', async () => {
    for (const name of ['ca.pfx', 'ca-ec.pfx', 'ca.ldif', 'ca.receipt.json', 'ca.receipt.txt'])
      await rename(inFolder(name), inFolder(name.replace(/^ca/, 'last year')));
    await backupFile(inFolder('ca.pfx'), ec, { password: 'another' });
    expect((await inspectFile(inFolder('ca.pfx'))).info.receipt).toMatchObject({ state: 'none' });
  });

  it('misses no file that is not there', async () => {
    for (const name of ['web.pfx', 'web.ldif']) await rm(inFolder(name));
    expect(await verify()).toMatchObject({ seal: 'sound' });
  });
});

it('finds the receipt of a file that alone was renamed', async () => {
  await rename(inFolder('ca.pfx'), inFolder('renamed.pfx'));
  expect(await verify('renamed.pfx')).toMatchObject({ seal: 'sound', receipt: { state: 'same' } });
});
