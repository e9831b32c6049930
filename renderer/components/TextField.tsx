import { useId, type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref } from 'react';
import { describedBy, Field } from './Field.tsx';
import { parseMnemonic } from './mnemonic.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly narrow?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  readonly maxLength?: number;
  /** Values to offer while typing. */
  readonly suggestions?: readonly string[];
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Has the focus when its page opens, if it is the first such field that is empty. */
  readonly first?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ ref, ...props }: TextFieldProps) {
  const id = useId();
  const { label, help, problem, suggestions } = props;
  return (
    <Field inputId={id} label={label} help={help} problem={problem}>
      <input
        ref={ref}
        id={id}
        className={props.narrow ? 'input narrow' : 'input'}
        type="text"
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
        disabled={props.disabled}
        readOnly={props.readOnly}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        spellCheck={false}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize="none"
        list={suggestions?.length ? `${id}-list` : undefined}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy(id, help, problem)}
        data-first={props.first ? '' : undefined}
        data-mnemonic={parseMnemonic(label).letter.toLowerCase() || undefined}
      />
      {suggestions?.length ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}
