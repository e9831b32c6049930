/** Compares the backup record with the receipts of the backups that were made with it. */
import type { RecordGapsView, RecordGapView, UncomparedReason } from '../../../shared/record.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Installation } from '../installation/index.ts';
import { checkAnchor } from '../record/index.ts';
import type { restoreOperations } from './operations.ts';

const LIMITS = { seconds: 10, cancelledAs: 'RESTORE-CANCELLED' } as const;

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
  const found = await jobs
    .of<typeof restoreOperations>()
    .run((job) => job.call('anchors', { folders: folders.slice(0, MAX_FOLDERS) }, LIMITS));
  // A folder that takes too long.
  if (!found.ok) return ok({ gaps: [], isIdLost, uncompared: ['too-slow'] });
  const gaps = found.value.found.flatMap(({ anchor, ...receipt }): RecordGapView[] => {
    const state = checkAnchor(chain.value, anchor);
    return state === 'shorter' || state === 'differs' ? [{ ...receipt, line: anchor.line, state }] : [];
  });
  const uncompared = new Set<UncomparedReason>(found.value.unread);
  if (folders.length > MAX_FOLDERS) uncompared.add('too-many');
  const isNamed = found.value.found.some(({ anchor }) => checkAnchor(chain.value, anchor) !== 'other');
  if (!isNamed && uncompared.size === 0) uncompared.add('no-receipt');
  return ok({ gaps, isIdLost, uncompared: [...uncompared] });
}
