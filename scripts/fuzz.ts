import { randomInt } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { main } from './lib/main.ts';
import { startJob } from '../test/support/job/start-job.ts';
import { fuzzJobs } from '../test/support/pfx/fuzz-job.ts';
import { runInElectron } from '../test/support/pfx/in-electron.ts';

// npm run fuzz -- --seconds N [--seed S] [--corpus FOLDER] [--electron]
await main(async () => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string' },
      corpus: { type: 'string' },
      electron: { type: 'boolean', default: false },
    },
  });
  const seed = values.seed ?? String(randomInt(2 ** 31));
  const corpus = values.corpus && path.resolve(process.env['INIT_CWD'] ?? process.cwd(), values.corpus);
  if (values.electron) {
    const args = [values.seconds, seed, ...(corpus ? [corpus] : [])];
    return (await runInElectron('fuzz-main.ts', args)).status;
  }
  const options = { seconds: Number(values.seconds), seed: Number(seed), corpus, print: console.log };
  return fuzzJobs(startJob, options);
});
