/** Key pairs that depend on a label alone. They guard nothing: they are those of a training tree in pictures. */
import { checkPrimeSync, createECDH, createPrivateKey, type KeyObject } from 'node:crypto';

import { curveOf } from './ecdsa.ts';
import { seededBytes, seededNumber } from './seed.ts';

const EXPONENT = 65537n;

/** @param modulusLength bits, a multiple of 16 */
export function rsaKey(label: string, modulusLength: number): KeyObject {
  const p = prime(`${label} p`, modulusLength / 2);
  const q = prime(`${label} q`, modulusLength / 2);
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const fields = Object.entries(numbers).map(([name, value]) => [name, base64Url(value)]);
  return createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries(fields) }, format: 'jwk' });
}

/** @param namedCurve `P-256` or `P-384` */
export function ecKey(label: string, namedCurve: string): KeyObject {
  const { name, order, size } = curveOf(namedCurve);
  const d = sized(1n + seededNumber(label, order - 1n), size);
  const ecdh = createECDH(name);
  ecdh.setPrivateKey(d);
  const point = ecdh.getPublicKey();
  const key = {
    kty: 'EC',
    crv: namedCurve,
    d: d.toString('base64url'),
    x: point.subarray(1, 1 + size).toString('base64url'),
    y: point.subarray(1 + size).toString('base64url'),
  };
  return createPrivateKey({ key, format: 'jwk' });
}

/** The first prime from a seeded start on whose two highest bits are set, and that suits the exponent. */
function prime(label: string, bits: number): bigint {
  const start = BigInt(`0x${seededBytes(label, bits / 8).toString('hex')}`);
  let candidate = start | (3n << BigInt(bits - 2)) | 1n;
  while ((candidate - 1n) % EXPONENT === 0n || !checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

/** @returns the inverse of `value` modulo `modulus` (extended Euclid) */
export function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b] = [((value % modulus) + modulus) % modulus, modulus];
  let [x, y] = [1n, 0n];
  while (a > 1n) {
    const quotient = a / b;
    [a, b] = [b, a % b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

/** @returns `value` as `size` bytes, big-endian */
export const sized = (value: bigint, size: number): Buffer =>
  Buffer.from(value.toString(16).padStart(size * 2, '0'), 'hex');

const base64Url = (value: bigint): string => {
  const digits = value.toString(16);
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex').toString('base64url');
};
