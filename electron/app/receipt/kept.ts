/** iManager exports one key pair at a time, so the second pair of a CA is backed up in a run of its own, into the same folder. */
import { basename, dirname, join } from 'node:path';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { LIMITS } from '../../pfx/index.ts';
import { MAX_RECEIPT_BYTES, readReceipt, type ReadReceipt, type SealedReceipt } from './schema.ts';
import { checkSeal, wipeSealKeys } from './seal.ts';
import type { Receipt } from './text.ts';

type ReceiptFile = Receipt['files'][number];

export interface Kept {
  readonly file?: ReceiptFile;
  /** Names of files that the old receipt names, and the new one does not. In a form that is safe to show. */
  readonly notNamed: readonly string[];
}

/**
 * The backup of the CA's other key pair: the new receipt names it, too. The new seal vouches for what is taken over, so it must have
 * a sound seal under the same password and be unchanged.
 * @param folder absolute
 * @param receiptName of the receipt (JSON) that the run replaces
 * @param written by the run
 * @param password of the run, UTF-8
 */
export async function keptFile(
  folder: string,
  receiptName: string,
  { caObject, tree }: Pick<Receipt, 'caObject' | 'tree'>,
  written: readonly Pick<ReceiptFile, 'fileName' | 'keyPair'>[],
  password: Buffer,
): Promise<Kept> {
  const old = await readChosenFile(join(folder, receiptName), MAX_RECEIPT_BYTES);
  const read = old.ok ? readReceipt(old.value.bytes) : undefined;
  if (!read) return { notNamed: [] };
  const { receipt } = read;
  const others = receipt.files.filter(
    ({ realName }) => !written.some(({ fileName }) => fileName === realName),
  );
  const [other, ...more] = others.filter(isWhole);
  const isOther =
    more.length === 0 &&
    receipt.tree === tree &&
    receipt.caObject?.toLowerCase() === caObject.toLowerCase() &&
    written.every(({ keyPair }) => keyPair !== other?.keyPair);
  const file =
    other && isOther ? await unchanged(other, read, join(folder, receiptName), password) : undefined;
  const notNamed = others.filter((one) => one !== other || !file).map(({ fileName }) => fileName);
  return { ...(file && { file }), notNamed };
}

/** The file as the old receipt names it; undefined unless its seal is sound and the file is that of the receipt. */
async function unchanged(
  { realName, ...file }: ReadReceipt['files'][number] & ReceiptFile,
  { content, receipt: { seals } }: SealedReceipt,
  path: string,
  password: Buffer,
): Promise<ReceiptFile | undefined> {
  const seal = seals.find(({ files }) => files.includes(file.sha256));
  if (!seal) return undefined;
  const check = await checkSeal({ receipt: basename(path), sealed: { content, seal } }, password);
  if (check.state !== 'sound') return undefined;
  wipeSealKeys([check.key]);
  const backup = await readChosenFile(join(dirname(path), realName), LIMITS.fileBytes);
  return backup.ok && sha256Hex(backup.value.bytes) === file.sha256
    ? { ...file, fileName: realName }
    : undefined;
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
