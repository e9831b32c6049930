/** The key store of the tree's servers. Key attributes hold opaque values that only this opens. */
import { randomBytes } from 'node:crypto';
import type { KeyPair } from './issue/keys.ts';

export interface StoredKey {
  readonly key: KeyPair;
  /** False for a key that never leaves its server, such as that of a CA made before Certificate Server 2.21. */
  readonly exportable: boolean;
}

export class Nici {
  readonly #keys = new Map<string, StoredKey>();

  /** @returns the value for the key attribute: random bytes, as the layout of eDirectory's wrapped keys is not public */
  wrap(key: KeyPair, { exportable = true }: { readonly exportable?: boolean } = {}): Buffer {
    const wrapped = Buffer.concat([Buffer.from([0x02, 0x00, 0x00, 0x01]), randomBytes(1260)]);
    this.#keys.set(wrapped.toString('latin1'), { key, exportable });
    return wrapped;
  }

  /** @param wrapped value of a key attribute @returns undefined for a value that was not made here */
  unwrap(wrapped: Buffer): StoredKey | undefined {
    return this.#keys.get(wrapped.toString('latin1'));
  }
}
