import { beforeAll, describe, expect, it } from 'vitest';
import * as asn1 from '../../../electron/asn1/index.ts';
import {
  decryptPkcs8,
  encryptPkcs8,
  inspectPfx,
  profile,
  readPfx,
  writePfx,
} from '../../../electron/pfx/index.ts';
import { bmpPassword } from '../../../electron/pfx/password.ts';
import type { Result } from '../../../shared/result.ts';
import { newMaterial } from '../../support/pfx/material.ts';
import {
  asBer,
  dataPart,
  macFor,
  putTogether,
  replaced,
  takeApart,
  withTwoPasswords,
} from '../../support/pfx/rework.ts';
import { rfc9879Example } from '../../support/pfx/rfc9879.ts';

const password = Buffer.from('opensesame');
const material = newMaterial('P-256', 2);
let modern: Buffer;
let compatible: Buffer;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected ${result.failure.code}`);
  return result.value;
}

async function written(
  name: 'modern' | 'compatible',
  iterations: number,
  secret = password,
): Promise<Buffer> {
  const certificates = material.chain.map((der) => ({ der }));
  const key = { pkcs8: material.pkcs8 };
  return value(await writePfx({ key, certificates, profile: profile(name, iterations), password: secret }));
}

async function outcome(
  bytes: Buffer,
  secret = password,
  options?: Parameters<typeof readPfx>[2],
): Promise<unknown> {
  const result = await readPfx(bytes, secret, options);
  return result.ok ? 'opened' : [result.failure.code, result.failure.values];
}

beforeAll(async () => {
  modern = await written('modern', 2000);
  compatible = await written('compatible', 2000);
});

const certificateBag = (der: Buffer): Buffer =>
  asn1.derSequence(
    asn1.derOid('1.2.840.113549.1.12.10.1.3'),
    asn1.derExplicit(
      0,
      asn1.derSequence(asn1.derOid('1.2.840.113549.1.9.22.1'), asn1.derExplicit(0, asn1.derOctetString(der))),
    ),
  );

const bag = (oid: string, contents: Buffer): Buffer =>
  asn1.derSequence(asn1.derOid(oid), asn1.derExplicit(0, contents));

const clearFile = (...bags: Buffer[]): Buffer =>
  putTogether(asn1.derSequence(dataPart(asn1.derOctetString(asn1.derSequence(...bags)))));

describe('one outcome for each reason', () => {
  it('is PFX-NOT-PFX for other files', async () => {
    const others = [Buffer.from('----- no PEM -----\n'), Buffer.alloc(5000, 0x30), Buffer.alloc(5000, 0xff)];
    for (const bytes of others) {
      expect(await outcome(bytes)).toEqual(['PFX-NOT-PFX', {}]);
      expect(inspectPfx(bytes)).toEqual({ ok: false, failure: { code: 'PFX-NOT-PFX', values: {} } });
    }
  });

  it('is PFX-WRONG-PASSWORD for a wrong password, whatever its spelling', async () => {
    for (const wrong of ['', 'Opensesame', 'opensesame ', 'öffnen', '🔑']) {
      expect(await outcome(modern, Buffer.from(wrong))).toEqual(['PFX-WRONG-PASSWORD', {}]);
      expect(await outcome(compatible, Buffer.from(wrong))).toEqual(['PFX-WRONG-PASSWORD', {}]);
    }
  });

  it('is PFX-NO-MAC where nothing can tell a wrong password from damage', async () => {
    const bare = putTogether(takeApart(modern).authenticatedSafe);
    expect(await outcome(bare)).toBe('opened');
    expect(await outcome(bare, Buffer.from('wrong'))).toEqual(['PFX-NO-MAC', {}]);
    expect(value(inspectPfx(bare))).not.toHaveProperty('mac');
  });

  it('is PFX-INTEGRITY where the MAC fails and the password is proved right by what it decrypts', async () => {
    const changed = Buffer.from(modern);
    changed[changed.length - 5]! ^= 1;
    expect(await outcome(changed)).toEqual(['PFX-INTEGRITY', {}]);
  });

  it('opens the good example of RFC 9879 and refuses the broken ones', async () => {
    const secret = Buffer.from('1234');
    const good = value(await readPfx(rfc9879Example('a1'), secret));
    expect([good.keys.length, good.certificates.length, good.keys[0]?.detail]).toEqual([1, 1, '2048']);
    for (const name of ['a4', 'a5', 'a6'] as const) {
      const code = name === 'a6' ? 'PFX-DAMAGED' : 'PFX-INTEGRITY';
      expect(await outcome(rfc9879Example(name), secret)).toMatchObject([code, {}]);
    }
  });

  it('is PFX-OTHER-PASSWORD where the MAC holds and a part has a password of its own', async () => {
    const { authenticatedSafe } = takeApart(modern);
    const file = putTogether(authenticatedSafe, macFor(authenticatedSafe, bmpPassword(Buffer.from('mac'))));
    expect(await outcome(file, Buffer.from('mac'))).toMatchObject(['PFX-OTHER-PASSWORD', {}]);
    const both = await readPfx(file, Buffer.from('mac'), { secondPassword: password });
    expect(value(both).keys).toHaveLength(1);
    expect(await outcome(file)).toEqual(['PFX-INTEGRITY', {}]);
  });

  it('is PFX-OTHER-PASSWORD where the key has another password than the certificates, with a MAC and without', async () => {
    const other = Buffer.from('key password');
    for (const name of ['modern', 'compatible'] as const) {
      const keys = await written(name, 2000, other);
      const file = withTwoPasswords(await written(name, 2000), keys, password);
      const bare = putTogether(takeApart(file).authenticatedSafe);
      for (const bytes of [file, bare]) {
        expect(await outcome(bytes)).toMatchObject(['PFX-OTHER-PASSWORD', {}]);
        const wrong = await readPfx(bytes, password, { secondPassword: Buffer.from('wrong') });
        expect(wrong).toMatchObject({ failure: { code: 'PFX-SECOND-PASSWORD' } });
        const read = value(await readPfx(bytes, password, { secondPassword: other }));
        expect([read.keys.length, read.certificates.length]).toEqual([1, 2]);
      }
      expect(await outcome(bare, Buffer.from('wrong'))).toEqual(['PFX-NO-MAC', {}]);
    }
  });

  it('is PFX-UNSUPPORTED where a part without a password can contain the key, and not a file without a key', async () => {
    const [certificates, key] = asn1.sequence(asn1.readOnly(takeApart(modern).authenticatedSafe), 'parts');
    const content = asn1.derExplicit(0, asn1.derSequence(asn1.derInteger(0)));
    const enveloped = asn1.derSequence(asn1.derOid('1.2.840.113549.1.7.3'), content);
    const open = (...parts: Buffer[]) => {
      const safe = asn1.derSequence(...parts);
      return outcome(putTogether(safe, macFor(safe, bmpPassword(password))));
    };
    const values = { algorithm: 'enveloped data (public-key encryption)', oid: '1.2.840.113549.1.7.3' };
    expect(await open(certificates!.raw, enveloped)).toEqual(['PFX-UNSUPPORTED', values]);
    expect(await open(certificates!.raw, key!.raw, enveloped)).toBe('opened');
    expect(await open(certificates!.raw)).toBe('opened');
  });

  it('is PFX-UNSUPPORTED with name and OID, before any work and whatever the password', async () => {
    // AES-256-CBC becomes AES-256-GCM, and the PRF an HMAC that does not exist.
    const aes = asn1.derOid('2.16.840.1.101.3.4.1.42');
    const { authenticatedSafe, macData } = takeApart(modern);
    const gcm = Buffer.from(authenticatedSafe);
    asn1.derOid('2.16.840.1.101.3.4.1.46').copy(gcm, gcm.indexOf(aes));
    expect(await outcome(putTogether(gcm, macData), Buffer.from('wrong'))).toEqual([
      'PFX-UNSUPPORTED',
      { algorithm: 'AES-256-GCM', oid: '2.16.840.1.101.3.4.1.46' },
    ]);
    const sm3 = asn1.derSequence(
      asn1.derSequence(
        asn1.derSequence(asn1.derOid('1.2.156.10197.1.401')),
        asn1.derOctetString(Buffer.alloc(32)),
      ),
      asn1.derOctetString(Buffer.alloc(8)),
    );
    expect(await outcome(putTogether(authenticatedSafe, sm3))).toEqual([
      'PFX-UNSUPPORTED',
      { algorithm: 'SM3', oid: '1.2.156.10197.1.401' },
    ]);
    expect(value(inspectPfx(putTogether(gcm, sm3))).mac).toEqual({ name: 'SM3', oid: '1.2.156.10197.1.401' });
  });

  it('is PFX-TOO-EXPENSIVE above 5,000,000 iterations for one and 10,000,000 for all, before any is done', async () => {
    let derived = false;
    const counted = async (name: 'modern' | 'compatible', count: string): Promise<unknown> => {
      // 66,051 needs three octets, as the counts that replace it do.
      const file = await written(name, 0x010203);
      let changed = file;
      for (
        let at = file.indexOf('0203010203', 0, 'hex');
        at >= 0;
        at = file.indexOf('0203010203', at + 1, 'hex')
      ) {
        changed = Buffer.from(changed);
        changed.write(count, at + 2, 'hex');
      }
      const found = await outcome(changed, password, { onProgress: () => (derived = true) });
      expect(derived).toBe(false);
      return found;
    };
    const one = ['PFX-TOO-EXPENSIVE', { iterations: 5_000_001, limit: 5_000_000 }];
    expect(await counted('compatible', '4c4b41')).toEqual(one);
    expect(await counted('modern', '4c4b41')).toEqual(one);
    const all = ['PFX-TOO-EXPENSIVE', { iterations: 15_000_000, limit: 10_000_000 }];
    expect(await counted('modern', '4c4b40')).toEqual(all);
  });

  it('names a count of many octets as well', async () => {
    const { authenticatedSafe, macData } = takeApart(await written('modern', 2000));
    const count = asn1.derInteger(Buffer.from('7fffffffffffffffff', 'hex'));
    const [digestInfo, salt] = asn1.sequence(asn1.readOnly(macData), 'MacData');
    const file = putTogether(authenticatedSafe, asn1.derSequence(digestInfo!.raw, salt!.raw, count));
    expect(await outcome(file)).toEqual(['PFX-TOO-EXPENSIVE', { iterations: 2 ** 71, limit: 5_000_000 }]);
  });

  it.each([
    ['zero', '00'],
    ['negative', 'ff'],
  ])('is PFX-DAMAGED for a %s count', async (_, octet) => {
    const { authenticatedSafe, macData } = takeApart(modern);
    const [digestInfo, salt] = asn1.sequence(asn1.readOnly(macData), 'MacData');
    const count = asn1.derInteger(Buffer.from(octet, 'hex'));
    const file = putTogether(authenticatedSafe, asn1.derSequence(digestInfo!.raw, salt!.raw, count));
    expect(await outcome(file)).toEqual(['PFX-DAMAGED', { where: 'MacData' }]);
  });

  it.each([1, 16, 19, 65, 127])('is PFX-DAMAGED for a PBMAC1 key of %i bytes', async (length) => {
    // The key length is the INTEGER 32 behind the count of A.1's MacData.
    const { authenticatedSafe, macData } = takeApart(rfc9879Example('a1'));
    const stated = Buffer.concat([Buffer.from('02020800', 'hex'), asn1.derInteger(length)]);
    const changed = replaced(macData, Buffer.from('02020800020120', 'hex'), stated);
    expect(await outcome(putTogether(authenticatedSafe, changed), Buffer.from('1234'))).toMatchObject([
      'PFX-DAMAGED',
      { where: 'MacData' },
    ]);
  });

  it('is PFX-TOO-LARGE above 64 MiB', async () => {
    const bytes = Buffer.alloc(64 * 1024 * 1024 + 1);
    expect(await outcome(bytes)).toEqual(['PFX-TOO-LARGE', { bytes: bytes.length, limit: bytes.length - 1 }]);
  });

  it('is PFX-CANCELLED when the signal is aborted, also under way', async () => {
    const file = await written('modern', 300_000);
    const cancel = new AbortController();
    const reading = readPfx(file, password, { signal: cancel.signal, onProgress: () => cancel.abort() });
    expect(await reading).toEqual({ ok: false, failure: { code: 'PFX-CANCELLED', values: {} } });
  });
});

describe('what other producers write', () => {
  it('opens BER: indefinite lengths, octet strings in nested pieces', async () => {
    const { authenticatedSafe, macData } = takeApart(modern);
    const outside = asBer(putTogether(authenticatedSafe, macData));
    expect(await outcome(outside)).toBe('opened');
    const inside = asBer(authenticatedSafe);
    expect(await outcome(putTogether(inside, macFor(inside, bmpPassword(password))))).toBe('opened');
    expect(value(inspectPfx(outside)).profile).toBe('modern');
  });

  it('opens a file whose MAC was made with no password at all, by the empty one', async () => {
    const safe = asn1.derSequence(
      dataPart(asn1.derOctetString(asn1.derSequence(certificateBag(material.chain[0]!)))),
    );
    for (const bmp of [Buffer.alloc(0), Buffer.alloc(2)]) {
      expect(await outcome(putTogether(safe, macFor(safe, bmp)), Buffer.alloc(0))).toBe('opened');
    }
    expect(await outcome(putTogether(safe, macFor(safe, bmpPassword(password))), Buffer.alloc(0))).toEqual([
      'PFX-WRONG-PASSWORD',
      {},
    ]);
  });

  it('opens what was written under the old spellings of a password beyond ASCII', async () => {
    const text = 'Łódź';
    const utf8 = Buffer.from(text);
    // OpenSSL before 1.1.0 took each octet of UTF-8 for a character.
    const old = await written('compatible', 1, Buffer.from(utf8.toString('latin1')));
    expect(await outcome(old, utf8)).toBe('opened');
    // NSS before 3.31 gave PBES2 the BMPString, node-forge octets of its own; the MAC was right.
    for (const spelling of [bmpPassword(utf8), Buffer.from([0x41, 0xf3, 0x65, 0x7a])]) {
      const bytes = await writtenWithPbes2(spelling);
      expect(await outcome(putTogether(bytes, macFor(bytes, bmpPassword(utf8))), utf8)).toBe('opened');
    }
  });

  /** AuthenticatedSafe with one shrouded key whose PBES2 password is given as octets. */
  async function writtenWithPbes2(octets: Buffer): Promise<Buffer> {
    const pbes2 = profile('modern', 1);
    const shrouded = value(await encryptPkcs8(material.pkcs8, octets, pbes2));
    const keyBag = bag('1.2.840.113549.1.12.10.1.2', shrouded);
    return asn1.derSequence(dataPart(asn1.derOctetString(asn1.derSequence(keyBag))));
  }

  it('keeps unknown bags and parts aside without losing the rest', async () => {
    const [own] = material.chain;
    const crl = bag('1.2.840.113549.1.12.10.1.4', asn1.derSequence());
    const secret = bag('1.2.840.113549.1.12.10.1.5', asn1.derSequence());
    const unknown = bag('1.2.3.4', asn1.derUtf8('who knows'));
    const nested = bag('1.2.840.113549.1.12.10.1.6', asn1.derSequence(certificateBag(own!)));
    const keyBag = bag('1.2.840.113549.1.12.10.1.1', material.pkcs8);
    const read = value(await readPfx(clearFile(crl, secret, unknown, nested, keyBag), password));
    expect(read.certificates.map(({ der }) => der)).toEqual([own]);
    expect(read.keys.map(({ pkcs8 }) => pkcs8)).toEqual([material.pkcs8]);
    expect(read.others).toEqual([
      { oid: '1.2.840.113549.1.12.10.1.4', name: 'CRL bag' },
      { oid: '1.2.840.113549.1.12.10.1.5', name: 'secret bag' },
      { oid: '1.2.3.4', name: '1.2.3.4' },
    ]);
    const enveloped = asn1.derSequence(
      asn1.derOid('1.2.840.113549.1.7.3'),
      asn1.derExplicit(0, asn1.derSequence()),
    );
    const mixed = putTogether(
      asn1.derSequence(enveloped, dataPart(asn1.derOctetString(asn1.derSequence(keyBag)))),
    );
    expect(value(await readPfx(mixed, password)).others).toHaveLength(1);
  });

  it('ignores bytes after the file', async () => {
    expect(await outcome(Buffer.concat([modern, Buffer.from('\n\0garbage')]))).toBe('opened');
  });
});

describe('hostile structure', () => {
  it('ends quickly for bags nested without end', async () => {
    let nested: Buffer = asn1.derSequence();
    for (let i = 0; i < 2000; i++) nested = asn1.derSequence(bag('1.2.840.113549.1.12.10.1.6', nested));
    expect(await outcome(clearFile(bag('1.2.840.113549.1.12.10.1.6', nested)))).toMatchObject([
      'PFX-DAMAGED',
      {},
    ]);
  });

  it('refuses more bags than any file holds', async () => {
    const tooMany = ['PFX-TOO-MANY-BAGS', { limit: 2000 }];
    const bags = Array.from({ length: 2001 }, () => bag('1.2.3.4', asn1.derNull()));
    expect(await outcome(clearFile(...bags))).toEqual(tooMany);
    const part = dataPart(asn1.derOctetString(asn1.derSequence(...bags.slice(1000))));
    expect(await outcome(putTogether(asn1.derSequence(part, part)))).toEqual(tooMany);
    expect(await outcome(putTogether(asn1.derSequence(...Array.from(bags, () => part))))).toEqual(tooMany);
  });

  it('refuses more attributes than any file holds, readable or not, on one bag or on many', async () => {
    const tooMany = ['PFX-TOO-MANY-ATTRIBUTES', { limit: 10_000 }];
    const withAttributes = (count: number): Buffer => {
      const attributes = Buffer.alloc(2 * count, asn1.derNull());
      const value = asn1.derExplicit(0, asn1.derNull());
      return asn1.derSequence(asn1.derOid('1.2.3.4'), value, asn1.element(asn1.TAG.SET, attributes));
    };
    expect(await outcome(clearFile(withAttributes(500_000)))).toEqual(tooMany);
    expect(await outcome(clearFile(...Array.from({ length: 101 }, () => withAttributes(100))))).toEqual(
      tooMany,
    );
    expect(await outcome(clearFile(withAttributes(10_000)))).toEqual('opened');
  });

  it('refuses scrypt parameters beyond 64 MiB or beyond the time of 5,000,000 iterations before it runs', async () => {
    const scrypt = (n: number, r = 8, p = 1): Buffer => {
      const cost = [n, r, p].map((number) => asn1.derInteger(number));
      const parameters = asn1.derSequence(asn1.derOctetString(Buffer.alloc(8)), ...cost);
      const kdf = asn1.derSequence(asn1.derOid('1.3.6.1.4.1.11591.4.11'), parameters);
      const iv = asn1.derOctetString(Buffer.alloc(16));
      const cipher = asn1.derSequence(asn1.derOid('2.16.840.1.101.3.4.1.42'), iv);
      const pbes2 = asn1.derSequence(asn1.derOid('1.2.840.113549.1.5.13'), asn1.derSequence(kdf, cipher));
      return clearFile(
        bag('1.2.840.113549.1.12.10.1.2', asn1.derSequence(pbes2, asn1.derOctetString(Buffer.alloc(32)))),
      );
    };
    for (const [n, r, p] of [
      [2 ** 17, 8, 1],
      [2, 1, 2_400_000],
      [1024, 8, 1000],
      [2 ** 30, 2 ** 10, 2 ** 10],
    ] as const) {
      const values = { n, r, p, megabytes: 64 };
      expect(await outcome(scrypt(n, r, p))).toEqual(['PFX-SCRYPT-TOO-EXPENSIVE', values]);
    }
    // N must stay below 2 ^ (16 * r).
    expect(await outcome(scrypt(2 ** 16, 1))).toMatchObject(['PFX-DAMAGED', {}]);
    expect(await outcome(scrypt(2 ** 15, 1, 100))).toEqual(['PFX-NO-MAC', {}]);
    expect(await outcome(scrypt(3))).toMatchObject(['PFX-DAMAGED', {}]);
    expect(await outcome(scrypt(1024))).toEqual(['PFX-NO-MAC', {}]);
  });
});

describe('encrypted PKCS #8', () => {
  it.each(['modern', 'compatible'] as const)('comes back from %s', async (name) => {
    const locked = value(await encryptPkcs8(material.pkcs8, password, profile(name, 2048)));
    expect(value(await decryptPkcs8(locked, password))).toEqual(material.pkcs8);
    expect(await decryptPkcs8(locked, Buffer.from('wrong'))).toEqual({
      ok: false,
      failure: { code: 'PFX-KEY-LOCKED', values: {} },
    });
  });

  it('is told from what is none', async () => {
    const codes = await Promise.all(
      [material.pkcs8, Buffer.from('x'), Buffer.alloc(0)].map(async (der) => {
        const result = await decryptPkcs8(der, password);
        return result.ok ? 'opened' : result.failure.code;
      }),
    );
    expect(codes).toEqual(['PFX-DAMAGED', 'PFX-DAMAGED', 'PFX-DAMAGED']);
  });
});
