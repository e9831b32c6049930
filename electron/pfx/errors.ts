import { Asn1Error } from '../asn1/index.ts';
import type { Failure, FailureValues, Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';

/** An expected failure on its way up through parsing code; `attempt` turns it into a Result. */
export class PfxError extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode, values: FailureValues = {}) {
    super(code);
    this.name = 'PfxError';
    this.failure = { code, values };
  }
}

/** The file breaks its format at a named place (the field's name in RFC 7292). */
export const damaged = (where: string): PfxError => new PfxError('PFX-DAMAGED', { where });

export const unsupported = (algorithm: string, oid: string): PfxError =>
  new PfxError('PFX-UNSUPPORTED', { algorithm, oid });

export const tooExpensive = (iterations: number, limit: number): PfxError =>
  new PfxError('PFX-TOO-EXPENSIVE', { iterations, limit });

export const cancelled = (): PfxError => new PfxError('PFX-CANCELLED');

/** Runs parsing code that belongs to one part of the file, so that a breach of BER is reported with that part's name. */
export function within<T>(where: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof Asn1Error) throw damaged(where);
    throw error;
  }
}

/** The result of `work`, with every expected failure as a value; anything else is a bug and goes on. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof PfxError) return fail(error.failure.code, error.failure.values);
    throw error;
  }
}

/** As `attempt`, for work that does not wait. */
export function attemptSync<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof PfxError) return fail(error.failure.code, error.failure.values);
    throw error;
  }
}
