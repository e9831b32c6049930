/**
 * The journal of a set whose files change: what is new, what is replaced. It is on the medium before the first name changes and is
 * removed after the last one. Who can write a journal there, but not change the files, must gain nothing by it: each old file is
 * named with its SHA-256, and one with other contents is neither replaced nor removed.
 */
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as v from 'valibot';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readChosenFile } from './chosen-file.ts';
import type { ChangedFile } from './change.ts';
import { pathIn } from './file-names.ts';
import { lstatOrNothing, syncFolder, type FileSystem } from './file-system.ts';
import { journalName, parseTemporaryName } from './temporary-names.ts';

const MAX_JOURNAL_BYTES = 4 * 1024 * 1024;
/** Bytes of the old and new files of a set: a recovery stick with the program for several systems. Recovery hashes them. */
export const MAX_SET_BYTES = 4 * 1024 ** 3;

const NOT_WHOLE: readonly ErrorCode[] = ['MEDIA-FILE-EMPTY', 'MEDIA-FILE-TOO-LARGE'];

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

/** Writes the journal of a change and syncs it. @param folder absolute, of the set */
export async function writeJournal(
  folder: string,
  id: string,
  files: readonly ChangedFile[],
  fs: FileSystem,
): Promise<void> {
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
  const file = await fs.open(join(folder, journalName(id)), 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(contents));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder, fs);
}

/**
 * Reads a journal. Anyone can write a file of this name on a stick, so its names must be inside the folder, even if a name is a
 * link, and none is hidden; the temporary ones must be those of the same change.
 * @returns the files, and what their old and new contents come to; undefined if it is not a whole journal, as after a kill while it was written; `MEDIA-*` if it cannot be read
 */
export async function readJournal(
  folder: string,
  id: string,
  fs: FileSystem,
): Promise<Result<Journal | undefined>> {
  const file = await readChosenFile(join(folder, journalName(id)), MAX_JOURNAL_BYTES);
  if (!file.ok) return NOT_WHOLE.includes(file.failure.code) ? ok(undefined) : file;
  const parsed = v.safeParse(journalSchema, parseJson(file.value.bytes));
  if (!parsed.success) return ok(undefined);
  const files = parsed.output.files.map((entry): JournalFile | undefined => {
    const [path, staged, aside] = [entry.name, entry.staged, entry.aside].map((name) => pathIn(folder, name));
    if (!path?.ok || !staged?.ok || !aside?.ok || isHidden(entry.name)) return undefined;
    if (!belongs(staged.value, id, 'staged') || !belongs(aside.value, id, 'aside')) return undefined;
    if ([staged.value, aside.value].some((one) => dirname(one) !== dirname(path.value))) return undefined;
    return { ...entry, path: path.value, staged: staged.value, aside: aside.value };
  });
  if (!files.every((one) => one !== undefined)) return ok(undefined);
  const bytes = files.reduce(
    (sum, { replaced, sizeBytes }) => sum + sizeBytes + (replaced?.sizeBytes ?? 0),
    0,
  );
  const folders = new Set(files.map(({ path }) => dirname(path)));
  const areInside = await Promise.all([...folders].map((one) => isInside(one, resolve(folder), fs)));
  return ok(bytes <= MAX_SET_BYTES && areInside.every(Boolean) ? { files, bytes } : undefined);
}

/** False if a link on the way from the outer to the inner folder could lead out of it. */
async function isInside(inner: string, outer: string, fs: FileSystem): Promise<boolean> {
  for (let at = inner; at !== outer; at = dirname(at)) {
    if ((await lstatOrNothing(at, fs))?.isDirectory() === false) return false;
  }
  return true;
}

export type JournalFile = Omit<ChangedFile, 'target' | 'old'>;

interface Journal {
  readonly files: readonly JournalFile[];
  readonly bytes: number;
}

/** A file or folder whose name begins with a dot: of a user's settings, and of no set. @param name with `/` */
export const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.'));

function belongs(path: string, id: string, kind: 'staged' | 'aside'): boolean {
  const name = parseTemporaryName(basename(path));
  return name?.id === id && name.kind === kind;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
