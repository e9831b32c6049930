import {
  Button,
  ErrorPanel,
  KeyValueList,
  Notice,
  StatusLine,
  type ReadonlyValue,
} from '../../components/index.ts';
import type { Failure } from '../../../shared/result.ts';
import { age, day, list } from '../../formatting.ts';
import { format, t } from '../../text.ts';
import { openTool } from '../../wizards/open-tool.ts';
import { caState, validUntil } from './ca-state.ts';
import { useCa, type KnownCa } from './use-ca.ts';

export interface StatePaneProps {
  readonly treeName: string;
  readonly refreshes: number;
  readonly onBackUp: () => void;
  /** What the console shows above it already. */
  readonly shown: Failure | null;
}

const text = t.console.state;

/** The right side of the console for "My World": how the CA is backed up, and what can be done about it. */
export function StatePane({ treeName, refreshes, onBackUp, shown }: StatePaneProps) {
  const read = useCa(refreshes);
  return (
    <section className="state-pane" aria-label={format(text.heading, { tree: treeName })}>
      <h2 className="state-heading">{format(text.heading, { tree: treeName })}</h2>
      {read.status === 'reading' && <StatusLine busy text={t.console.c1.findingCa} />}
      <ErrorPanel
        failure={read.status === 'failed' && read.failure.code !== shown?.code ? read.failure : null}
        page="C1"
      />
      {read.status === 'read' && <Verdict known={read.known} />}
      <div className="button-row">
        <Button label={text.backUp} disabled={read.status !== 'read'} onPress={onBackUp} />
        {(['verify', 'restore', 'recovery-stick'] as const).map((tool) => (
          <Button
            key={tool}
            label={text.tools[tool]}
            onPress={() => {
              openTool(tool);
            }}
          />
        ))}
      </div>
      {read.status === 'read' && <KeyValueList values={facts(read.known)} />}
    </section>
  );
}

const tones = { good: 'success', attention: 'warning', bad: 'error' } as const;

function Verdict({ known: { ca, last, reminderMonths } }: { readonly known: KnownCa }) {
  const { level, reasons } = caState(ca, last, { reminderMonths, now: new Date() });
  const until = Math.min(...ca.keyPairs.map(validUntil));
  const values = {
    ...(ca.clock && { now: day(ca.clock.now), known: day(ca.clock.known) }),
    age: last?.backupAt === undefined ? '' : age(last.backupAt),
    date: Number.isFinite(until) ? day(new Date(until).toISOString()) : '',
  };
  return (
    <div data-field="ca-state" data-state={level} data-reasons={reasons.join(' ')}>
      <Notice tone={tones[level]} title={text.levels[level]} live>
        {reasons.map((reason) => (
          <p key={reason}>{format(text.reasons[reason], values)}</p>
        ))}
      </Notice>
    </div>
  );
}

function facts({ ca, last }: KnownCa): readonly ReadonlyValue[] {
  const { backupAt, verifiedAt, backupFiles = [] } = last ?? {};
  return [
    { field: 'state-name', label: text.name, value: ca.name },
    {
      field: 'state-host',
      label: text.hostServer,
      value: ca.hostServer ?? t.console.p1.general.noHostServer,
    },
    ...ca.keyPairs.map((pair) => ({
      field: `state-${pair.id}`,
      label: format(t.console.p1.general.keyPair, { keyDetail: pair.keyDetail }),
      value: Number.isFinite(validUntil(pair))
        ? format(text.validUntil, { date: day(new Date(validUntil(pair)).toISOString()) })
        : t.console.p1.noCertificates,
    })),
    {
      field: 'state-backup',
      label: t.tools.last.label,
      value:
        backupAt === undefined
          ? t.tools.last.none
          : format(text.backup, { age: age(backupAt), date: day(backupAt), files: list(backupFiles) }),
    },
    {
      field: 'state-verification',
      label: text.lastVerification,
      value:
        verifiedAt === undefined
          ? text.neverVerified
          : format(text.verification, { age: age(verifiedAt), date: day(verifiedAt) }),
    },
  ];
}
