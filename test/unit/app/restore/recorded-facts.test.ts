import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherFacts, findRecordedFacts } from '../../../../electron/app/restore/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-facts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const certificate = (role: string, id: string) => ({
  ...{ role, id, subject: 'OU=Organizational CA.O=T', issuer: `issuer of ${id}`, serial: '0102' },
  ...{ notBefore: '2021-09-14T10:02:11.000Z', notAfter: '2031-09-14T10:02:11.000Z' },
});
const receipt = {
  ...{ format: 'orgca-backup-receipt', formatVersion: 1, tree: 'T', caObject: 'cn=T CA,cn=Security' },
  ...{ hostServer: null, madeAt: '2026-11-22T12:00:00.000Z' },
  files: [
    {
      ...{ fileName: 'ca.pfx', keyDetail: 'RSA 2048', sha256: 'AA01' },
      certificates: [
        certificate('public-key', 'P'),
        certificate('chain', 'C'),
        certificate('self-signed', 'S'),
      ],
    },
  ],
};
const write = (content: unknown) => writeFile(join(folder, 'ca.receipt.json'), JSON.stringify(content));
const recorded = (sha256 = 'AA01') => findRecordedFacts([{ fileName: 'ca.pfx', folder, sha256 }]);

describe('the facts of a recorded backup', () => {
  it('are those of the receipt beside it, without the chain', async () => {
    await write(receipt);
    const facts = await recorded();
    expect(facts).toMatchObject({
      ok: true,
      value: {
        subject: 'OU=Organizational CA.O=T',
        receipt: { tree: 'T', madeAt: '2026-11-22T12:00:00.000Z' },
        files: [{ fileName: 'ca.pfx', certificates: [{ sha256: 'P' }, { sha256: 'S' }] }],
      },
    });
    expect(facts.ok && 'hostServer' in facts.value.receipt).toBe(false);
  });

  it.each([
    ['of another file', receipt, 'BB02'],
    ['of no file', { ...receipt, files: [] }, 'AA01'],
    ['with files that are none', { ...receipt, files: [7, null, 'x'] }, 'AA01'],
    ['of another format', { ...receipt, format: 'something-else' }, 'AA01'],
  ])('are not taken from a receipt %s', async (_what, content, sha256) => {
    await write(content);
    expect(await recorded(sha256)).toMatchObject({ failure: { code: 'RESTORE-SHEET-NO-RECEIPT' } });
  });

  it('are those of one object in the receipt of a whole tree, with all of its certificates', async () => {
    const [ca] = receipt.files;
    const of = (fileName: string, sha256: string, object: string) => ({ ...ca!, fileName, sha256, object });
    const many = ['P', 'Q', 'R', 'S'].map((id) => certificate('public-key', id));
    const files = [
      { ...of('ca.pfx', 'AA01', 'cn=T CA'), certificates: many },
      of('web.pfx', 'CC03', 'cn=web'),
      of('mail.pfx', 'DD04', 'cn=mail'),
    ];
    await write({ ...receipt, files });
    const facts = await recorded();
    expect(facts).toMatchObject({ ok: true, value: { files: [{ fileName: 'ca.pfx' }] } });
    expect(facts.ok && facts.value.files[0]!.certificates).toHaveLength(4);
    // The receipt names another file of the same object, which the record does not.
    await write({ ...receipt, files: [...files, of('ca-ec.pfx', 'BB02', 'cn=T CA')] });
    expect(await recorded()).toMatchObject({ failure: { code: 'RESTORE-SHEET-NO-RECEIPT' } });
  });

  it('are missing where the medium is away', async () => {
    expect(await recorded()).toMatchObject({ failure: { code: 'RESTORE-SHEET-NO-RECEIPT' } });
  });
});

describe('sheets', () => {
  it('are one for each backup: files of one run and folder stand together', () => {
    const facts = (fileName: string, subject: string, madeAt?: string) => ({
      ...{ subject, folder, receipt: madeAt === undefined ? {} : { madeAt }, seal: 'none' as const },
      files: [{ fileName, keyDetail: '', sha256: '', certificates: [] }],
    });
    const gathered = gatherFacts([
      facts('a.pfx', 'A', '1'),
      facts('b.pfx', 'B', '1'),
      facts('a-ec.pfx', 'A', '1'),
      facts('a.pfx', 'A', '2'),
    ]);
    expect(gathered.map(({ files }) => files.map(({ fileName }) => fileName))).toEqual([
      ['a.pfx', 'a-ec.pfx'],
      ['b.pfx'],
      ['a.pfx'],
    ]);
  });
});
