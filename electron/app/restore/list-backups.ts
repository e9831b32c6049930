import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A backup medium contains a few PFX files; more are counted, but not listed. */
const MAX_LISTED = 50;

export interface ListedBackups {
  /** Absolute, in the order of their names. */
  readonly paths: readonly string[];
  /** How many PFX files the folder contains. */
  readonly total: number;
}

/**
 * Lists the PFX files directly in a folder; none if it cannot be read.
 * @param folder absolute
 */
export async function listBackups(folder: string): Promise<ListedBackups> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && /^[^.].*\.(?:pfx|p12)$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return { paths: names.slice(0, MAX_LISTED).map((name) => join(folder, name)), total: names.length };
}
