import path from 'node:path';
import { forkJob, type JobProcess } from '../../../electron/job/index.ts';

const program = path.join(import.meta.dirname, '../../../electron/app/jobs/program.ts');

/** Starts the product's job program with English texts. */
export const startJob = (): JobProcess => forkJob(program, ['en', 'en-GB']);
