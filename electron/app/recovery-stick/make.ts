/** Writing a stick: everything is written beside its place and read back first, and then put in place; the checksums last. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, rmdir, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  commitAll,
  hashOnMedium,
  mediaFailure,
  rawFiles,
  StagingStopped,
  stageWith,
  type StagedFile,
} from '../../media/index.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { StickProgress, StickView } from '../../../shared/stick.ts';
import { CHECKSUMS, checksums, isInPlace, textItem, type StickItem } from './contents.ts';
import { sourceFailure } from './program.ts';

export interface MakeOptions {
  /** Files of these names may be replaced. */
  readonly replace: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Omit<StickProgress, 'jobId'>) => void;
}

export type MadeStick = Pick<StickView, 'files' | 'direct'>;

const CHUNK = 1024 * 1024;
/** Milliseconds between two reports of progress. */
const REPORTING = 100;

/** A file that is written beside its place, or that lies in it already. */
interface Written {
  readonly item: StickItem;
  readonly path: string;
  readonly staged?: StagedFile;
  readonly sha256: string;
}

/**
 * Writes the items into a folder with the list of their checksums. On failure nothing of it is in place, except where the medium
 * fails at the last step, the renames: then every file is an old or a new one, whole, and the checksums are the old ones.
 * @param folder absolute
 * @returns `STICK-CANCELLED`, `STICK-CHANGED`, `MEDIA-*`
 */
export async function makeStick(
  items: readonly StickItem[],
  folder: string,
  options: MakeOptions,
): Promise<Result<MadeStick>> {
  const staged: StagedFile[] = [];
  const folders: string[] = [];
  let done = false;
  try {
    const made = await make(items, folder, { ...options, staged, folders });
    done = made.ok;
    return made;
  } catch (error) {
    if (options.signal.aborted) return fail('STICK-CANCELLED');
    if (error instanceof StagingStopped) return { ok: false, failure: error.failure };
    throw error;
  } finally {
    for (const file of staged) await file.discard();
    // Those that are still empty: another file in one of them keeps it.
    if (!done) for (const made of folders.toReversed()) await rmdir(made).catch(() => undefined);
  }
}

interface Work extends MakeOptions {
  readonly staged: StagedFile[];
  readonly folders: string[];
}

async function make(items: readonly StickItem[], folder: string, work: Work): Promise<Result<MadeStick>> {
  const totalBytes = items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const report = reporter(totalBytes, work.onProgress);

  report.start('copy');
  const written: Written[] = [];
  for (const item of items) written.push(await write(item, folder, work, report.add));

  report.start('check');
  let direct = true;
  for (const one of written) {
    const read = await hashOnMedium(one.staged?.temporary ?? one.path, {
      signal: work.signal,
      onBytes: report.add,
    });
    if (!read.ok) return read;
    if (read.value.sha256 !== one.sha256) return fail('MEDIA-DIFFERS', { file: basename(one.path) });
    direct &&= read.value.direct;
  }

  report.start('place');
  work.signal.throwIfAborted();
  const list = written.map(({ item, sha256 }) => ({ name: item.name, sha256 }));
  const sums = await write(textItem(CHECKSUMS, 'checksums', checksums(list)), folder, work, () => undefined);
  const read = await hashOnMedium(sums.staged!.temporary, { signal: work.signal });
  if (!read.ok) return read;
  if (read.value.sha256 !== sums.sha256) return fail('MEDIA-DIFFERS', { file: CHECKSUMS });
  const all = [...written, sums];
  const placed = await commitAll(
    all.flatMap(({ staged }) => staged ?? []),
    { replace: work.replace },
    rawFiles,
  );
  if (!placed.ok) return placed;
  const files = all.map(({ item: { name, kind, sizeBytes }, sha256 }) => ({ name, kind, sizeBytes, sha256 }));
  return ok({ files, direct });
}

async function write(
  item: StickItem,
  folder: string,
  work: Work,
  onBytes: (count: number) => void,
): Promise<Written> {
  const path = join(folder, item.name);
  if (await isInPlace(item, folder))
    return { item, path, sha256: await hashInPlace(item, path, work, onBytes) };
  await makeFolder(dirname(path), folder, work.folders);
  const sum = createHash('sha256');
  const staged = await stageWith(
    path,
    async (file) => {
      for await (const chunk of chunks(item)) {
        work.signal.throwIfAborted();
        sum.update(chunk);
        await writeWhole(file, chunk);
        onBytes(chunk.length);
      }
    },
    { mode: modeOf(item), fs: rawFiles },
  ).catch((error: unknown) => {
    throw work.signal.aborted ? new StagingStopped({ code: 'STICK-CANCELLED', values: {} }) : error;
  });
  if (!staged.ok) throw new StagingStopped(staged.failure);
  work.staged.push(staged.value);
  const sha256 = sum.digest('hex').toUpperCase();
  checkExpected(item, sha256);
  return { item, path, staged: staged.value, sha256 };
}

/** Others than the owner may start the program and read the guide from a stick that keeps permissions; the backup is its owner's. */
function modeOf({ executable, kind }: StickItem): number {
  if (kind === 'program') return executable ? 0o755 : 0o644;
  return kind === 'backup' || kind === 'receipt' || kind === 'ldif' ? 0o600 : 0o644;
}

async function hashInPlace(
  item: StickItem,
  path: string,
  { signal }: Work,
  onBytes: (count: number) => void,
): Promise<string> {
  const read = await hashOnMedium(path, { signal, onBytes });
  if (!read.ok) throw new StagingStopped(read.failure);
  checkExpected(item, read.value.sha256);
  return read.value.sha256;
}

function checkExpected({ sha256, name }: StickItem, found: string): void {
  if (sha256 !== undefined && sha256 !== found) throw new StagingStopped(changed(name));
}

const changed = (name: string): Failure => ({ code: 'STICK-CHANGED', values: { file: basename(name) } });

async function* chunks({ source, sizeBytes, name }: StickItem): AsyncGenerator<Buffer> {
  if (typeof source !== 'string') {
    yield source;
    return;
  }
  let at = 0;
  try {
    const file = await rawFiles.open(source, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      for (;;) {
        const buffer = Buffer.allocUnsafe(CHUNK);
        const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
        if (bytesRead === 0) break;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    const failed = sourceFailure(error, source);
    if (!failed.ok) throw new StagingStopped(failed.failure);
  }
  if (at !== sizeBytes) throw new StagingStopped(changed(name));
}

async function writeWhole(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at, chunk.length - at)).bytesWritten;
}

/** Makes a folder below the stick's, and remembers what is new. */
async function makeFolder(folder: string, root: string, made: string[]): Promise<void> {
  if (folder === root || made.includes(folder)) return;
  await makeFolder(dirname(folder), root, made);
  try {
    await mkdir(folder);
    made.push(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    const failed = mediaFailure(error, join(folder, CHECKSUMS));
    if (!failed.ok) throw new StagingStopped(failed.failure);
  }
}

/** Adds up bytes and tells of them now and then. */
function reporter(totalBytes: number, tell: MakeOptions['onProgress']) {
  let stage: StickProgress['stage'] = 'copy';
  let doneBytes = 0;
  let last = 0;
  return {
    start(next: StickProgress['stage']) {
      stage = next;
      doneBytes = 0;
      tell({ stage, doneBytes, totalBytes });
    },
    add(count: number) {
      doneBytes += count;
      const now = Date.now();
      if (now - last < REPORTING) return;
      last = now;
      tell({ stage, doneBytes, totalBytes });
    },
  };
}
