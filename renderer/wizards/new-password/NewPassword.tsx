import { useState } from 'react';
import type { Failure } from '../../../shared/result.ts';
import {
  Button,
  Notice,
  PasswordField,
  RadioCards,
  secretCopied,
  useEmptied,
  useInSight,
} from '../../components/index.ts';
import { useCall } from '../../ipc/use-call.ts';
import { ChooseKeepers } from '../../keepers/index.ts';
import { t } from '../../text.ts';
import { answerPassword, answerProfile, withoutNewPassword, type NewPasswordData } from './data.ts';
import { Encryption } from './Encryption.tsx';
import { Strength } from './Strength.tsx';
import './new-password.css';

export interface NewPasswordProps {
  readonly value: NewPasswordData;
  readonly onChange: (patch: Partial<NewPasswordData>) => void;
  readonly onFailure: (failure: Failure | null) => void;
  /** In place of "Password", where the page has another one. */
  readonly label?: string;
  /** The file will be imported into a tree: also offers the layout that eDirectory writes. */
  readonly forImport?: boolean;
  /** Also offers keepers in place of one password. */
  readonly keepers?: boolean;
}

/** The password of a file that will be written, twice, its strength, a generated one, and the encryption. */
export function NewPassword({
  value,
  onChange,
  onFailure,
  label,
  forImport = false,
  keepers = false,
}: NewPasswordProps) {
  const texts = t.exportWizard.password;
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

  const typed = (
    <>
      <div className="field-stack">
        <PasswordField
          // A page that asks for another password too has its own first field.
          first={label === undefined}
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
        <Strength password={value.password} profile={value.profile} />
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
    </>
  );
  return (
    <>
      {keepers && (
        <RadioCards
          legend={t.keepers.choose.legend}
          value={value.protectBy}
          onChange={(protectBy) => {
            onChange({ ...withoutNewPassword, protectBy });
          }}
          choices={(['password', 'keepers'] as const).map((choice) => ({
            value: choice,
            ...t.keepers.choose[choice],
          }))}
        />
      )}
      {keepers && value.protectBy === 'keepers' ? (
        <ChooseKeepers
          value={value.keepers}
          onChange={(numbers) => {
            onChange({ keepers: numbers });
          }}
        />
      ) : (
        typed
      )}
      <Encryption
        profile={value.profile}
        forImport={forImport}
        onChange={(profile) => {
          onChange(answerProfile(profile));
        }}
      />
    </>
  );
}

/** To be written down: it stays in sight, and on the clipboard for a while only. */
export function Passphrase({ text }: { readonly text: string }) {
  const shown = useEmptied<HTMLParagraphElement>();
  useInSight('readable');
  return (
    <p ref={shown} className="passphrase mono selectable" data-field="passphrase" onCopy={secretCopied}>
      {text}
    </p>
  );
}
