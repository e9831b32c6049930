/** Key derivation off the main thread: PBKDF2 and scrypt on libuv's thread pool, the PKCS #12 derivation in a worker. */
import { createHash, pbkdf2, scrypt } from 'node:crypto';
import { cancelled, tooExpensive, unsupported } from './errors.ts';
import { deriveInWorker } from './kdf-pool.ts';
import { LIMITS } from './limits.ts';
import type { Hash } from './oids.ts';
import type { PasswordForm } from './password.ts';
import { pkcs12Kdf, repeatHash } from './pkcs12-kdf.ts';
import type { Pkcs12Derivation } from './pkcs12-kdf.ts';

/** A derivation as a file names it; `length` is bytes. */
export type Derivation =
  | Pkcs12Derivation
  | {
      readonly kind: 'pbkdf2' | 'pbkdf1';
      readonly hash: string;
      readonly salt: Buffer;
      readonly iterations: number;
      readonly length: number;
    }
  | {
      readonly kind: 'scrypt';
      readonly salt: Buffer;
      /** N, r and p of RFC 7914. */
      readonly n: number;
      readonly r: number;
      readonly p: number;
      readonly length: number;
    };

export interface Progress {
  /** Iterations done and known so far. */
  readonly done: number;
  readonly total: number;
}

export interface DeriveOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Below this the derivation takes a few milliseconds, less than handing it to a worker. */
const INLINE_ITERATIONS = 10_000;

/** The parameters of a PKCS #12 derivation from a hash's table entry. */
export const pkcs12Derivation = (
  hash: Hash,
  purpose: 1 | 2 | 3,
  salt: Buffer,
  iterations: number,
  length: number,
): Pkcs12Derivation => ({
  kind: 'pkcs12',
  hash: hash.node,
  digest: hash.digest,
  block: hash.block,
  purpose,
  salt,
  iterations,
  length,
});

/**
 * What one derivation counts against the caps: its iterations; for scrypt the number of 64-byte Salsa20/8 pairs per
 * lane, which take about as long as one iteration of PBKDF2 each.
 */
export const cost = (derivation: Derivation): number =>
  derivation.kind === 'scrypt' ? derivation.n * derivation.r * derivation.p : derivation.iterations;

/** The account of one call: what it has spent, how far it is, and whether it was cancelled. */
export class Work {
  readonly #options: DeriveOptions;
  #spent = 0;
  #total = 0;
  #done = 0;

  constructor(options: DeriveOptions = {}) {
    this.#options = options;
  }

  /**
   * Books derivations before any of them starts.
   * @throws PfxError `PFX-TOO-EXPENSIVE`
   */
  book(derivations: readonly Derivation[]): void {
    for (const derivation of derivations) {
      const iterations = cost(derivation);
      if (iterations > LIMITS.iterations) throw tooExpensive(iterations, LIMITS.iterations);
      if (derivation.kind === 'scrypt' && 128 * derivation.n * derivation.r > LIMITS.scryptBytes) {
        throw tooExpensive(iterations, LIMITS.scryptBytes / (128 * derivation.r));
      }
      this.#spent += iterations;
    }
    if (this.#spent > LIMITS.totalIterations) throw tooExpensive(this.#spent, LIMITS.totalIterations);
  }

  /** Whether these would still fit the caps: for attempts with an old producer's form of the password. */
  affords(derivations: readonly Derivation[]): boolean {
    return this.#spent + derivations.reduce((sum, one) => sum + cost(one), 0) <= LIMITS.totalIterations;
  }

  /**
   * Derives one key. The caller wipes the result.
   * @throws PfxError `PFX-CANCELLED`, or `PFX-UNSUPPORTED` where the runtime lacks the hash
   */
  async derive(derivation: Derivation, password: PasswordForm): Promise<Buffer> {
    this.checkCancelled();
    const { signal } = this.#options;
    const blocks = derivation.kind === 'pkcs12' ? Math.ceil(derivation.length / derivation.digest) : 1;
    this.#total += cost(derivation) * blocks;
    if (derivation.kind !== 'scrypt') requireHash(derivation.hash);
    if (derivation.kind === 'pkcs12') {
      const report = (iterations: number): void => this.#report(iterations);
      const key =
        derivation.iterations * blocks <= INLINE_ITERATIONS
          ? pkcs12Kdf(derivation, password.bmp)
          : await deriveInWorker(derivation, password.bmp, report, signal);
      if (key === undefined) throw cancelled();
      return key;
    }
    if (derivation.kind === 'pbkdf1') return this.#finished(derivation, pbkdf1(derivation, password.bytes));
    const key = await native(derivation, password.bytes, signal);
    return this.#finished(derivation, key);
  }

  /** @throws PfxError `PFX-CANCELLED` */
  checkCancelled(): void {
    if (this.#options.signal?.aborted) throw cancelled();
  }

  #finished(derivation: Derivation, key: Buffer): Buffer {
    this.#report(cost(derivation));
    return key;
  }

  #report(iterations: number): void {
    this.#done += iterations;
    this.#options.onProgress?.({ done: this.#done, total: this.#total });
  }
}

function requireHash(name: string): void {
  try {
    createHash(name);
  } catch {
    throw unsupported(name, name);
  }
}

/** PBKDF1 (RFC 8018, 5.1), whose whole digest the PKCS #5 v1.5 schemes share out as key and IV. */
function pbkdf1(
  job: { hash: string; salt: Buffer; iterations: number; length: number },
  password: Buffer,
): Buffer {
  const value = createHash(job.hash).update(password).update(job.salt).digest();
  repeatHash(job.hash, value, job.iterations - 1);
  const key = Buffer.alloc(job.length);
  value.copy(key);
  value.fill(0);
  return key;
}

/** On abort the promise ends at once; the thread finishes by itself, and its result is wiped unseen. */
function native(
  job: Exclude<Derivation, Pkcs12Derivation>,
  password: Buffer,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(cancelled());
    signal?.addEventListener('abort', onAbort, { once: true });
    const done = (error: Error | null, key: Buffer): void => {
      signal?.removeEventListener('abort', onAbort);
      if (error) reject(error);
      else if (signal?.aborted) key.fill(0);
      else resolve(key);
    };
    if (job.kind === 'scrypt') {
      const { n, r, p } = job;
      scrypt(password, job.salt, job.length, { N: n, r, p, maxmem: 2 * LIMITS.scryptBytes }, done);
    } else {
      pbkdf2(password, job.salt, job.iterations, job.length, job.hash, done);
    }
  });
}
