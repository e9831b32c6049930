/** What `npm run conformance -- FOLDER --electron` runs inside Electron. */
import { app } from 'electron';
import { writeSync } from 'node:fs';
import { runConformance } from './conformance.ts';

const [folder] = JSON.parse(process.env['PFX_ARGS'] ?? '[]') as string[];
app.exit(await runConformance(folder!, (line) => void writeSync(1, `${line}\n`)));
