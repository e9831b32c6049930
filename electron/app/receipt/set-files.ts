/** The files that a receipt names, in its folder: under the names that they have or, in a renamed set, had. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readChosenFile, sha256Hex } from '../../media/index.ts';
import { displayText } from '../../../shared/display-text.ts';
import type { ReceiptView } from '../../../shared/restore.ts';
import type { ReadReceipt } from './schema.ts';
import type { SetFaults } from './seal.ts';

const TEXT_ENDING = '.receipt.txt';
export const JSON_ENDING = '.receipt.json';

/** A file as it was found. `realName`: the name that it has, or would have if it were there. */
export type SetFile = NonNullable<ReceiptView['objectFile']>;

export interface ReceiptSet {
  readonly receipt: ReadReceipt;
  /** Absolute, of the receipt. */
  readonly path: string;
  /** The backup in question was renamed like the receipt. */
  readonly isRenamed: boolean;
}

/** The set of a backup that its receipt names. */
export interface SetBeside {
  /** Looks for all other files that the receipt names. */
  others(): Promise<readonly SetFile[]>;
  /** Name of the file that the receipt names, if that is there and the backup is a copy of it. */
  original(): Promise<string | undefined>;
}

/** Looks for files of the set. `maxBytes`: a larger one is not read. */
export async function findInSet(
  { receipt, path, isRenamed }: ReceiptSet,
  files: readonly Pick<ReadReceipt['files'][number], 'realName' | 'sha256'>[],
  maxBytes: number,
): Promise<SetFile[]> {
  const found: SetFile[] = [];
  for (const { realName: old, sha256 } of files) {
    const present = nameInSet(receipt, basename(path), old);
    const stateOf = (name: string) => stateOfFile(join(dirname(path), name), sha256, maxBytes);
    const before = await stateOf(old);
    const now = present === old ? before : await stateOf(present);
    // Another file can have the old name only if the backup itself and this file have the new ones: a receipt is renamed easily.
    const hasOldName =
      now === 'same'
        ? !isRenamed && before !== 'none'
        : before === 'same' || (now === 'none' && (before !== 'none' || !isRenamed));
    const realName = hasOldName ? old : present;
    found.push({
      ...{ fileName: displayText(realName), realName, sha256 },
      state: hasOldName ? before : now,
    });
  }
  return found;
}

/** See `SetBeside.original`. @param backup name of the file in question; `sha256` is that of both */
export async function originalOf(
  { receipt, path }: Pick<ReceiptSet, 'receipt' | 'path'>,
  { realName, sha256 }: Pick<ReadReceipt['files'][number], 'realName' | 'sha256'>,
  backup: string,
  maxBytes: number,
): Promise<string | undefined> {
  const names = new Set([nameInSet(receipt, basename(path), realName), realName]);
  const listed: readonly string[] = await readdir(dirname(path)).catch(() => []);
  // Where case makes no difference, one file has both names, and the folder lists one of them.
  if (names.has(backup) || !listed.includes(backup)) return undefined;
  for (const name of names) {
    if (!listed.includes(name)) continue;
    if ((await stateOfFile(join(dirname(path), name), sha256, maxBytes)) === 'same') return name;
  }
  return undefined;
}

async function stateOfFile(path: string, sha256: string, maxBytes: number): Promise<SetFile['state']> {
  const file = await readChosenFile(path, maxBytes);
  if (file.ok) return sha256Hex(file.value.bytes) === sha256 ? 'same' : 'differs';
  if (file.failure.code === 'MEDIA-FILE-EMPTY') return 'differs';
  return file.failure.code === 'MEDIA-FILE-MISSING' ? 'none' : 'unreadable';
}

/** The present name of a file, if all files of the set were renamed like the receipt. */
export function nameInSet({ textFile, objectFile }: ReadReceipt, receipt: string, fileName: string): string {
  const before = textFile
    ? basename(textFile.realName, TEXT_ENDING)
    : objectFile && basename(objectFile.realName, '.ldif');
  if (before === undefined || !fileName.startsWith(before)) return fileName;
  return basename(receipt, JSON_ENDING) + fileName.slice(before.length);
}

/** The files that are not what the receipt says. */
export function faultsOf(found: readonly SetFile[]): SetFaults {
  const inState = (wanted: SetFile['state']): string[] =>
    found.filter(({ state }) => state === wanted).map(({ fileName }) => fileName);
  return { changed: inState('differs'), unreadable: inState('unreadable') };
}
