/** Replaces what is random in node:crypto: keys, random bytes and the random part of ECDSA signatures. */
import crypto, { type KeyObject } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';

import { ecKey, rsaKey } from './keys.ts';
import { seededBytes, seededNumber } from './seed.ts';
import { signEc } from './ecdsa.ts';

interface KeyOptions {
  readonly modulusLength?: number;
  readonly namedCurve?: string;
}

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** How often each kind was asked for: the second key of a kind is another one than the first. */
const asked = new Map<string, number>();
function count(kind: string): number {
  const at = asked.get(kind) ?? 0;
  asked.set(kind, at + 1);
  return at;
}

function pair(type: string, { modulusLength, namedCurve }: KeyOptions): Pair {
  const kind = `${type} ${String(modulusLength ?? namedCurve)}`;
  const label = `${kind} ${String(count(kind))}`;
  const privateKey = type === 'rsa' ? rsaKey(label, modulusLength!) : ecKey(label, namedCurve!);
  return { privateKey, publicKey: crypto.createPublicKey(privateKey) };
}

export function freezeCrypto(): void {
  const { sign } = crypto;
  const randomBytes = (size: number, callback?: (error: null, bytes: Buffer) => void): Buffer | undefined => {
    const seeded = seededBytes(`bytes ${String(size)} ${String(count(`bytes ${String(size)}`))}`, size);
    // Like the real ones, they have a memory of their own: callers take the whole of it.
    const bytes = Buffer.from(new Uint8Array(seeded).buffer);
    if (callback === undefined) return bytes;
    setImmediate(callback, null, bytes);
    return undefined;
  };
  const randomInt = (limit: number): number =>
    Number(seededNumber(`number ${String(count('number'))}`, BigInt(limit)));
  const generateKeyPair = (
    type: string,
    options: KeyOptions,
    callback: (error: null, publicKey: KeyObject, privateKey: KeyObject) => void,
  ): void => {
    const { publicKey, privateKey } = pair(type, options);
    setImmediate(callback, null, publicKey, privateKey);
  };
  Object.assign(generateKeyPair, {
    [promisify.custom]: (type: string, options: KeyOptions) => Promise.resolve(pair(type, options)),
  });
  const signFrozen = (algorithm: string, data: Buffer, key: KeyObject): Buffer =>
    key.asymmetricKeyType === 'ec' ? signEc(algorithm, data, key) : sign(algorithm, data, key);
  Object.assign(crypto, { randomBytes, randomInt, generateKeyPair, sign: signFrozen });
  syncBuiltinESMExports();
}
