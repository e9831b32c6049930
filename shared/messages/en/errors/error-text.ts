import type { ErrorCode } from '../../../error-codes.ts';

/**
 * The text of one error code. `{name}` is replaced by the failure's value of that name.
 * `what` happened, `why`, and what `todo` next: each one or two plain sentences.
 */
export interface ErrorText {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** The texts of one area. */
export type ErrorTexts = { readonly [Code in ErrorCode]?: ErrorText };
