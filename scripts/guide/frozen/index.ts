/**
 * Loaded into Electron's main process and its job processes before the app, for the pictures of the guide: the clock is stopped, random
 * bytes come from a seed, keys from files, ports, folders and drives have fixed names. So the same page is the same picture every time. The
 * product knows nothing of it.
 */
import { freezeClock } from './clock.ts';
import { freezeCrypto } from './crypto.ts';
import { freezeFiles } from './files.ts';
import { startLockedTree } from './locked-tree.ts';
import { freezeJobs, startFrozenJob } from './jobs.ts';
import { freezePorts } from './ports.ts';
import { stageFromEnvironment } from './stage.ts';

const stage = stageFromEnvironment();
freezeClock(stage.now);
freezeCrypto();
freezeFiles(stage);
if (process.type === 'utility') {
  startFrozenJob();
} else {
  freezePorts();
  Object.assign(globalThis, {
    startLockedTree: (file: string, password: string) => startLockedTree(stage.lockedTree, file, password),
  });
  // What the app sees of its command line has no module that was loaded before it.
  const [, bundle = ''] = process.argv.splice(process.argv.indexOf('-r'), 2);
  freezeJobs(bundle);
}
