import type { State } from './services.ts';

/** Runs work that `job.cancel` can stop. */
export async function asJob<Value>(
  { jobs }: State,
  jobId: string,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const job = new AbortController();
  jobs.set(jobId, job);
  try {
    return await work(job.signal);
  } finally {
    jobs.delete(jobId);
  }
}
