import { useEffect, useEffectEvent, useId, useState, type ReactNode, type Ref } from 'react';
import { format, t } from '../text.ts';
import { Button } from './Button.tsx';
import { describedBy, Field } from './Field.tsx';
import { parseMnemonic } from './mnemonic.ts';
import { secretCopied, useEmptied, useInSight, useSecrets } from './secrets.ts';

/** Milliseconds after which a password that is shown is hidden again. */
const SHOWN_FOR = 30_000;

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
  /** Where two fields are shown and hidden together; the field keeps its own state without it. */
  readonly shown?: boolean;
  readonly onShownChange?: (shown: boolean) => void;
  /** Leaves the Show button out, for the second of two fields that are shown together. */
  readonly noToggle?: boolean;
  /** Has the focus when its page opens, if it is the first such field that is empty. */
  readonly first?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A password field with a button that shows what is typed, for a while. It empties itself when the window is locked. */
export function PasswordField({ ref, ...props }: PasswordFieldProps) {
  const id = useId();
  const box = useEmptied<HTMLDivElement>();
  const [ownShown, setOwnShown] = useState(false);
  const shown = props.shown ?? ownShown;
  const { label, problem } = props;
  const help = /^\s|\s$/.test(props.value) ? (
    <>
      {props.help} {t.common.passwordSpaces}
    </>
  ) : (
    props.help
  );
  const show = (wanted: boolean) => {
    setOwnShown(wanted);
    props.onShownChange?.(wanted);
  };
  useInSight(shown && props.value !== '' ? 'readable' : 'fields');
  useSecrets(() => {
    if (props.value === '') return false;
    props.onChange('');
    show(false);
    return true;
  });
  const hide = useEffectEvent(() => {
    show(false);
  });
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => {
      hide();
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [shown]);
  const { text, letter } = parseMnemonic(label);
  const { showPassword, hidePassword } = t.common.buttons;
  return (
    <Field inputId={id} label={label} help={help} problem={problem}>
      <div ref={box} className="input-joined">
        <input
          ref={ref}
          id={id}
          className="input"
          type={shown ? 'text' : 'password'}
          value={props.value}
          onChange={(event) => {
            props.onChange(event.target.value);
          }}
          onCopy={secretCopied}
          onCut={secretCopied}
          disabled={props.disabled}
          maxLength={1024}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={describedBy(id, help, problem)}
          data-first={props.first ? '' : undefined}
          data-mnemonic={letter.toLowerCase() || undefined}
        />
        {props.noToggle !== true && (
          <Button
            label={shown ? hidePassword : showPassword}
            name={format(shown ? t.common.hidePasswordOf : t.common.showPasswordOf, { label: text })}
            pressed={shown}
            disabled={props.disabled ?? false}
            onPress={() => {
              show(!shown);
            }}
          />
        )}
      </div>
    </Field>
  );
}
