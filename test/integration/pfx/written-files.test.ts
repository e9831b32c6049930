import forge from 'node-forge';
import { createPrivateKey } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as asn1 from '../../../electron/asn1/index.ts';
import { profile, writePfx } from '../../../electron/pfx/index.ts';
import type { ProfileName } from '../../../electron/pfx/index.ts';
import { materialFor, newKey } from '../../support/pfx/material.ts';
import type { KeyKind, Material } from '../../support/pfx/material.ts';
import {
  openWithCerttool,
  openWithKeytool,
  openWithNss,
  openWithOpenssl,
  workFolder,
} from '../../support/pfx/tools.ts';

const PASSWORD = 'Tree backup, 2026';
const KINDS: KeyKind[] = ['RSA-2048', 'RSA-4096', 'P-256', 'P-384', 'P-521'];
const forms = (['modern', 'compatible'] as const).flatMap((name) =>
  KINDS.flatMap((kind) => [1, 2, 4].map((length) => ({ name, kind, length }))),
);

let folder: string;
let remove: () => Promise<void>;
const keys = new Map<KeyKind, ReturnType<typeof newKey>>();

beforeAll(async () => {
  ({ folder, remove } = await workFolder());
  for (const kind of KINDS) keys.set(kind, newKey(kind));
});
afterAll(() => remove());

interface Written {
  readonly file: string;
  readonly bytes: Buffer;
  readonly material: Material;
}

async function written(
  name: ProfileName,
  kind: KeyKind,
  length: number,
  iterations: number | undefined = 2048,
  password = PASSWORD,
): Promise<Written> {
  const material = materialFor(keys.get(kind)!, length);
  const result = await writePfx({
    key: { pkcs8: material.pkcs8, friendlyName: 'tree ca' },
    certificates: material.chain.map((der, i) => ({
      der,
      friendlyName: i === 0 ? 'tree ca' : `issuer ${i}`,
    })),
    profile: profile(name, iterations),
    password: Buffer.from(password),
  });
  if (!result.ok) throw new Error(result.failure.code);
  const file = path.join(folder, `${name}-${kind}-${length}-${iterations}.p12`);
  await writeFile(file, result.value);
  return { file, bytes: result.value, material };
}

/** The same private key in the container that GnuTLS shows it in: PKCS #1, or SEC 1 without the curve. */
function sameKey(found: Buffer, pkcs8: Buffer): boolean {
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType === 'rsa') {
    return key.equals(createPrivateKey({ key: found, format: 'der', type: 'pkcs1' }));
  }
  const scalar = asn1.octets(asn1.sequence(asn1.readOnly(found), 'ECPrivateKey')[1], 'privateKey');
  return pkcs8.includes(scalar);
}

async function opensEverywhere({ file, bytes, material }: Written, password = PASSWORD): Promise<void> {
  const { pkcs8, chain } = material;
  const [openssl, certtool, nss, java] = await Promise.all([
    openWithOpenssl(file, password),
    openWithCerttool(file, password, folder),
    openWithNss(file, password, folder),
    openWithKeytool(file, password, 'tree ca'),
  ]);
  expect(openssl).toEqual({ keys: [pkcs8], certificates: chain });
  expect(certtool.certificates).toEqual(chain);
  expect(certtool.keys.map((key) => sameKey(key, pkcs8))).toEqual([true]);
  expect(nss).toEqual({ keys: 1, certificates: chain.length });
  expect(java).toBe(chain.length);
  expect(openWithForge(bytes, password)).toEqual({ keys: 1, certificates: chain.length });
}

/** node-forge parses RSA only; the rest it hands over as it is, after MAC and decryption. */
function openWithForge(bytes: Buffer, password: string): { keys: number; certificates: number } {
  const parsed = forge.pkcs12.pkcs12FromAsn1(
    forge.asn1.fromDer(forge.util.createBuffer(bytes.toString('binary'))),
    password,
  );
  const count = (type: string): number => parsed.getBags({ bagType: type })[type]?.length ?? 0;
  return {
    keys: count(forge.pki.oids['pkcs8ShroudedKeyBag']!),
    certificates: count(forge.pki.oids['certBag']!),
  };
}

describe('a written file', () => {
  it.each(forms)('opens everywhere: $name, $kind, $length certificate(s)', async ({ name, kind, length }) => {
    await opensEverywhere(await written(name, kind, length));
  });

  it.each(['modern', 'compatible'] as const)('opens everywhere with all its iterations: %s', async (name) => {
    const full = await written(name, 'RSA-2048', 2, profile(name).iterations);
    const { file, material } = full;
    expect(await openWithOpenssl(file, PASSWORD)).toEqual({
      keys: [material.pkcs8],
      certificates: material.chain,
    });
    expect(await openWithNss(file, PASSWORD, folder)).toEqual({ keys: 1, certificates: 2 });
    expect(await openWithKeytool(file, PASSWORD, 'tree ca')).toBe(2);
    expect((await openWithCerttool(file, PASSWORD, folder)).certificates).toEqual(material.chain);
  });

  it('opens in OpenSSL under passwords beyond ASCII and beyond the BMP', async () => {
    for (const password of ['Zażółć gęślą', 'κλειδί', '🔑 and 𝔘']) {
      for (const name of ['modern', 'compatible'] as const) {
        const { file, material } = await written(name, 'P-256', 1, 2048, password);
        expect((await openWithOpenssl(file, password)).keys).toEqual([material.pkcs8]);
      }
    }
  });

  it.each(KINDS)('opens in the readers that still know RC2, as eDirectory writes it: %s', async (kind) => {
    const { file, bytes, material } = await written('edirectory', kind, 3, undefined);
    const { pkcs8, chain } = material;
    const alias = 'cn=organizational ca.o=tree';
    const [openssl, nss, java] = await Promise.all([
      openWithOpenssl(file, PASSWORD, '-legacy'),
      openWithNss(file, PASSWORD, folder),
      openWithKeytool(file, PASSWORD, alias),
    ]);
    expect(openssl).toEqual({ keys: [pkcs8], certificates: chain });
    expect(nss).toEqual({ keys: 1, certificates: chain.length });
    expect(java).toBe(chain.length);
    expect(openWithForge(bytes, PASSWORD)).toEqual({ keys: 1, certificates: chain.length });
  });
});
