/** iManager exports one key pair at a time, so the second pair of a CA is backed up in a run of its own, into the same folder. */
import { basename, dirname, join } from 'node:path';
import { isSameFile, readChosenFile, sha256Hex } from '../../media/index.ts';
import { LIMITS } from '../../pfx/index.ts';
import type { Failure } from '../../../shared/result.ts';
import { MAX_RECEIPT_BYTES, readReceipt, type ReadReceipt, type SealedReceipt } from './schema.ts';
import { checkSeal, wipeSealKeys } from './seal.ts';
import type { Receipt } from './text.ts';

type ReceiptFile = Receipt['files'][number];

export interface Kept {
  readonly file?: ReceiptFile;
  /** `BACKUP-NOT-NAMED`: the old receipt names files that the new one does not. */
  readonly warning?: Failure;
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
  const old = await readOld(folder, receiptName, written);
  if (!old) return {};
  const { others, read } = old;
  const { receipt } = read;
  const [other, ...more] = others.filter(isWhole);
  const isOther =
    more.length === 0 &&
    receipt.tree === tree &&
    receipt.caObject?.toLowerCase() === caObject.toLowerCase() &&
    written.every(({ keyPair }) => keyPair !== other?.keyPair);
  const file =
    other && isOther ? await unchanged(other, read, join(folder, receiptName), password) : undefined;
  const warning = notNamed(
    folder,
    others.filter((one) => one !== other || !file),
  );
  return { ...(file && { file }), ...warning };
}

/** As `keptFile`, of a run whose receipt takes nothing over. */
export async function replacedReceipt(
  folder: string,
  receiptName: string,
  written: readonly Pick<ReceiptFile, 'fileName'>[],
): Promise<Pick<Kept, 'warning'>> {
  const old = await readOld(folder, receiptName, written);
  return old ? notNamed(folder, old.others) : {};
}

function notNamed(folder: string, files: readonly ReadReceipt['files'][number][]): Pick<Kept, 'warning'> {
  const names = files.map(({ fileName }) => fileName).join(', ');
  return names === '' ? {} : { warning: { code: 'BACKUP-NOT-NAMED', values: { files: names, folder } } };
}

/** The receipt that a run replaces, and the files in it that the run does not replace. */
async function readOld(
  folder: string,
  receiptName: string,
  written: readonly Pick<ReceiptFile, 'fileName'>[],
): Promise<{ read: SealedReceipt; others: ReadReceipt['files'] } | undefined> {
  const old = await readChosenFile(join(folder, receiptName), MAX_RECEIPT_BYTES);
  const read = old.ok ? readReceipt(old.value.bytes) : undefined;
  if (!read) return undefined;
  const others: ReadReceipt['files'] = [];
  for (const file of read.receipt.files)
    if (!(await isReplaced(folder, file.realName, written))) others.push(file);
  return { read, others };
}

/** Whether the run writes a file in place of another one: names that differ in case only are one name on some media. */
async function isReplaced(
  folder: string,
  name: string,
  written: readonly Pick<ReceiptFile, 'fileName'>[],
): Promise<boolean> {
  const alike = written.filter(({ fileName }) => fileName.toLowerCase() === name.toLowerCase());
  if (alike.some(({ fileName }) => fileName === name)) return true;
  const same = alike.map(({ fileName }) => isSameFile(join(folder, name), join(folder, fileName)));
  return (await Promise.all(same)).includes(true);
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
