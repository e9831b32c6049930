import { useId, type ReactNode } from 'react';
import { Label } from './Label.tsx';
import { parseMnemonic } from './mnemonic.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  /** `&` precedes the mnemonic letter. */
  readonly label: string;
  readonly note?: ReactNode;
  /** Disables the choice and says why, in plain sight. */
  readonly disabledReason?: string | undefined;
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
  /** The legend is read but not shown, because the page's heading already asks the question. */
  readonly hideLegend?: boolean;
  /** Cards of two lines, close together. */
  readonly compact?: boolean;
}

/** A question whose answers are cards: a title, a line of explanation, and the reason where an answer is not possible. */
export function RadioCards<Value extends string>(props: ChoicesProps<Value>) {
  const group = useId();
  return (
    <fieldset>
      <legend className={props.hideLegend ? 'visually-hidden' : 'cards-legend'}>
        <Label text={props.legend} />
      </legend>
      <div className={props.compact ? 'cards compact' : 'cards'}>
        {props.choices.map(({ value, label, note, disabledReason }, index) => {
          const id = `${group}-${index}`;
          return (
            <div className="card" key={value}>
              <input
                className="radio-dot"
                type="radio"
                id={id}
                name={group}
                value={value}
                checked={props.value === value}
                disabled={disabledReason !== undefined}
                onChange={() => {
                  props.onChange(value);
                }}
                aria-describedby={
                  note === undefined && disabledReason === undefined ? undefined : `${id}-note`
                }
                data-mnemonic={parseMnemonic(label).letter.toLowerCase() || undefined}
              />
              <div>
                <label className="card-title" htmlFor={id}>
                  <Label text={label} />
                </label>
                {(note !== undefined || disabledReason !== undefined) && (
                  <div id={`${id}-note`}>
                    {note !== undefined && <div className="card-note">{note}</div>}
                    {disabledReason !== undefined && <div className="card-reason">{disabledReason}</div>}
                  </div>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** A short question with its answers in one line, laid out like a field. */
export function RadioRow<Value extends string>(props: ChoicesProps<Value>) {
  const group = useId();
  return (
    <div className="field-row" role="radiogroup" aria-labelledby={`${group}-legend`}>
      <div className="field-label" id={`${group}-legend`}>
        <Label text={props.legend} />
      </div>
      <div className="radio-row">
        {props.choices.map(({ value, label }) => (
          <label className="radio-line" key={value}>
            <input
              className="radio-dot"
              type="radio"
              name={group}
              value={value}
              checked={props.value === value}
              onChange={() => {
                props.onChange(value);
              }}
              data-mnemonic={parseMnemonic(label).letter.toLowerCase() || undefined}
            />
            <span>
              <Label text={label} />
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}

export interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function CheckBox({ label, checked, onChange, disabled }: CheckBoxProps) {
  return (
    <label className="check-line">
      <input
        className="check-mark"
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
        data-mnemonic={parseMnemonic(label).letter.toLowerCase() || undefined}
      />
      <span>
        <Label text={label} />
      </span>
    </label>
  );
}
