/** The derivations that this program computes itself because the runtime has no function for them. */
import { pbkdf1, type Pbkdf1Derivation } from './pbkdf1.ts';
import { pbkdf2ByLoop, type Pbkdf2Derivation } from './pbkdf2.ts';
import { pkcs12Kdf, type Pkcs12Derivation } from './pkcs12-kdf.ts';
import type { OnSlice } from './repeat-hash.ts';

export type LoopDerivation = Pkcs12Derivation | Pbkdf1Derivation | Pbkdf2Derivation;

/**
 * @param password UTF-16BE with its terminator for PKCS #12, octets for the others
 * @returns the derived bytes, or undefined when `onSlice` ended the work
 */
export function deriveByLoop(
  job: LoopDerivation,
  password: Uint8Array,
  onSlice?: OnSlice,
): Buffer | undefined {
  if (job.kind === 'pkcs12') return pkcs12Kdf(job, password, onSlice);
  return job.kind === 'pbkdf1' ? pbkdf1(job, password, onSlice) : pbkdf2ByLoop(job, password, onSlice);
}

/** Iterations of all blocks together; PBKDF2 reports those of its blocks as one. */
export const loopIterations = (job: LoopDerivation): number =>
  job.kind === 'pkcs12' ? job.iterations * Math.ceil(job.length / job.digest) : job.iterations;
