/** Paths that the app sees in place of the real ones: a memory stick that is always there, and the system's lists that name it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

import type { Stage } from './stage.ts';

type Calls = Record<string, unknown>;
type Call = (...values: unknown[]) => unknown;

/** A stick of 8 GB that is nearly empty, in blocks of `bsize` bytes. */
const SPACE = { type: 0x4d44, bsize: 4096, blocks: 1_953_125, bfree: 1_950_000, bavail: 1_950_000 };

export function freezeFiles({ folders, stick }: Stage): void {
  const pairs = Object.entries(folders);
  const replaced = (value: unknown, from: 0 | 1): unknown => {
    if (typeof value !== 'string') return value;
    const pair = pairs.find((one) => value === one[from] || value.startsWith(`${one[from]}/`));
    return pair === undefined ? value : pair[1 - from]! + value.slice(pair[from].length);
  };
  const real = (values: unknown[]): unknown[] => values.map((value) => replaced(value, 0));
  const wrap = (calls: Calls): void => {
    for (const [name, call] of Object.entries(calls)) {
      if (typeof call !== 'function' || /^[A-Z_]/.test(name)) continue;
      calls[name] = Object.assign((...values: unknown[]) => (call as Call)(...real(values)), call);
    }
  };
  wrap(fs as unknown as Calls);
  wrap(fs.promises as unknown as Calls);
  const { realpath, statfs } = fs.promises as unknown as Record<'realpath' | 'statfs', Call>;
  Object.assign(fs.promises, {
    realpath: async (...values: unknown[]) => replaced(await realpath(...values), 1),
    statfs: (path: string, ...values: unknown[]) =>
      path === stick || path.startsWith(`${stick}/`) ? Promise.resolve(SPACE) : statfs(path, ...values),
  });
  syncBuiltinESMExports();
}
