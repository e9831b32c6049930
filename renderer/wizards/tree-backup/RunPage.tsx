import type { Failure } from '../../../shared/result.ts';
import type { SkippedObject } from '../../../shared/tree-backup.ts';
import type { BackupProgress, BackupStage } from '../../../shared/views.ts';
import {
  Folded,
  KeyValueList,
  Notice,
  pathLines,
  ProgressList,
  Result,
  stageState,
} from '../../components/index.ts';
import { groups } from '../../formatting.ts';
import { dateTime, failureText, format, t } from '../../text.ts';
import { EjectButtons } from '../destination/index.ts';
import { Warnings } from '../Warnings.tsx';
import { RecoverySet } from '../recovery-set/RecoverySet.tsx';
import type { TreeBackupData } from './steps.ts';

/** What the stages of each object add up to. */
const PARTS = ['read', 'write', 'receipt'] as const;

type Part = (typeof PARTS)[number];

const partOf = (stage: BackupStage): Part => (stage === 'read' || stage === 'receipt' ? stage : 'write');

interface ProgressProps {
  readonly progress: BackupProgress | null;
  readonly count: number;
  readonly ended: 'failed' | 'cancelled' | undefined;
}

/** A5 while the files are being written. */
export function Progress({ progress, count, ended }: ProgressProps) {
  const texts = t.treeBackup.run;
  const at = progress === null ? 0 : PARTS.indexOf(partOf(progress.stage));
  return (
    <ProgressList
      label={t.exportWizard.run.stagesLabel}
      stages={PARTS.map((part, index) => ({
        id: part,
        label: texts.parts[part],
        state: stageState(index, at, ended),
        ...(index === at && part !== 'receipt' && { note: progressText(progress, count) }),
      }))}
    />
  );
}

/** The current object or file, counted. */
export const progressText = (progress: BackupProgress | null, count: number): string =>
  format(t.treeBackup.run.at, { at: progress?.at ?? 1, count, name: progress?.fileName ?? '' });

interface MadeProps {
  readonly data: TreeBackupData;
  readonly onFailure: (failure: Failure | null) => void;
}

/** A5: what was written, and what could not be exported. */
export function Made({ data, onFailure }: MadeProps) {
  const texts = t.treeBackup.run;
  const { folder, made, survey, keysFrom } = data;
  if (made === null || survey === null) return null;
  const { provedAt, receipts, saved, skipped, warnings } = made;
  const ca = survey.items.find(({ dn, kind }) => kind === 'ca' && saved.some((one) => one.dn === dn));
  return (
    <Result
      tone={skipped.length > 0 || survey.incomplete ? 'warning' : 'success'}
      title={format(texts.saved, { count: saved.length, of: survey.items.length, folder: made.folder })}
      text={
        <span data-field="verified">{format(t.exportWizard.run.verified, { time: dateTime(provedAt) })}</span>
      }
      next={texts.next}
      actions={folder !== null && <EjectButtons places={[folder]} onFailure={onFailure} />}
    >
      {survey.incomplete && <Notice tone="warning" title={t.treeBackup.objects.incomplete} />}
      <Warnings failures={warnings} />
      {skipped.length > 0 && <Skipped objects={skipped} />}
      {ca !== undefined && keysFrom === 'gateway' && <RecoverySet dn={ca.dn} onFailure={onFailure} />}
      <Folded summary={t.common.details} field="result-details">
        {saved.map(({ dn, files, name, objectFile }) => (
          <section key={dn} className="result-file" data-object={dn} aria-label={name}>
            <h2>{name}</h2>
            <KeyValueList
              values={[...files, objectFile].map(({ fileName, sha256 }) => ({
                field: fileName,
                label: fileName,
                value: groups(sha256),
                mono: true,
                copy: sha256,
              }))}
            />
          </section>
        ))}
        <KeyValueList
          values={[
            {
              field: 'receipts',
              label: t.exportWizard.run.receipt,
              value: pathLines(receipts),
            },
          ]}
        />
      </Folded>
    </Result>
  );
}

/** What could not be exported: why for each object, what to do once for each code. */
function Skipped({ objects }: { readonly objects: readonly SkippedObject[] }) {
  const texts = t.treeBackup.run;
  const byCode = new Map(objects.map(({ failure }) => [failure.code, failureText(failure)]));
  return (
    <section aria-label={texts.skipped} data-field="skipped">
      <h2>{texts.skipped}</h2>
      <p>{texts.skippedText}</p>
      <KeyValueList
        values={objects.map(({ dn, failure, name }) => ({
          field: `skipped-${dn}`,
          label: name,
          value: (
            <span data-code={failure.code}>
              {format(texts.reason, { what: failureText(failure).what, code: failure.code })}
            </span>
          ),
        }))}
      />
      {[...byCode].map(([code, { todo, why }]) => (
        <p key={code} className="selectable">
          {format(texts.about, { code, why, todo })}
        </p>
      ))}
    </section>
  );
}
