/** From the events of a running backup to the list of stages that page E7 shows. */
import type { BackupProgress, BackupStage } from '../../../shared/views.ts';
import type { StageState } from '../../components/index.ts';

export interface StageRow {
  readonly id: string;
  readonly stage: BackupStage;
  readonly fileName?: string | undefined;
  readonly state: StageState;
}

const perFile: readonly BackupStage[] = ['encrypt', 'write', 'read-back'];

/**
 * The rows of a run: reading and assembling once, three stages for each file, the receipt.
 * @param files how many files the run will write
 * @param progress the run's events so far, in order
 * @param ended `failed` or `cancelled`: the run has ended without a result
 */
export function stageRows(
  files: number,
  progress: readonly Pick<BackupProgress, 'stage' | 'fileName'>[],
  ended: 'failed' | 'cancelled' | undefined,
): StageRow[] {
  const names: string[] = [];
  for (const { stage, fileName } of progress) {
    if (fileName !== undefined && perFile.includes(stage) && !names.includes(fileName)) names.push(fileName);
  }
  const rows: { readonly stage: BackupStage; readonly fileName?: string | undefined }[] = [
    { stage: 'read' },
    { stage: 'assemble' },
    ...Array.from({ length: Math.max(files, names.length) }, (_, index) =>
      perFile.map((stage) => ({ stage, fileName: names[index] })),
    ).flat(),
    { stage: 'receipt' },
  ];
  const last = progress.at(-1);
  const named = last !== undefined && perFile.includes(last.stage) ? last.fileName : undefined;
  const at =
    last === undefined ? 0 : rows.findIndex((row) => row.stage === last.stage && row.fileName === named);
  return rows.map((row, index) => ({
    ...row,
    id: `${row.stage}-${String(index)}`,
    state: index < at ? 'done' : index > at ? 'waiting' : (ended ?? 'running'),
  }));
}
