import type { Result } from '../../shared/result.ts';
import type { State } from './services.ts';

/** Runs work that `job.cancel` can stop. */
export const asJob = <Value>(
  state: State,
  jobId: string,
  work: (signal: AbortSignal) => Promise<Result<Value>>,
): Promise<Result<Value>> => state.runJob(jobId, work);

/** As `asJob`, for work that changes the directory: nothing stops it half-way, a logout included. */
export const asUnbrokenJob = <Value>(
  state: State,
  jobId: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> => state.runJob(jobId, () => state.unbroken(work));
