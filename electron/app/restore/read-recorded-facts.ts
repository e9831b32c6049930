import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { restoreOperations } from './operations.ts';
import type { SheetFacts } from './sheet-facts.ts';

/** Reading a few receipts of a slow medium. */
const LIMITS = { seconds: 60, cancelledAs: 'RESTORE-CANCELLED' } as const;

/**
 * Reads the facts of a backup that the record names, from its receipt. In a job process: the medium is one that others can write.
 * @param sequence of the line
 * @returns the failures of reading the record and of `findRecordedFacts`; `MEDIA-HANDLE` if there is no such line
 */
export async function recordedFacts(
  { jobs, record }: Pick<Installation, 'jobs' | 'record'>,
  sequence: number,
): Promise<Result<readonly SheetFacts[]>> {
  const contents = await record.list();
  if (!contents.ok) return contents;
  const line = contents.value.lines.find((one) => one.sequence === sequence);
  if (!line) return fail('MEDIA-HANDLE');
  const { files } = line.entry;
  const facts = await jobs
    .of<typeof restoreOperations>()
    .run((job) => job.call('recordedFacts', { files }, LIMITS));
  return facts.ok ? ok([facts.value]) : facts;
}
