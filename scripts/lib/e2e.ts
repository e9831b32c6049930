import { withDisplay } from './display.ts';
import { inProject } from './project.ts';
import { runNode, type RunOptions, type RunResult } from './run.ts';

/**
 * Runs Playwright over test/e2e against the built app.
 *
 * @param electron executable to run the app with
 * @param args passed on to Playwright
 */
export function runPlaywright(
  electron: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return withDisplay(
    (env) =>
      runNode(inProject('node_modules/@playwright/test/cli.js'), ['test', ...args], {
        ...options,
        env: { ...env, ...options.env, ORGCA_ELECTRON: electron },
      }),
    true,
  );
}
