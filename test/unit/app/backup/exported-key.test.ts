/** A backup that is completed from a file, because the directory keeps the key wrapped. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaMaterial, KeyPairMaterial } from '../../../../electron/ca/index.ts';
import { backUp, completeFrom, openExport } from '../../../../electron/app/backup/index.ts';
import { pfxEntry } from '../../../../electron/app/backup/bundle.ts';
import { preflight } from '../../../../electron/app/backup/preflight.ts';
import { encryptPkcs8, profile, readPfx, writePfx } from '../../../../electron/pfx/index.ts';
import { toPem } from '../../../../electron/certificates/index.ts';
import { createTrainingMaterial, type TrainingMaterial } from '../../../../electron/training/index.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { caMaterialOf } from '../../../support/backup/material.ts';
import { itWith } from '../../../support/platform.ts';

const PASSWORD = Buffer.from('what iManager was given');
let keys: TrainingMaterial;
let folder = '';

beforeAll(async () => {
  keys = await createTrainingMaterial({ ecCurve: 'P-256' });
  folder = await mkdtemp(join(tmpdir(), 'orgca-export-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const read = (keyForm: 'pkcs8' | 'wrapped', material = keys): Promise<CaMaterial> =>
  caMaterialOf(material, keyForm);

/** What iManager writes for one of the two key pairs. */
async function exportOf(
  material: CaMaterial,
  id: 'rsa' | 'ec',
  change = (pair: KeyPairMaterial) => pair,
): Promise<Buffer> {
  const pair = change(material.pairs.find((one) => one.id === id)!);
  if (pair.key.kind !== 'clear') throw new Error('the exporting tree has the key in the clear');
  return valueOf(
    await writePfx({
      ...pfxEntry(material, pair, pair.key.pkcs8),
      profile: profile('compatible', 2048),
      password: PASSWORD,
    }),
  );
}

const open = async (bytes: Buffer, password = PASSWORD) =>
  openExport('export.pfx', Buffer.from(bytes), Buffer.from(password));

it('is refused as a whole if it has more certificates than are read', async () => {
  const { selfSigned } = (await read('pkcs8')).pairs[0]!.certificates;
  const pem = toPem(selfSigned!.der, 'CERTIFICATE');
  expect(await open(Buffer.from(pem.repeat(255)))).toMatchObject({
    failure: { code: 'BACKUP-EXPORT-NO-KEY' },
  });
  expect(await open(Buffer.from(pem.repeat(300)))).toMatchObject({
    failure: { code: 'CERT-TOO-MANY', values: { file: 'export.pfx', limit: 256 } },
  });
});

