import { fail, ok, type Result } from '../../../shared/result.ts';
import { needsKeyPassword, type ExportData } from '../../../shared/wizards/export-data.ts';
import { invoke } from '../../components/index.ts';
import { checkFailure } from './values.ts';

/**
 * Runs the checks before a backup. A wrong password of the stored key is the one finding that is told at once, on the
 * page where the password was typed.
 */
export async function runChecks(data: ExportData): Promise<Result<Partial<ExportData>>> {
  const answer = await invoke('export.preflight', {
    dn: data.ca.dn,
    ...(needsKeyPassword(data.ca) ? { keyPassword: data.keyPassword } : {}),
  });
  if (!answer.ok) return answer;
  for (const check of answer.value.checks) {
    const failure = checkFailure(check);
    if (failure?.code === 'BACKUP-KEY-PASSWORD') return fail(failure.code, failure.values);
  }
  return ok({ preflight: answer.value });
}
