/** The command line under Node: `npm run cli -- COMMAND`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forkJob } from '../job/index.ts';
import { runInProcess } from './process.ts';
import { userDataFolder } from './user-data.ts';

const manifest = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
const { version } = JSON.parse(manifest) as { version: string };
process.exit(
  await runInProcess({
    args: process.argv.slice(2),
    version,
    userData: userDataFolder(process.platform, process.env),
    startJob: (args) => forkJob(join(import.meta.dirname, '../app/jobs/program.ts'), args),
  }),
);
