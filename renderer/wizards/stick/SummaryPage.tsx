import type { StickFileView, StickPlan } from '../../../shared/stick.ts';
import { KeyValueList, Notice, type ReadonlyValue } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { ReplaceNotice } from '../destination/index.ts';
import type { StickPageProps } from './page-props.ts';
import { count, size } from '../../formatting.ts';

/** M5: what Finish will write, and what it would replace. */
export function SummaryPage({ data, change }: StickPageProps) {
  const { plan, replace } = data;
  return plan === null ? null : (
    <Plan
      plan={plan}
      replace={replace}
      onReplace={(agreed) => {
        change({ replace: agreed });
      }}
    />
  );
}

interface PlanProps {
  readonly plan: StickPlan;
  readonly replace: boolean;
  readonly onReplace: (agreed: boolean) => void;
}

function Plan({ plan, replace, onReplace }: PlanProps) {
  const texts = t.stick.summary;
  const { folder, neededBytes, freeBytes, existing, noPermissions } = plan;
  return (
    <>
      {existing.length > 0 && <ReplaceNotice files={existing} replace={replace} onReplace={onReplace} />}
      <KeyValueList
        values={[
          { field: 'stick-folder', label: texts.folder, value: folder },
          {
            field: 'stick-needed',
            label: texts.needed,
            value:
              freeBytes === undefined
                ? size(neededBytes)
                : format(texts.neededOf, { needed: size(neededBytes), free: size(freeBytes) }),
          },
          ...byKind(plan.files),
        ]}
      />
      {noPermissions && (
        <Notice tone="info" title={texts.noPermissionsTitle}>
          {texts.noPermissionsText}
        </Notice>
      )}
    </>
  );
}

/** One row for each kind of file; the files of an unpacked program are summed up. */
function byKind(files: readonly StickFileView[]): readonly ReadonlyValue[] {
  const texts = t.stick.summary;
  return [...new Set(files.map(({ kind }) => kind))].map((kind) => {
    const own = files.filter((file) => file.kind === kind);
    const unpacked = own.filter(({ name }) => name.includes('/'));
    const lines = own
      .filter(({ name }) => !name.includes('/'))
      .map(({ name, sizeBytes }) => format(t.stick.backup.line, { name, size: size(sizeBytes) }));
    if (unpacked.length > 0) {
      lines.push(
        format(texts.programFolder, {
          name: unpacked[0]!.name.split('/')[0]!,
          size: size(unpacked.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)),
          count: count(unpacked.length),
        }),
      );
    }
    return {
      field: `stick-${kind}`,
      label: texts.kinds[kind],
      value: (
        <>
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      ),
    };
  });
}