describe('a CA whose key NICI keeps', () => {
  it('is backed up whole from its own export: key of the file, certificates of the tree, read back and proved', async () => {
    const clear = await read('pkcs8');
    const opened = valueOf(await open(await exportOf(clear, 'rsa')));
    const { material, completed } = valueOf(completeFrom(await read('wrapped'), opened));
    expect(completed.map(({ pair, freshness }) => [pair.id, freshness])).toEqual([['rsa', 'same']]);
    const checks = preflight(material, new Date()).checks;
    expect(checks).toContainEqual(expect.objectContaining({ id: 'key-source', state: 'pass' }));
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'key-readable', keyPair: 'ec', state: 'warn' }),
    );

    const view = valueOf(
      await backUp(material, {
        fileName: 'completed.pfx',
        destinations: [{ folder, replace: [] }],
        password: Buffer.from('seven red kites'),
        profile: { name: 'modern', iterations: 300_000 },
        origin: { tree: 'ACME-TREE', server: 'ldaps://127.0.0.1', user: 'admin.acme' },
        program: 'OrgCA Backup test',
        now: () => new Date(),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    );
    expect(view.files).toHaveLength(1);
    const written = valueOf(
      await readPfx(await readFile(view.files[0]!.path), Buffer.from('seven red kites')),
    );
    const original = clear.pairs[0]!.key;
    expect(original.kind === 'clear' && written.keys[0]!.pkcs8.equals(original.pkcs8)).toBe(true);
    expect(written.certificates).toHaveLength(4);
  });

  it('takes what the file lacks from the tree, and says how much', async () => {
    const bare = await exportOf(await read('pkcs8'), 'rsa', (pair) => ({
      ...pair,
      certificates: { ...pair.certificates, publicKeyCertificate: undefined, chain: [] },
    }));
    const opened = valueOf(await open(bare));
    const { completed } = valueOf(completeFrom(await read('wrapped'), opened));
    expect(completed[0]).toMatchObject({ fromTree: 3, fromFile: 0, freshness: 'same' });
  });

  it('is completed from PEM too, with the key encrypted or not', async () => {
    const clear = await read('pkcs8');
    const { key, certificates } = clear.pairs[0]!;
    if (key.kind !== 'clear' || !certificates.selfSigned) throw new Error('no key');
    const certificate = toPem(certificates.selfSigned.der, 'CERTIFICATE');
    const encrypted = valueOf(await encryptPkcs8(key.pkcs8, PASSWORD, profile('modern', 300_000)));
    for (const pem of [toPem(key.pkcs8, 'PRIVATE KEY'), toPem(encrypted, 'ENCRYPTED PRIVATE KEY')]) {
      const opened = valueOf(await open(Buffer.from(pem + certificate)));
      expect(valueOf(completeFrom(await read('wrapped'), opened)).completed[0]?.pair.id).toBe('rsa');
    }
  });

  itWith('openssl')("opens OpenSSL's PFX of the same key", async () => {
    const { key, certificates } = (await read('pkcs8')).pairs[1]!;
    if (key.kind !== 'clear' || !certificates.selfSigned) throw new Error('no key');
    const pem = toPem(key.pkcs8, 'PRIVATE KEY') + toPem(certificates.selfSigned.der, 'CERTIFICATE');
    const pfx = execFileSync('openssl', ['pkcs12', '-export', '-passout', `pass:${PASSWORD.toString()}`], {
      input: pem,
    });
    const opened = valueOf(await open(pfx));
    expect(valueOf(completeFrom(await read('wrapped'), opened)).completed[0]?.pair.id).toBe('ec');
  });

  it('refuses a wrong password, a file without a key, and no file of that kind', async () => {
    const clear = await read('pkcs8');
    const bytes = await exportOf(clear, 'rsa');
    expect(await open(bytes, Buffer.from('wrong'))).toMatchObject({
      failure: { code: 'PFX-WRONG-PASSWORD' },
    });
    const certificate = toPem(clear.pairs[0]!.certificates.selfSigned!.der, 'CERTIFICATE');
    expect(await open(Buffer.from(certificate))).toMatchObject({ failure: { code: 'BACKUP-EXPORT-NO-KEY' } });
    const request = certificate.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST').replaceAll('MII', 'AII');
    expect(await open(Buffer.from(request))).toMatchObject({ failure: { code: 'PFX-IS-PEM' } });
    const locked =
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----\n';
    expect(await open(Buffer.from(certificate + locked))).toMatchObject({
      failure: { code: 'BACKUP-EXPORT-KEY-UNREADABLE' },
    });
    expect(await open(Buffer.from(toPem(bytes, 'PKCS12')))).toMatchObject({ ok: true });
    expect(await open(Buffer.from('no such thing'))).toMatchObject({ failure: { code: 'PFX-NOT-PFX' } });
  });

  it('tells an export of an earlier CA of the same name from one of another CA', async () => {
    const earlier = await createTrainingMaterial({ ec: false });
    const opened = valueOf(await open(await exportOf(await read('pkcs8', earlier), 'rsa')));
    expect(completeFrom(await read('wrapped'), opened)).toMatchObject({
      failure: { code: 'BACKUP-EXPORT-OLDER' },
    });
    const foreign = { ...opened, certificates: [] };
    expect(completeFrom(await read('wrapped'), foreign)).toMatchObject({
      failure: { code: 'BACKUP-EXPORT-OTHER' },
    });
  });

  it('says that a file is not needed whose key the directory returned', async () => {
    const clear = await read('pkcs8');
    const opened = valueOf(await open(await exportOf(await read('pkcs8'), 'rsa')));
    expect(completeFrom(clear, opened)).toMatchObject({ failure: { code: 'BACKUP-EXPORT-NOT-NEEDED' } });
  });
});
