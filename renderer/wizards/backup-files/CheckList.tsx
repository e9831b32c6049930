import { reportCheckTemplate } from '../../../shared/messages/report-check.ts';
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

/** The text of a check. */
export const reportCheckText = (check: ReportCheck): string =>
  fill(reportCheckTemplate(t, check), check.values);

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
