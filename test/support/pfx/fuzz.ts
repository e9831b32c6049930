/** Feeds the reader with damaged files and watches what it may not do: throw, hang, fill the memory, invent outcomes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  decryptPkcs8,
  encryptPkcs8,
  inspectPfx,
  profile,
  readPfx,
  writePfx,
} from '../../../electron/pfx/index.ts';
import type { Result } from '../../../shared/result.ts';
import { readManifest } from './conformance.ts';
import { newMaterial } from './material.ts';
import { mutate, Random } from './mutate.ts';
import { asBer, putTogether, takeApart } from './rework.ts';
import { rfc9879Example } from './rfc9879.ts';

/** What a read may end in. Too large a file or a cancelled call is no outcome of a damaged one. */
const OUTCOMES = [
  'opened',
  'PFX-NOT-PFX',
  'PFX-EMPTY',
  'PFX-IS-ARCHIVE',
  'PFX-IS-KEYSTORE',
  'PFX-IS-WEB-PAGE',
  'PFX-IS-CERTIFICATE',
  'PFX-IS-KEY',
  'PFX-DAMAGED',
  'PFX-WRONG-PASSWORD',
  'PFX-INTEGRITY',
  'PFX-OTHER-PASSWORD',
  'PFX-SECOND-PASSWORD',
  'PFX-NO-MAC',
  'PFX-UNSUPPORTED',
  'PFX-TOO-EXPENSIVE',
  'PFX-SCRYPT-TOO-EXPENSIVE',
  'PFX-TOO-MANY-BAGS',
  'PFX-TOO-MANY-ATTRIBUTES',
  'PFX-TOO-MANY-KEYS',
  'PFX-KEY-TOO-LARGE',
];

/** Above this many iterations a file is cancelled soon: their cost is the file's own, and the caps bound it. */
const CHEAP_ITERATIONS = 300_000;
const CANCEL_AFTER_MS = 50;
const HANG_MS = 2_000;
/** What one file may take. */
const MEMORY_BYTES = 200 * 1024 * 1024;
/** What all files together may leave behind after a collection: more would be a leak. */
const LEFT_BYTES = 50 * 1024 * 1024;

/** Garbage is collected now and then, so that what remains is what is held. */
const COLLECT_EVERY = 250;

const held = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

interface Base {
  readonly bytes: Buffer;
  readonly password: Buffer;
}

/** Looks at a file in every way. @returns the outcome, or what was thrown */
type Reader = (bytes: Buffer, password: Buffer) => Promise<string>;

/** Hands out a reader for a number of files. */
export type WithReader = (use: (read: Reader) => Promise<void>) => Promise<void>;

export interface FuzzOptions {
  /** Absent: the files are read in this process. */
  readonly withReader?: WithReader | undefined;
  /** Accepts what an outcome may be besides those of the reader; a breach otherwise. */
  readonly accepts?: ((outcome: string) => boolean) | undefined;
  readonly seconds: number;
  /** Cases to try even if the time is over: the same ones on a slow computer. */
  readonly leastCases?: number | undefined;
  readonly seed: number;
  /** A folder with a manifest, as for the conformance run. */
  readonly corpus?: string | undefined;
  readonly print: (line: string) => void;
}

export interface FuzzReport {
  readonly cases: number;
  readonly outcomes: ReadonlyMap<string, number>;
  /** One line for each breach, with the number of the case. */
  readonly breaches: readonly string[];
  readonly slowestMs: number;
  /** The most by which one file made the process grow. */
  readonly memoryBytes: number;
  /** The most that was held after a collection beyond what was held at the start. */
  readonly leftBytes: number;
}

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** Files that one reader gets. */
const BATCH = 200;

