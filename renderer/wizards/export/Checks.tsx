import type { PreflightCheck } from '../../../shared/views.ts';
import { CheckResults } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import { checkFailure, checkText } from './values.ts';

export function Checks({ checks }: { readonly checks: readonly PreflightCheck[] }) {
  const texts = t.exportWizard.summary;
  return (
    <CheckResults
      label={texts.checks}
      states={texts.states}
      checks={checks.map((check) => {
        const failure = checkFailure(check);
        return {
          id: check.id,
          state: check.state,
          text: checkText(check),
          ...(failure !== null && {
            reason: {
              code: failure.code,
              text: format(texts.checkReason, { ...failureText(failure), code: failure.code }),
            },
          }),
        };
      })}
    />
  );
}
