/** Hash functions that a runtime may lack, as BoringSSL lacks SHA-3; `digests.ts` loads this file when a hash is missing. */
import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { hmac } from '@noble/hashes/hmac.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import type { CHash } from '@noble/hashes/utils.js';

/** An HMAC with its key set. It wipes its state when it gives its value. */
export type KeyedHmac = ReturnType<typeof hmac.create>;

export interface Substitute {
  /** Hashes the parts as one message. */
  readonly digest: (parts: readonly Uint8Array[]) => Buffer;
  readonly keyed: (key: Uint8Array) => KeyedHmac;
}

const substitute = (hash: CHash): Substitute => ({
  digest: (parts) => {
    const running = hash.create();
    for (const part of parts) running.update(part);
    const value = Buffer.alloc(running.outputLen);
    running.digestInto(value);
    return value;
  },
  keyed: (key) => hmac.create(hash, key),
});

/** By their names in `node:crypto`. */
export const SUBSTITUTES: Readonly<Record<string, Substitute>> = {
  ripemd160: substitute(ripemd160),
  'sha512-224': substitute(sha512_224),
  'sha512-256': substitute(sha512_256),
  'sha3-224': substitute(sha3_224),
  'sha3-256': substitute(sha3_256),
  'sha3-384': substitute(sha3_384),
  'sha3-512': substitute(sha3_512),
  blake2b512: substitute(blake2b),
  blake2s256: substitute(blake2s),
};
