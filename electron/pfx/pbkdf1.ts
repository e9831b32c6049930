/** PBKDF1 (RFC 8018, section 5.1), of which the PKCS #5 v1.5 schemes use the whole digest as key and IV. */
import { digest } from './digests.ts';
import { repeatInSlices, type OnSlice } from './repeat-hash.ts';

export interface Pbkdf1Derivation {
  readonly kind: 'pbkdf1';
  /** Name in `node:crypto`. */
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** Bytes wanted, at most those of the digest. */
  readonly length: number;
}

/** @returns the derived bytes, or undefined when `onSlice` ended the work */
export function pbkdf1(job: Pbkdf1Derivation, password: Uint8Array, onSlice?: OnSlice): Buffer | undefined {
  const value = digest(job.hash, password, job.salt);
  try {
    if (!repeatInSlices(job.hash, value, job.iterations, onSlice)) return undefined;
    const key = Buffer.alloc(job.length);
    value.copy(key);
    return key;
  } finally {
    value.fill(0);
  }
}
