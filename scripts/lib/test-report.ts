/** Tests counted from the JSON report of one runner. */
export interface TestCount {
  passed: number;
  failed: number;
  /** Skipped, "todo" and never reached: none of these is allowed to pass silently. */
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** @returns the tests in a report of vitest's or Playwright's JSON reporter, or undefined when it is neither */
export function countTests(report: unknown): TestCount | undefined {
  if (typeof report !== 'object' || report === null) return undefined;
  if ('numPassedTests' in report) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as VitestReport;
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  }
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  return undefined;
}

export interface StageResult {
  name: string;
  status: number;
  /** Undefined for a stage that runs no tests, such as the type check. */
  tests?: TestCount;
}

/** @returns true when the stage ended well, ran tests if it is one for tests, and skipped none */
export function stagePassed({ status, tests }: StageResult): boolean {
  if (status !== 0) return false;
  return tests === undefined || (tests.failed === 0 && tests.skipped === 0 && tests.passed > 0);
}

/**
 * Adds up all stages. A stage that failed without a failed test of its own (the type check, a crash, a skipped test)
 * counts as one failure, so that "0 failed" always means that everything is in order.
 */
export function totals(stages: readonly StageResult[]): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const stage of stages) {
    passed += stage.tests?.passed ?? 0;
    failed += stagePassed(stage) ? 0 : Math.max(1, stage.tests?.failed ?? 0);
  }
  return { passed, failed };
}
