/** Commands without a window: the starter for servers gives Electron its headless platform and marks what follows. */
import { app } from 'electron';
import { join } from 'node:path';
import { userDataFolder } from './cli/user-data.ts';
import type { JobProcess } from './job/index.ts';
import { knownPath } from './known-path.ts';

const MARK = '--command-line';

/** @returns the arguments after the mark and its `--`; undefined for a start with a window */
export function commandArguments(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(MARK);
  return at < 0 ? undefined : argv.slice(at + (argv[at + 1] === '--' ? 2 : 1));
}

/**
 * Runs a command, which ends the program with its status. It shares the app's data with a window that is open, so it takes no lock.
 * @returns resolves when the command needs a job process, for which Electron must be ready
 */
export function runCommand(args: readonly string[]): Promise<void> {
  const userData = knownPath('userData') ?? userDataFolder(process.platform, process.env);
  // Chromium takes over the signals when it starts, and would quit.
  app.on('before-quit', (event) => {
    event.preventDefault();
    process.emit('SIGTERM');
  });
  return new Promise((needsElectron, reject) => {
    const startJob = async (words: readonly string[]): Promise<JobProcess> => {
      const [{ ensureProfileFolder }, { startJobProcess }] = await Promise.all([
        import('./profile-folder.ts'),
        import('./job-process.ts'),
      ]);
      ensureProfileFolder();
      needsElectron();
      await app.whenReady();
      return startJobProcess(join(import.meta.dirname, 'job.js'), words);
    };
    import('./cli/process.ts')
      .then(({ runInProcess }) => runInProcess({ args, version: app.getVersion(), userData, startJob }))
      .then((status) => {
        app.exit(status);
      })
      .catch(reject);
  });
}
