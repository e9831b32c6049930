/** What is next to a backup and goes on the stick with it: the file of its other key pair, its receipts, the LDIF of the CA object. */
import { lstat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { StickFileKind } from '../../../shared/stick.ts';

export interface BesideFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  readonly kind: Extract<StickFileKind, 'backup' | 'receipt' | 'ldif'>;
  readonly sizeBytes: number;
}

const EC = '-ec';

/** Names that a backup run gives to its files, for one of its PFX files. */
function namesOf(fileName: string): (readonly [string, BesideFile['kind']])[] {
  const extension = extname(fileName);
  const stem = basename(fileName, extension);
  const main = stem.endsWith(EC) ? stem.slice(0, -EC.length) : stem;
  return [
    [`${main}${extension}`, 'backup'],
    [`${main}${EC}${extension}`, 'backup'],
    [`${main}.receipt.txt`, 'receipt'],
    [`${main}.receipt.json`, 'receipt'],
    // A backup that was made alone although its name ends like that of a second key pair.
    ...(main === stem
      ? []
      : ([
          [`${stem}.receipt.txt`, 'receipt'],
          [`${stem}.receipt.json`, 'receipt'],
        ] as const)),
    [`${main}.ldif`, 'ldif'],
  ];
}

/**
 * The chosen backups, and the ordinary files beside them that belong to them, each once.
 * @param paths absolute, of the backups
 */
export async function withBeside(paths: readonly string[]): Promise<BesideFile[]> {
  const found = new Map<string, BesideFile>();
  for (const path of paths) {
    const names = [[basename(path), 'backup'] as const, ...namesOf(basename(path))];
    for (const [name, kind] of names) {
      const at = join(dirname(path), name);
      const look = await lstat(at).catch(() => undefined);
      if (!look?.isFile() || found.has(at)) continue;
      found.set(at, { path: at, name, kind, sizeBytes: look.size });
    }
  }
  return [...found.values()];
}
