/** The receipt of a backup whose file was rewritten: it must name the new file, and its seal must hold with the new password. */
import { basename, dirname, join } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import {
  MAX_RECEIPT_BYTES,
  parseReceipt,
  readReceipt,
  readReceiptText,
  receiptFiles,
  type Receipt,
  type ReceiptFile,
  type Sealing,
  type SealKey,
} from '../receipt/index.ts';
import type { InspectedFile } from './inspect.ts';

/** What a receipt says about one file. */
type FileInReceipt = Receipt['files'][number];

/** The keys of the seals before and after; the same one if the password stays. */
export interface Resealing {
  /** Of the seal that was sound under the old password. */
  readonly old: SealKey;
  readonly fresh: SealKey;
}

/**
 * The files that take the place of the receipts, or none when there is no whole receipt that names the file. Other files of the
 * set keep the old password, and their seal with it.
 * @param file as it was before
 * @param change what is new about it
 * @param resealing absent: the receipt had no sound seal, and gets none
 */
export async function updatedReceipts(
  { path, info, seal }: InspectedFile,
  change: Partial<FileInReceipt>,
  about: Partial<Pick<Receipt, 'program' | 'provedAt' | 'record'>> & {
    readonly keepers: Receipt['keepers'] | undefined;
  },
  resealing: Resealing | undefined,
): Promise<ReceiptFile[]> {
  if (info.receipt.state !== 'same' || info.receipt.fileName === undefined) return [];
  const { fileName } = info.receipt;
  const before = await readChosenFile(join(dirname(path), fileName), MAX_RECEIPT_BYTES);
  const read = before.ok ? readReceipt(before.value.bytes) : undefined;
  // The seal was checked for what the receipt contained when the file was inspected.
  if (!before.ok || !read || (seal && read.content !== seal.content)) return [];
  // What this version does not know of the receipt stays in it.
  const receipt = JSON.parse(before.value.bytes.toString('utf8')) as { files: Record<string, unknown>[] };
  const updated = {
    ...receipt,
    ...about,
    files: receipt.files.map((one) =>
      String(one['sha256']).toUpperCase() === info.sha256
        ? { ...one, ...change, fileName: basename(path) }
        : one,
    ),
  };
  const sealings: Sealing[] = [];
  if (resealing && seal) {
    const own = change.sha256 ?? info.sha256;
    const others = seal.seal.files.filter((one) => one !== info.sha256);
    if (resealing.old === resealing.fresh) sealings.push({ key: resealing.old, files: [own, ...others] });
    else {
      sealings.push({ key: resealing.fresh, files: [own] });
      if (others.length > 0) sealings.push({ key: resealing.old, files: others });
    }
  }
  const text = readReceiptText(
    parseReceipt(Buffer.from(JSON.stringify(updated), 'utf8'))!,
    sealings.length > 0,
  );
  return receiptFiles(fileName, updated, text, sealings);
}
