/** What was found of interrupted changes in the folder of a backup, as checks of a verification. */
import type { RecoveredSet } from '../../media/index.ts';
import { displayText } from '../../../shared/display-text.ts';
import { nameList } from '../../../shared/name-list.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import type { Failure, Result } from '../../../shared/result.ts';

const ID = 'interrupted-change';

/** One check for each change, with the names of its files. */
export const changeChecks = (recovered: Result<readonly RecoveredSet[]>): ReportCheck[] =>
  recovered.ok
    ? recovered.value.map(({ files, outcome }) => ({
        ...{ id: ID, state: outcome === 'completed' ? 'pass' : 'warn' },
        values: { files: nameList(files.map(displayText)) },
      }))
    : [{ id: ID, state: 'stop', values: {}, failure: recovered.failure }];

/** Old and new files can be mixed. */
export const unfinishedChange = (changes: readonly ReportCheck[]): Failure | undefined =>
  changes.find(({ state }) => state === 'stop')?.failure;
