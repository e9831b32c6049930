import type { LastBackupView } from '../../../shared/record.ts';
import { dateTime, format, t, userTag } from '../../text.ts';

const text = t.tools.last;

/** When the CA was last backed up and the backup verified, and whether it is out of date. */
export function LastBackup({ last }: { readonly last: LastBackupView }) {
  const { backupAt, backupFiles = [], verifiedAt, renewedSince } = last;
  if (backupAt === undefined) return text.none;
  const files = new Intl.ListFormat(userTag(), { type: 'conjunction' }).format(backupFiles);
  return (
    <>
      <p>{format(text.backup, { time: dateTime(backupAt), files })}</p>
      <p>
        {verifiedAt === undefined ? text.notVerified : format(text.verified, { time: dateTime(verifiedAt) })}
      </p>
      {renewedSince && (
        <p>
          <strong>{text.renewed}</strong>
        </p>
      )}
    </>
  );
}
