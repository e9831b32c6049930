import type { Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { RecordFile } from '../record/index.ts';
import type { restoreOperations } from './operations.ts';
import type { SheetFacts } from './sheet.ts';

/** Reading a few receipts of a slow medium. */
const LIMITS = { seconds: 60, cancelledAs: 'RESTORE-CANCELLED' } as const;

/** As `findRecordedFacts`, in a job process: a receipt comes from a medium that others can write. */
export const recordedFacts = (
  { jobs }: Pick<Installation, 'jobs'>,
  files: readonly RecordFile[],
): Promise<Result<SheetFacts>> =>
  jobs.of<typeof restoreOperations>().run((job) => job.call('recordedFacts', { files }, LIMITS));
