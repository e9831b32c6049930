/** Job processes are frozen like the main process: each loads this bundle first, and then the job program. */
import { pathToFileURL } from 'node:url';

import { utilityProcess } from 'electron';

/** In the main process: has every job process start with the bundle at `bundle`. */
export function freezeJobs(bundle: string): void {
  const { fork } = utilityProcess;
  utilityProcess.fork = (script, args = [], options = {}) =>
    fork.call(utilityProcess, bundle, [script, ...args], options);
}

/** In a job process: starts the program that was to be started. */
export function startFrozenJob(): void {
  const [script = ''] = process.argv.splice(2, 1);
  void import(pathToFileURL(script).href);
}
