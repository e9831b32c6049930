import { createHash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASIDE, journalName, STAGED, temporaryName } from '../../../electron/media/temporary-names.ts';

/** A process of another computer. */
const ID = '00000000-1-1-000000000000';

/** Names in the folder: of a new file before it takes the place of the old one, and of the old one afterwards. */
export interface InterruptedFile {
  readonly staged: string;
  readonly aside: string;
}

/**
 * Leaves a folder as a process does that is killed before it gives the first new file its name.
 * @param files the new content of files that are there, by name
 * @returns in the same order
 */
export async function interruptedChange(
  folder: string,
  files: Readonly<Record<string, Buffer>>,
): Promise<InterruptedFile[]> {
  const entries = await Promise.all(
    Object.entries(files).map(async ([name, contents], at) => ({
      ...{ name, ...digestOf(contents), replaced: digestOf(await readFile(join(folder, name))) },
      staged: temporaryName(name, ID, 2 * at, STAGED),
      aside: temporaryName(name, ID, 2 * at + 1, ASIDE),
    })),
  );
  for (const { name, staged } of entries) await writeFile(join(folder, staged), files[name]!);
  const journal = join(folder, journalName(ID));
  await writeFile(
    journal,
    JSON.stringify({ format: 'orgca-backup-journal', formatVersion: 2, files: entries }),
  );
  await utimes(journal, new Date(0), new Date(0));
  return entries;
}

const digestOf = (contents: Buffer) => ({
  sha256: createHash('sha256').update(contents).digest('hex').toUpperCase(),
  sizeBytes: contents.length,
});
