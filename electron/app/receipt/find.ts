/** Finding the receipt of a backup file in its folder: written in the same run, it names the file with its SHA-256. */
import { dirname, extname, join, basename } from 'node:path';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { LIMITS } from '../../pfx/index.ts';
import type { ReceiptView } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { MAX_RECEIPT_BYTES, parseReceipt, type ReadReceipt } from './schema.ts';

/** Bytes of the largest PFX file that is read. */
const MAX_PFX_BYTES = LIMITS.fileBytes;
/** What the largest CA object that is read comes to as LDIF. */
export const MAX_OBJECT_BYTES = 4 * 1024 * 1024;

/** Names under which the receipt of a file can lie beside it; the EC pair's file shares that of the main file. */
export function receiptNames(fileName: string): string[] {
  const stem = basename(fileName, extname(fileName));
  const stems = stem.endsWith('-ec') ? [stem.slice(0, -3), stem] : [stem];
  return stems.map((one) => `${one}.receipt.json`);
}

/**
 * Compares a file with the receipt beside it. A file that was renamed is known by its SHA-256.
 * @param path absolute, of the backup
 * @param sha256 of its bytes, upper-case hexadecimal
 */
export async function findReceipt(path: string, sha256: string): Promise<ReceiptView> {
  let unreadable: ReceiptView | undefined;
  for (const fileName of receiptNames(basename(path))) {
    const file = await readChosenFile(join(dirname(path), fileName), MAX_RECEIPT_BYTES);
    if (!file.ok) {
      if (file.failure.code !== 'MEDIA-FILE-MISSING') unreadable ??= { state: 'unreadable', fileName };
      continue;
    }
    const receipt = parseReceipt(file.value.bytes);
    if (!receipt) unreadable ??= { state: 'unreadable', fileName };
    else return compared(receipt, join(dirname(path), fileName), basename(path), sha256);
  }
  return unreadable ?? { state: 'none' };
}

async function compared(
  { files, objectFile, madeAt, tree, caObject, hostServer, keepers }: ReadReceipt,
  receipt: string,
  backup: string,
  sha256: string,
): Promise<ReceiptView> {
  const own = files.find((file) => file.sha256 === sha256);
  const same = own !== undefined;
  const named = files.some((file) => file.fileName === backup);
  const object = same && objectFile ? await findObjectFile(receipt, objectFile) : undefined;
  const partners = same
    ? await findPartners(
        receipt,
        // Those of the same object: the receipt of a whole tree names the files of other objects, too.
        files.filter((file) => file.sha256 !== sha256 && file.object === own?.object),
      )
    : [];
  return {
    state: same ? 'same' : named ? 'differs' : 'not-named',
    fileName: basename(receipt),
    ...(madeAt && { madeAt }),
    ...(tree && { tree }),
    ...(caObject && { caObject }),
    ...(hostServer && { hostServer }),
    ...(same && keepers && { keepers }),
    ...(partners.length > 0 && { partners }),
    ...(object && { objectFile: object }),
  };
}

async function findPartners(
  receipt: string,
  files: ReadReceipt['files'],
): Promise<NonNullable<ReceiptView['partners']>> {
  const partners = [];
  for (const { fileName, sha256 } of files) {
    const file = await readChosenFile(join(dirname(receipt), fileName), MAX_PFX_BYTES);
    partners.push({ fileName, sha256, found: file.ok && sha256Hex(file.value.bytes) === sha256 });
  }
  return partners;
}

/** The LDIF lies beside the receipt, under its own name or, where the files were renamed, that of the receipt. */
async function findObjectFile(
  receipt: string,
  { fileName, sha256 }: NonNullable<ReadReceipt['objectFile']>,
): Promise<ReceiptView['objectFile']> {
  const renamed = basename(receipt).replace(/\.receipt\.json$/, '.ldif');
  let state: 'differs' | 'none' = 'none';
  for (const name of new Set([fileName, renamed])) {
    const file = await readChosenFile(join(dirname(receipt), name), MAX_OBJECT_BYTES);
    if (file.ok && sha256Hex(file.value.bytes) === sha256) {
      return { fileName: name, sha256, state: 'same' };
    }
    if (file.ok || file.failure.code !== 'MEDIA-FILE-MISSING') state = 'differs';
  }
  return { fileName: renamed, sha256, state };
}

/** @returns `RESTORE-RECEIPT-DIFFERS` if the receipt names another content of the file */
export const checkReceipt = (
  fileName: string,
  { state, fileName: receipt = '' }: ReceiptView,
): Result<null> =>
  state === 'differs' ? fail('RESTORE-RECEIPT-DIFFERS', { file: fileName, receipt }) : ok(null);
