import { format, t } from '../text.ts';
import { Folded } from './Folded.tsx';
import { Glyph, type GlyphName } from './Glyph.tsx';

interface CheckResult {
  readonly id: string;
  readonly state: 'pass' | 'warn' | 'stop' | 'unchecked';
  readonly text: string;
  /** Why it did not pass, with the code of its failure. */
  readonly reason?: { readonly code: string; readonly text: string } | undefined;
}

export interface CheckResultsProps {
  readonly checks: readonly CheckResult[];
  readonly label: string;
  readonly states: Readonly<Record<CheckResult['state'], string>>;
}

const glyphs: Readonly<Record<CheckResult['state'], GlyphName>> = {
  pass: 'check',
  warn: 'warning',
  stop: 'stop',
  unchecked: 'info',
};
const notPassed = ['stop', 'warn', 'unchecked'] as const;

/** What checks found: what did not pass in plain sight, the worst first; the others are counted, with their list folded. */
export function CheckResults({ checks, label, states }: CheckResultsProps) {
  const passed = checks.filter(({ state }) => state === 'pass');
  const open = notPassed.flatMap((state) => checks.filter((check) => check.state === state));
  const texts = t.common.checks;
  return (
    <>
      {open.length > 0 && <CheckList checks={open} label={label} states={states} />}
      {passed.length > 0 && (
        <Folded
          summary={format(open.length === 0 ? texts.all : texts.some, {
            passed: passed.length,
            count: checks.length,
          })}
          field="checks-passed"
        >
          <CheckList checks={passed} label={label} states={states} />
        </Folded>
      )}
    </>
  );
}

function CheckList({ checks, label, states }: CheckResultsProps) {
  return (
    <ul className="checks" aria-label={label}>
      {checks.map(({ id, state, text, reason }, index) => (
        <li key={index} className={state} data-check={id} data-state={state}>
          <span className="check-state">
            <Glyph name={glyphs[state]} />
            {states[state]}
          </span>
          <span className="selectable">
            {text}
            {reason !== undefined && (
              <span className="check-reason" data-code={reason.code}>
                {reason.text}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
