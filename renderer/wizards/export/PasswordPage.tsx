import { useState } from 'react';
import { PROFILE_CHOICES, type ProfileChoice, type ProfileName } from '../../../shared/domain.ts';
import type { Failure } from '../../../shared/result.ts';
import { answerPassword, strongest } from '../../../shared/wizards/export-data.ts';
import { Button, CheckBox, Notice, PasswordField, RadioCards, useCall } from '../../components/index.ts';
import { format, t } from '../../text.ts';
import type { ExportPageProps } from './page-props.ts';
import { usePasswordAdvice } from './use-password-advice.ts';
import { count } from './values.ts';

export interface PasswordPageProps extends ExportPageProps {
  readonly onFailure: (failure: Failure | null) => void;
}

/** E5: the password of the file, twice, and its encryption. */
export function PasswordPage({ data, change, onFailure }: PasswordPageProps) {
  const texts = t.export.password;
  const { run, pending } = useCall('export.passphrase');
  const [shown, setShown] = useState(data.generated);
  const differs = data.repeat !== '' && data.repeat !== data.password;

  const generate = async () => {
    const answer = await run(undefined);
    onFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    change(answerPassword(answer.value, true));
    setShown(true);
  };

  return (
    <>
      <div className="field-stack">
        <PasswordField
          label={texts.password}
          value={data.password}
          shown={shown}
          onShownChange={setShown}
          onChange={(password) => {
            change(answerPassword(password, false));
          }}
        />
        <PasswordField
          label={texts.repeat}
          value={data.repeat}
          shown={shown}
          noToggle
          problem={differs ? texts.differs : undefined}
          onChange={(repeat) => {
            change({ repeat });
          }}
        />
        <Strength password={data.password} />
        <div className="field-row">
          <span />
          <div className="button-row">
            <Button
              label={texts.generate}
              disabled={pending}
              onPress={() => {
                void generate();
              }}
            />
          </div>
        </div>
      </div>
      {data.generated && (
        <Notice tone="info" title={texts.generatedTitle} live>
          <p className="passphrase mono selectable" data-field="passphrase">
            {data.password}
          </p>
          <p>{texts.generatedText}</p>
        </Notice>
      )}
      <Encryption
        profile={data.profile}
        onChange={(profile) => {
          change({ profile });
        }}
      />
    </>
  );
}

/** A bar and, for everybody, the same in words. */
function Strength({ password }: { readonly password: string }) {
  const texts = t.export.password;
  const advice = usePasswordAdvice(password);
  const words =
    advice === null
      ? ''
      : format(texts.strengthWords, {
          score: texts.scores[advice.score]!,
          bits: count(Math.round(advice.bits)),
          length: count(advice.length),
        });
  return (
    <div className="field-row">
      <span className="field-label">{texts.strength}</span>
      <div className="field-body strength" role="status">
        <div className="strength-line">
          <span className="strength-bar" data-score={advice?.score ?? 'none'} aria-hidden="true">
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

interface EncryptionProps {
  readonly profile: ProfileChoice;
  readonly onChange: (profile: ProfileChoice) => void;
}

function Encryption({ profile, onChange }: EncryptionProps) {
  const texts = t.export.password;
  const [expert, setExpert] = useState(profile.name === 'pbmac1');
  const names: readonly ProfileName[] = expert
    ? ['modern', 'compatible', 'pbmac1']
    : ['modern', 'compatible'];
  const [most, least] = PROFILE_CHOICES[profile.name];
  const fewer = profile.name === 'compatible' ? texts.oldest : texts.dotNet;
  return (
    <div className="field-stack">
      <RadioCards
        legend={texts.encryption}
        value={profile.name}
        onChange={(name) => {
          onChange(strongest(name));
        }}
        choices={names.map((name) => ({
          value: name,
          label: format(texts.iterations, {
            profile: texts.profiles[name].label,
            count: count(name === profile.name ? profile.iterations : strongest(name).iterations),
          }),
          note: texts.profiles[name].note,
        }))}
      />
      <CheckBox
        label={format(fewer, { count: count(least!) })}
        checked={profile.iterations === least}
        onChange={(checked) => {
          onChange({ name: profile.name, iterations: checked ? least! : most! });
        }}
      />
      <CheckBox
        label={texts.expert}
        checked={expert}
        onChange={(checked) => {
          setExpert(checked);
          if (!checked && profile.name === 'pbmac1') onChange(strongest('modern'));
        }}
      />
    </div>
  );
}
