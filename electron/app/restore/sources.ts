/** Has the backups of one CA opened in a job process. */
import type { Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { LockedFile, Source } from './open.ts';
import type { SourceData } from './open-sources.ts';
import type { restoreOperations } from './operations.ts';

/** Two files with all the work that their passwords may cost. */
const LIMITS = { seconds: 5 * 60, cancelledAs: 'RESTORE-CANCELLED' } as const;

/**
 * Has a job process open backups for `use`, and wipes their keys afterwards, whatever happens.
 * @returns the result of `use`, or why a backup cannot be used: see `openSource`
 */
export async function withSources<Value>(
  { jobs }: Installation,
  files: readonly LockedFile[],
  use: (sources: readonly Source[]) => Promise<Result<Value>>,
  signal?: AbortSignal,
): Promise<Result<Value>> {
  const opened = await jobs
    .of<typeof restoreOperations>()
    .run((job) => job.call('open', { files }, { ...LIMITS, signal }));
  if (!opened.ok) return opened;
  const sources = opened.value.map(asSource);
  try {
    return await use(sources);
  } finally {
    for (const { opened: file } of sources) file.wipe();
  }
}

const asSource = ({ opened, ...rest }: SourceData): Source => ({
  ...rest,
  opened: {
    ...opened,
    wipe: () => {
      for (const { pkcs8 } of opened.keys) pkcs8.fill(0);
    },
  },
});
