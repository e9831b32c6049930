/** Commands without a window: the starter for servers gives Electron its headless platform and marks what follows. */
import { app } from 'electron';
import { join } from 'node:path';
import { startJobProcess } from './job-process.ts';

const MARK = '--command-line';

/** @returns the arguments after the mark and its `--`; undefined for a start with a window */
export function commandArguments(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(MARK);
  return at < 0 ? undefined : argv.slice(at + (argv[at + 1] === '--' ? 2 : 1));
}

/** Runs a command and ends the program with its status. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const { runInProcess } = await import('./cli/process.ts');
  // Job processes need an app that is ready.
  await app.whenReady();
  const status = await runInProcess({
    args,
    version: app.getVersion(),
    userData: app.getPath('userData'),
    startJob: (words) => startJobProcess(join(import.meta.dirname, 'job.js'), words),
  });
  app.exit(status);
}
