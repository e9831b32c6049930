/** PBKDF2 (RFC 8018, section 5.2) with a hash that the runtime lacks; for all others `node:crypto` has it. */
import { keyedHmac } from './digests.ts';
import { inSlices, type OnSlice } from './repeat-hash.ts';

export interface Pbkdf2Derivation {
  readonly kind: 'pbkdf2';
  /** Hash of the HMAC, by its name in `node:crypto`. */
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly length: number;
}

/**
 * Derives all blocks side by side, after `loadHash`.
 * @returns the derived bytes, or undefined when `onSlice` ended the work
 */
export function pbkdf2ByLoop(
  job: Pbkdf2Derivation,
  password: Uint8Array,
  onSlice?: OnSlice,
): Buffer | undefined {
  const keyed = keyedHmac(job.hash, password);
  const running = keyed.clone();
  const size = keyed.outputLen;
  /** U_i of every block, and the sum of all so far: T of the RFC. */
  const last = Buffer.alloc(size * Math.ceil(job.length / size));
  const sum = Buffer.alloc(last.length);
  const index = Buffer.alloc(4);
  try {
    for (let at = 0; at < last.length; at += size) {
      index.writeUInt32BE(at / size + 1);
      keyed._cloneInto(running).update(job.salt).update(index).digestInto(last.subarray(at));
    }
    last.copy(sum);
    const more = (count: number): void => {
      for (let at = 0; at < last.length; at += size) {
        const value = last.subarray(at, at + size);
        for (let i = 0; i < count; i++) {
          keyed._cloneInto(running).update(value).digestInto(value);
          for (let byte = 0; byte < size; byte++) sum[at + byte]! ^= value[byte]!;
        }
      }
    };
    if (!inSlices(job.iterations, more, onSlice)) return undefined;
    const key = Buffer.alloc(job.length);
    sum.copy(key);
    return key;
  } finally {
    keyed.destroy();
    running.destroy();
    last.fill(0);
    sum.fill(0);
  }
}
