/** The key derivation of PKCS #12 (RFC 7292, appendix B.2), in slices so that the caller can report and stop. */
import { digest as hashed } from './digests.ts';
import { repeatInSlices, type OnSlice } from './repeat-hash.ts';

/** What the derived octets are for (RFC 7292, B.3). */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

export interface Pkcs12Derivation {
  readonly kind: 'pkcs12';
  /** Hash name in `node:crypto`, its digest and block length in bytes. */
  readonly hash: string;
  readonly digest: number;
  readonly block: number;
  readonly purpose: 1 | 2 | 3;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly length: number;
}

/**
 * Derives `length` bytes.
 * @param bmp the password as UTF-16BE with its terminator, or empty for the NULL password
 * @returns the derived bytes, or undefined when `onSlice` ended the work
 */
export function pkcs12Kdf(job: Pkcs12Derivation, bmp: Uint8Array, onSlice?: OnSlice): Buffer | undefined {
  const { block, digest } = job;
  const salt = extended(job.salt, block);
  const password = extended(bmp, block);
  const mixed = Buffer.concat([salt, password]);
  password.fill(0);
  const diversifier = Buffer.alloc(block, job.purpose);
  const blocks = Math.ceil(job.length / digest);
  const out = Buffer.alloc(blocks * digest);
  try {
    for (let i = 0; i < blocks; i++) {
      const value = hashed(job.hash, diversifier, mixed);
      if (!repeatInSlices(job.hash, value, job.iterations, onSlice)) return undefined;
      value.copy(out, i * digest);
      if (i + 1 < blocks) addToBlocks(mixed, extended(value, block).subarray(0, block));
      value.fill(0);
    }
    const result = Buffer.alloc(job.length);
    out.copy(result);
    return result;
  } finally {
    mixed.fill(0);
    out.fill(0);
  }
}

/** Copies of `value` one after the other until a whole number of blocks is filled; nothing for an empty value. */
function extended(value: Uint8Array, block: number): Buffer {
  const out = Buffer.alloc(block * Math.ceil(value.length / block));
  for (let i = 0; i < out.length; i++) out[i] = value[i % value.length]!;
  return out;
}

/** Adds `addend + 1` to every block of `blocks`, each taken as a big-endian number modulo its size. */
function addToBlocks(blocks: Buffer, addend: Buffer): void {
  for (let start = 0; start < blocks.length; start += addend.length) {
    let carry = 1;
    for (let i = addend.length - 1; i >= 0; i--) {
      carry += blocks[start + i]! + addend[i]!;
      blocks[start + i] = carry & 0xff;
      carry >>= 8;
    }
  }
}
