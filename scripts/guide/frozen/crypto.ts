/** Replaces random bytes and numbers of node:crypto. Keys are not made here: the training trees bring theirs, see `trees/`. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

import { seededBytes, seededNumber } from './seed.ts';

/**
 * How often each kind was requested: the second value of a kind differs from the first. The certificates in `trees/` took
 * the first 30 serial numbers.
 */
const requested = new Map([['bytes 4', 30]]);
function count(kind: string): number {
  const at = requested.get(kind) ?? 0;
  requested.set(kind, at + 1);
  return at;
}

export function freezeCrypto(): void {
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
  Object.assign(crypto, { randomBytes, randomInt });
  syncBuiltinESMExports();
}
