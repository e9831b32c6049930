import { fail, ok, type Result } from '../../../shared/result.ts';
import { askGateway } from '../gateway/ask-gateway.ts';
import type { ExportData } from './data.ts';
import { keySource } from './key.ts';
import { checkFailure } from './values.ts';
import { invoke } from '../../ipc/invoke.ts';

/**
 * What page E3 needs before it is left: the gateway is asked, or an exported file compared with the CA object, and the user
 * sees the result; then the checks before a backup run.
 */
export function leaveKeyPage(data: ExportData): Promise<Result<Partial<ExportData>>> {
  if (needsGatewayCheck(data)) return checkGateway(data);
  return needsFileCheck(data) ? checkKeyFile(data) : runChecks(data);
}

/** The gateway was named, but not yet asked. */
export const needsGatewayCheck = ({ withKey, keyFrom, gateway }: ExportData): boolean =>
  withKey && keyFrom === 'gateway' && gateway.offer === null;

const checkGateway = ({ ca, gateway, tree }: ExportData): Promise<Result<Partial<ExportData>>> =>
  askGateway(tree, gateway, (access) => invoke('backup.askGateway', { dn: ca.dn, ...access }));

/** The file was chosen, but not yet held against the CA object. */
export const needsFileCheck = ({ withKey, keyFrom, keyFile }: ExportData): boolean =>
  withKey && keyFrom === 'file' && keyFile.match === null;

async function checkKeyFile({ ca, keyFile }: ExportData): Promise<Result<Partial<ExportData>>> {
  if (keyFile.file === null) return fail('MEDIA-HANDLE');
  const answer = await invoke('backup.matchKeyFile', {
    dn: ca.dn,
    file: keyFile.file.handle,
    password: keyFile.password,
  });
  return answer.ok ? ok({ keyFile: { ...keyFile, match: answer.value } }) : answer;
}

/**
 * Runs the checks before a backup. A wrong password of the stored key is the one finding that is told at once, on the
 * page where the password was typed.
 */
async function runChecks(data: ExportData): Promise<Result<Partial<ExportData>>> {
  const answer = await invoke('backup.preflight', { dn: data.ca.dn, ...keySource(data) });
  if (!answer.ok) return answer;
  for (const check of answer.value.checks) {
    const failure = checkFailure(check);
    if (failure?.code === 'BACKUP-KEY-PASSWORD') return fail(failure.code, failure.values);
  }
  return ok({ preflight: answer.value });
}
