import { beforeAll, describe, expect, it } from 'vitest';
import { inspectPfx, profile, readPfx, writePfx, type PfxInspection } from '../../../electron/pfx/index.ts';
import { createTrainingMaterial, type TrainingMaterial } from '../../../electron/training/index.ts';
import { toPkcs8, type KeyPair } from '../../../electron/training/issue/keys.ts';
import type { Result } from '../../../shared/result.ts';
import { newMaterial } from '../../support/pfx/material.ts';

const password = Buffer.from('one-time password');

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected ${result.failure.code}`);
  return result.value;
}

const write = async (
  pkcs8: Buffer,
  certificates: readonly { der: Buffer; friendlyName?: string; trusted?: boolean }[],
): Promise<Buffer> =>
  value(
    await writePfx({
      key: { pkcs8, friendlyName: 'given' },
      certificates,
      profile: profile('edirectory'),
      password,
    }),
  );

describe('the layout that eDirectory writes', () => {
  let tree: TrainingMaterial;
  beforeAll(async () => {
    tree = await createTrainingMaterial();
  });
  const pkcs8 = ({ key }: { key: KeyPair }): Buffer => toPkcs8(key);

  it('has the parts, algorithms, counts and salts of the published samples', async () => {
    const { rsa } = tree;
    const bytes = await write(pkcs8(rsa), [{ der: rsa.publicKeyCertificate }, { der: rsa.selfSigned }]);
    const pbe = (name: string, cipher: string): object => ({ name, cipher, iterations: 2_000, saltBytes: 8 });
    const expected: object = {
      profile: 'edirectory',
      mac: { name: 'HMAC-SHA-1', iterations: 1, saltBytes: 20 },
      parts: [
        { kind: 'data', bags: [{ kind: 'shroudedKey', encryption: pbe('PBE-SHA1-3DES', '3DES-CBC') }] },
        { kind: 'encrypted', encryption: pbe('PBE-SHA1-RC2-40', 'RC2-40-CBC') },
      ],
    };
    expect(value(inspectPfx(bytes))).toMatchObject(expected);
  });

  it('names CA certificates by their subject, and marks key and leaf with the SubjectKeyIdentifier extension', async () => {
    for (const pair of [tree.rsa, tree.ec!]) {
      const certificates = [pair.publicKeyCertificate, ...pair.chain, pair.selfSigned];
      const bytes = await write(
        pkcs8(pair),
        certificates.map((der) => ({ der, friendlyName: 'given', trusted: true })),
      );
      const read = value(await readPfx(bytes, password));
      expect(read.keys).toHaveLength(1);
      expect(read.keys[0]!.pkcs8.equals(pkcs8(pair))).toBe(true);
      expect(read.keys[0]!.friendlyName).toBe('OU=Organizational CA.O=ACME-TREE');
      expect(read.certificates.map(({ der }) => der)).toEqual(certificates);
      expect(read.certificates[0]!.friendlyName).toBe('OU=Organizational CA.O=ACME-TREE');
      const id = read.keys[0]!.localKeyId!;
      expect(id).toHaveLength(31);
      expect(id.subarray(0, 11).toString('hex')).toBe('301d0603551d0e04160414');
      expect(certificates[0]!.includes(id)).toBe(true);
      expect(read.certificates.map(({ localKeyId }) => localKeyId)).toEqual([
        id,
        ...certificates.slice(1).map(() => undefined),
      ]);
    }
  });

  it("keeps a server certificate's nickname, for its key too", async () => {
    const { server, rsa } = tree;
    const bytes = await write(pkcs8(server), [
      { der: server.certificate, friendlyName: 'SSL CertificateDNS' },
      { der: rsa.selfSigned },
    ]);
    const read = value(await readPfx(bytes, password));
    expect(read.keys[0]!.friendlyName).toBe('SSL CertificateDNS');
    expect(read.certificates.map(({ friendlyName }) => friendlyName)).toEqual([
      'SSL CertificateDNS',
      'OU=Organizational CA.O=ACME-TREE',
    ]);
  });

  it('takes a key without certificates, and a certificate without the extension', async () => {
    const { pkcs8: key, chain } = newMaterial('P-384', 1);
    expect(value(await readPfx(await write(key, []), password)).keys[0]).toMatchObject({
      pkcs8: key,
      friendlyName: 'given',
    });
    const read = value(await readPfx(await write(key, [{ der: chain[0]! }]), password));
    expect(read.keys[0]!.localKeyId).toHaveLength(20);
    expect(read.certificates[0]!.localKeyId).toEqual(read.keys[0]!.localKeyId);
  });

  it('is not claimed of a file with the same ciphers and another MAC', async () => {
    const { rsa } = tree;
    const own = value(inspectPfx(await write(pkcs8(rsa), [{ der: rsa.selfSigned }])));
    const compatible = await writePfx({
      key: { pkcs8: pkcs8(rsa) },
      certificates: [{ der: rsa.selfSigned }],
      profile: profile('compatible', 1),
      password,
    });
    const other: PfxInspection = value(inspectPfx(value(compatible)));
    expect([own.profile, other.profile]).toEqual(['edirectory', 'compatible']);
  });
});
