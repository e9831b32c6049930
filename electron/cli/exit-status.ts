import type { ErrorCode } from '../../shared/error-codes.ts';
import type { Failure } from '../../shared/result.ts';

/** Exit statuses, as the manual page lists them. */
export const EXIT = {
  good: 0,
  /** Wrong arguments, or a bug (`APP-INTERNAL`). */
  usage: 1,
  checkFailed: 2,
  unreachable: 3,
  notAllowed: 4,
  trust: 5,
  medium: 6,
  password: 7,
  cancelled: 8,
  /** Of `status`: warnings only. */
  warning: 10,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Codes that their prefix does not assign. */
const EXCEPTIONS: { readonly [Code in ErrorCode]?: ExitStatus } = {
  'LDAP-ADDRESS': EXIT.usage,
  'LDAP-USER-EMPTY': EXIT.usage,
  'LDAP-NAME-INVALID': EXIT.usage,
  'LDAP-PASSWORD-EMPTY': EXIT.password,
  'LDAP-49': EXIT.password,
  'LDAP-49-669': EXIT.password,
  'LDAP-49-222': EXIT.notAllowed,
  'LDAP-49-601': EXIT.notAllowed,
  'LDAP-53-218': EXIT.notAllowed,
  'LDAP-53-220': EXIT.notAllowed,
  'LDAP-13': EXIT.notAllowed,
  'LDAP-50': EXIT.notAllowed,
  'LDAP-197': EXIT.notAllowed,
  'LDAP-216': EXIT.notAllowed,
  'LDAP-217': EXIT.notAllowed,
  'LDAP-672': EXIT.notAllowed,
  'LDAP-CLEAR-REFUSED': EXIT.notAllowed,
  'LDAP-RIGHTS-UNREADABLE': EXIT.notAllowed,
  'LDAP-CA-FILE': EXIT.medium,
  'LDAP-CA-FILE-PFX': EXIT.medium,
  'LDAP-CA-FILE-TOO-MANY': EXIT.medium,
  'LDAP-CA-FILE-PARTLY': EXIT.medium,
  'LDAP-PINS': EXIT.medium,
  'LDAP-CA-NONE': EXIT.checkFailed,
  'LDAP-CA-SEVERAL': EXIT.checkFailed,
  'LDAP-CA-TOO-LARGE': EXIT.checkFailed,
  'LDAP-SECURITY-NONE': EXIT.checkFailed,
  'GATEWAY-ADDRESS': EXIT.usage,
  'GATEWAY-PASSWORD': EXIT.password,
  'GATEWAY-USER': EXIT.password,
  'GATEWAY-SSO': EXIT.notAllowed,
  'GATEWAY-NO-RIGHTS': EXIT.notAllowed,
  'GATEWAY-CERTIFICATE': EXIT.trust,
  'GATEWAY-REFUSED': EXIT.trust,
  'GATEWAY-NO-CA': EXIT.checkFailed,
  'GATEWAY-KEY': EXIT.checkFailed,
  'GATEWAY-PFX-NO-KEY': EXIT.checkFailed,
  'GATEWAY-OTHER-CA': EXIT.checkFailed,
  'GATEWAY-NO-SERVER-CERTIFICATE': EXIT.checkFailed,
  'GATEWAY-OTHER-CERTIFICATE': EXIT.checkFailed,
  'GATEWAY-TREE': EXIT.checkFailed,
  'PFX-WRONG-PASSWORD': EXIT.password,
  'PFX-OTHER-PASSWORD': EXIT.password,
  'PFX-SECOND-PASSWORD': EXIT.password,
  'PFX-KEY-LOCKED': EXIT.password,
  'PFX-NOT-PFX': EXIT.medium,
  'PFX-EMPTY': EXIT.medium,
  'PFX-TOO-LARGE': EXIT.medium,
  'BACKUP-SAME-FOLDER': EXIT.usage,
  'BACKUP-KEY-PASSWORD': EXIT.password,
  'BACKUP-KEY-NO-RIGHTS': EXIT.notAllowed,
  'RESTORE-KEY-NOT-CONFIRMED': EXIT.usage,
  'APP-TRAINING': EXIT.medium,
  'CLI-OUTPUT': EXIT.medium,
};

const PREFIXES: readonly (readonly [prefix: string, status: ExitStatus])[] = [
  ['LDAP-CERT-', EXIT.trust],
  ['LDAP-', EXIT.unreachable],
  ['GATEWAY-', EXIT.unreachable],
  ['KEEPERS-', EXIT.password],
  ['MEDIA-', EXIT.medium],
  ['PFX-IS-', EXIT.medium],
  ['RECORD-', EXIT.medium],
  ['CLI-', EXIT.usage],
  ['APP-', EXIT.usage],
];

/** The exit status for a failure. A file that is damaged or is not a CA backup is a failed check. */
export function exitStatusOf({ code, values }: Failure): ExitStatus {
  if (code === 'BACKUP-PREFLIGHT' && values['code'] === 'BACKUP-KEY-NO-RIGHTS') return EXIT.notAllowed;
  if (code.endsWith('-CANCELLED')) return EXIT.cancelled;
  return EXCEPTIONS[code] ?? PREFIXES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? EXIT.checkFailed;
}
