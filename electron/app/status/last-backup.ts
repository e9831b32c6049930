import type { LastBackupView } from '../../../shared/record.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { Login } from '../login/index.ts';
import { lastOf } from '../record/index.ts';
import { currentCa } from '../restore/index.ts';

/**
 * What the record of this computer knows of the backups of the tree's CA.
 * @param dn of the CA object
 * @returns `RECORD-NOT-READ`; the failures of reading the CA
 */
export async function lastBackup(
  login: Login,
  installation: Installation,
  dn: string,
): Promise<Result<LastBackupView>> {
  const contents = await installation.record.list();
  if (!contents.ok) return contents;
  const { lines } = contents.value;
  // The CA is read to be compared; on a new computer there is nothing to compare it with.
  if (lines.length === 0) return ok({ renewedSince: false });
  const current = await currentCa(login, installation);
  if (!current.ok) return current;
  const certificates = current.value.certificates.map(({ sha256 }) => sha256);
  const last = lastOf(lines, { tree: login.tree, caObject: dn, certificates });
  const { backup, renewedSince, verification } = last;
  return ok({
    ...(backup && {
      backupAt: backup.at,
      backupFiles: [...new Set(backup.files.map(({ fileName }) => fileName))],
    }),
    ...(verification && { verifiedAt: verification.at }),
    renewedSince,
  });
}
