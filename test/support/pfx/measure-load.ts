/** Measures what writing and reading one file costs the process that asks for it, beside the time: memory and lag. */
import { setTimeout as wait } from 'node:timers/promises';
import { profile, readPfx, writePfx } from '../../../electron/pfx/index.ts';
import type { PfxEntry } from '../../../electron/pfx/index.ts';
import { newMaterial } from './material.ts';

export interface Load {
  /** Highest resident set above the start while a file of 1 MiB is written and read, from a cold start, MiB. */
  readonly memoryMiB: number;
  /** The longest time that a timer of 1 ms came late while an ordinary file is written and read, ms. */
  readonly lagMs: number;
}

const password = Buffer.from('measure');

/** Writes and reads with 600,000 iterations: first a file of 1 MiB, then some with a chain of four. */
export async function measureLoad(): Promise<Load> {
  const { pkcs8, chain } = newMaterial('P-256', 4);
  // Large certificates: a file may have 2,000 bags.
  const {
    pkcs8: rsa,
    chain: [wide],
  } = newMaterial('RSA-4096');
  const large = Array.from({ length: Math.ceil(2 ** 20 / wide!.length) }, () => ({ der: wide! }));
  const { memoryMiB } = await watched({ key: { pkcs8: rsa }, certificates: large });
  const usual = { key: { pkcs8 }, certificates: chain.map((der) => ({ der })) };
  const lags: number[] = [];
  // A busy machine makes any timer late now and then; a blocked loop makes it late every time.
  for (let round = 0; round < 7; round++) lags.push((await watched(usual)).lagMs);
  return { memoryMiB, lagMs: Math.min(...lags) };
}

async function watched(entry: PfxEntry): Promise<Load> {
  await wait(50);
  const start = process.memoryUsage.rss();
  let peak = start;
  let lagMs = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    lagMs = Math.max(lagMs, now - last - 1);
    last = now;
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 1);
  const written = await writePfx({ ...entry, profile: profile('modern'), password });
  const read = written.ok ? await readPfx(written.value, password) : written;
  look();
  clearInterval(timer);
  if (!read.ok) throw new Error(read.failure.code);
  return { memoryMiB: (peak - start) / 2 ** 20, lagMs };
}
