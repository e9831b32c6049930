import { visibleText } from '../../../shared/display-text.ts';
import { STICK_STAGES, type StickProgress, type StickView } from '../../../shared/stick.ts';
import { Folded, KeyValueList, Notice, ProgressList, Result, stageState } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import type { FolderView } from '../../../shared/restore.ts';
import type { Failure } from '../../../shared/result.ts';
import { EjectButtons } from '../destination/index.ts';
import { count, groups, size } from '../../formatting.ts';

/** M6 while the stick is being made. */
export function Progress({
  progress,
  ended,
}: {
  progress: StickProgress | null;
  ended: 'failed' | 'cancelled' | undefined;
}) {
  const texts = t.stick.run;
  const at = progress === null ? 0 : STICK_STAGES.indexOf(progress.stage);
  return (
    <ProgressList
      label={texts.stagesLabel}
      stages={STICK_STAGES.map((stage, index) => ({
        id: stage,
        label: texts.stages[stage],
        state: stageState(index, at, ended),
        ...(index === at &&
          progress !== null &&
          stage !== 'place' && {
            note: format(texts.progress, {
              done: size(progress.doneBytes),
              total: size(progress.totalBytes),
            }),
          }),
      }))}
    />
  );
}

interface MadeProps {
  readonly made: StickView;
  readonly place: FolderView | null;
  readonly onFailure: (failure: Failure | null) => void;
}

export function Made({ made, place, onFailure }: MadeProps) {
  const texts = t.stick.run;
  const { files, folder, direct, noPermissions } = made;
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const { summary } = t.stick;
  return (
    <Result
      tone="success"
      title={visibleText(folder)}
      text={
        <span data-field="made-files">
          {format(texts.filesValue, { count: count(files.length), size: size(total) })}
        </span>
      }
      next={texts.nextSteps}
      actions={place?.place === 'removable' && <EjectButtons places={[place]} onFailure={onFailure} />}
    >
      {noPermissions && (
        <Notice tone="info" title={summary.noPermissionsTitle}>
          {summary.noPermissionsText}
        </Notice>
      )}
      <Folded summary={t.common.details}>
        <KeyValueList
          values={[
            { field: 'made-folder', label: texts.folder, value: folder },
            { field: 'made-direct', label: texts.direct, value: direct ? texts.directYes : texts.directNo },
            ...files
              .filter(({ kind }) => kind === 'backup')
              .map(({ name, sha256 }) => ({
                field: `made-${name}`,
                label: name,
                value: groups(sha256),
                mono: true,
                copy: sha256,
              })),
          ]}
        />
      </Folded>
    </Result>
  );
}
