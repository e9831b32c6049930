/** Changes the password of a backup. The old file stays until the new one was read back from the medium and opened. */
import { FileSet, type MediumIdentity } from '../../media/index.ts';
import { describeEncryption } from '../../pfx/index.ts';
import type { ProfileChoice } from '../../../shared/views.ts';
import type { ChangedPassword } from '../../../shared/restore.ts';
import type { KeeperSet } from '../../../shared/keepers.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  checkReceipt,
  checkSeal,
  faultsOf,
  newSealKey,
  wipeSealKeys,
  type SealCheck,
} from '../receipt/index.ts';
import { inspectFile, type InspectedFile } from './inspect.ts';
import { backupIn, openFile, spellingView, type Backup, type OpenedFile } from './open.ts';
import { checkProtection } from './protection.ts';
import { updatedReceipts, type Resealing } from './receipt-update.ts';
import { encodeBackup, requireSingleBackup, verifyRewritten, type Protection } from './rewrite.ts';

export interface ChangePasswordRequest {
  /** Absolute. */
  readonly path: string;
  readonly medium?: MediumIdentity | undefined;
  /** UTF-8; the caller wipes both. */
  readonly oldPassword: Buffer;
  readonly newPassword: Buffer;
  /** Of parts that the old password does not decrypt; the new file has one password. The caller wipes it, too. */
  readonly secondPassword?: Buffer | undefined;
  readonly shares?: KeeperSet | undefined;
  readonly profile: ProfileChoice;
  /** The user knows where an unprotected file comes from, and wants it protected. */
  readonly acceptUnprotected?: boolean | undefined;
  /** A receipt without a seal gets one: the user knows that no one else has changed the files. */
  readonly acceptUnsealed?: boolean | undefined;
  /** The new password comes from entered shares of this set; absent: it is one password. */
  readonly keepers?: KeeperSet | undefined;
  readonly program: string;
  readonly record?: RecordAnchor | undefined;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Changes the password of a backup, and the receipt beside it with it. A receipt is sealed only if it had a sound seal or the
 * user agrees: a seal made now vouches for what could have been changed before.
 * @returns failures of reading (`MEDIA-FILE-*`, `PFX-*`), `RESTORE-RECEIPT-DIFFERS`, `RESTORE-SET-DIFFERS`, of a broken seal, `RESTORE-OTHER-CONTENT`,
 *   those of `checkProtection` and `backupIn`, and of writing (`MEDIA-*`); after a failure the old file is there, and nothing else
 */
export async function changePassword(request: ChangePasswordRequest): Promise<Result<ChangedPassword>> {
  const file = await inspectFile(request.path);
  const { info } = file;
  if (info.failure) return { ok: false, failure: info.failure };
  const named = checkReceipt(info.fileName, info.receipt);
  if (!named.ok) return named;
  const { oldPassword: password, secondPassword, shares, signal } = request;
  const [opened, seal] = await Promise.all([
    openFile(file.bytes, { password, secondPassword, shares }, { signal }),
    checkSeal(file.seal, password, signal),
  ]);
  try {
    if (!opened.ok) return opened;
    return seal.state === 'broken'
      ? { ok: false, failure: seal.failure }
      : await change(file, opened.value, seal, request);
  } finally {
    if (opened.ok) opened.value.wipe();
    if (seal.state === 'sound') wipeSealKeys([seal.key]);
  }
}

async function change(
  file: InspectedFile,
  opened: OpenedFile,
  seal: SealCheck,
  request: ChangePasswordRequest,
): Promise<Result<ChangedPassword>> {
  const { fileName } = file.info;
  const { newPassword: password, profile, signal } = request;
  const isProtected = checkProtection(opened.inspection, fileName);
  if (!isProtected.ok && request.acceptUnprotected !== true) return isProtected;
  const backup = backupIn(opened, fileName);
  if (!backup.ok) return backup;
  const alone = requireSingleBackup(opened, fileName);
  if (!alone.ok) return alone;
  const protection = { password, profile, signal };
  const isNew = seal.state === 'none' && request.acceptUnsealed === true;
  const whole = isNew ? await wholeSet(file) : ok(null);
  if (!whole.ok) return whole;
  const seals = isNew || seal.state === 'sound';
  const [bytes, fresh] = await Promise.all([
    encodeBackup(opened, backup.value, protection),
    seals ? newSealKey(password, profile.iterations, signal) : undefined,
  ]);
  try {
    if (!bytes.ok) return bytes;
    if (fresh?.ok === false) return fresh;
    const old = seal.state === 'sound' ? seal.key : undefined;
    const resealing = fresh && { old, fresh: fresh.value, password };
    const replaced = await replace(file, backup.value, bytes.value, protection, request, resealing);
    return replaced.ok ? ok({ ...replaced.value, ...spellingView(opened) }) : replaced;
  } finally {
    if (fresh?.ok) wipeSealKeys([fresh.value]);
  }
}

/** A seal vouches for the set: a file that is not that of the receipt would break it at once. @returns `RESTORE-SET-DIFFERS` */
async function wholeSet({ info, set }: InspectedFile): Promise<Result<null>> {
  const { changed, unreadable } = faultsOf((await set?.others()) ?? []);
  const files = [...changed, ...unreadable].join(', ');
  return files === ''
    ? ok(null)
    : fail('RESTORE-SET-DIFFERS', { file: files, receipt: info.receipt.fileName ?? '' });
}

async function replace(
  file: InspectedFile,
  backup: Backup,
  bytes: Buffer,
  protection: Protection,
  { keepers, profile, program, now, medium, record, signal }: ChangePasswordRequest,
  resealing: Resealing | undefined,
): Promise<Result<ChangedPassword>> {
  const { fileName, folder, realName } = file.info;
  const set = await FileSet.open(folder, { medium, signal });
  if (!set.ok) return signal?.aborted ? fail('RESTORE-CANCELLED') : set;
  try {
    const written = await set.value.write(realName, bytes, (readBack) =>
      verifyRewritten(readBack, backup, protection, fileName),
    );
    if (!written.ok) return written;
    const { sizeBytes, sha256, verified, direct: readPastCache } = written.value;
    const { inspection, secondReading } = verified;
    const about = { sizeBytes, sha256, profile, ...describeEncryption(inspection), secondReading };
    const provedAt = now().toISOString();
    const receipts = await updatedReceipts(
      file,
      { ...about, readPastCache },
      {
        ...{ program, provedAt, record },
        // The shares came from their sheets and opened what was written.
        keepers: keepers && { ...keepers, rehearsedAt: provedAt },
      },
      resealing,
    );
    const { files, kept } = receipts;
    const beside = await set.value.writeAll(files);
    if (!beside.ok) return beside;
    const committed = await set.value.commit([realName, ...files.map((receipt) => receipt.fileName)]);
    if (!committed.ok) return committed;
    const { subject, own } = backup;
    return ok({
      fileName,
      realName,
      folder,
      ...about,
      subject,
      certificates: own.map((certificate) => certificate.sha256),
      partners: (file.info.receipt.partners ?? [])
        .filter(({ found }) => found)
        .map((partner) => partner.realName),
      receiptUpdated: files.length > 0,
      ...(kept && { receiptKept: kept }),
      sealed: files.length > 0 && resealing !== undefined,
    });
  } finally {
    await set.value.discard();
  }
}
