import { isInFuture } from '../../shared/clock.ts';
import type { TreeNode } from '../../shared/views.ts';
import { Glyph } from '../components/index.ts';
import { dateTime, format, t } from '../text.ts';
import { useLastBackup } from './properties/use-last-backup.ts';

/** Above the objects of a container with the CA in it: when it was last backed up and verified, and whether it was renewed since. */
export function LastBackupLine({ ca: { dn, name } }: { readonly ca: TreeNode }) {
  const last = useLastBackup(dn);
  if (last === null) return null;
  const texts = t.tools.last.line;
  const { backupAt, verifiedAt, renewedSince } = last;
  const verified =
    verifiedAt === undefined ? texts.notVerified : format(texts.verified, { time: dateTime(verifiedAt) });
  const isFuture = backupAt !== undefined && isInFuture(backupAt, new Date());
  const current = backupAt !== undefined && !renewedSince && !isFuture;
  return (
    <p className={current ? 'last-backup-line' : 'last-backup-line attention'} data-field="last-backup-line">
      <Glyph name={current ? 'check' : 'warning'} />
      <span className="selectable">
        {backupAt === undefined
          ? format(texts.none, { name })
          : format(renewedSince ? texts.renewed : texts.backup, { name, time: dateTime(backupAt), verified })}
      </span>
    </p>
  );
}
