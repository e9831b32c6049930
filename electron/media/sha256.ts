import { createHash } from 'node:crypto';

/** SHA-256 of a file's bytes in upper-case hexadecimal, as receipts and the record have it. */
export const sha256Hex = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').toUpperCase();
