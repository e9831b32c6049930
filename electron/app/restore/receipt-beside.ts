/** The receipt beside a backup file: written in the same run, it says what the file was when it was proved. */
import { createHash } from 'node:crypto';
import { dirname, extname, join, basename } from 'node:path';
import { readChosenFile } from '../../media/index.ts';
import type { ReceiptView } from '../../../shared/restore.ts';

/** Receipts have some kilobytes. */
export const MAX_RECEIPT_BYTES = 1024 * 1024;
/** What the largest CA object that is read comes to as LDIF. */
export const MAX_OBJECT_BYTES = 4 * 1024 * 1024;

/** SHA-256 in upper-case hexadecimal, as receipts have it. */
export const sha256Of = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').toUpperCase();

/** Names under which the receipt of a file can lie beside it; the EC pair's file shares that of the main file. */
export function receiptNames(fileName: string): string[] {
  const stem = basename(fileName, extname(fileName));
  const stems = stem.endsWith('-ec') ? [stem.slice(0, -3), stem] : [stem];
  return stems.map((one) => `${one}.receipt.json`);
}

/** The part of a receipt that is compared or shown; anything else in it is not looked at. */
interface ReadReceipt {
  readonly madeAt?: string;
  readonly tree?: string;
  readonly caObject?: string;
  readonly hostServer?: string;
  readonly files: readonly NamedFile[];
  /** The LDIF of the CA object; not in receipts of older backups. */
  readonly objectFile?: NamedFile;
}

interface NamedFile {
  readonly fileName: string;
  readonly sha256: string;
}

/**
 * Compares a file with the receipt beside it. A file that was renamed is known by its SHA-256.
 * @param path absolute, of the backup
 * @param sha256 of its bytes, upper-case hexadecimal
 */
export async function receiptBeside(path: string, sha256: string): Promise<ReceiptView> {
  let unreadable: ReceiptView | undefined;
  for (const fileName of receiptNames(basename(path))) {
    const file = await readChosenFile(join(dirname(path), fileName), MAX_RECEIPT_BYTES);
    if (!file.ok) {
      if (file.failure.code !== 'MEDIA-FILE-MISSING') unreadable ??= { state: 'unreadable', fileName };
      continue;
    }
    const receipt = readReceipt(file.value.bytes);
    if (!receipt) unreadable ??= { state: 'unreadable', fileName };
    else return compared(receipt, join(dirname(path), fileName), basename(path), sha256);
  }
  return unreadable ?? { state: 'none' };
}

async function compared(
  { files, objectFile, ...about }: ReadReceipt,
  receipt: string,
  backup: string,
  sha256: string,
): Promise<ReceiptView> {
  const same = files.some((file) => file.sha256.toUpperCase() === sha256);
  const named = files.some((file) => file.fileName === backup);
  const object = same && objectFile ? await objectBeside(receipt, objectFile) : undefined;
  return {
    state: same ? 'same' : named ? 'differs' : 'not-named',
    fileName: basename(receipt),
    ...about,
    ...(object && { objectFile: object }),
  };
}

/** The LDIF lies beside the receipt, under its own name or, where the files were renamed, that of the receipt. */
async function objectBeside(
  receipt: string,
  { fileName, sha256 }: NamedFile,
): Promise<ReceiptView['objectFile']> {
  const renamed = basename(receipt).replace(/\.receipt\.json$/, '.ldif');
  let state: 'differs' | 'none' = 'none';
  // A receipt comes from a stick: only names without a path are looked for.
  for (const name of new Set([fileName, renamed].filter((one) => basename(one) === one))) {
    const file = await readChosenFile(join(dirname(receipt), name), MAX_OBJECT_BYTES);
    if (file.ok && sha256Of(file.value.bytes) === sha256.toUpperCase()) {
      return { fileName: name, sha256: sha256.toUpperCase(), state: 'same' };
    }
    if (file.ok || file.failure.code !== 'MEDIA-FILE-MISSING') state = 'differs';
  }
  return { fileName: renamed, sha256: sha256.toUpperCase(), state };
}

function readReceipt(bytes: Buffer): ReadReceipt | undefined {
  const parsed = parseReceipt(bytes);
  if (!parsed) return undefined;
  const [objectFile] = namedFiles([parsed['objectFile']]);
  return {
    files: namedFiles(parsed.files),
    ...(objectFile && { objectFile }),
    ...text(parsed, 'madeAt'),
    ...text(parsed, 'tree'),
    ...text(parsed, 'caObject'),
    ...text(parsed, 'hostServer'),
  };
}

const namedFiles = (values: readonly unknown[]): NamedFile[] =>
  values
    .filter(isObject)
    .flatMap(({ fileName, sha256 }) =>
      typeof fileName === 'string' && typeof sha256 === 'string' ? [{ fileName, sha256 }] : [],
    );

/** The JSON of a receipt, by its format; undefined for anything else. */
export function parseReceipt(bytes: Buffer): (Record<string, unknown> & { files: unknown[] }) | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  if (!isObject(parsed) || parsed['format'] !== 'orgca-backup-receipt') return undefined;
  const { files } = parsed;
  return Array.isArray(files) ? { ...parsed, files } : undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A receipt comes from a stick: a text in it is shown, so it is kept short. */
export const text = <Key extends string>(
  from: Record<string, unknown>,
  key: Key,
): Partial<Record<Key, string>> => {
  const value = from[key];
  return typeof value === 'string' ? ({ [key]: value.slice(0, 1024) } as Record<Key, string>) : {};
};
