import { expect, it } from 'vitest';
import { EXIT, exitStatusOf } from '../../../electron/cli/exit-status.ts';
import { ERROR_CODES, type ErrorCode } from '../../../shared/error-codes.ts';

const statusOf = (code: ErrorCode): number => exitStatusOf({ code, values: {} });

it.each([
  ['APP-INTERNAL', EXIT.usage],
  ['CLI-PASSWORD-ARGUMENT', EXIT.usage],
  ['LDAP-USER-EMPTY', EXIT.usage],
  ['PFX-DAMAGED', EXIT.checkFailed],
  ['BACKUP-PREFLIGHT', EXIT.checkFailed],
  ['LDAP-CA-NONE', EXIT.checkFailed],
  ['LDAP-UNREACHABLE', EXIT.unreachable],
  ['GATEWAY-TIMEOUT', EXIT.unreachable],
  ['LDAP-50', EXIT.notAllowed],
  ['LDAP-197', EXIT.notAllowed],
  ['BACKUP-KEY-NO-RIGHTS', EXIT.notAllowed],
  ['LDAP-CERT-CHANGED', EXIT.trust],
  ['GATEWAY-CERTIFICATE', EXIT.trust],
  ['MEDIA-FULL', EXIT.medium],
  ['PFX-NOT-PFX', EXIT.medium],
  ['PFX-WRONG-PASSWORD', EXIT.password],
  ['LDAP-49-669', EXIT.password],
  ['BACKUP-CANCELLED', EXIT.cancelled],
  ['LDAP-CANCELLED', EXIT.cancelled],
] as const)('%s ends with %i', (code, status) => {
  expect(statusOf(code)).toBe(status);
});

it('is never success for a failure, and a warning for none', () => {
  const statuses = new Set(ERROR_CODES.map(statusOf));
  expect(statuses).not.toContain(EXIT.good);
  expect(statuses).not.toContain(EXIT.warning);
});

it('tells a missing right from other reasons against a backup', () => {
  const values = { check: '', code: 'BACKUP-KEY-NO-RIGHTS' };
  expect(exitStatusOf({ code: 'BACKUP-PREFLIGHT', values })).toBe(EXIT.notAllowed);
});
