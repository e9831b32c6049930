import type { Installation } from '../installation/index.ts';
import { unusableFile, type InspectedFile } from './inspect.ts';
import type { restoreOperations } from './operations.ts';

const LIMITS = { seconds: 30, cancelledAs: 'RESTORE-CANCELLED' } as const;

/**
 * Inspects backups in a job process. One that ends the process is a file with that failure; the others are still inspected.
 * @param paths absolute
 * @returns in the order of the paths
 */
export async function inspectBackups(
  { jobs }: Installation,
  paths: readonly string[],
): Promise<InspectedFile['info'][]> {
  const infos: InspectedFile['info'][] = [];
  while (infos.length < paths.length) {
    await jobs.of<typeof restoreOperations>().run(async (job) => {
      while (job.alive && infos.length < paths.length) {
        const path = paths[infos.length]!;
        const inspected = await job.call('inspect', { path }, LIMITS);
        infos.push(inspected.ok ? inspected.value : unusableFile(path, inspected.failure).info);
      }
    });
  }
  return infos;
}
