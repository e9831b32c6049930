/** Writes a recovery stick: every file is staged and read back before any gets its name. */
import { basename, join } from 'node:path';
import {
  FileSet,
  hashOnMedium,
  rawFiles,
  StagingStopped,
  type MediumIdentity,
  type Replaceable,
  type StagedFile,
} from '../../media/index.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { StickProgress, StickView } from '../../../shared/stick.ts';
import { CHECKSUMS, checksums, isInPlace, textItem, type StickItem } from './contents.ts';
import { SOURCE_FLAGS, sourceFailure } from './program.ts';

export interface MakeOptions {
  readonly medium?: MediumIdentity | undefined;
  readonly replace: Replaceable;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Omit<StickProgress, 'jobId'>) => void;
}

export type MadeStick = Pick<StickView, 'files' | 'direct'>;

const CHUNK = 1024 * 1024;
/** Milliseconds between two reports of progress. */
const REPORTING = 100;

interface Written {
  readonly item: StickItem;
  readonly staged?: StagedFile;
  readonly sha256: string;
}

/**
 * Writes the items into a folder, with the list of their checksums, as one set.
 * @param folder absolute
 * @returns `STICK-CANCELLED`, `STICK-CHANGED`, `MEDIA-*`; after a failure everything is as it was before
 */
export async function makeStick(
  items: readonly StickItem[],
  folder: string,
  options: MakeOptions,
): Promise<Result<MadeStick>> {
  const set = await FileSet.open(folder, { medium: options.medium, signal: options.signal });
  if (!set.ok) return options.signal.aborted ? fail('STICK-CANCELLED') : set;
  try {
    return await make(items, { ...options, folder, set: set.value });
  } catch (error) {
    if (options.signal.aborted) return fail('STICK-CANCELLED');
    if (error instanceof StagingStopped) return { ok: false, failure: error.failure };
    throw error;
  } finally {
    await set.value.discard();
  }
}

interface Work extends MakeOptions {
  readonly folder: string;
  readonly set: FileSet;
}

async function make(items: readonly StickItem[], work: Work): Promise<Result<MadeStick>> {
  const { set, folder, signal } = work;
  const totalBytes = items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const report = reporter(totalBytes, work.onProgress);

  report.start('copy');
  const written: Written[] = [];
  for (const item of items) written.push(await write(item, work, report.add));

  report.start('check');
  let direct = true;
  const readOptions = { signal, onBytes: report.add };
  for (const { item, staged, sha256 } of written) {
    const read = staged
      ? await set.verify(staged, readOptions)
      : await hashOnMedium(join(folder, item.name), readOptions);
    if (!read.ok) return read;
    if ('sha256' in read.value && read.value.sha256 !== sha256) {
      return fail('MEDIA-DIFFERS', { file: basename(item.name) });
    }
    direct &&= read.value.direct;
  }

  report.start('place');
  signal.throwIfAborted();
  const list = written.map(({ item, sha256 }) => ({ name: item.name, sha256 }));
  const sums = await write(textItem(CHECKSUMS, 'checksums', checksums(list)), work, () => undefined);
  const read = await set.verify(sums.staged!, { signal });
  if (!read.ok) return read;
  const placed = await set.commit(work.replace);
  if (!placed.ok) return placed;
  const files = [...written, sums].map(({ item: { name, kind, sizeBytes }, sha256 }) => ({
    ...{ name, kind, sizeBytes, sha256 },
  }));
  return ok({ files, direct });
}

async function write(item: StickItem, work: Work, onBytes: (count: number) => void): Promise<Written> {
  if (await isInPlace(item, work.folder)) return { item, sha256: await hashInPlace(item, work, onBytes) };
  const staged = await work.set.stage(
    item.name,
    async (add) => {
      for await (const chunk of chunks(item)) {
        if (work.signal.aborted) throw new StagingStopped({ code: 'STICK-CANCELLED', values: {} });
        await add(chunk);
        onBytes(chunk.length);
      }
    },
    modeOf(item),
  );
  if (!staged.ok) throw new StagingStopped(staged.failure);
  checkExpected(item, staged.value.sha256);
  return { item, staged: staged.value, sha256: staged.value.sha256 };
}

/** Others than the owner may start the program and read the guide from a stick that keeps permissions; the backup is its owner's. */
function modeOf({ executable, kind }: StickItem): number {
  if (kind === 'program') return executable ? 0o755 : 0o644;
  return kind === 'backup' || kind === 'receipt' || kind === 'ldif' ? 0o600 : 0o644;
}

async function hashInPlace(
  item: StickItem,
  { folder, signal }: Work,
  onBytes: (count: number) => void,
): Promise<string> {
  const read = await hashOnMedium(join(folder, item.name), { signal, onBytes });
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
    const file = await rawFiles.open(source, SOURCE_FLAGS);
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
