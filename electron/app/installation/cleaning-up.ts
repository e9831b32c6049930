import { removeLeftovers } from '../../media/index.ts';
import type { Job } from '../../job/index.ts';

/**
 * Runs a call of a job that writes into folders. If the process was killed or crashed meanwhile, interrupted changes are completed
 * or rolled back, and its temporary files are removed.
 * @param folders absolute
 */
export async function cleaningUp<Value>(
  folders: readonly string[],
  job: Pick<Job<never>, 'alive' | 'exited'>,
  call: () => Promise<Value>,
): Promise<Value> {
  const answer = await call();
  if (!job.alive) {
    // The files of a process count as held until it is gone.
    await job.exited;
    await removeLeftovers(folders);
  }
  return answer;
}
