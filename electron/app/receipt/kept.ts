/** iManager exports one key pair at a time, so the second pair of a CA is backed up in a run of its own, into the same folder. */
import { join } from 'node:path';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { LIMITS } from '../../pfx/index.ts';
import { MAX_RECEIPT_BYTES, parseReceipt, type ReadReceipt } from './schema.ts';
import type { Receipt } from './text.ts';

type ReceiptFile = Receipt['files'][number];

/**
 * The backups of the same CA that the receipt in a folder names, that are unchanged, and that a run does not write: the new receipt
 * names them, too.
 * @param folder absolute
 * @param receiptName of the receipt (JSON) that the run replaces
 * @param written names of the files that the run writes
 */
export async function keptFiles(
  folder: string,
  receiptName: string,
  { caObject, tree }: Pick<Receipt, 'caObject' | 'tree'>,
  written: readonly string[],
): Promise<ReceiptFile[]> {
  const file = await readChosenFile(join(folder, receiptName), MAX_RECEIPT_BYTES);
  const receipt = file.ok ? parseReceipt(file.value.bytes) : undefined;
  if (receipt?.caObject?.toLowerCase() !== caObject.toLowerCase() || receipt.tree !== tree) return [];
  const kept: ReceiptFile[] = [];
  for (const one of receipt.files.filter(isWhole)) {
    if (written.includes(one.fileName)) continue;
    const backup = await readChosenFile(join(folder, one.fileName), LIMITS.fileBytes);
    if (backup.ok && sha256Hex(backup.value.bytes) === one.sha256) kept.push(one);
  }
  return kept;
}

/** True if it has everything that the text of a receipt contains. */
const isWhole = (file: ReadReceipt['files'][number]): file is ReadReceipt['files'][number] & ReceiptFile =>
  ![
    file.sizeBytes,
    file.keyPair,
    file.keyEncryption,
    file.certificateEncryption,
    file.mac,
    file.profile,
  ].includes(undefined);
