/** The derivations that this program computes itself, because the runtimes offer no function for them. */
import { pbkdf1, type Pbkdf1Derivation } from './pbkdf1.ts';
import { pkcs12Kdf, type Pkcs12Derivation } from './pkcs12-kdf.ts';
import type { OnSlice } from './repeat-hash.ts';

export type LoopDerivation = Pkcs12Derivation | Pbkdf1Derivation;

/**
 * @param password UTF-16BE with its terminator for PKCS #12, octets for PBKDF1
 * @returns the derived bytes, or undefined when `onSlice` ended the work
 */
export const deriveByLoop = (
  job: LoopDerivation,
  password: Uint8Array,
  onSlice?: OnSlice,
): Buffer | undefined =>
  job.kind === 'pkcs12' ? pkcs12Kdf(job, password, onSlice) : pbkdf1(job, password, onSlice);

/** Iterations of all blocks together. */
export const loopIterations = (job: LoopDerivation): number =>
  job.kind === 'pkcs12' ? job.iterations * Math.ceil(job.length / job.digest) : job.iterations;