/** Runs for a time. The same seed gives the same cases in the same order, with the same corpus. */
export async function fuzz({
  seconds,
  leastCases = 0,
  seed,
  corpus,
  print,
  withReader = (use) => use(readOnce),
  accepts = (outcome) => OUTCOMES.includes(outcome),
}: FuzzOptions): Promise<FuzzReport> {
  const bases = [...(await generated()), ...(corpus === undefined ? [] : await fromCorpus(corpus))];
  const files = bases.map(({ bytes }) => bytes);
  print(`seed ${seed}, ${bases.length} files to start from, ${seconds} s`);
  const outcomes = new Map<string, number>();
  const breaches: string[] = [];
  const collect = collector();
  collect();
  const heldAtStart = held();
  const end = performance.now() + seconds * 1000;
  let memoryBytes = 0;
  let leftBytes = 0;
  let slowestMs = 0;
  let cases = 0;
  const isOver = (): boolean => (performance.now() >= end && cases >= leastCases) || breaches.length > 20;
  const one = async (read: Reader): Promise<void> => {
    if (cases % COLLECT_EVERY === 0) {
      collect();
      leftBytes = Math.max(leftBytes, held() - heldAtStart);
      if (leftBytes > LEFT_BYTES) breaches.push(`case ${cases}: ${mib(leftBytes)} are left behind`);
    }
    const random = new Random(seed + Math.imul(cases, 0x9e3779b1));
    const { bytes, password } = random.pick(bases);
    const damaged = mutate(bytes, files, random);
    const memoryBefore = process.memoryUsage.rss();
    const began = performance.now();
    const outcome = await read(damaged, random.next(8) ? password : Buffer.from('wrong'));
    const took = performance.now() - began;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    slowestMs = Math.max(slowestMs, took);
    const memory = process.memoryUsage.rss() - memoryBefore;
    memoryBytes = Math.max(memoryBytes, memory);
    if (outcome !== 'cancelled' && !accepts(outcome)) breaches.push(`case ${cases}: ${outcome}`);
    if (took > HANG_MS) breaches.push(`case ${cases}: took ${took.toFixed(0)} ms`);
    if (memory > MEMORY_BYTES) breaches.push(`case ${cases}: memory grew by ${mib(memory)}`);
  };
  while (!isOver()) {
    await withReader(async (read) => {
      for (let count = 0; count < BATCH && !isOver(); count++, cases++) await one(read);
    });
  }
  return { cases, outcomes, breaches, slowestMs, memoryBytes, leftBytes };
}

/** Prints a report. @returns the exit status: 0 without a breach in at least one file */
export function printReport(report: FuzzReport, print: (line: string) => void): number {
  const { electron, node } = process.versions;
  const counts = [...report.outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`);
  print(
    `${report.cases} files in ${electron ? `Electron ${electron}, ` : ''}Node ${node}: ${counts.join(', ')}`,
  );
  const { slowestMs, memoryBytes, leftBytes } = report;
  print(
    `slowest ${slowestMs.toFixed(0)} ms, memory for one file at most ${mib(memoryBytes)}, left behind ${mib(leftBytes)}`,
  );
  const breaches = report.cases > 0 ? report.breaches : ['no file was tried'];
  for (const breach of breaches) print(breach);
  print(breaches.length === 0 ? 'no breach' : `${breaches.length} breaches`);
  return breaches.length === 0 ? 0 : 1;
}

/** Every way to look at a file. @returns the outcome of reading it, or what was thrown */
async function readOnce(bytes: Buffer, password: Buffer): Promise<string> {
  try {
    const signal = isExpensive(bytes) ? AbortSignal.timeout(CANCEL_AFTER_MS) : undefined;
    await decryptPkcs8(bytes, password, { signal: AbortSignal.timeout(CANCEL_AFTER_MS) });
    const result = await readPfx(bytes, password, { signal });
    if (result.ok) result.value.wipe();
    if (signal !== undefined && !result.ok && result.failure.code === 'PFX-CANCELLED') return 'cancelled';
    return result.ok ? 'opened' : result.failure.code;
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** True for a file whose iterations take a while; their cost is the file's own. */
export function isExpensive(bytes: Buffer): boolean {
  const inspected = inspectPfx(bytes);
  return inspected.ok && claimed(inspected.value) > CHEAP_ITERATIONS;
}

/** The iterations that a file asks for, as far as they can be seen. */
function claimed(inspected: Extract<ReturnType<typeof inspectPfx>, { ok: true }>['value']): number {
  const encryptions = inspected.parts.flatMap((part) => [
    part.encryption,
    ...part.bags.map((bag) => bag.encryption),
  ]);
  return [inspected.mac, ...encryptions].reduce((sum, one) => sum + (one?.iterations ?? 0), 0);
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Files of every profile, with and without MAC, in DER and BER, and encrypted keys alone. */
async function generated(): Promise<Base[]> {
  const password = Buffer.from('fuzz me');
  const { pkcs8, chain } = newMaterial('P-256', 2);
  const bases: Base[] = [{ bytes: rfc9879Example('a1'), password: Buffer.from('1234') }];
  for (const name of ['modern', 'compatible', 'pbmac1', 'edirectory'] as const) {
    const light = profile(name, 20);
    const certificates = chain.map((der, i) => ({ der, friendlyName: `certificate ${i}` }));
    const bytes = value(
      await writePfx({ key: { pkcs8, friendlyName: 'key' }, certificates, profile: light, password }),
    );
    const { authenticatedSafe, macData } = takeApart(bytes);
    for (const file of [
      bytes,
      putTogether(authenticatedSafe),
      putTogether(asBer(authenticatedSafe)),
      asBer(putTogether(authenticatedSafe, macData)),
      value(await encryptPkcs8(pkcs8, password, light)),
    ]) {
      bases.push({ bytes: file, password });
    }
  }
  return bases;
}

const fromCorpus = async (folder: string): Promise<Base[]> =>
  Promise.all(
    (await readManifest(folder)).map(async ({ file, password }) => ({
      bytes: await readFile(path.join(folder, file)),
      password: Buffer.from(password),
    })),
  );
