import type { PreflightCheck } from '../../../shared/views.ts';
import { Glyph, type GlyphName } from '../../components/index.ts';
import { failureText, format, t } from '../../text.ts';
import { checkFailure, checkText } from './values.ts';

const glyphs: Readonly<Record<PreflightCheck['state'], GlyphName>> = {
  pass: 'check',
  warn: 'warning',
  stop: 'stop',
  unchecked: 'info',
};
const order = ['stop', 'warn', 'unchecked', 'pass'] as const;

/** What the checks found, the failed ones first, each with its reason. */
export function Checks({ checks }: { readonly checks: readonly PreflightCheck[] }) {
  const texts = t.export.summary;
  const sorted = order.flatMap((state) => checks.filter((check) => check.state === state));
  return (
    <ul className="checks" aria-label={texts.checks}>
      {sorted.map((check) => {
        const failure = checkFailure(check);
        return (
          <li
            key={`${check.id} ${check.keyPair ?? ''}`}
            className={check.state}
            data-check={check.id}
            data-state={check.state}
          >
            <span className="check-state">
              <Glyph name={glyphs[check.state]} />
              {texts.states[check.state]}
            </span>
            <span className="selectable">
              {checkText(check)}
              {failure !== null && (
                <span className="check-reason">
                  {format(texts.checkReason, { ...failureText(failure), code: failure.code })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
