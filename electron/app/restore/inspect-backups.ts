import type { Installation } from '../installation/index.ts';
import { fail } from '../../../shared/result.ts';
import { unusableFile, type InspectedFile } from './inspect.ts';
import type { restoreOperations } from './operations.ts';

const LIMITS = { seconds: 30, cancelledAs: 'RESTORE-CANCELLED' } as const;

/**
 * Inspects backups in a job process. One that ends the process is a file with that failure; the others are still inspected.
 * @param paths absolute
 * @param signal ends it; a file that was not inspected has `RESTORE-CANCELLED`
 * @returns in the order of the paths
 */
export async function inspectBackups(
  { jobs }: Installation,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<InspectedFile['info'][]> {
  const infos: InspectedFile['info'][] = [];
  while (infos.length < paths.length) {
    await jobs.of<typeof restoreOperations>().run(async (job) => {
      while (job.alive && infos.length < paths.length) {
        const path = paths[infos.length]!;
        const inspected = signal?.aborted
          ? fail(LIMITS.cancelledAs)
          : await job.call('inspect', { path }, { ...LIMITS, signal });
        infos.push(inspected.ok ? inspected.value : unusableFile(path, inspected.failure).info);
      }
    });
  }
  return infos;
}
