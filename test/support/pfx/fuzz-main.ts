/** What `npm run fuzz -- --electron` runs inside Electron. */
import path from 'node:path';
import { startJobProcess } from '../../../electron/job-process.ts';
import { electronMain } from './electron-main.ts';
import { fuzzJobs } from './fuzz-job.ts';

void electronMain(async ([seconds, seed, corpus], print) =>
  fuzzJobs(() => startJobProcess(path.join(import.meta.dirname, 'job.js'), ['en', 'en-GB']), {
    seconds: Number(seconds),
    seed: Number(seed),
    corpus,
    print,
  }),
);
