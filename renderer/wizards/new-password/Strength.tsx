import type { ProfileChoice } from '../../../shared/views.ts';
import { duration } from '../../formatting.ts';
import { format, t } from '../../text.ts';
import { ratePassword } from './rating.ts';
import { usePasswordAdvice } from './use-password-advice.ts';

/** A bar and, for everybody, the same in words: the rating, and the time that guessing takes. */
export function Strength({
  password,
  profile,
}: {
  readonly password: string;
  readonly profile: ProfileChoice;
}) {
  const texts = t.exportWizard.password;
  const advice = usePasswordAdvice(password);
  const rated = advice && ratePassword(advice, profile);
  const words =
    rated === null
      ? ''
      : format(texts.strengthWords, {
          rating: texts.ratings[rated.rating],
          time: duration(rated.seconds),
        });
  return (
    <div className="field-row">
      <span className="field-label">{texts.strength}</span>
      <div className="field-body strength" role="status">
        <div className="strength-line">
          <span className="strength-bar" data-rating={rated?.rating ?? 'none'} aria-hidden="true">
            <span />
          </span>
          <span data-field="strength">{password === '' ? texts.strengthWaiting : words}</span>
        </div>
        {advice !== null && advice.warnings.length > 0 && (
          <ul className="strength-warnings">
            {advice.warnings.map((warning) => (
              <li key={warning} data-warning={warning}>
                {texts.warnings[warning]}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
