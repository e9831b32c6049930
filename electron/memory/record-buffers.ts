import { createSecretKey } from 'node:crypto';

/** Largest record (RFC 8446, section 5.1), and what protects it. */
const ZEROS = Buffer.alloc(16 * 1024 + 256);

/**
 * Bytes that a record's buffer has beyond its data: header, nonce, tag or MAC with padding, and alignment, 28 for ChaCha20 in
 * TLS 1.2 up to 92 for CBC with SHA-384. Less 8, which the library adds to a copy. The allocator's sizes are 16 bytes apart
 * or more, so that these reach each size that can be meant.
 */
const OVERHEAD = [20, 36, 52, 68, 84];

/** Calls that reach over 100 KiB of the stack: Node has 16 KiB there for what it decrypts, below what called it. */
const DEPTH = 1_500;

/** Overwrites what ended calls have left on the stack. */
function overwriteStack(depth = DEPTH): number {
  return depth === 0 ? 0 : 1 + overwriteStack(depth - 1);
}

/**
 * Overwrites the memory in which a TLS record was decrypted, where a private key would stay. Node reads the record into a buffer
 * on the stack, which is in use until the event has ended. BoringSSL decrypts it in place in a buffer that it frees without
 * wiping. The allocator hands out first what was freed last, and the library's copy of a secret key is the one piece of its
 * memory whose size a program can choose.
 * @param bytes of data that a TLS socket has just handed out; to be called first in its `data` event
 */
export function overwriteRecord(bytes: number): void {
  setImmediate(() => overwriteStack());
  for (const more of OVERHEAD) createSecretKey(ZEROS.subarray(0, Math.min(bytes + more, ZEROS.length)));
}
