/** The receipt of a backup whose file was rewritten: it must name the new file, and its seal must hold with the new password. */
import { basename, dirname, join } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import {
  checkSeal,
  MAX_RECEIPT_BYTES,
  parseReceipt,
  readReceipt,
  readReceiptText,
  receiptFiles,
  wipeSealKeys,
  type Receipt,
  type ReceiptFile,
  type SealedReceipt,
  type Sealing,
  type SealKey,
} from '../receipt/index.ts';
import type { ChangedPassword } from '../../../shared/restore.ts';
import type { InspectedFile } from './inspect.ts';

type FileInReceipt = Receipt['files'][number];

/** What was read of a receipt that its parser took. */
interface RawReceipt {
  readonly files: readonly RawFile[];
  readonly objectFile?: RawFile;
  readonly objectFiles?: readonly RawFile[];
  readonly textFile?: RawFile;
}
interface RawFile {
  readonly fileName: string;
  readonly sha256: string;
}

/** The keys of the seals before and after; the same one if the password stays. */
export interface Resealing {
  /** Of the seal that was sound under the old password; absent: there was none. */
  readonly old: SealKey | undefined;
  readonly fresh: SealKey;
  /** The password of `fresh`, UTF-8: files of the set can have it already. */
  readonly password: Buffer;
}

/** Other seals of a receipt that the new password is tried on. */
const MAX_TRIED_SEALS = 4;

export interface UpdatedReceipts {
  /** Empty without a receipt of the file. */
  readonly files: readonly ReceiptFile[];
  /** Why there is a receipt that stays as it is. */
  readonly kept?: ChangedPassword['receiptKept'];
}

/**
 * The files that take the place of the receipts. Other files of the set keep the old password or have the new one, and their seal
 * with it. A seal of a third password is lost. Files of the set that were renamed are named as they are called now.
 * @param file as it was before
 * @param change what is new about it
 * @param resealing absent: the receipt had no sound seal, and gets none
 */
export async function updatedReceipts(
  { path, info, seal, set }: InspectedFile,
  change: Partial<FileInReceipt>,
  about: Partial<Pick<Receipt, 'program' | 'provedAt' | 'record'>> & {
    readonly keepers: Receipt['keepers'] | undefined;
  },
  resealing: Resealing | undefined,
): Promise<UpdatedReceipts> {
  const { fileName, state } = info.receipt;
  if (state === 'unreadable') return { files: [], kept: 'unreadable' };
  if (!set || fileName === undefined) return { files: [] };
  const original = await set.original();
  if (original !== undefined && change.sha256 !== undefined) return { files: [], kept: 'original' };
  const before = await readChosenFile(join(dirname(path), fileName), MAX_RECEIPT_BYTES);
  const read = before.ok ? readReceipt(before.value.bytes) : undefined;
  // The seal was checked for what the receipt contained when the file was inspected.
  if (!before.ok || !read || (seal?.sealed && read.content !== seal.sealed.content))
    return { files: [], kept: 'unreadable' };
  // What this version does not know of the receipt stays in it.
  const receipt = JSON.parse(before.value.bytes.toString('utf8')) as RawReceipt;
  const names = new Map((await set.others()).map(({ sha256, realName }) => [sha256, realName]));
  const updatedFile = (one: RawFile): RawFile => {
    const sha256 = one.sha256.toUpperCase();
    return sha256 === info.sha256
      ? { ...one, ...change, fileName: original ?? basename(path) }
      : { ...one, fileName: names.get(sha256) ?? one.fileName };
  };
  const { files, objectFile, objectFiles, textFile } = receipt;
  const updated = {
    ...receipt,
    ...about,
    files: files.map(updatedFile),
    ...(objectFile && { objectFile: updatedFile(objectFile) }),
    ...(objectFiles && { objectFiles: objectFiles.map(updatedFile) }),
    ...(textFile && { textFile: updatedFile(textFile) }),
  };
  const joined = resealing && (await sealOfPassword(read, info.sha256, fileName, resealing.password));
  try {
    const own = change.sha256 ?? info.sha256;
    const others = seal?.sealed?.seal.files.filter((one) => one !== info.sha256) ?? [];
    const sealings = resealing ? sealingsFor(own, others, resealing, joined) : [];
    const text = readReceiptText(
      parseReceipt(Buffer.from(JSON.stringify(updated), 'utf8'))!,
      sealings.length > 0,
    );
    return { files: receiptFiles(fileName, updated, text, sealings) };
  } finally {
    wipeSealKeys([joined?.key]);
  }
}

/** The seal of files of the set that have the new password already. The caller wipes the key. */
async function sealOfPassword(
  { content, receipt }: SealedReceipt,
  sha256: string,
  fileName: string,
  password: Buffer,
): Promise<Sealing | undefined> {
  const others = receipt.seals.filter(({ files }) => !files.includes(sha256));
  for (const seal of others.slice(0, MAX_TRIED_SEALS)) {
    const checked = await checkSeal({ receipt: fileName, sealed: { content, seal } }, password);
    if (checked.state === 'sound') return { key: checked.key, files: seal.files };
  }
  return undefined;
}

/** @param others files of the seal that was sound before, without the own one */
function sealingsFor(
  own: string,
  others: readonly string[],
  { old, fresh }: Resealing,
  joined: Sealing | undefined,
): Sealing[] {
  if (old === fresh) return [{ key: fresh, files: [own, ...others] }, ...(joined ? [joined] : [])];
  const sealed = joined ? { key: joined.key, files: [own, ...joined.files] } : { key: fresh, files: [own] };
  return [sealed, ...(old && others.length > 0 ? [{ key: old, files: others }] : [])];
}
