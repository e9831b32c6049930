/** Keys that were derived for a file, so that reading back what was just written does not derive them again. */
import { isDeepStrictEqual } from 'node:util';
import { secretBuffer } from '../memory/index.ts';

interface Known {
  readonly derivation: object;
  readonly octets: Buffer;
  readonly key: Buffer;
}

const copyOf = (bytes: Uint8Array): Buffer => {
  const copy = secretBuffer(bytes.length);
  copy.set(bytes);
  return copy;
};

/** Contains keys and passwords. Whoever creates it wipes it. */
export class DerivedKeys {
  readonly #known: Known[] = [];

  /**
   * @param derivation what names it: algorithm, salt, count, length
   * @param octets the password, in the form that the derivation takes
   */
  remember(derivation: object, octets: Buffer, key: Buffer): void {
    this.#known.push({ derivation, octets: copyOf(octets), key: copyOf(key) });
  }

  /** @returns a copy of the key, for the caller to wipe; undefined unless derivation and password are the same */
  find(derivation: object, octets: Buffer): Buffer | undefined {
    const known = this.#known.find(
      (one) => one.octets.equals(octets) && isDeepStrictEqual(one.derivation, derivation),
    );
    return known && copyOf(known.key);
  }

  wipe(): void {
    for (const { octets, key } of this.#known.splice(0)) {
      octets.fill(0);
      key.fill(0);
    }
  }
}
