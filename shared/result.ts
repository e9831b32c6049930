import type { ReferralView } from './referral.ts';
import type { ErrorCode } from './error-codes.ts';

/** Values that fill the placeholders of an error's text. Never a secret, never a text that a library made. */
export type FailureValues = Readonly<Record<string, string | number>>;

/** An expected failure: its code selects the text that says what happened, why, and what to do. */
export interface Failure {
  readonly code: ErrorCode;
  readonly values: FailureValues;
  /** The server that the directory points to instead, where the user is to be asked about it. */
  readonly referral?: ReferralView;
}

/** Expected failures are returned, only bugs throw. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, values: FailureValues = {}): Result<never> => ({
  ok: false,
  failure: { code, values },
});
