/** The receipt of a backup whose file was written anew: it must name the new file, or the next look would call it changed. */
import { basename, dirname, join } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import { MAX_RECEIPT_BYTES, parseReceipt, readReceiptText, type Receipt } from '../receipt/index.ts';
import type { InspectedFile } from './inspect.ts';

/** What a receipt says about one file. */
export type ReceiptFile = Receipt['files'][number];

/** In the folder of the backup. */
export interface NewReceiptFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * The files that take the place of the receipts, or none when there is no whole receipt that names the file.
 * @param file as it was before
 * @param change what is new about it
 */
export async function updatedReceipts(
  { path, info }: InspectedFile,
  change: Partial<ReceiptFile>,
  about: Partial<Pick<Receipt, 'program' | 'provedAt'>> & {
    readonly keepers: Receipt['keepers'] | undefined;
  },
): Promise<NewReceiptFile[]> {
  if (info.receipt.state !== 'same' || info.receipt.fileName === undefined) return [];
  const { fileName } = info.receipt;
  const before = await readChosenFile(join(dirname(path), fileName), MAX_RECEIPT_BYTES);
  if (!before.ok || !parseReceipt(before.value.bytes)) return [];
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
  const bytes = Buffer.from(`${JSON.stringify(updated, null, 2)}\n`, 'utf8');
  const text = readReceiptText(parseReceipt(bytes)!);
  return [
    { fileName, bytes },
    ...(text === undefined
      ? []
      : [{ fileName: fileName.replace(/\.json$/, '.txt'), bytes: Buffer.from(text, 'utf8') }]),
  ];
}
