/** What the checks of a verification come to. */
import type { ErrorCode } from './error-codes.ts';
import type { ReportCheckId } from './report-check.ts';
import type { VerifyReport } from './restore.ts';
import type { Failure } from './result.ts';

const SECOND_PASSWORD_FAILURES: readonly ErrorCode[] = ['PFX-OTHER-PASSWORD', 'PFX-SECOND-PASSWORD'];
const PASSWORD_FAILURES: readonly ErrorCode[] = [
  'PFX-WRONG-PASSWORD',
  'PFX-NO-MAC',
  'KEEPERS-OTHER-BACKUP',
  ...SECOND_PASSWORD_FAILURES,
];

/** Failures of these checks concern what is beside the PFX file: Restore can leave that out. */
const BESIDE: readonly ReportCheckId[] = ['interrupted-change', 'receipt', 'seal'];

/**
 * The verdict on a file as its text says it. `alone`: only the PFX file alone can be restored. `unchecked`: the file was not opened.
 */
export const verdictOf = ({
  verdict,
  checks,
}: Pick<VerifyReport, 'checks' | 'verdict'>): VerifyReport['verdict'] | 'alone' | 'unchecked' =>
  isUnchecked({ checks })
    ? 'unchecked'
    : verdict === 'bad' && checks.every(({ id, state }) => state !== 'stop' || BESIDE.includes(id))
      ? 'alone'
      : verdict;

/** True if the file has a second password that was not entered, or not correctly. */
export const needsSecondPassword = (failure: Failure | null | undefined): boolean =>
  !!failure && SECOND_PASSWORD_FAILURES.includes(failure.code);

/** Why the password was not accepted: a mistyped password is not a verdict on the file. */
export const refusedPassword = ({ checks }: Pick<VerifyReport, 'checks'>): Failure | undefined =>
  checks.find(
    ({ id, failure }) => id === 'opens' && failure !== undefined && PASSWORD_FAILURES.includes(failure.code),
  )?.failure;

/** True if nobody has judged the file: its password was not accepted, or the job that opened it ended. */
export const isUnchecked = (report: Pick<VerifyReport, 'checks'>): boolean =>
  refusedPassword(report) !== undefined ||
  report.checks.some(({ id, failure }) => id === 'opens' && failure?.code.startsWith('JOB-'));
