import type { Unbroken } from '../app/restore/index.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { State } from './services.ts';

/** Runs work that `job.cancel` can stop. */
export const asJob = <Value>(
  state: State,
  jobId: string,
  work: (signal: AbortSignal) => Promise<Result<Value>>,
): Promise<Result<Value>> => state.runJob(jobId, work);

/**
 * As `asJob`, for work that changes the directory. Its signal ends it until it calls `unbroken`; what runs in there comes to its
 * end, also after a logout.
 */
export const asUnbrokenJob = <Value>(
  state: State,
  jobId: string,
  work: (signal: AbortSignal, unbroken: Unbroken) => Promise<Result<Value>>,
): Promise<Result<Value>> =>
  state.runJob(jobId, (signal) => {
    const until = new AbortController();
    const end = (): void => {
      until.abort();
    };
    signal.addEventListener('abort', end, { once: true });
    return work(until.signal, (changes) => {
      if (until.signal.aborted) return Promise.resolve(fail('RESTORE-CANCELLED'));
      signal.removeEventListener('abort', end);
      return state.unbroken(changes);
    });
  });
