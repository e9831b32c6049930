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

/** As `asJob`, for work that changes the directory: nothing stops it half-way, a logout included. */
export const asUnbrokenJob = <Value>(
  state: State,
  jobId: string,
  work: () => Promise<Value>,
): Promise<Value> => asJob(state, jobId, () => state.unbroken(work));
