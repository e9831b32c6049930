/** iManager exports one key pair at a time, so the second pair of a CA is backed up in a run of its own, into the same folder. */
import { join } from 'node:path';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { LIMITS } from '../../pfx/index.ts';
import { MAX_FILES_OF_AN_OBJECT, MAX_RECEIPT_BYTES, readReceipt, type ReadReceipt } from './schema.ts';
import { checkSeal, wipeSealKeys } from './seal.ts';
import type { Receipt } from './text.ts';

type ReceiptFile = Receipt['files'][number];

/**
 * The backups of the same CA that the receipt in a folder names, that are unchanged, and that a run does not write: the new receipt
 * names them, too.
 * @param folder absolute
 * @param receiptName of the receipt (JSON) that the run replaces
 * @param written names of the files that the run writes
 * @param password of the run, UTF-8
 * @returns the files, and the SHA-256 of those whose seal is sound under this password
 */
export async function keptFiles(
  folder: string,
  receiptName: string,
  { caObject, tree }: Pick<Receipt, 'caObject' | 'tree'>,
  written: readonly string[],
  password: Buffer,
): Promise<{ readonly files: readonly ReceiptFile[]; readonly sealed: readonly string[] }> {
  const file = await readChosenFile(join(folder, receiptName), MAX_RECEIPT_BYTES);
  const read = file.ok ? readReceipt(file.value.bytes) : undefined;
  const isOfCa = read?.receipt.caObject?.toLowerCase() === caObject.toLowerCase();
  if (!read || !isOfCa || read.receipt.tree !== tree) return { files: [], sealed: [] };
  const { receipt } = read;
  const kept: ReceiptFile[] = [];
  const others = receipt.files.filter(isWhole).filter(({ realName }) => !written.includes(realName));
  // A CA has two key pairs: a receipt that names more files was not written for one.
  for (const { realName, ...one } of others.length < MAX_FILES_OF_AN_OBJECT ? others : []) {
    const backup = await readChosenFile(join(folder, realName), LIMITS.fileBytes);
    if (backup.ok && sha256Hex(backup.value.bytes) === one.sha256) kept.push({ ...one, fileName: realName });
  }
  const sealed: string[] = [];
  for (const { sha256 } of kept) {
    const seal = receipt.seals.find(({ files }) => files.includes(sha256));
    if (!seal) continue;
    const content = { ...read, seal, changed: [], unreadable: [] };
    const check = await checkSeal({ receipt: receiptName, sealed: content }, password);
    if (check.state !== 'sound') continue;
    wipeSealKeys([check.key]);
    sealed.push(sha256);
  }
  return { files: kept, sealed };
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
