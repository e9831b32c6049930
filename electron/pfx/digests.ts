/** Hashes and HMACs by the hash's name in `node:crypto`; one that the runtime lacks comes from `substitute-hashes.ts`. */
import { createHash, createHmac } from 'node:crypto';
import { unsupported } from './errors.ts';
import type { KeyedHmac, Substitute } from './substitute-hashes.ts';

const substitutes = new Map<string, Substitute>();

/** Whether `node:crypto` itself offers the hash. */
export function runtimeHas(hash: string): boolean {
  try {
    createHash(hash);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the functions below know the hash, in this thread.
 * @throws PfxError `PFX-UNSUPPORTED` if there is no such hash
 */
export async function loadHash(hash: string): Promise<void> {
  if (substitutes.has(hash) || runtimeHas(hash)) return;
  const { SUBSTITUTES } = await import('./substitute-hashes.ts');
  const substitute = SUBSTITUTES[hash];
  if (substitute === undefined) throw unsupported(hash, hash);
  substitutes.set(hash, substitute);
}

/** Hashes the parts as one message. */
export function digest(hash: string, ...parts: readonly Uint8Array[]): Buffer {
  const substitute = substitutes.get(hash);
  if (substitute !== undefined) return substitute.digest(parts);
  const native = createHash(hash);
  for (const part of parts) native.update(part);
  return native.digest();
}

/** The HMAC of one message. */
export function hmac(hash: string, key: Uint8Array, message: Uint8Array): Buffer {
  const keyed = substitutes.get(hash)?.keyed(key);
  if (keyed === undefined) return createHmac(hash, key).update(message).digest();
  const value = Buffer.alloc(keyed.outputLen);
  keyed.update(message).digestInto(value);
  return value;
}

/** The HMAC of a hash that `node:crypto` lacks and `loadHash` has loaded, to be cloned for each message. */
export const keyedHmac = (hash: string, key: Uint8Array): KeyedHmac => substitutes.get(hash)!.keyed(key);
