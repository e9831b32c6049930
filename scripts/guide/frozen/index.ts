/**
 * Loaded into Electron's main process before the app, for the pictures of the guide: the clock stands still, keys and random
 * bytes come from a seed, ports, folders and drives have fixed names. So the same page is the same picture every time. The
 * product knows nothing of it.
 */
import { freezeClock } from './clock.ts';
import { freezeCrypto } from './crypto.ts';
import { freezeFiles } from './files.ts';
import { startLockedTree } from './locked-tree.ts';
import { freezePorts } from './ports.ts';
import { stageFromEnvironment } from './stage.ts';

const stage = stageFromEnvironment();
freezeClock(stage.now);
freezeCrypto();
freezePorts();
freezeFiles(stage);
Object.assign(globalThis, { startLockedTree });
// What the app sees of its command line has no module that was loaded before it.
process.argv.splice(process.argv.indexOf('-r'), 2);
