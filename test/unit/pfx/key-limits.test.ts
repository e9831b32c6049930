import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import * as asn1 from '../../../electron/asn1/index.ts';
import { keyMatcher, publicKeyOf } from '../../../electron/certificates/index.ts';
import { OID } from '../../../electron/pfx/oids.ts';
import { readPfx } from '../../../electron/pfx/index.ts';
import { bag, clearPart, handmade } from '../../support/pfx/handmade.ts';

const password = Buffer.from('password');
const make = handmade(password, 1000);

async function outcome(...keys: Buffer[]): Promise<unknown> {
  const read = await readPfx(make.file([clearPart(...keys.map((key) => bag(OID.keyBag, key)))]), password);
  return read.ok ? read.value.keys.length : read.failure;
}

const pkcs8 = (type: 'ec' | 'dsa'): Buffer =>
  (type === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('dsa', { modulusLength: 3072, divisorLength: 256 })
  ).privateKey.export({ format: 'der', type: 'pkcs8' });

/** An odd number with its first bit set. */
function odd(bytes: number): Buffer {
  const number = randomBytes(bytes);
  number[0]! |= 0x80;
  number[bytes - 1]! |= 1;
  return asn1.derUnsigned(number);
}

const withParameters = (oid: string, parameters: readonly Buffer[], secret: Buffer): Buffer =>
  asn1.derSequence(
    asn1.derInteger(0),
    asn1.derSequence(asn1.derOid(oid), asn1.derSequence(...parameters)),
    asn1.derOctetString(secret),
  );

test('a file with more keys than any backup has is refused, also if they are the same', async () => {
  const key = pkcs8('ec');
  const keys = Array.from({ length: 33 }, () => key);
  expect(await outcome(...keys)).toEqual({ code: 'PFX-TOO-MANY-KEYS', values: { limit: 32 } });
  expect(await outcome(...keys.slice(1))).toBe(32);
});

test.each([
  ['DSA', '1.2.840.10040.4.1', () => [odd(6000), odd(32), odd(5999)], 32],
  ['DSA', '1.2.840.10040.4.1', () => [odd(500), odd(32), odd(499)], 600],
  ['DSA', '1.2.840.10040.4.1', () => [odd(500), odd(32), odd(499)], 9000],
  ['DH', '1.2.840.113549.1.3.1', () => [odd(6000), odd(5999)], 32],
] as const)(
  'a %s key whose numbers would take minutes is refused before the work',
  async (name, oid, parameters, size) => {
    const key = withParameters(oid, parameters(), odd(size));
    const start = performance.now();
    expect(await outcome(key)).toEqual({ code: 'PFX-KEY-TOO-LARGE', values: { algorithm: name } });
    expect(publicKeyOf(key)).toBeUndefined();
    const spki = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' });
    expect(keyMatcher(key)({ spki })).toBe('wrong');
    expect(performance.now() - start).toBeLessThan(1500);
  },
);

test('a DSA key of the largest usual size is read', async () => {
  const key = pkcs8('dsa');
  expect(await outcome(key)).toBe(1);
  expect(publicKeyOf(key)).toBeDefined();
}, 60_000);

test('a key is proved once, however many certificates have it', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 4096 });
  const match = keyMatcher(privateKey.export({ format: 'der', type: 'pkcs8' }));
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const start = performance.now();
  for (let at = 0; at < 2000; at++) expect(match({ spki: Buffer.from(spki) })).toBe('right');
  expect(performance.now() - start).toBeLessThan(2000);
});
