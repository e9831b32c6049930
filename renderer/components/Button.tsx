import { useId, type ReactNode, type Ref } from 'react';
import { Label } from './Label.tsx';
import { parseMnemonic } from './mnemonic.ts';

export interface ButtonProps {
  /** `&` precedes the mnemonic letter. */
  readonly label: string;
  readonly onPress: () => void;
  /** Enter presses it, wherever the focus is on the page. */
  readonly default?: boolean;
  /** Escape presses it. */
  readonly cancel?: boolean;
  /** F1 presses it. */
  readonly help?: boolean;
  readonly disabled?: boolean;
  /** Disables the button and says why; it stays reachable so that the reason can be read. */
  readonly disabledReason?: string | undefined;
  /** ID of the element that already shows the reason on the page. */
  readonly describedBy?: string | undefined;
  /** Overrides the accessible name if the label alone is not enough. */
  readonly name?: string;
  readonly pressed?: boolean;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ ref, ...props }: ButtonProps) {
  const { label, onPress, disabledReason, describedBy, icon, className } = props;
  const reasonId = useId();
  const letter = parseMnemonic(label).letter.toLowerCase();
  const disabled = props.disabled === true || disabledReason !== undefined;
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={['button', props.default && 'default', className].filter(Boolean).join(' ')}
        aria-disabled={disabled || undefined}
        aria-label={props.name}
        aria-pressed={props.pressed}
        aria-describedby={describedBy ?? (disabledReason === undefined ? undefined : reasonId)}
        aria-keyshortcuts={letter === '' ? undefined : `Alt+${letter.toUpperCase()}`}
        title={disabledReason}
        data-mnemonic={letter === '' ? undefined : letter}
        data-default={props.default ? '' : undefined}
        data-cancel={props.cancel ? '' : undefined}
        data-help={props.help ? '' : undefined}
        onClick={() => {
          if (!disabled) onPress();
        }}
      >
        {icon}
        <span>
          <Label text={label} />
        </span>
      </button>
      {disabledReason !== undefined && describedBy === undefined && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
