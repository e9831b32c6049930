import type { PfxInspection } from '../../pfx/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/**
 * Whether a file protects its private key. Anyone can write a file without an integrity check, under any CA's name, and an
 * unencrypted key needs no password: such a file is not evidence of what it contains.
 * @returns `RESTORE-NO-MAC`, `RESTORE-KEY-UNENCRYPTED`, `RESTORE-PASSWORD-EMPTY`
 */
export function checkProtection(
  { emptyPassword, mac, parts }: PfxInspection,
  fileName: string,
): Result<null> {
  if (!mac) return fail('RESTORE-NO-MAC', { file: fileName });
  const unencrypted = parts.some(({ bags }) => bags.some(({ kind }) => kind === 'key'));
  if (emptyPassword === true) return fail('RESTORE-PASSWORD-EMPTY', { file: fileName });
  return unencrypted ? fail('RESTORE-KEY-UNENCRYPTED', { file: fileName }) : ok(null);
}
