/** Compares what the reader makes of a folder of third-party files with what its manifest expects. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPfx } from '../../../electron/pfx/index.ts';

/** One line of `manifest.tsv`. */
export interface ManifestEntry {
  readonly file: string;
  readonly sha256: string;
  /** As JSON says it; for `two-passwords` the MAC's and the key's, joined by ` || `. */
  readonly password: string;
  readonly expected: string;
  /** Such as `keys=1 certs=2`; empty where nothing is expected. */
  readonly contents: string;
}

export interface Outcome {
  readonly entry: ManifestEntry;
  /** `opened keys=1 certs=2`, or a failure with its code and values. */
  readonly outcome: string;
  readonly asExpected: boolean;
  readonly milliseconds: number;
}

/** Reads `manifest.tsv` of a folder. @throws Error when a column is missing */
export async function readManifest(folder: string): Promise<ManifestEntry[]> {
  const [head = '', ...lines] = (await readFile(path.join(folder, 'manifest.tsv'), 'utf8')).split(/\r?\n/);
  const columns = head.split('\t');
  const column = (name: string): number => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`manifest.tsv has no column ${name}`);
    return index;
  };
  const [file, sha256, password, expected, contents] = [
    'file',
    'sha256',
    'password_json',
    'expected',
    'contents',
  ].map(column) as [number, number, number, number, number];
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return {
        file: cells[file]!,
        sha256: cells[sha256]!,
        password: JSON.parse(cells[password] || '""') as string,
        expected: cells[expected]!,
        contents: (cells[contents] ?? '').trim(),
      };
    });
}

/** Opens one file of a manifest. */
export async function conform(folder: string, entry: ManifestEntry): Promise<Outcome> {
  const bytes = await readFile(path.join(folder, entry.file));
  const began = performance.now();
  const done = (outcome: string, asExpected: boolean): Outcome => ({
    entry,
    outcome,
    asExpected,
    milliseconds: performance.now() - began,
  });
  if (createHash('sha256').update(bytes).digest('hex') !== entry.sha256) {
    return done('not the file that the manifest describes', false);
  }
  const two = entry.expected === 'two-passwords' ? entry.password.split(' || ') : [entry.password];
  const [password, privacy] = two.map((text) => Buffer.from(text, 'utf8'));
  try {
    const result = await readPfx(bytes, password!, privacy ? { secondPassword: privacy } : {});
    if (!result.ok) {
      const { code, values } = result.failure;
      return done(`${code} ${JSON.stringify(values)}`, mayFail(entry.expected, code));
    }
    const { keys, certificates } = result.value;
    const found = `keys=${keys.length} certs=${certificates.length}`;
    result.value.wipe();
    const sameContents = entry.contents === '' || entry.contents === found;
    return done(`opened ${found}`, entry.expected !== 'reject' && sameContents);
  } catch (error) {
    return done(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, false);
  }
}

/** Whether a file with this expectation may end in this failure. */
function mayFail(expected: string, code: string): boolean {
  switch (expected) {
    case 'reject':
    case 'reject-or-quirk':
    case 'must-not-crash':
      return true;
    case 'may-fail':
      return code === 'PFX-UNSUPPORTED';
    default:
      return false;
  }
}

/**
 * Opens every file of a folder, and prints a line for each that differs from its expected outcome and the totals.
 * @returns the process's exit status: 0 when all are as expected
 */
export async function runConformance(folder: string, print: (line: string) => void): Promise<number> {
  const totals = new Map<string, { all: number; asExpected: number }>();
  let slowest: Outcome | undefined;
  for (const entry of await readManifest(folder)) {
    const outcome = await conform(folder, entry);
    const total = totals.get(entry.expected) ?? { all: 0, asExpected: 0 };
    total.all += 1;
    if (outcome.asExpected) total.asExpected += 1;
    else print(`${entry.file}: expected ${entry.expected} ${entry.contents}, got ${outcome.outcome}`);
    totals.set(entry.expected, total);
    if (outcome.milliseconds > (slowest?.milliseconds ?? 0)) slowest = outcome;
  }
  for (const [expected, { all, asExpected }] of totals) print(`${expected}: ${asExpected} of ${all}`);
  const sum = [...totals.values()].reduce(
    (so, { all, asExpected }) => ({ all: so.all + all, asExpected: so.asExpected + asExpected }),
    { all: 0, asExpected: 0 },
  );
  const { electron, node } = process.versions;
  print(
    `${sum.asExpected} of ${sum.all} as expected (${electron ? `Electron ${electron}, ` : ''}Node ${node})`,
  );
  if (slowest) print(`slowest: ${slowest.entry.file}, ${slowest.milliseconds.toFixed(0)} ms`);
  return sum.asExpected === sum.all ? 0 : 1;
}
