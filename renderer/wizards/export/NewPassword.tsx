import { useState } from 'react';
import { PROFILE_CHOICES, type ProfileChoice, type ProfileName } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { answerPassword, strongest, type ExportData } from './data.ts';
import {
  Button,
  CheckBox,
  Notice,
  PasswordField,
  RadioCards,
  secretCopied,
  useInSight,
} from '../../components/index.ts';
import { format, t } from '../../text.ts';
import { usePasswordAdvice } from './use-password-advice.ts';
import './new-password.css';
import { count } from '../../formatting.ts';
import { useCall } from '../../ipc/use-call.ts';

export type NewPasswordValue = Pick<ExportData, 'password' | 'repeat' | 'generated' | 'profile'>;

export interface NewPasswordProps {
  readonly value: NewPasswordValue;
  readonly onChange: (patch: Partial<NewPasswordValue>) => void;
  readonly onFailure: (failure: Failure | null) => void;
  /** In place of "Password", where the page has another one. */
  readonly label?: string;
  /** The file will be imported into a tree: also offers the layout that eDirectory writes. */
  readonly forImport?: boolean;
}

/** The password of a file that will be written, twice, its strength, a generated one, and the encryption. */
export function NewPassword({ value, onChange, onFailure, label, forImport = false }: NewPasswordProps) {
  const texts = t.export.password;
  const { run, pending } = useCall('password.generate');
  const [shown, setShown] = useState(value.generated);
  const differs = value.repeat !== '' && value.repeat !== value.password;

  const generate = async () => {
    const answer = await run(undefined);
    onFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    onChange(answerPassword(answer.value, true));
    setShown(true);
  };

  return (
    <>
      <div className="field-stack">
        <PasswordField
          label={label ?? texts.password}
          value={value.password}
          shown={shown}
          onShownChange={setShown}
          onChange={(password) => {
            onChange(answerPassword(password, false));
          }}
        />
        <PasswordField
          label={texts.repeat}
          value={value.repeat}
          shown={shown}
          noToggle
          problem={differs ? texts.differs : undefined}
          onChange={(repeat) => {
            onChange({ repeat });
          }}
        />
        <Strength password={value.password} />
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
      {value.generated && (
        <Notice tone="info" title={texts.generatedTitle} live>
          <Passphrase text={value.password} />
          <p>{texts.generatedText}</p>
        </Notice>
      )}
      <Encryption
        profile={value.profile}
        forImport={forImport}
        onChange={(profile) => {
          onChange({ profile });
        }}
      />
    </>
  );
}

/** To be written down: it stays in sight, and on the clipboard for a while only. */
function Passphrase({ text }: { readonly text: string }) {
  useInSight('readable');
  return (
    <p className="passphrase mono selectable" data-field="passphrase" onCopy={secretCopied}>
      {text}
    </p>
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
  readonly forImport: boolean;
  readonly profile: ProfileChoice;
  readonly onChange: (profile: ProfileChoice) => void;
}

function Encryption({ profile, forImport, onChange }: EncryptionProps) {
  const texts = t.export.password;
  const [expert, setExpert] = useState(profile.name === 'pbmac1');
  const names: readonly ProfileName[] = [
    'modern',
    'compatible',
    ...(forImport ? ['edirectory' as const] : []),
    ...(expert ? ['pbmac1' as const] : []),
  ];
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
      {least !== undefined && (
        <CheckBox
          label={format(fewer, { count: count(least) })}
          checked={profile.iterations === least}
          onChange={(checked) => {
            onChange({ name: profile.name, iterations: checked ? least : most! });
          }}
        />
      )}
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
