/** Has the backups of one CA opened in a job process. */
import type { Result } from '../../../shared/result.ts';
import type { Job } from '../../job/index.ts';
import { cleaningUp, type Installation } from '../installation/index.ts';
import type { LockedFile, SourceOverview } from './open.ts';
import type { restoreOperations } from './operations.ts';
import type { RestoreWork } from './restore-work.ts';

/** Two files with all the work that their passwords may cost; saving to a slow medium. */
const LIMITS = { seconds: 5 * 60, cancelledAs: 'RESTORE-CANCELLED' } as const;

/**
 * Has a job process open backups for `use`. Their keys stay in that process and end with it.
 * @param use gets the backups without their keys, and what the job does with the keys
 * @param signal ends the opening, and what the job does for `use`
 * @returns the result of `use`, or why a backup cannot be used: see `openSource`
 */
export const withSources = <Value>(
  { jobs }: Pick<Installation, 'jobs'>,
  files: readonly LockedFile[],
  use: (sources: readonly SourceOverview[], work: RestoreWork) => Promise<Result<Value>>,
  signal?: AbortSignal,
): Promise<Result<Value>> =>
  jobs.of<typeof restoreOperations>().run(async (job) => {
    const opened = await job.call('open', { files }, { ...LIMITS, signal });
    return opened.ok ? use(opened.value, workInJob(job, { ...LIMITS, signal })) : opened;
  });

const workInJob = (
  job: Job<typeof restoreOperations>,
  limits: typeof LIMITS & { readonly signal: AbortSignal | undefined },
): RestoreWork => ({
  prepare: (input) => job.call('prepareRestore', input, limits),
  compare: (ca) => job.call('compareRestored', { ca }, limits),
  save: (ca, request) =>
    cleaningUp([request.folder], job, () => job.call('saveExisting', { ca, request }, limits)),
  encode: () => job.call('encodeBackups', {}, limits),
});
