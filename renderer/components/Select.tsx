import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Label as AriaLabel } from 'react-aria-components/Label';
import { Glyph } from './Glyph.tsx';
import { Label } from './Label.tsx';
import { parseMnemonic } from './mnemonic.ts';

interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
  readonly help?: string | undefined;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** A drop-down list, laid out like a field. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const helpId = useId();
  return (
    <AriaSelect
      className="field-row"
      value={props.value}
      onChange={(key) => {
        const chosen = props.options.find(({ value }) => value === key);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      isDisabled={props.disabled ?? false}
      placeholder={props.placeholder ?? ''}
      aria-describedby={props.help === undefined ? undefined : helpId}
    >
      <AriaLabel className="field-label">
        <Label text={props.label} />
      </AriaLabel>
      <div className="field-body">
        <Button
          className="button select"
          data-mnemonic={parseMnemonic(props.label).letter.toLowerCase() || undefined}
        >
          <SelectValue />
          <Glyph name="down" />
        </Button>
        {props.help !== undefined && (
          <div className="field-help" id={helpId}>
            {props.help}
          </div>
        )}
      </div>
      <Popover className="popover">
        <ListBox>
          {props.options.map(({ value, label, note, disabled }) => (
            <ListBoxItem
              key={value}
              id={value}
              className="option"
              textValue={label}
              isDisabled={disabled ?? false}
            >
              {({ isSelected }) => (
                <>
                  {isSelected ? <Glyph name="check" /> : <span />}
                  <span>{label}</span>
                  {note !== undefined && <span className="option-note">{note}</span>}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
