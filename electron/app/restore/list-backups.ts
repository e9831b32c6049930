import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A backup medium contains a few PFX files; more are not listed. */
const MAX_LISTED = 50;

/**
 * Lists the PFX files directly in a folder; none if it cannot be read.
 * @param folder absolute
 * @returns absolute paths in the order of their names
 */
export async function listBackups(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.(?:pfx|p12)$/i.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .slice(0, MAX_LISTED)
    .map((name) => join(folder, name));
}
