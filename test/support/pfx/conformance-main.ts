/** What `npm run conformance -- FOLDER --electron` runs inside Electron. */
import { runConformance } from './conformance.ts';
import { electronMain } from './electron-main.ts';

void electronMain(([folder], print) => runConformance(folder!, print));
