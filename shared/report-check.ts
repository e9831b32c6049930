/** The checks of a verification report. */
import type { Failure, FailureValues } from './result.ts';

/** A check of a verification. Its text is `report.checks[id][state]`. */
export type ReportCheckId =
  | 'clock'
  | 'interrupted-change'
  | 'opens'
  | 'second-reader'
  | 'receipt'
  | 'seal'
  | 'record'
  | 'set'
  | 'object-file'
  | 'key'
  | 'key-matches'
  | 'is-ca'
  | 'self-signed'
  | 'public-key'
  | 'chain'
  | 'order'
  | 'dates'
  | 'certificate-algorithms'
  | 'file-encryption'
  | 'todays-ca';

/** Checks of what this program or its second reader may not know, or cannot compare. */
type KeyCheckId = 'second-reader' | 'seal' | 'record' | 'key-matches' | 'self-signed' | 'chain';

/** `stop`: a CA cannot be restored from this file. `unchecked`: it could not be checked here. */
export type ReportCheck = {
  readonly values: FailureValues;
  /** Of a `stop`: the failure with its own text. */
  readonly failure?: Failure;
} & (
  | { readonly id: ReportCheckId; readonly state: 'pass' | 'warn' | 'stop' }
  | { readonly id: KeyCheckId; readonly state: 'unchecked' }
);

/** Texts of the checks by their states; those of the clock are in `clock`. */
export type ReportCheckTexts = Record<
  Exclude<ReportCheckId, 'clock'>,
  Record<'pass' | 'warn' | 'stop', string>
> &
  Record<KeyCheckId, Record<'unchecked', string>>;

/** How the CA in a file relates to the one that the tree has now. */
export type TodaysCa = 'same' | 'renewed' | 're-created' | 'other-tree' | 'no-pair' | 'none';
