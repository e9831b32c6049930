/** Key pairs, made on the thread pool so that nothing waits for prime numbers. */
import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export interface KeyPair {
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
}

export type Curve = 'P-256' | 'P-384' | 'P-521';

const generate = promisify(generateKeyPair);

/** @param bits 2048 to 8192; eDirectory's own sizes are 2048 and 4096 */
export async function generateRsa(bits: number): Promise<KeyPair> {
  const { privateKey } = await generate('rsa', { modulusLength: bits });
  return keyPair(privateKey);
}

export async function generateEc(curve: Curve): Promise<KeyPair> {
  const { privateKey } = await generate('ec', { namedCurve: curve });
  return keyPair(privateKey);
}

export const keyPair = (privateKey: KeyObject): KeyPair => ({
  privateKey,
  spki: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }),
});

/** @param pkcs8 PrivateKeyInfo, DER */
export const keyPairFrom = (pkcs8: Buffer): KeyPair =>
  keyPair(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));

/** PrivateKeyInfo, DER. The caller wipes it. */
export const toPkcs8 = ({ privateKey }: KeyPair): Buffer =>
  privateKey.export({ format: 'der', type: 'pkcs8' });
