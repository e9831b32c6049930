/** What was found of interrupted changes in the folder of a backup, as checks of a verification. */
import type { RecoveredSet } from '../../media/index.ts';
import { displayText } from '../../../shared/display-text.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import type { Failure, Result } from '../../../shared/result.ts';

const ID = 'interrupted-change';

/** One check for each change: the names show which password its files have. */
export const changeChecks = (recovered: Result<readonly RecoveredSet[]>): ReportCheck[] =>
  recovered.ok
    ? recovered.value.map(({ files, outcome }) => ({
        ...{ id: ID, state: outcome === 'completed' ? 'pass' : 'warn' },
        values: { files: files.map(displayText).join(', ') },
      }))
    : [{ id: ID, state: 'stop', values: {}, failure: recovered.failure }];

/** Old and new files can be mixed. */
export const unfinishedChange = (changes: readonly ReportCheck[]): Failure | undefined =>
  changes.find(({ state }) => state === 'stop')?.failure;
