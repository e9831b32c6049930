import { reportCheckTemplate, reportCheckValues } from '../../../shared/messages/report-check.ts';
import type { ReportCheck } from '../../../shared/report-check.ts';
import { CheckResults } from '../../components/index.ts';
import { failureText, fill, format, t } from '../../text.ts';

export function CheckList({
  checks,
  label,
}: {
  readonly checks: readonly ReportCheck[];
  readonly label: string;
}) {
  const texts = t.verify.report;
  return (
    <CheckResults
      label={label}
      states={texts.states}
      checks={checks.map((check) => {
        const { id, state, failure } = check;
        return {
          id,
          state,
          text: fill(reportCheckTemplate(t.checks, check), reportCheckValues(check)),
          ...(failure !== undefined && {
            reason: {
              code: failure.code,
              text: format(texts.reason, { ...failureText(failure), code: failure.code }),
            },
          }),
        };
      })}
    />
  );
}
