import { describe, expect, it } from 'vitest';

import { countTests, stagePassed, totals } from '../../../scripts/lib/test-report.ts';

describe('counting tests', () => {
  it('reads the report of vitest', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    expect(countTests(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('reads the report of Playwright, and takes a test that passed only at the second try for a failure', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countTests(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('does not take anything else for a report', () => {
    expect(countTests({})).toBeUndefined();
    expect(countTests(null)).toBeUndefined();
  });
});

describe('a stage', () => {
  it.each([
    ['a tool that ended well', { status: 0 }, true],
    ['a tool that failed', { status: 2 }, false],
    ['tests that all passed', { status: 0, tests: { passed: 3, failed: 0, skipped: 0 } }, true],
    ['a skipped test', { status: 0, tests: { passed: 3, failed: 0, skipped: 1 } }, false],
    ['a test stage that found no tests', { status: 0, tests: { passed: 0, failed: 0, skipped: 0 } }, false],
    [
      'tests that passed in a runner that failed',
      { status: 1, tests: { passed: 3, failed: 0, skipped: 0 } },
      false,
    ],
  ])('%s', (_name, stage, passed) => {
    expect(stagePassed({ name: 'stage', ...stage })).toBe(passed);
  });
});

describe('the last line', () => {
  it('adds up the tests of all stages', () => {
    const stages = [
      { name: 'types', status: 0 },
      { name: 'unit', status: 0, tests: { passed: 10, failed: 0, skipped: 0 } },
      { name: 'e2e', status: 1, tests: { passed: 4, failed: 2, skipped: 0 } },
    ];
    expect(totals(stages)).toEqual({ passed: 14, failed: 2 });
  });

  it('never says "0 failed" when a stage without failed tests failed', () => {
    const stages = [
      { name: 'types', status: 2 },
      { name: 'unit', status: 0, tests: { passed: 10, failed: 0, skipped: 1 } },
    ];
    expect(totals(stages)).toEqual({ passed: 10, failed: 2 });
  });
});
