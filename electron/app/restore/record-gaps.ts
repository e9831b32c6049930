/** Compares the backup record with the receipts of the backups that were made with it. */
import type { RecordGapsView, RecordGapView, UncomparedReason } from '../../../shared/record.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import type { Job } from '../../job/index.ts';
import { checkAnchor } from '../record/index.ts';
import type { restoreOperations } from './operations.ts';
import type { FoundAnchor } from './record-anchors.ts';

/** Seconds for one folder, and for all. */
const FOLDER_TIME = 5;
const TOTAL_TIME = 20;

/** Folders that are looked at; the latest ones first. */
const MAX_FOLDERS = 50;

/**
 * Receipts that know lines which the record lacks, and why others were not compared, such as those of media that are away.
 * @returns `RECORD-NOT-READ`
 */
export async function recordGaps({
  jobs,
  recentFolders,
  record,
}: Installation): Promise<Result<RecordGapsView>> {
  const [contents, chain] = await Promise.all([record.list(), record.chain()]);
  if (!contents.ok) return contents;
  if (!chain.ok) return chain;
  const { isIdLost } = chain.value;
  if (isIdLost) return ok({ gaps: [], isIdLost, uncompared: [] });
  const recorded = contents.value.lines.toReversed().flatMap(({ entry }) => entry.files);
  const folders = [...new Set([...recentFolders.list(), ...recorded.map(({ folder }) => folder)])];
  const { found, uncompared } = await anchorsIn(jobs, folders.slice(0, MAX_FOLDERS));
  const gaps = found.flatMap(({ anchor, ...receipt }): RecordGapView[] => {
    const state = checkAnchor(chain.value, anchor);
    return state === 'shorter' || state === 'differs' ? [{ ...receipt, line: anchor.line, state }] : [];
  });
  if (folders.length > MAX_FOLDERS) uncompared.add('too-many');
  const isNamed = found.some(({ anchor }) => checkAnchor(chain.value, anchor) !== 'other');
  if (!isNamed && uncompared.size === 0) uncompared.add('no-receipt');
  return ok({ gaps, isIdLost, uncompared: [...uncompared] });
}

/** Has the receipts of each folder read. One whose medium does not answer, or that ends the job, hides no other. */
async function anchorsIn(
  jobs: Installation['jobs'],
  folders: readonly string[],
): Promise<{ readonly found: readonly FoundAnchor[]; readonly uncompared: Set<UncomparedReason> }> {
  const found: FoundAnchor[] = [];
  const uncompared = new Set<UncomparedReason>();
  const left = [...folders];
  const end = performance.now() + TOTAL_TIME * 1000;
  const readNext = async (job: Job<typeof restoreOperations>): Promise<Result<null>> => {
    for (;;) {
      const seconds = Math.min(FOLDER_TIME, (end - performance.now()) / 1000);
      const folder = seconds > 0 ? left.shift() : undefined;
      if (folder === undefined) return ok(null);
      const read = await job.call('anchors', { folder }, { seconds, cancelledAs: 'RESTORE-CANCELLED' });
      if (!read.ok) return read;
      found.push(...read.value.found);
      for (const reason of read.value.unread) uncompared.add(reason);
    }
  };
  while (left.length > 0 && performance.now() < end) {
    const read = await jobs.of<typeof restoreOperations>().run(readNext);
    if (!read.ok) uncompared.add('too-slow');
  }
  if (left.length > 0) uncompared.add('too-slow');
  return { found, uncompared };
}
