import { rawFiles } from '../../../../electron/media/index.ts';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLdif } from '../../../../electron/directory/index.ts';
import {
  changePassword,
  inspectFile,
  openSource,
  outputNames,
  restoreSheet,
  sheetPage,
  sheetText,
  verifyFile,
  writeOutputs,
  type OutputRequest,
  type Source,
} from '../../../../electron/app/restore/index.ts';
import type { ChangePasswordRequest } from '../../../../electron/app/restore/change-password.ts';
import { OFFLINE_OUTPUTS } from '../../../../shared/restore.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import {
  backupFile,
  material,
  password,
  PASSWORD,
  pkcs8Of,
  QUICK,
  receiptFile,
  type Pair,
} from '../../../support/restore/backup-files.ts';

let rsa: Pair;
let ec: Pair;
let folder = '';
let path = '';
beforeAll(async () => {
  const made = await material();
  rsa = made.rsa;
  ec = made.ec!;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-offline-'));
  path = join(folder, 'ACME-TREE-CA.pfx');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const NEW = 'Other-Horse-8';
const OPTIONS = { program: 'OrgCA Backup 0.1.0', now: () => new Date() };

const change = (values: Partial<ChangePasswordRequest> = {}) =>
  changePassword({
    path,
    oldPassword: password(),
    newPassword: password(NEW),
    profile: { name: 'compatible', iterations: 2048 },
    ...OPTIONS,
    ...values,
  });

describe('changing the password', () => {
  it('writes the same backup under the new password, in the new profile, and the receipt with it', async () => {
    const old = await backupFile(path, rsa);
    const certificates = [
      { role: 'self-signed', subject: 's', issuer: 'i', serial: '1', notBefore: 'a', notAfter: 'b', id: 'x' },
    ];
    const info = (await inspectFile(path)).info;
    await receiptFile(path, old, {
      files: [
        {
          fileName: 'ACME-TREE-CA.pfx',
          sizeBytes: old.length,
          sha256: info.sha256,
          keyPair: 'rsa',
          keyDetail: 'RSA 2048',
          keyEncryption: 'a',
          certificateEncryption: 'b',
          mac: 'c',
          profile: QUICK,
          certificates,
        },
        {
          fileName: 'ACME-TREE-CA-ec.pfx',
          sizeBytes: 1,
          sha256: 'EE',
          keyPair: 'ec',
          keyDetail: 'EC',
          keyEncryption: 'a',
          certificateEncryption: 'b',
          mac: 'c',
          profile: QUICK,
          certificates,
        },
      ],
    });
    const changed = valueOf(await change());
    expect(changed).toMatchObject({
      receiptUpdated: true,
      keyEncryption: expect.stringContaining('3DES') as string,
    });

    const file = await inspectFile(path);
    expect(file.info).toMatchObject({
      sha256: changed.sha256,
      profile: 'compatible',
      receipt: { state: 'same' },
    });
    expect((await verifyFile(file, password(), OPTIONS)).checks[0]?.failure?.code).toBe('PFX-WRONG-PASSWORD');
    const report = await verifyFile(file, password(NEW), OPTIONS);
    expect(report.contents?.certificates).toHaveLength(4);
    const text = await readFile(join(folder, 'ACME-TREE-CA.receipt.txt'), 'utf8');
    expect(text).toContain(changed.sha256);
    expect(text).toContain('ACME-TREE-CA-ec.pfx');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('updates a receipt that says little, and then has no text for it', async () => {
    await receiptFile(path, await backupFile(path, rsa), {
      checks: [{ id: 'dates', state: 'pass', values: {} }],
    });
    expect(valueOf(await change()).receiptUpdated).toBe(true);
    expect((await inspectFile(path)).info.receipt.state).toBe('same');
    expect((await readdir(folder)).sort()).toEqual(['ACME-TREE-CA.pfx', 'ACME-TREE-CA.receipt.json']);
  });

  it.each([
    ['a wrong old password', { oldPassword: password('wrong') }, 'PFX-WRONG-PASSWORD'],
    ['a missing file', { path: '/nowhere/ca.pfx' }, 'MEDIA-FILE-MISSING'],
    [
      'too many iterations',
      { profile: { name: 'modern', iterations: 9_000_000 } as const },
      'PFX-TOO-EXPENSIVE',
    ],
  ])('leaves everything as it is after %s', async (_what, values, code) => {
    const old = await backupFile(path, rsa);
    expect(await change(values)).toMatchObject({ ok: false, failure: { code } });
    expect((await readFile(path)).equals(old)).toBe(true);
    expect(await readdir(folder)).toEqual(['ACME-TREE-CA.pfx']);
  });

  it('refuses a file that is not the one of its receipt, or holds more than one key', async () => {
    await backupFile(path, rsa);
    await receiptFile(path, Buffer.from('before'));
    expect(await change()).toMatchObject({ failure: { code: 'RESTORE-RECEIPT-DIFFERS' } });
  });

  it('keeps the old file when the medium breaks, whichever call it breaks at', async () => {
    for (const call of ['rename', 'open'] as const) {
      const old = await backupFile(path, rsa);
      vi.spyOn(rawFiles, call).mockRejectedValueOnce(Object.assign(new Error('injected'), { code: 'EIO' }));
      expect(await change()).toMatchObject({ failure: { code: 'MEDIA-IO' } });
      vi.restoreAllMocks();
      expect((await readFile(path)).equals(old)).toBe(true);
      expect(await readdir(folder)).toEqual(['ACME-TREE-CA.pfx']);
    }
  });
});

const opened = async (): Promise<Source> => valueOf(await openSource({ path, password: password() }));

const request = (values: Partial<OutputRequest> = {}): OutputRequest => ({
  folder: join(folder, 'out'),
  outputs: OFFLINE_OUTPUTS,
  password: password(NEW),
  profile: { name: 'compatible', iterations: 2048 },
  keyConfirmed: true,
  sheet: { printedAt: '2026-11-22T10:00:00.000Z', medium: 'CA BACKUP' },
  replace: [],
  ...values,
});

describe('the offline files', () => {
  beforeEach(() => mkdir(join(folder, 'out')));

  it('are written all at once, under the names that tools expect', async () => {
    await receiptFile(path, await backupFile(path, rsa));
    const written = valueOf(await writeOutputs([await opened()], request()));
    expect(written.map(({ fileName }) => fileName)).toEqual([
      'ACME-TREE-CA-compatible.pfx',
      'RootCert.der',
      'eDirCACert.pem',
      'ACME-TREE-CA-chain.pem',
      'ACME-TREE-CA.p7b',
      'ACME-TREE-CA-ca.ldif',
      'ACME-TREE-CA-restore.txt',
      'ACME-TREE-CA-key.pem',
    ]);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(
      written.map(({ fileName }) => fileName).sort(),
    );
    expect((await readFile(join(folder, 'out/RootCert.der'))).equals(rsa.selfSigned)).toBe(true);
    expect(await readFile(join(folder, 'out/ACME-TREE-CA-key.pem'), 'utf8')).toContain(
      'BEGIN ENCRYPTED PRIVATE KEY',
    );

    const entry = readLdif(await readFile(join(folder, 'out/ACME-TREE-CA-ca.ldif'), 'utf8'));
    expect(entry?.dn).toBe('cn=ACME-TREE CA,cn=Security');
    const values = new Map(entry?.attributes.map(({ type, values: found }) => [type, found]));
    expect(values.get('cACertificate;binary')).toEqual([rsa.selfSigned]);
    expect(values.get('nDSPKICertificateChain')).toEqual(rsa.chain);
    expect(values.get('hostServer')?.toString()).toBe('cn=ACME-SRV1,o=services');
    expect([...values.keys()].filter((name) => /private/i.test(name))).toEqual([]);
  });

  it.each([
    ['cn=Gr\\C3\\B6\\C3\\9Fe\\2C CA,cn=Security', 'Größe, CA'],
    ['CN="Größe, CA",cn=Security', 'Größe, CA'],
    ['2.5.4.3=A\\+B CA,cn=Security', 'A+B CA'],
  ])('name the CA object %s as the DN does, however it is escaped', async (caObject, name) => {
    await receiptFile(path, await backupFile(path, rsa), { caObject });
    const source = await opened();
    valueOf(await writeOutputs([source], request({ outputs: ['ldif', 'sheet'] })));
    const entry = readLdif(await readFile(join(folder, 'out/ACME-TREE-CA-ca.ldif'), 'utf8'));
    const cn = entry?.attributes.find(({ type }) => type === 'cn');
    expect(cn?.values.map(String)).toEqual([name]);
    const sheet = await readFile(join(folder, 'out/ACME-TREE-CA-restore.txt'), 'utf8');
    expect(sheet).toContain(`Organizational CA object ${name} in`);
    expect(sheet).not.toMatch(/\\[0-9A-F]{2}/i);
  });

  it('of the EC key pair have names of their own', () => {
    expect(
      outputNames('ca-ec.pfx', 'ec', ['root-der', 'root-pem', 'pfx'], { name: 'modern', iterations: 1 }),
    ).toEqual(['RootCert-ec.der', 'eDirCACert-ec.pem', 'ca-ec-modern.pfx']);
  });

  it('hold the private key nowhere but encrypted, and no password', async () => {
    await backupFile(path, ec);
    const pkcs8 = pkcs8Of(ec);
    valueOf(await writeOutputs([await opened()], request()));
    const secret = pkcs8.subarray(36, 68);
    for (const name of await readdir(join(folder, 'out'))) {
      const bytes = await readFile(join(folder, 'out', name));
      expect(bytes.includes(secret)).toBe(false);
      expect(bytes.toString('latin1')).not.toContain(NEW);
      expect(bytes.includes(secret.toString('base64').slice(4, 30))).toBe(false);
    }
  });

  it('are not written without the second confirmation, without a certificate for them, or over others', async () => {
    await backupFile(path, rsa, { certificates: [{ der: rsa.publicKeyCertificate }] });
    const source = await opened();
    const code = async (values: Partial<OutputRequest>): Promise<string> => {
      const result = await writeOutputs([source], request(values));
      return result.ok ? 'written' : result.failure.code;
    };
    expect(await code({ keyConfirmed: false, outputs: ['p7b', 'key'] })).toBe('RESTORE-KEY-NOT-CONFIRMED');
    expect(await code({ outputs: ['p7b', 'root-der'] })).toBe('RESTORE-NO-SELF-SIGNED');
    expect(await readdir(join(folder, 'out'))).toEqual([]);
    await writeFile(join(folder, 'out/ACME-TREE-CA.p7b'), 'mine');
    expect(await code({ outputs: ['p7b'] })).toBe('MEDIA-EXISTS');
    expect(await readFile(join(folder, 'out/ACME-TREE-CA.p7b'), 'utf8')).toBe('mine');
    expect(await code({ outputs: ['p7b'], replace: ['ACME-TREE-CA.p7b'] })).toBe('written');
    expect(await code({ folder: join(folder, 'gone') })).toBe('MEDIA-VANISHED');
  });
});

describe('a file with two keys', () => {
  it('is not written anew, so that nothing is lost', async () => {
    await backupFile(path, rsa);
    const source = await opened();
    const two: Source = {
      ...source,
      opened: { ...source.opened, keys: [source.backup.key, source.backup.key] },
    };
    expect(await writeOutputs([two], request({ folder, outputs: ['pfx'] }))).toMatchObject({
      failure: { code: 'RESTORE-OTHER-CONTENT', values: { count: 2 } },
    });
  });
});

describe('the printed page', () => {
  it("says what the backup is and how to restore from it, with this tree's names, and never the password", async () => {
    await receiptFile(path, await backupFile(path, rsa), { witness: 'Ada Lovelace' });
    const sheet = restoreSheet([await opened()], {
      printedAt: '2026-11-22T10:00:00.000Z',
      hostServer: 'ACME-SRV1.services',
    });
    expect(sheet).toMatchObject({
      subject: 'OU=Organizational CA.O=ACME-TREE',
      tree: 'ACME-TREE',
      hostServer: 'ACME-SRV1.services',
    });
    expect(sheet.files[0]?.sha256).toMatch(/^(?:[0-9A-F]{4} ){15}[0-9A-F]{4}$/);
    const text = sheetText(sheet);
    for (const part of [
      'ACME-TREE-CA.pfx',
      'ACME-SRV1.services',
      'Read from File',
      'Number of the bag',
      'second signature',
      'Ada Lovelace',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\{\w+\}|undefined/);
    expect(text).not.toContain(PASSWORD);
    expect(sheetPage([sheet]).body.markup).toContain('Ada Lovelace');
  });

  it('leaves room where nothing is known', async () => {
    await backupFile(path, rsa);
    const text = sheetText(restoreSheet([await opened()], { printedAt: 'now' }));
    expect(text).toContain('Certificate Server 2.21');
    expect(text).toContain('not known');
  });
});
