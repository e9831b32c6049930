import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import {
  derInteger,
  derNull,
  derOctetString,
  derOid,
  derSequence,
  derUnsigned,
  readOnly,
  sequence,
} from '../../../electron/asn1/index.ts';
import { keyMatch, publicKeyOf, sniffPrivateKey } from '../../../electron/certificates/index.ts';
import { keyPair } from '../../../electron/training/issue/keys.ts';

/** n, e, d, p, q, dP, dQ, qInv */
let numbers: bigint[];
let spki: Buffer;

beforeAll(() => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  spki = keyPair(privateKey).spki;
  const pkcs1 = privateKey.export({ format: 'der', type: 'pkcs1' });
  numbers = sequence(readOnly(pkcs1), 'key')
    .slice(1)
    .map(({ contents }) => BigInt(`0x${contents.toString('hex')}`));
});

const der = (number: bigint): Buffer => {
  const hex = number.toString(16);
  return derUnsigned(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
};

const pkcs8 = (all: readonly bigint[], version = 0, ...others: Buffer[]): Buffer =>
  derSequence(
    derInteger(0),
    derSequence(derOid('1.2.840.113549.1.1.1'), derNull()),
    derOctetString(derSequence(derInteger(version), ...all.map(der), ...others)),
  );

/** The private key with other numbers in some places. */
const withNumbers = (changed: Readonly<Record<number, bigint>>): Buffer =>
  pkcs8(numbers.map((number, at) => changed[at] ?? number));

const inverse = (number: bigint, modulus: bigint): bigint => {
  let [a, b, x, y] = [number % modulus, modulus, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
};

const NAMES = ['n', 'e', 'd', 'p', 'q', 'dP', 'dQ', 'qInv'] as const;

// A signature proves only some of them: OpenSSL uses d if the others give a wrong result, and only the others if not.
test.each(NAMES.slice(2).map((name, at) => [name, at + 2] as const))(
  'a key of which only %s is damaged belongs to no certificate',
  (_name, at) => {
    for (const bit of [1n, 9n, 300n]) {
      const damaged = withNumbers({ [at]: numbers[at]! ^ (1n << bit) });
      expect(keyMatch(damaged, { spki })).toBe('wrong');
      expect(publicKeyOf(damaged)).toBeUndefined();
      expect(sniffPrivateKey(damaged).kind).toBe('wrapped');
    }
  },
);

test.each([
  ['zero', 0n],
  ['one', 1n],
  ['a second factor that gives the same product', 2n],
] as const)('a prime that is %s is no prime', (_name, value) => {
  const [n] = numbers as [bigint];
  expect(keyMatch(withNumbers({ 3: value, 4: n }), { spki })).toBe('wrong');
  expect(keyMatch(withNumbers({ 3: n, 4: value }), { spki })).toBe('wrong');
});

test('every legal form of the numbers is right', () => {
  const [n, e, , p, q, dP, dQ] = numbers as [bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  const phi = (p - 1n) * (q - 1n);
  expect(keyMatch(withNumbers({}), { spki })).toBe('right');
  expect(keyMatch(withNumbers({ 2: inverse(e, phi) }), { spki })).toBe('right');
  expect(keyMatch(withNumbers({ 2: inverse(e, phi / 2n) }), { spki })).toBe('right');
  // The smaller prime may come first.
  const d = inverse(e, phi);
  expect(keyMatch(pkcs8([n, e, d, q, p, dQ, dP, inverse(p, q)]), { spki })).toBe('right');
  // Without primes there is nothing to compare; the runtimes do not use such keys.
  expect(keyMatch(withNumbers({ 3: 0n, 4: 0n, 5: 0n, 6: 0n, 7: 0n }), { spki })).toBe('unchecked');
});

/** A made-up key of three primes: its numbers, and those of the third prime. */
const threePrimes = (): { all: bigint[]; third: bigint[] } => {
  const primeOf = (): bigint => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    return BigInt(`0x${Buffer.from(privateKey.export({ format: 'jwk' }).p!, 'base64url').toString('hex')}`);
  };
  const [p, q, r, e] = [primeOf(), primeOf(), primeOf(), 65537n];
  const d = inverse(e, (p - 1n) * (q - 1n) * (r - 1n));
  const all = [p * q * r, e, d, p, q, d % (p - 1n), d % (q - 1n), inverse(q, p)];
  return { all, third: [r, d % (r - 1n), inverse(p * q, r)] };
};

test('a key of three primes is right, and wrong if a number of the third one is damaged', () => {
  const { all, third } = threePrimes();
  const key = (values: readonly bigint[]): Buffer =>
    pkcs8(all, 1, derSequence(derSequence(...values.map(der))));
  const own = keyPair(createPrivateKey({ key: key(third), format: 'der', type: 'pkcs8' })).spki;
  expect(keyMatch(key(third), { spki: own })).toBe('right');
  for (const at of [0, 1, 2])
    expect(keyMatch(key(third.map((one, index) => (index === at ? one ^ 4n : one))), { spki: own })).toBe(
      'wrong',
    );
});

test('the numbers of a key of the largest size take some milliseconds', () => {
  const big = (1n << 16383n) + 1n;
  const half = (1n << 8191n) + 1n;
  const key = pkcs8([big, 65537n, big - 2n, half, half, half - 2n, half - 2n, half - 2n]);
  const start = performance.now();
  for (let round = 0; round < 20; round++) expect(publicKeyOf(key)).toBeUndefined();
  expect((performance.now() - start) / 20).toBeLessThan(50);
});
