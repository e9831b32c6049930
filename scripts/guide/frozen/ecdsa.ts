/** ECDSA whose random number depends on key and message, in the spirit of RFC 6979, so that a certificate comes out the same. */
import { createECDH, createHash, type KeyObject } from 'node:crypto';

import { derSequence, derUnsigned } from '../../../electron/asn1/index.ts';
import { inverse, sized } from './keys.ts';
import { seededNumber } from './seed.ts';

interface Curve {
  /** As node:crypto calls it. */
  readonly name: string;
  /** Order of the base point (SEC 2, sections 2.4.2 and 2.5.1). */
  readonly order: bigint;
  /** Bytes of a coordinate. */
  readonly size: number;
}

const CURVES: Readonly<Record<string, Curve>> = {
  'P-256': {
    name: 'prime256v1',
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    size: 32,
  },
  'P-384': {
    name: 'secp384r1',
    order:
      0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    size: 48,
  },
};

/** @throws Error for a curve that the pictures do not need */
export function curveOf(namedCurve: string): Curve {
  const curve = CURVES[namedCurve];
  if (curve === undefined) throw new Error(`no seeded keys on the curve ${namedCurve}`);
  return curve;
}

/** @returns the signature as SEQUENCE of r and s (RFC 3279, section 2.2.3), DER */
export function signEc(algorithm: string, data: Buffer, key: KeyObject): Buffer {
  const jwk = key.export({ format: 'jwk' });
  const { name, order, size } = curveOf(jwk.crv ?? '');
  const d = BigInt(`0x${Buffer.from(jwk.d ?? '', 'base64url').toString('hex')}`);
  const digest = createHash(algorithm).update(data).digest().subarray(0, size);
  const z = BigInt(`0x${digest.toString('hex')}`);
  const k = 1n + seededNumber(`k ${d.toString(16)} ${digest.toString('hex')}`, order - 1n);
  const ecdh = createECDH(name);
  ecdh.setPrivateKey(sized(k, size));
  const r =
    BigInt(
      `0x${ecdh
        .getPublicKey()
        .subarray(1, 1 + size)
        .toString('hex')}`,
    ) % order;
  const s = (inverse(k, order) * (z + r * d)) % order;
  return derSequence(derUnsigned(sized(r, size)), derUnsigned(sized(s, size)));
}
