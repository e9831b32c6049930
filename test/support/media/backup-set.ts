/** A set of files like a backup's, as it was before and as it is after: which of the two is in a folder. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileSet, type FileSetOptions } from '../../../electron/media/index.ts';
import { ok, type Result } from '../../../shared/result.ts';

export interface SetCase {
  readonly title: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

const all = (names: readonly string[], contents: string) =>
  Object.fromEntries(names.map((name) => [name, `${contents} ${name}`]));

const NAMES = ['ca.pfx', 'ca-ec.pfx', 'ca.receipt.json'];

export const SET_CASES: readonly SetCase[] = [
  { title: 'one new file', before: {}, after: all(['ca.pfx'], 'new') },
  { title: 'one replaced file', before: all(['ca.pfx'], 'old'), after: all(['ca.pfx'], 'new') },
  { title: 'a new set', before: {}, after: all(NAMES, 'new') },
  { title: 'a replaced set', before: all(NAMES, 'old'), after: all(NAMES, 'new') },
  {
    title: 'a set that replaces some files, and keeps one as it was',
    before: { 'ca.pfx': 'old', 'ca.ldif': 'same' },
    after: { ...all(NAMES, 'new'), 'ca.ldif': 'same', 'program/start': 'new' },
  },
];

export async function prepare(folder: string, { before }: SetCase): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, contents] of Object.entries(before)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
}

/** Changes the set as every caller of the product does. */
export async function changeSet(
  folder: string,
  { before, after }: SetCase,
  options: FileSetOptions,
): Promise<Result<null>> {
  const set = await FileSet.open(folder, options);
  if (!set.ok) return set;
  try {
    for (const [name, contents] of Object.entries(after)) {
      const written = await set.value.write(name, Buffer.from(contents), () => ok(null));
      if (!written.ok) return written;
    }
    return await set.value.commit(Object.keys(before));
  } finally {
    await set.value.discard();
  }
}

/** Every file below a folder with its contents, temporary ones included. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = files.map(
    async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}
