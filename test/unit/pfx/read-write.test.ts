import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inspectPfx, PROFILES, profile, readPfx, writePfx } from '../../../electron/pfx/index.ts';
import type { PfxContents, ProfileName, WritePfxOptions } from '../../../electron/pfx/index.ts';
import type { Result } from '../../../shared/result.ts';
import { ed25519Key, materialFor, newMaterial } from '../../support/pfx/material.ts';
import type { Material } from '../../support/pfx/material.ts';

const PROFILE_NAMES = Object.keys(PROFILES) as ProfileName[];
/** The profiles that keep the caller's names, with the certificates before the key. */
const OWN_LAYOUT = PROFILE_NAMES.filter((name) => name !== 'edirectory');
const password = Buffer.from('Correct horse, 1 battery');
const material = newMaterial('Ed25519', 2);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected ${result.failure.code}`);
  return result.value;
}

const options = (from: Material, name: ProfileName, iterations = 1): WritePfxOptions => ({
  key: { pkcs8: from.pkcs8, friendlyName: 'TREE CA' },
  certificates: from.chain.map((der, i) => ({ der, friendlyName: `certificate ${i}` })),
  profile: profile(name, iterations),
  password,
});

const write = async (more: Partial<WritePfxOptions> = {}, name: ProfileName = 'modern'): Promise<Buffer> =>
  value(await writePfx({ ...options(material, name), ...more }));

/** What matters in a file: the key and the certificates, byte for byte, in order. */
const essence = ({ keys, certificates }: PfxContents): string =>
  [...keys.map(({ pkcs8 }) => pkcs8), ...certificates.map(({ der }) => der)]
    .map((der) => der.toString('hex'))
    .join();

/** Salts and IVs that count upwards. */
function counting(): (length: number) => Buffer {
  let next = 0;
  return (length) => Buffer.alloc(length, ++next);
}

describe('writing and reading back', () => {
  it.each(OWN_LAYOUT)('gives the same key, certificates and names in %s', async (name) => {
    for (const kind of ['RSA-2048', 'P-384', 'Ed25519'] as const) {
      const made = newMaterial(kind, 3);
      const bytes = value(await writePfx(options(made, name, 2048)));
      const read = value(await readPfx(bytes, password));
      const localKeyId = createHash('sha1').update(made.chain[0]!).digest();
      expect(read.keys).toHaveLength(1);
      expect(read.keys[0]).toMatchObject({ pkcs8: made.pkcs8, friendlyName: 'TREE CA', localKeyId });
      expect(read.certificates.map(({ der }) => der)).toEqual(made.chain);
      expect(read.certificates[0]).toMatchObject({ friendlyName: 'certificate 0', localKeyId });
      expect(read.certificates[1]!.localKeyId).toBeUndefined();
      expect(read.others).toEqual([]);
      expect(read.inspection.profile).toBe(name);
    }
  });

  it('holds for any password, name and number of certificates', async () => {
    const bmp = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((text) => !/[\ud800-\udfff\0]/.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        bmp,
        fc.array(bmp, { maxLength: 4 }),
        fc.constantFrom(...OWN_LAYOUT),
        async (secret, keyName, names, profileName) => {
          const certificates = names.map((friendlyName, i) => ({
            der: material.chain[i % material.chain.length]!,
            friendlyName,
          }));
          const key = { pkcs8: material.pkcs8, friendlyName: keyName };
          const bytes = await write({ key, certificates, password: Buffer.from(secret) }, profileName);
          const read = value(await readPfx(bytes, Buffer.from(secret)));
          expect(read.keys.map(({ pkcs8, friendlyName }) => ({ pkcs8, friendlyName }))).toEqual([key]);
          expect(read.certificates.map(({ der, friendlyName }) => ({ der, friendlyName }))).toEqual(
            certificates,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names the kind of key', async () => {
    const kinds = ['RSA-2048', 'P-256', 'P-521', 'Ed25519'] as const;
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const bytes = value(await writePfx(options(newMaterial(kind), 'compatible')));
        const { algorithm, detail } = value(await readPfx(bytes, password)).keys[0]!;
        return [algorithm, detail];
      }),
    );
    expect(found).toEqual([
      ['RSA', '2048'],
      ['EC', 'P-256'],
      ['EC', 'P-521'],
      ['Ed25519', undefined],
    ]);
  });
});

describe('what is written', () => {
  // The files' digests, taken once: any change of the written bytes must be seen and wanted.
  it.each([
    ['modern', '848e32e9f0c9396df0f8fdd28b6a84404f4f2e69aaeee806cc52d0e591fb3f37'],
    ['compatible', '1c9c5d68721a40b589b5f59b412343d7260c64fcc64e7c8293d5952693597805'],
    ['pbmac1', '7924c022862be0465e72b16f44f484d873b84673bebf33504b42047e09f28e49'],
  ] as const)('is the same to the last byte under the same salts in %s', async (name, digest) => {
    const made = materialFor(ed25519Key(Buffer.alloc(32, 0x42)), 1, Buffer.of(0x7f));
    const bytes = value(await writePfx({ ...options(made, name, 1000), randomBytes: counting() }));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  });

  it.each(PROFILE_NAMES)('has a salt of its own for each derivation in %s', async (name) => {
    const drawn: string[] = [];
    const bytes = await write(
      {
        randomBytes: (length) => {
          const octets = Buffer.alloc(length, 0x80 + drawn.length);
          drawn.push(octets.toString('hex'));
          return octets;
        },
      },
      name,
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const octets of drawn) expect(bytes.toString('hex')).toContain(octets);
    const other = await write({}, name);
    expect(other.equals(await write({}, name))).toBe(false);
  });

  it.each(OWN_LAYOUT)(
    'shows nothing of certificates and key outside the encrypted parts in %s',
    async (name) => {
      const bytes = await write({}, name);
      for (const text of ['Organizational CA', 'TREE', 'Issuer 1']) {
        expect(bytes.includes(Buffer.from(text))).toBe(false);
      }
      expect(bytes.includes(Buffer.from('certificate', 'utf16le').swap16())).toBe(false);
      expect(bytes.includes(material.pkcs8.subarray(-32))).toBe(false);
      const { parts } = value(inspectPfx(bytes));
      expect(parts.map(({ kind, bags }) => [kind, bags.map((bag) => bag.kind)])).toEqual([
        ['encrypted', []],
        ['data', ['shroudedKey']],
      ]);
    },
  );

  it('says what each profile is', async () => {
    const inspected = value(inspectPfx(await write({ profile: profile('modern') })));
    const encryption = {
      name: 'PBES2',
      oid: '1.2.840.113549.1.5.13',
      cipher: 'AES-256-CBC',
      keyDerivation: 'PBKDF2-HMAC-SHA-256',
      iterations: 600_000,
      saltBytes: 16,
    };
    expect(inspected).toMatchObject({
      profile: 'modern',
      mac: { name: 'HMAC-SHA-256', keyDerivation: 'PKCS #12 SHA-256', iterations: 600_000, saltBytes: 16 },
      parts: [
        { kind: 'encrypted', encryption },
        { kind: 'data', bags: [{ kind: 'shroudedKey', friendlyName: 'TREE CA', encryption }] },
      ],
      visibleBags: 1,
    });
  });

  it('refuses what no reader could make sense of', async () => {
    const refused = async (more: Partial<WritePfxOptions>): Promise<unknown> => {
      const result = await writePfx({ ...options(material, 'modern'), ...more });
      return result.ok ? 'written' : result.failure.code;
    };
    const { pkcs8 } = material;
    expect(await refused({ key: { pkcs8: Buffer.from('no key') } })).toBe('PFX-KEY-FORM');
    expect(await refused({ certificates: [{ der: pkcs8 }] })).toBe('PFX-CERTIFICATE-FORM');
    expect(await refused({ profile: profile('modern', 6_000_000) })).toBe('PFX-TOO-EXPENSIVE');
    expect(await refused({ signal: AbortSignal.abort() })).toBe('PFX-CANCELLED');
  });
});

describe('a changed file', () => {
  it.each(PROFILE_NAMES)('is refused or means the same, whichever byte of %s is flipped', async (name) => {
    const bytes = await write({}, name);
    const meant = essence(value(await readPfx(bytes, password)));
    const codes = new Map<string, number>();
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [0x01, 0x80]) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= bit;
        const result = await readPfx(changed, password);
        const outcome = result.ok ? 'opened' : result.failure.code;
        codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
        if (result.ok) expect(essence(result.value)).toBe(meant);
      }
    }
    // The password was right all the time, so nothing may say that it was wrong.
    expect([...codes.keys()]).not.toContain('PFX-WRONG-PASSWORD');
    const refused = (codes.get('PFX-DAMAGED') ?? 0) + (codes.get('PFX-INTEGRITY') ?? 0);
    expect(refused).toBeGreaterThan(bytes.length);
  });

  it('is not opened when it is cut short, wherever', async () => {
    const bytes = await write();
    for (let length = 0; length < bytes.length; length += 3) {
      const result = await readPfx(bytes.subarray(0, length), password);
      expect(result.ok ? 'opened' : result.failure.code).toMatch(
        length < 30 ? /^PFX-(EMPTY|NOT-PFX|DAMAGED)$/ : /^PFX-DAMAGED$/,
      );
    }
  });
});
