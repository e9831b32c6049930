import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Absolute path of the checkout. */
export const projectDir = path.resolve(import.meta.dirname, '../..');

/** Absolute path of a file or folder of the project, from its parts relative to the checkout. */
export function inProject(...parts: string[]): string {
  return path.join(projectDir, ...parts);
}

/**
 * Time of the newest change below some files and folders.
 * @param paths absolute; one that does not exist counts as never changed
 * @returns milliseconds since 1970, 0 when nothing exists
 */
export async function newestChange(paths: readonly string[]): Promise<number> {
  let newest = 0;
  for (const start of paths) {
    if (!existsSync(start)) continue;
    const info = await stat(start);
    newest = Math.max(newest, info.mtimeMs);
    if (!info.isDirectory()) continue;
    for (const entry of await readdir(start, { recursive: true, withFileTypes: true })) {
      newest = Math.max(newest, (await stat(path.join(entry.parentPath, entry.name))).mtimeMs);
    }
  }
  return newest;
}
