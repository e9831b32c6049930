/**
 * The local record: one JSON object on each line of one file, only ever added to. Each line names the SHA-256 of the line
 * before it, so that a line which is changed, removed or put in between is noticed. A break is reported and never repaired:
 * later lines are chained to what is there.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeOwnFolder, readOwnFile, replaceOwnFile } from '../../media/index.ts';
import type { RecordAnchor } from '../../../shared/seal.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { EMPTY, type RecordChain } from './anchor.ts';
import type { RecordEntry } from './entry.ts';
import { withFileLock } from './file-lock.ts';
import { knownFields, parseLine, type RecordLine } from './schema.ts';

export interface ListedLine extends RecordLine {
  /** Upper-case hexadecimal. */
  readonly hash: string;
}

/** Where the chain breaks first: a line that is not a record line, or does not follow from the one before. */
interface BrokenChain {
  /** From 1. */
  readonly line: number;
  readonly reason: 'unreadable' | 'changed';
}

export interface RecordContents {
  /** Every line that can be read, oldest first. */
  readonly lines: readonly ListedLine[];
  readonly broken?: BrokenChain;
}

const START = EMPTY;
const hash = (line: string): string => createHash('sha256').update(line, 'utf8').digest('hex');

export class LocalRecord {
  readonly #path: string;
  #last: Promise<unknown> = Promise.resolve();
  #notAdded: Failure | undefined;

  /** @param path absolute; the file and its folder are made when first needed, readable by the user only */
  constructor(path: string) {
    this.#path = path;
  }

  /** Adds one line and syncs it. `RECORD-NOT-WRITTEN` if the disk refuses. Simultaneous additions, also of other processes, are serialized. */
  add(entry: RecordEntry): Promise<Result<RecordLine>> {
    const added = this.#last.then(() => this.#append(entry));
    this.#last = added.then((result) => {
      if (!result.ok) this.#notAdded = result.failure;
    });
    return added;
  }

  /** Why a line could not be added; undefined if all were. */
  get notAdded(): Failure | undefined {
    return this.#notAdded;
  }

  /** All lines, and where the chain is broken. `RECORD-NOT-READ` if the file exists but cannot be read. */
  async list(): Promise<Result<RecordContents>> {
    const text = await this.#read();
    return text.ok ? ok(contents(text.value)) : text;
  }

  /** The hashes of the lines as they are now. `RECORD-NOT-READ` as for `list`. */
  async chain(): Promise<Result<RecordChain>> {
    const text = await this.#read();
    if (!text.ok) return text;
    const id = this.#readId();
    const hashes = split(text.value).map((line) => hash(line).toUpperCase());
    if (id !== undefined) return ok({ id, isIdLost: false, hashes });
    // Each backup gives the record an ID before its line is added.
    const hasBackup = contents(text.value).lines.some(
      ({ entry: { kind, outcome } }) => kind === 'backup' && outcome !== 'bad',
    );
    return ok({ isIdLost: hasBackup || existsSync(this.#idPath), hashes });
  }

  /** The end of the record, for a receipt; undefined if the record cannot be read or gets no ID. */
  async anchor(): Promise<RecordAnchor | undefined> {
    try {
      makeOwnFolder(dirname(this.#path));
      const id = this.#readId() ?? (await withFileLock(this.#path, () => Promise.resolve(this.#makeId())));
      const chain = await this.chain();
      if (!chain.ok) return undefined;
      const { hashes } = chain.value;
      return { id, line: hashes.length, sha256: hashes.at(-1) ?? EMPTY };
    } catch {
      return undefined;
    }
  }

  /** In a file of its own: an emptied record must still be known as the one that the receipts name. */
  get #idPath(): string {
    return `${this.#path}.id`;
  }

  #readId(): string | undefined {
    try {
      const id = readOwnFile(this.#idPath)?.toString('ascii').trim() ?? '';
      return /^[0-9A-F]{32}$/.test(id) ? id : undefined;
    } catch {
      return undefined;
    }
  }

  #makeId(): string {
    const existing = this.#readId();
    if (existing !== undefined) return existing;
    const id = randomBytes(16).toString('hex').toUpperCase();
    replaceOwnFile(this.#idPath, `${id}\n`);
    return id;
  }

  async #append(entry: RecordEntry): Promise<Result<RecordLine>> {
    try {
      makeOwnFolder(dirname(this.#path));
      return await withFileLock(this.#path, () => this.#appendLocked(entry));
    } catch (error) {
      return recordFailure('RECORD-NOT-WRITTEN', error);
    }
  }

  async #appendLocked(entry: RecordEntry): Promise<Result<RecordLine>> {
    const before = await this.#read();
    if (!before.ok) return before;
    const lines = split(before.value);
    const last = lines.at(-1);
    const line: RecordLine = {
      sequence: lines.length + 1,
      previous: last === undefined ? START : hash(last),
      entry: knownFields(entry),
    };
    // A line that a crash cut off keeps its place: it is reported, and what follows starts on a line of its own.
    const cutOff = before.value !== '' && !before.value.endsWith('\n');
    const file = await open(this.#path, 'a', 0o600);
    try {
      await file.appendFile(`${cutOff ? '\n' : ''}${JSON.stringify(line)}\n`, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    return ok(line);
  }

  async #read(): Promise<Result<string>> {
    try {
      return ok(readOwnFile(this.#path)?.toString('utf8') ?? '');
    } catch (error) {
      return recordFailure('RECORD-NOT-READ', error);
    }
  }
}

function recordFailure(code: 'RECORD-NOT-READ' | 'RECORD-NOT-WRITTEN', error: unknown): Result<never> {
  const reason = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof reason !== 'string') throw error;
  return fail(code, { reason });
}

/** Lines without their line feeds; the empty rest after the last one is none. */
const split = (text: string): string[] =>
  (text.endsWith('\n') ? text.slice(0, -1) : text)
    .split('\n')
    .filter((line, index, all) => line !== '' || index < all.length - 1);

function contents(text: string): RecordContents {
  const lines: ListedLine[] = [];
  let broken: BrokenChain | undefined;
  let previous = START;
  split(text).forEach((raw, index) => {
    const line = parseLine(raw);
    if (line) lines.push({ ...line, hash: hash(raw).toUpperCase() });
    const follows = line?.previous === previous && line.sequence === index + 1;
    if (!follows) broken ??= { line: index + 1, reason: line ? 'changed' : 'unreadable' };
    previous = hash(raw);
  });
  return { lines, ...(broken && { broken }) };
}
