/** One line of the table and of out/bench.json. Later work adds lines; the names of the fields stay. */
export interface BenchLine {
  /** What is measured, unique in the table, such as "start to log-in page". */
  name: string;
  /** Our value in `unit`. */
  ours: number;
  /** The value to compare with, measured in the same run on the same machine; null if there is none. */
  peer: number | null;
  /** ours / peer; null without a peer. */
  ratio: number | null;
  /** The largest ratio that is good enough; null where no goal is set. */
  goal: number | null;
  /** Such as "s", "ms" or "kB". Less is better in every line. */
  unit: string;
  /** What the peer is, such as "openssl pkcs12"; null without a peer. */
  peerName: string | null;
}

/** What a bench module gets from the frame. */
export interface BenchContext {
  /** An empty folder of its own, removed afterwards. */
  workDir: string;
  /** Executable of Electron; the built app is in dist/. */
  electron: string;
  /** Environment with a display, for programs that open windows. */
  env: NodeJS.ProcessEnv;
}

/** Default export of every module in scripts/bench/. */
export type BenchModule = (context: BenchContext) => Promise<BenchLine[]>;

/** @returns a line beside a peer, its ratio worked out */
export function beside(
  name: string,
  unit: string,
  ours: number,
  peer: { name: string; value: number },
  goal: number | null = null,
): BenchLine {
  return { name, ours, peer: peer.value, ratio: ours / peer.value, goal, unit, peerName: peer.name };
}

/** @returns a line without a peer, such as a size */
export function alone(name: string, unit: string, ours: number): BenchLine {
  return { name, ours, peer: null, ratio: null, goal: null, unit, peerName: null };
}

/** @returns the middle value (mean of the two middle ones for an even count); NaN for no values */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? NaN;
  return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/**
 * Runs two things in turn, so that both meet the same moods of the machine, and returns the median of each.
 * One run of each comes before, uncounted.
 */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<{ ours: number; peer: number }> {
  await ours();
  await peer();
  const oursValues: number[] = [];
  const peerValues: number[] = [];
  for (let round = 0; round < rounds; round++) {
    oursValues.push(await ours());
    peerValues.push(await peer());
  }
  return { ours: median(oursValues), peer: median(peerValues) };
}

/** @returns a run of this that gives the milliseconds that it took */
export const timed = (run: () => Promise<unknown>) => async (): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};

/** @returns true when the line misses the goal that was set for it */
export function overGoal({ ratio, goal }: BenchLine): boolean {
  return ratio !== null && goal !== null && ratio > goal;
}

/** @returns the table as it is printed, one line of text per bench line; a missed goal is marked */
export function benchTable(lines: readonly BenchLine[]): string {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const rows = lines.map((line) => [
    line.name,
    `${number(line.ours)} ${line.unit}`,
    line.peer === null ? '' : `${number(line.peer)} ${line.unit}`,
    line.ratio === null ? '' : line.ratio.toFixed(3),
    line.goal === null
      ? ''
      : `<= ${line.goal.toFixed(Number.isInteger(line.goal * 10) ? 1 : 2)}${overGoal(line) ? '  OVER THE GOAL' : ''}`,
    line.peerName ?? '',
  ]);
  const table = [['what', 'ours', 'peer', 'ratio', 'goal', 'peer is'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column > 0 && column < 4 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
