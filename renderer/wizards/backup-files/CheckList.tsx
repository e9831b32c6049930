import type { ReportCheck } from '../../../shared/restore.ts';
import { Glyph, type GlyphName } from '../../components/index.ts';
import { failureText, fill, format, t } from '../../text.ts';

const glyphs: Readonly<Record<ReportCheck['state'], GlyphName>> = {
  pass: 'check',
  warn: 'warning',
  stop: 'stop',
  unchecked: 'info',
};
const order = ['stop', 'warn', 'unchecked', 'pass'] as const;

/** The text of a check. The relation to the tree's CA has one for each case. */
export function reportCheckText(check: ReportCheck): string {
  const { values } = check;
  if (check.state === 'unchecked') return fill(t.report.checks[check.id].unchecked, values);
  const { id, state } = check;
  const relation = values['relation'];
  const known = t.report.todaysCa;
  if (id === 'todays-ca' && typeof relation === 'string' && Object.hasOwn(known, relation)) {
    return fill(known[relation as keyof typeof known], values);
  }
  return fill(t.report.checks[id][state], values);
}

/** What a verification found, what stops first, each with its reason. */
export function CheckList({
  checks,
  label,
}: {
  readonly checks: readonly ReportCheck[];
  readonly label: string;
}) {
  const texts = t.verify.report;
  return (
    <ul className="checks report-checks" aria-label={label}>
      {order
        .flatMap((state) => checks.filter((check) => check.state === state))
        .map((check, index) => (
          <li key={index} className={check.state} data-check={check.id} data-state={check.state}>
            <span className="check-state">
              <Glyph name={glyphs[check.state]} />
              {texts.states[check.state]}
            </span>
            <span className="selectable">
              {reportCheckText(check)}
              {check.failure !== undefined && (
                <span className="check-reason" data-code={check.failure.code}>
                  {format(texts.reason, { ...failureText(check.failure), code: check.failure.code })}
                </span>
              )}
            </span>
          </li>
        ))}
    </ul>
  );
}
