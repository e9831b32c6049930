import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { MAX_CERTIFICATES } from '../../certificates/index.ts';
import {
  displayName,
  FilePinStore,
  readAuthorities,
  type PinStore,
  type TrustPolicy,
} from '../../directory/index.ts';
import { makeOwnFolder, mediaFailure, readOwnFile, writeVerified } from '../../media/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { AuthorityView } from '../../../shared/session.ts';

const sha256Of = (der: Buffer): string => new X509Certificate(der).fingerprint256;

/** Describes the certificate of an authority. @param der that `TrustStore` has read */
export function authorityView(der: Buffer): AuthorityView {
  const { subject, validTo } = new X509Certificate(der);
  return {
    sha256: sha256Of(der),
    subject: displayName(subject.split('\n').reverse().join(', ')),
    notAfter: new Date(validTo).toISOString(),
  };
}

/** Accepted servers and authorities of this user, kept in the app's own folder. */
export class TrustStore {
  readonly pins: PinStore;
  readonly #folder: string;

  /** @param folder absolute; made when the first decision is stored */
  constructor(folder: string) {
    this.#folder = folder;
    this.pins = new FilePinStore(join(folder, 'accepted-servers.json'));
  }

  policy(): Result<TrustPolicy> {
    const authorities = this.authorities();
    return authorities.ok ? ok({ pins: this.pins, authorities: authorities.value }) : authorities;
  }

  /** Certificates of the authorities, DER. */
  authorities(): Result<readonly Buffer[]> {
    try {
      const file = readOwnFile(this.#path) ?? Buffer.alloc(0);
      // Missing at first, empty once the last one was removed.
      if (file.length === 0) return ok([]);
      const read = readAuthorities(file);
      return read.ok ? ok(read.value.certificates) : read;
    } catch (error) {
      return mediaFailure(error, this.#path);
    }
  }

  /**
   * Adds authorities; one that is known stays once.
   * @param certificates DER
   * @returns all that are known now; `LDAP-CA-FILE-TOO-MANY` if they would be more than are read
   */
  async addAuthorities(certificates: readonly Buffer[]): Promise<Result<readonly Buffer[]>> {
    const known = this.authorities();
    if (!known.ok) return known;
    const all = [...new Map([...known.value, ...certificates].map((der) => [sha256Of(der), der])).values()];
    // The file could not be read any more.
    if (all.length >= MAX_CERTIFICATES) return fail('LDAP-CA-FILE-TOO-MANY', { limit: MAX_CERTIFICATES });
    const stored = await this.#setAuthorities(all);
    return stored.ok ? ok(all) : stored;
  }

  /** @param sha256 fingerprint of the certificate */
  async removeAuthority(sha256: string): Promise<Result<null>> {
    const known = this.authorities();
    if (!known.ok) return known;
    return this.#setAuthorities(known.value.filter((der) => sha256Of(der) !== sha256));
  }

  async #setAuthorities(certificates: readonly Buffer[]): Promise<Result<null>> {
    try {
      makeOwnFolder(this.#folder);
    } catch (error) {
      return mediaFailure(error, this.#path);
    }
    const text = certificates.map((der) => new X509Certificate(der).toString()).join('');
    return writeVerified(this.#path, Buffer.from(text, 'ascii'), { replace: true });
  }

  get #path(): string {
    return join(this.#folder, 'authorities.pem');
  }
}
