/** Processes that end with their job: they open files of strangers and hold clear keys, so that the main process does neither. */
export { emptyCoreDumpsOf } from './core-dumps.ts';
export { describeBug } from './describe-bug.ts';
export { forkJob } from './fork.ts';
export { type CallOptions, type Job, type JobProcess } from './job.ts';
export { JobPool, type StartJob } from './pool.ts';
export { serveJob, type JobContext } from './serve.ts';
export { ENDING_SIGNALS } from './signals.ts';
export { newSocketPath } from './socket-path.ts';
