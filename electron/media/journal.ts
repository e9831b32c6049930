/**
 * The journal of a set whose files change: what is new, what is replaced. It is on the medium before the first name changes and is
 * removed after the last one. Who can write a journal there, but not change the files, must gain nothing by it: each old file is
 * named with its SHA-256, and one with other contents is neither replaced nor removed.
 */
import { constants } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as v from 'valibot';
import { parseOutsideJson } from '../../shared/outside-json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readChosenFile } from './chosen-file.ts';
import type { ChangedFile } from './change.ts';
import { pathIn } from './file-names.ts';
import { lstatOrNothing, syncFolder, type FileSystem } from './file-system.ts';
import { journalName, parseTemporaryName } from './temporary-names.ts';

const MAX_JOURNAL_BYTES = 4 * 1024 * 1024;
/** A receipt names 4,096 files at most; besides there are receipts, an LDIF, and the files of a program. */
const MAX_SET_FILES = 5000;
/** Bytes of the old and new files of a set. A recovery stick with the program for several systems has some GiB. */
const MAX_SET_BYTES = 32 * 1024 ** 3;

const digest = {
  sha256: v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/)),
  sizeBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
};

const journalSchema = v.strictObject({
  format: v.literal('orgca-backup-journal'),
  formatVersion: v.literal(2),
  files: v.array(
    v.strictObject({
      name: v.string(),
      staged: v.string(),
      aside: v.string(),
      ...digest,
      replaced: v.optional(v.strictObject(digest)),
    }),
  ),
});

/**
 * The text of the journal of a change.
 * @param folder absolute, of the set
 * @returns `MEDIA-SET-TOO-LARGE` for a set that `readJournal` would refuse: after a kill, nothing could put its files right
 */
export function journalText(folder: string, files: readonly ChangedFile[]): Result<string> {
  const nameOf = (path: string): string => relative(folder, path).replaceAll('\\', '/');
  const contents: v.InferOutput<typeof journalSchema> = {
    format: 'orgca-backup-journal',
    formatVersion: 2,
    files: files.map(({ name, staged, aside, sha256, sizeBytes, replaced }) => ({
      ...{ name, sha256, sizeBytes },
      ...(replaced && { replaced: { sha256: replaced.sha256, sizeBytes: replaced.sizeBytes } }),
      ...{ staged: nameOf(staged), aside: nameOf(aside) },
    })),
  };
  const text = JSON.stringify(contents);
  return Buffer.byteLength(text) <= MAX_JOURNAL_BYTES && isWithinLimits(files)
    ? ok(text)
    : fail('MEDIA-SET-TOO-LARGE', { folder, files: MAX_SET_FILES, gibibytes: MAX_SET_BYTES / 1024 ** 3 });
}

/** Writes the text of a journal that `holdFolder` has made, and syncs it. @param folder absolute, of the set */
export async function writeJournal(folder: string, id: string, text: string, fs: FileSystem): Promise<void> {
  const flags = constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);
  const file = await fs.open(join(folder, journalName(id)), flags);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder, fs);
}

/**
 * Reads a journal. Anyone can write a file of this name on a stick, so its names must be inside the folder, even if a name is a
 * link, and none is hidden or there twice; the temporary ones must be those of the same change.
 * @returns the files; undefined if it is no whole text, as after a kill while it was written: no file has changed yet;
 *   `MEDIA-UNFINISHED` for a whole one that cannot be used, `MEDIA-*` if it cannot be read; throws the reason of `signal`
 */
export async function readJournal(
  folder: string,
  id: string,
  fs: FileSystem,
  signal?: AbortSignal,
): Promise<Result<readonly JournalFile[] | undefined>> {
  const unusable = fail('MEDIA-UNFINISHED', { folder });
  const file = await readChosenFile(join(folder, journalName(id)), MAX_JOURNAL_BYTES);
  if (!file.ok) return file.failure.code === 'MEDIA-FILE-EMPTY' ? ok(undefined) : file;
  const contents = parseOutsideJson(file.value.bytes);
  // With an old file aside, the journal was whole once.
  if (contents === undefined) return (await hasAside(folder, id, fs)) ? unusable : ok(undefined);
  const parsed = v.safeParse(journalSchema, contents.value, { abortEarly: true });
  if (!parsed.success) return unusable;
  const files = parsed.output.files.map((entry): JournalFile | undefined => {
    const [path, staged, aside] = [entry.name, entry.staged, entry.aside].map((name) => pathIn(folder, name));
    if (!path?.ok || !staged?.ok || !aside?.ok || isHidden(entry.name)) return undefined;
    if (!belongs(staged.value, id, 'staged') || !belongs(aside.value, id, 'aside')) return undefined;
    if ([staged.value, aside.value].some((one) => dirname(one) !== dirname(path.value))) return undefined;
    return { ...entry, path: path.value, staged: staged.value, aside: aside.value };
  });
  if (!files.every((one) => one !== undefined) || !isWithinLimits(files)) return unusable;
  for (const one of new Set(files.map(({ path }) => dirname(path))))
    if (!(await isInside(one, resolve(folder), fs, signal))) return unusable;
  return ok(files);
}

/** What the writer of a journal may write, and its reader accepts. */
function isWithinLimits(files: readonly JournalFile[]): boolean {
  const paths = files.flatMap(({ path, staged, aside }) => [path, staged, aside]);
  const bytes = files.reduce(
    (sum, { replaced, sizeBytes }) => sum + sizeBytes + (replaced?.sizeBytes ?? 0),
    0,
  );
  return files.length <= MAX_SET_FILES && bytes <= MAX_SET_BYTES && new Set(paths).size === paths.length;
}

async function hasAside(folder: string, id: string, fs: FileSystem): Promise<boolean> {
  return (await fs.readdir(folder)).some((name) => belongs(name, id, 'aside'));
}

/** False if a link on the way from the outer to the inner folder could lead out of it. */
async function isInside(
  inner: string,
  outer: string,
  fs: FileSystem,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (let at = inner; at !== outer; at = dirname(at)) {
    signal?.throwIfAborted();
    if ((await lstatOrNothing(at, fs))?.isDirectory() === false) return false;
  }
  return true;
}

export type JournalFile = Omit<ChangedFile, 'target' | 'old'>;

/** A file or folder whose name begins with a dot: of a user's settings, and of no set. @param name with `/` */
export const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.'));

function belongs(path: string, id: string, kind: 'staged' | 'aside'): boolean {
  const name = parseTemporaryName(basename(path));
  return name?.id === id && name.kind === kind;
}
