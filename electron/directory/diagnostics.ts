/** What a result code and eDirectory's own number in the diagnostic message mean. */
import { type FailureValues, type Result, fail } from '../../shared/result.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { displayName } from './display.ts';
import type { Answer } from './ldap-message.ts';
import { passwordPolicy } from './password-policy.ts';

/**
 * Numbers in parentheses that are eDirectory's without saying so: DSErr and NWErr (-1xx to -3xx, -6xx, -7xx), PKI, NICI
 * and NMAS (-12xx to -16xx), password policies (-160xx). SASL libraries and NSS write numbers of their own there.
 */
const BARE_NUMBER = /(?:^|\s)\((-(?:[12367]\d\d|1[2-6]\d\d|160\d\d))\)/;

/**
 * The eDirectory (NDS) error number of a diagnostic message, such as -669 of
 * `NDS error: failed authentication (-669)`; undefined when there is none.
 */
export function ndsError(diagnosticMessage: string): number | undefined {
  const found =
    /\b(?:NDS|NMAS|DS) error\b.{0,200}?(?:^|[\s(])(-\d{1,5})\b/is.exec(diagnosticMessage) ??
    BARE_NUMBER.exec(diagnosticMessage);
  return found === null || Number(found[1]) === 0 ? undefined : Number(found[1]);
}

/** Result codes with a meaning of their own here (RFC 4511, appendix A). */
export const RESULT = {
  SUCCESS: 0,
  TIME_LIMIT: 3,
  SIZE_LIMIT: 4,
  REFERRAL: 10,
  ADMIN_LIMIT: 11,
  NO_SUCH_OBJECT: 32,
} as const;

/** Numbers that mean the same whatever was asked and whichever result code they came with. */
const BY_NDS: Readonly<Record<number, ErrorCode>> = {
  [-197]: 'LDAP-197',
  [-216]: 'LDAP-216',
  [-217]: 'LDAP-217',
  [-218]: 'LDAP-53-218',
  [-220]: 'LDAP-53-220',
  [-222]: 'LDAP-49-222',
  [-223]: 'LDAP-PASSWORD-EXPIRED',
  [-601]: 'LDAP-601',
  [-602]: 'LDAP-603',
  [-603]: 'LDAP-603',
  [-625]: 'LDAP-625',
  [-626]: 'LDAP-625',
  [-635]: 'LDAP-625',
  [-636]: 'LDAP-625',
  [-641]: 'LDAP-641',
  [-663]: 'LDAP-663',
  [-669]: 'LDAP-49-669',
  [-672]: 'LDAP-672',
};

const BY_RESULT: Readonly<Record<number, ErrorCode>> = {
  1: 'LDAP-80',
  2: 'LDAP-2',
  3: 'LDAP-3',
  4: 'LDAP-4',
  7: 'LDAP-7',
  8: 'LDAP-13',
  10: 'LDAP-REFERRAL',
  11: 'LDAP-4',
  12: 'LDAP-12',
  13: 'LDAP-13',
  16: 'LDAP-603',
  32: 'LDAP-32',
  34: 'LDAP-34',
  48: 'LDAP-7',
  49: 'LDAP-49',
  50: 'LDAP-50',
  51: 'LDAP-51',
  52: 'LDAP-51',
  53: 'LDAP-53',
  54: 'LDAP-REFERRAL-LOOP',
  64: 'LDAP-65',
  65: 'LDAP-65',
  66: 'LDAP-66',
  68: 'LDAP-68',
  80: 'LDAP-80',
};

/** Servers of one referral that are offered. */
const MAX_ADDRESSES = 16;

/** The numbers of an answer for a person to look up, the same in every language. */
const codesOf = ({ resultCode }: Answer, nds: number | undefined): string =>
  nds === undefined ? `LDAP ${resultCode}` : `LDAP ${resultCode}, eDirectory ${nds}`;

/**
 * The failure of an answer that is not a success. Its values are numbers and names that the caller knew; the server's
 * own words are left out. eDirectory's number counts whatever the LDAP result code is.
 * @param values what the texts may name: `server`, `port`, `user`, `name`
 */
export function answerFailure(answer: Answer, values: FailureValues): Result<never> {
  const nds = ndsError(answer.diagnosticMessage);
  const all = {
    name: '',
    user: '',
    ...values,
    // The addresses are told apart by the spaces between them; some servers leave those in a DN as they are.
    target: answer.referrals
      .slice(0, MAX_ADDRESSES)
      .map((uri) => displayName(uri.trim().replaceAll(' ', '%20')))
      .join(' '),
    codes: codesOf(answer, nds),
  };
  if (answer.resultCode === RESULT.REFERRAL) return fail('LDAP-REFERRAL', all);
  const code = (nds === undefined ? undefined : BY_NDS[nds]) ?? BY_RESULT[answer.resultCode] ?? 'LDAP-OTHER';
  return fail(code, all);
}

/** What the codes of a bind mean where they mean something else than for other operations. */
const BIND_BY_RESULT: Readonly<Record<number, ErrorCode>> = {
  10: 'LDAP-BIND-REFERRAL',
  // 389 Directory Server: "Exceed password retry limit".
  19: 'LDAP-197',
  32: 'LDAP-49-601',
  34: 'LDAP-BIND-NAME',
};

/** As `answerFailure`, for a bind: an unknown object is the user, and a password policy control says more than the code. */
export function bindFailure(answer: Answer, values: FailureValues): Result<never> {
  const failed = answerFailure(answer, values);
  if (failed.ok) return failed;
  const nds = ndsError(answer.diagnosticMessage);
  const known = nds === -601 ? 'LDAP-49-601' : nds === undefined ? undefined : BY_NDS[nds];
  const code = known ?? policyFault(answer) ?? BIND_BY_RESULT[answer.resultCode] ?? failed.failure.code;
  return fail(code, failed.failure.values);
}

function policyFault(answer: Answer): ErrorCode | undefined {
  const { error, expired } = passwordPolicy(answer);
  if (error === 'account-locked') return 'LDAP-197';
  if (error === 'change-after-reset') return 'LDAP-PASSWORD-RESET';
  return expired ? 'LDAP-PASSWORD-EXPIRED' : undefined;
}
