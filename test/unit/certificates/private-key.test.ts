import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
  type KeyPairKeyObjectResult,
} from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  derInteger,
  derOctetString,
  derOid,
  derSequence,
  children,
  readOnly,
  sequence,
} from '../../../electron/asn1/index.ts';
import { keyMatch, keyMatches, publicKeyOf, sniffPrivateKey } from '../../../electron/certificates/index.ts';
import { keyPair } from '../../../electron/training/issue/keys.ts';
import { issue } from '../../support/certificates/index.ts';

const keys: Record<string, KeyObject> = {};

beforeAll(() => {
  keys['RSA 2048'] = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  keys['RSA 3072'] = generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey;
  for (const namedCurve of ['P-256', 'P-384', 'P-521'])
    keys[namedCurve] = generateKeyPairSync('ec', { namedCurve }).privateKey;
});

const names = ['RSA 2048', 'RSA 3072', 'P-256', 'P-384', 'P-521'];
const isRsa = (name: string): boolean => name.startsWith('RSA');
const traditional = (name: string): 'pkcs1' | 'sec1' => (isRsa(name) ? 'pkcs1' : 'sec1');
const der = (name: string, type: 'pkcs8' | 'pkcs1' | 'sec1'): Buffer =>
  keys[name]!.export({ format: 'der', type }) as Buffer;
const pem = (name: string, type: 'pkcs8' | 'pkcs1' | 'sec1'): Buffer =>
  Buffer.from(keys[name]!.export({ format: 'pem', type }) as string);

