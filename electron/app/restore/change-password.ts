/** A new password for a backup: the old file stays until the new one was read back from the medium and opened. */
import { sha256Hex, type StagedFile, stageFile } from '../../media/index.ts';
import { describeEncryption, type PfxInspection } from '../../pfx/index.ts';
import type { ProfileChoice, SecondReading } from '../../../shared/views.ts';
import type { ChangedPassword } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkReceipt } from '../receipt/index.ts';
import { inspectFile, type InspectedFile } from './inspect.ts';
import { backupIn, openFile, type Backup } from './open.ts';
import { updatedReceipts } from './receipt-update.ts';
import { encodeBackup, nothingElse, proveRewritten, type Protection } from './rewrite.ts';

export interface ChangePasswordRequest {
  /** Absolute. */
  readonly path: string;
  /** UTF-8; the caller wipes both. */
  readonly oldPassword: Buffer;
  readonly newPassword: Buffer;
  readonly profile: ProfileChoice;
  /** Name and version of the app. */
  readonly program: string;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Changes the password of a backup, and the receipt beside it with it.
 * @returns failures of reading (`MEDIA-FILE-*`, `PFX-*`), `RESTORE-RECEIPT-DIFFERS`, `RESTORE-OTHER-CONTENT`, those of
 *   `backupIn`, and of writing (`MEDIA-*`); after a failure the old file is there, and nothing else
 */
export async function changePassword(request: ChangePasswordRequest): Promise<Result<ChangedPassword>> {
  const file = await inspectFile(request.path);
  const { info } = file;
  if (info.failure) return { ok: false, failure: info.failure };
  const named = checkReceipt(info.fileName, info.receipt);
  if (!named.ok) return named;
  const opened = await openFile(file.bytes, request.oldPassword, request.signal);
  if (!opened.ok) return opened;
  try {
    const backup = backupIn(opened.value, info.fileName);
    if (!backup.ok) return backup;
    const alone = nothingElse(opened.value, info.fileName);
    if (!alone.ok) return alone;
    const protection = { password: request.newPassword, profile: request.profile, signal: request.signal };
    const bytes = await encodeBackup(opened.value, backup.value, protection);
    if (!bytes.ok) return bytes;
    return await replace(file, backup.value, bytes.value, protection, request);
  } finally {
    opened.value.wipe();
  }
}

async function replace(
  file: InspectedFile,
  backup: Backup,
  bytes: Buffer,
  protection: Protection,
  { profile, program, now }: ChangePasswordRequest,
): Promise<Result<ChangedPassword>> {
  const { fileName, folder } = file.info;
  const staged: StagedFile[] = [];
  const stage = async (path: string, contents: Buffer): Promise<Result<Buffer>> => {
    const one = await stageFile(path, contents);
    if (!one.ok) return one;
    staged.push(one.value);
    const readBack = await one.value.readBack();
    if (readBack.ok && !readBack.value.equals(contents)) return fail('MEDIA-DIFFERS', { file: fileName });
    return readBack;
  };
  try {
    const readBack = await stage(file.path, bytes);
    if (!readBack.ok) return readBack;
    const proved = await proveRewritten(readBack.value, backup, protection, fileName);
    if (!proved.ok) return proved;
    const about = changed(readBack.value, proved.value, profile);
    const receipts = await updatedReceipts(file, about, { program, provedAt: now().toISOString() });
    for (const receipt of receipts) {
      const written = await stage(receipt.path, receipt.bytes);
      if (!written.ok) return written;
    }
    for (const one of staged) {
      const committed = await one.commit({ replace: true });
      if (!committed.ok) return committed;
    }
    const { subject, own } = backup;
    return ok({
      fileName,
      folder,
      ...about,
      subject,
      certificates: own.map(({ sha256 }) => sha256),
      receiptUpdated: receipts.length > 0,
    });
  } finally {
    for (const one of staged) await one.discard();
  }
}

const changed = (
  bytes: Buffer,
  { inspection, secondReading }: { inspection: PfxInspection; secondReading: SecondReading },
  profile: ProfileChoice,
) => ({
  sizeBytes: bytes.length,
  sha256: sha256Hex(bytes),
  profile,
  ...describeEncryption(inspection),
  secondReading,
});
