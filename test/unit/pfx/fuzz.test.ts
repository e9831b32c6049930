import { expect, it } from 'vitest';
import { fuzz, printReport } from '../../support/pfx/fuzz.ts';

it('survives damaged files', async () => {
  const lines: string[] = [];
  const report = await fuzz({
    seconds: 0,
    leastCases: 1000,
    seed: 20261122,
    print: (line) => lines.push(line),
  });
  expect(report.breaches).toEqual([]);
  expect(report.cases).toBe(1000);
  // The damage reaches every depth: some files stay whole enough to open, some fail in each way.
  for (const outcome of ['opened', 'PFX-NOT-PFX', 'PFX-DAMAGED', 'PFX-NO-MAC', 'PFX-UNSUPPORTED']) {
    expect([...report.outcomes.keys()]).toContain(outcome);
  }
});

it('fails if no file was tried', () => {
  const idle = { cases: 0, outcomes: new Map(), breaches: [], slowestMs: 0, memoryBytes: 0, leftBytes: 0 };
  expect(printReport(idle, () => undefined)).toBe(1);
  expect(printReport({ ...idle, cases: 1 }, () => undefined)).toBe(0);
});