describe.each(names)('a %s key', (name) => {
  test('is recognized in every clear form and brought to PKCS #8', () => {
    const type = traditional(name);
    for (const [value, kind] of [
      [der(name, 'pkcs8'), 'pkcs8'],
      [der(name, type), type],
      [pem(name, 'pkcs8'), 'pkcs8'],
      [pem(name, type), type],
      [Buffer.concat([Buffer.from('Bag Attributes: none\r\n'), pem(name, type)]), type],
    ] as const) {
      const sniffed = sniffPrivateKey(value);
      expect(sniffed.kind).toBe(kind);
      const { pkcs8 } = sniffed as { pkcs8: Buffer };
      const back = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
      expect(back.equals(keys[name]!)).toBe(true);
    }
  });

  test('is recognized in Base64, in hexadecimal digits and in an OCTET STRING', () => {
    const pkcs8 = der(name, 'pkcs8');
    for (const value of [
      Buffer.from(pkcs8.toString('base64')),
      Buffer.from(`${pkcs8.toString('base64').replace(/.{64}/g, '$&\r\n')}\r\n`, 'utf16le'),
      Buffer.from(pkcs8.toString('hex')),
      Buffer.from(`dn: cn=x\nnDSPKIPrivateKey:: ${pkcs8.toString('base64')}\ncn: x\n`),
      derOctetString(pkcs8),
    ])
      expect(sniffPrivateKey(value)).toEqual({ kind: 'pkcs8', pkcs8 });
  });

  test('is a copy: wiping it leaves the value alone', () => {
    const value = der(name, 'pkcs8');
    const before = Buffer.from(value);
    (sniffPrivateKey(value) as { pkcs8: Buffer }).pkcs8.fill(0);
    expect(value).toEqual(before);
  });

  test('is told from an encrypted one', () => {
    const options = { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
    const encrypted = keys[name]!.export({ ...options, format: 'der' });
    expect(sniffPrivateKey(encrypted)).toEqual({ kind: 'encrypted-pkcs8', encrypted });
    const text = Buffer.from(keys[name]!.export({ ...options, format: 'pem' }));
    expect(sniffPrivateKey(text).kind).toBe('encrypted-pkcs8');
  });

  test('matches its certificate and no other', () => {
    const own = keyPair(keys[name]!);
    const self = { name: [['CN', 'x']] as const, key: own };
    const other = { name: [['CN', 'x']] as const, key: keyPair(keys[isRsa(name) ? 'P-256' : 'RSA 2048']!) };
    const pkcs8 = der(name, 'pkcs8');
    expect(publicKeyOf(pkcs8)).toEqual(own.spki);
    expect(keyMatches(pkcs8, issue(self, self))).toBe(true);
    expect(keyMatches(pkcs8, issue(other, other))).toBe(false);
  });
});

test('an EC key that leaves its curve out is known by its length', () => {
  for (const name of ['P-256', 'P-384', 'P-521']) {
    const [version, key] = sequence(readOnly(der(name, 'sec1')), 'key');
    const bare = derSequence(version!.raw, key!.raw);
    const sniffed = sniffPrivateKey(bare) as { kind: string; pkcs8: Buffer };
    expect(sniffed.kind).toBe('sec1');
    expect(publicKeyOf(sniffed.pkcs8)).toEqual(keyPair(keys[name]!).spki);
  }
});

test('a key whose private part is damaged does not match, although its public numbers do', () => {
  const self = { name: [['CN', 'x']] as const, key: keyPair(keys['RSA 2048']!) };
  const certificate = issue(self, self);
  const fields = sequence(readOnly(der('RSA 2048', 'pkcs1')), 'key');
  // Everything secret is replaced: d, p, q, dP, dQ, qInv from another key of the same size.
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const strange = sequence(readOnly(other.export({ format: 'der', type: 'pkcs1' })), 'key');
  const mixed = derSequence(...fields.map((field, index) => (index < 3 ? field : strange[index]!).raw));
  const sniffed = sniffPrivateKey(mixed);
  const pkcs8 = 'pkcs8' in sniffed ? sniffed.pkcs8 : mixed;
  expect(keyMatches(pkcs8, certificate)).toBe(false);
});

test('values that nobody can open are wrapped, with their size; nothing is absent', () => {
  expect(sniffPrivateKey(undefined)).toEqual({ kind: 'absent' });
  expect(sniffPrivateKey(Buffer.alloc(0))).toEqual({ kind: 'absent' });
  const openSsl1 = Buffer.from(
    keys['RSA 2048']!.export({ format: 'pem', type: 'pkcs1', cipher: 'aes-128-cbc', passphrase: 'x' }),
  );
  const outline = derSequence(
    derInteger(0),
    children(readOnly(der('P-256', 'pkcs8')))[1]!.raw,
    derOctetString(randomBytes(40)),
  );
  const certificate = issue(
    ...(Array(2).fill({ name: [['CN', 'x']], key: keyPair(keys['P-256']!) }) as [never, never]),
  );
  // The outline of an encrypted key, but the algorithm (3DES by itself) takes no password.
  const sealed = derSequence(derSequence(derOid('1.2.840.113549.3.7')), derOctetString(randomBytes(40)));
  for (const value of [randomBytes(1264), Buffer.from([0]), outline, sealed, openSsl1, certificate.der]) {
    expect(sniffPrivateKey(value)).toEqual({ kind: 'wrapped', size: value.length });
  }
});

test.each<[string, () => KeyPairKeyObjectResult, string]>([
  ['ML-DSA', () => generateKeyPairSync('ml-dsa-44'), 'right'],
  ['SLH-DSA', () => generateKeyPairSync('slh-dsa-sha2-128f'), 'right'],
  ['ML-KEM, which cannot sign', () => generateKeyPairSync('ml-kem-512'), 'unchecked'],
])('a key of a newer algorithm is not a wrong one: %s', (_name, generate, answer) => {
  const [own, other] = [generate(), generate()];
  const pkcs8 = own.privateKey.export({ format: 'der', type: 'pkcs8' });
  const against = ({ publicKey }: KeyPairKeyObjectResult) => ({
    spki: publicKey.export({ format: 'der', type: 'spki' }),
  });
  expect(keyMatch(pkcs8, against(own))).toBe(answer);
  expect(keyMatch(pkcs8, against(other))).toBe('wrong');
  expect(sniffPrivateKey(pkcs8).kind).toBe('pkcs8');
});

test('what is no key has no public key and matches nothing', () => {
  const self = { name: [['CN', 'x']] as const, key: keyPair(keys['P-256']!) };
  expect(publicKeyOf(randomBytes(100))).toBeUndefined();
  expect(publicKeyOf(Buffer.alloc(200_000))).toBeUndefined();
  expect(keyMatches(randomBytes(100), issue(self, self))).toBe(false);
});

test('a key beyond the size that is read is neither confirmed nor refuted', () => {
  const identifier = derSequence(derOid('1.2.840.113549.1.1.1'));
  const key = derSequence(derInteger(0), identifier, derOctetString(Buffer.alloc(64 * 1024)));
  const spki = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  expect(keyMatch(key, { spki: spki.export({ format: 'der', type: 'spki' }) })).toBe('unchecked');
  expect(publicKeyOf(key)).toBeUndefined();
});
