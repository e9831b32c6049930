import { withDisplay } from './display.ts';
import { inProject } from './project.ts';
import { runNode, type RunOptions, type RunResult } from './run.ts';

/**
 * Runs Playwright against the built app.
 * @param project of playwright.config.ts
 * @param electron executable to run the app with
 * @param args passed on to Playwright
 */
export function runPlaywright(
  project: 'e2e' | 'packages',
  electron: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return withDisplay(
    (env) =>
      runNode(inProject('node_modules/@playwright/test/cli.js'), ['test', `--project=${project}`, ...args], {
        ...options,
        env: { ...env, ...options.env, ORGCA_ELECTRON: electron },
      }),
    true,
  );
}
