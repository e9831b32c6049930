/**
 * Names that a memory stick can hold. Sticks are FAT or exFAT, and a backup is carried from one system to another, so a name
 * that one of them refuses is refused everywhere (FAT: Microsoft's fatgen103, section "Long Directory Entries"; exFAT
 * specification, table 33; Windows: "Naming Files, Paths, and Namespaces").
 */
import { join } from 'node:path';
import { isReservedName } from '../../shared/reserved-name.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

export type NameFault = 'empty' | 'character' | 'ending' | 'reserved' | 'length';

/** Long names have at most 255 UTF-16 units on FAT and exFAT, and 255 bytes on most file systems of Linux. */
const MAX_UNITS = 255;

const REFUSED = /[\u0000-\u001f\u007f"*/:<>?\\|]/;

/** What keeps a file name from being used on every medium, or undefined. */
export function nameFault(name: string): NameFault | undefined {
  if (name === '' || name === '.' || name === '..') return 'empty';
  if (REFUSED.test(name)) return 'character';
  // FAT drops dots and spaces at the end, so another file would be written than the one that was named.
  if (/[. ]$/.test(name)) return 'ending';
  if (isReservedName(name)) return 'reserved';
  return name.length > MAX_UNITS || Buffer.byteLength(name, 'utf8') > MAX_UNITS ? 'length' : undefined;
}

/**
 * The only join of a folder with a name from outside: the result is always inside the folder.
 * @param name file name, or names with `/` between them
 * @returns the path, `MEDIA-NAME`, or `MEDIA-NAME-RESERVED`
 */
export function pathIn(folder: string, name: string): Result<string> {
  const parts = name.split('/');
  const fault = parts.map(nameFault).find((one) => one !== undefined);
  if (fault === undefined) return ok(join(folder, ...parts));
  return fail(fault === 'reserved' ? 'MEDIA-NAME-RESERVED' : 'MEDIA-NAME', { folder, file: name });
}
