/** Key derivation off the main thread: PBKDF2 and scrypt on libuv's thread pool, what the runtime lacks in a worker. */
import { pbkdf2, scrypt } from 'node:crypto';
import type { DerivedKeys } from './derived-keys.ts';
import { loadHash, runtimeHas } from './digests.ts';
import { cancelled, PfxError, tooExpensive, unsupported } from './errors.ts';
import { deriveInWorker } from './kdf-pool.ts';
import { LIMITS } from './limits.ts';
import type { Hash } from './oids.ts';
import type { PasswordForm } from './password.ts';
import { deriveByLoop, loopIterations, type LoopDerivation } from './loop-derivation.ts';
import type { Pkcs12Derivation } from './pkcs12-kdf.ts';

/** A derivation as a file names it; `length` is bytes. */
export type Derivation =
  | LoopDerivation
  | {
      readonly kind: 'scrypt';
      readonly salt: Buffer;
      /** N, r and p of RFC 7914. */
      readonly n: number;
      readonly r: number;
      readonly p: number;
      readonly length: number;
    };

interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface DeriveOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Keys that need not be derived again; gets those that are derived. */
  readonly derived?: DerivedKeys | undefined;
  /** True: one derivation after the other, which leaves a core to what else is done meanwhile. */
  readonly inTurn?: boolean | undefined;
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
const cost = (derivation: Derivation): number =>
  derivation.kind === 'scrypt' ? derivation.n * derivation.r * derivation.p : derivation.iterations;

/** Tracks one call: iterations used, progress, cancellation. */
export class Work {
  readonly #options: DeriveOptions;
  #spent = 0;
  #total = 0;
  #done = 0;
  /** Resolves when the derivation that the next one waits for has ended. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(options: DeriveOptions = {}) {
    this.#options = options;
  }

  /**
   * Books derivations before any of them starts.
   * @throws PfxError `PFX-TOO-EXPENSIVE`, `PFX-SCRYPT-TOO-EXPENSIVE`
   */
  book(derivations: readonly Derivation[]): void {
    for (const derivation of derivations) {
      const iterations = cost(derivation);
      if (derivation.kind === 'scrypt') refuseLargeScrypt(derivation);
      else if (iterations > LIMITS.iterations) throw tooExpensive(iterations, LIMITS.iterations);
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
   * @throws PfxError `PFX-CANCELLED`, or `PFX-UNSUPPORTED` if there is no such hash
   */
  async derive(derivation: Derivation, password: PasswordForm): Promise<Buffer> {
    const { derived, inTurn } = this.#options;
    const octets = derivation.kind === 'pkcs12' ? password.bmp : password.bytes;
    const known = derived?.find(derivation, octets);
    if (known) return known;
    const deriving = this.#before.then(() => this.#deriveAnew(derivation, octets));
    if (inTurn) this.#before = deriving.catch(() => undefined);
    const key = await deriving;
    derived?.remember(derivation, octets, key);
    return key;
  }

  async #deriveAnew(derivation: Derivation, octets: Buffer): Promise<Buffer> {
    this.checkCancelled();
    const { signal } = this.#options;
    const native = isNative(derivation);
    this.#total += native ? cost(derivation) : loopIterations(derivation);
    if (derivation.kind !== 'scrypt') await loadHash(derivation.hash);
    const report = (iterations: number): void => this.#report(iterations);
    if (!native) {
      const key =
        loopIterations(derivation) <= INLINE_ITERATIONS
          ? deriveByLoop(derivation, octets)
          : await deriveInWorker(derivation, octets, report, signal);
      if (key === undefined) throw cancelled();
      return key;
    }
    const key = await deriveNatively(derivation, octets, signal);
    report(cost(derivation));
    return key;
  }

  /** @throws PfxError `PFX-CANCELLED` */
  checkCancelled(): void {
    if (this.#options.signal?.aborted) throw cancelled();
  }

  #report(iterations: number): void {
    this.#done += iterations;
    this.#options.onProgress?.({ done: this.#done, total: this.#total });
  }
}

/** scrypt takes 128 * r bytes for each of N + p blocks (RFC 7914), and time for each of N * r * p. */
function refuseLargeScrypt({ n, r, p }: Derivation & { kind: 'scrypt' }): void {
  if (n * r * p <= LIMITS.iterations && 128 * r * (n + p) <= LIMITS.scryptBytes) return;
  throw new PfxError('PFX-SCRYPT-TOO-EXPENSIVE', { n, r, p, megabytes: LIMITS.scryptBytes / 2 ** 20 });
}

type NativeDerivation = Extract<Derivation, { kind: 'scrypt' | 'pbkdf2' }>;

const isNative = (job: Derivation): job is NativeDerivation =>
  job.kind === 'scrypt' || (job.kind === 'pbkdf2' && runtimeHas(job.hash));

/**
 * On abort the promise ends at once; the thread finishes by itself, and its result is wiped unseen.
 * @throws PfxError `PFX-UNSUPPORTED` for parameters that the runtime refuses
 */
function deriveNatively(
  job: NativeDerivation,
  password: Buffer,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(cancelled());
    signal?.addEventListener('abort', onAbort, { once: true });
    const done = (error: Error | null, key: Buffer): void => {
      signal?.removeEventListener('abort', onAbort);
      if (error) reject(unsupported(job.kind, job.kind));
      else if (signal?.aborted) {
        key.fill(0);
        // The signal can have been aborted before it was listened to.
        onAbort();
      } else resolve(key);
    };
    try {
      if (job.kind === 'scrypt') {
        const { n, r, p } = job;
        scrypt(password, job.salt, job.length, { N: n, r, p, maxmem: 2 * LIMITS.scryptBytes }, done);
      } else {
        pbkdf2(password, job.salt, job.iterations, job.length, job.hash, done);
      }
    } catch {
      signal?.removeEventListener('abort', onAbort);
      reject(unsupported(job.kind, job.kind));
    }
  });
}
