/** Which servers are trusted, and by whose word: certificates that somebody accepted, and authorities from files. */
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import {
  displayName,
  FilePinStore,
  readAuthorities,
  type PinStore,
  type TrustPolicy,
  type Untrusted,
} from '../directory/index.ts';
import { mediaFailure, readChosenFile, writeFileProved } from '../media/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { AuthorityView } from '../../shared/views.ts';
import { texts } from '../../shared/messages/current.ts';
import { ok, type Result } from '../../shared/result.ts';
import { mkdir, readFile } from 'node:fs/promises';
import type { Host } from './services.ts';

type TrustCalls = Pick<
  Handlers,
  'trust.list' | 'trust.remove' | 'trust.authorities' | 'trust.addAuthorities' | 'trust.removeAuthority'
>;

/** A file of authorities holds a few certificates. */
const MAX_AUTHORITY_BYTES = 1024 * 1024;

/** Accepted servers and authorities of this user, kept in the app's own folder. */
export class TrustStore {
  readonly pins: PinStore;
  /** What the last attempt to connect was shown: only this certificate can be accepted. */
  shown: Untrusted | undefined;
  readonly #folder: string;

  /** @param folder absolute; made when the first decision is stored */
  constructor(folder: string) {
    this.#folder = folder;
    this.pins = new FilePinStore(join(folder, 'accepted-servers.json'));
  }

  /** What `connect` judges servers by. */
  async policy(): Promise<Result<TrustPolicy>> {
    const authorities = await this.authorities();
    return authorities.ok ? ok({ pins: this.pins, authorities: authorities.value }) : authorities;
  }

  /** Certificates of the authorities, DER. */
  async authorities(): Promise<Result<Buffer[]>> {
    try {
      const file = await readFile(this.#path);
      // Empty once the last one was removed.
      return file.length === 0 ? ok([]) : readAuthorities(file);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok([]) : mediaFailure(error, this.#path);
    }
  }

  /** Replaces the authorities. */
  async setAuthorities(certificates: readonly Buffer[]): Promise<Result<null>> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const text = certificates.map((der) => new X509Certificate(der).toString()).join('');
    return writeFileProved(this.#path, Buffer.from(text, 'ascii'), { replace: true });
  }

  get #path(): string {
    return join(this.#folder, 'authorities.pem');
  }
}

const sha256Of = (der: Buffer): string => new X509Certificate(der).fingerprint256;

function authorityView(der: Buffer): AuthorityView {
  const { subject, validTo } = new X509Certificate(der);
  return {
    sha256: sha256Of(der),
    subject: displayName(subject.split('\n').reverse().join(', ')),
    notAfter: new Date(validTo).toISOString(),
  };
}

export const trustCalls = (store: TrustStore, host: Host): TrustCalls => ({
  async 'trust.list'() {
    return store.pins.list();
  },

  async 'trust.remove'({ server, port }) {
    const removed = await store.pins.remove(server, port);
    return removed.ok ? ok(null) : removed;
  },

  async 'trust.authorities'() {
    const known = await store.authorities();
    return known.ok ? ok(known.value.map(authorityView)) : known;
  },

  async 'trust.addAuthorities'() {
    const path = await host.dialogs.open({
      name: texts().menu.fileTypeAuthority,
      extensions: ['der', 'pem', 'cer', 'crt', 'b64'],
    });
    if (path === undefined) return ok(null);
    const file = await readChosenFile(path, MAX_AUTHORITY_BYTES);
    if (!file.ok) return file;
    const [added, known] = [readAuthorities(file.value.bytes), await store.authorities()];
    if (!added.ok) return added;
    if (!known.ok) return known;
    const all = [...new Map([...known.value, ...added.value].map((der) => [sha256Of(der), der])).values()];
    const stored = await store.setAuthorities(all);
    return stored.ok ? ok(all.map(authorityView)) : stored;
  },

  async 'trust.removeAuthority'({ sha256 }) {
    const known = await store.authorities();
    if (!known.ok) return known;
    return store.setAuthorities(known.value.filter((der) => sha256Of(der) !== sha256));
  },
});
