import { useState, type ReactNode } from 'react';
import type { KeeperSet, KnownPassword } from '../../shared/keepers.ts';
import { Button, parseMnemonic, PasswordField, useSecrets } from '../components/index.ts';
import { list } from '../formatting.ts';
import { invoke } from '../ipc/invoke.ts';
import { format, t } from '../text.ts';
import { EnterShares } from './EnterShares.tsx';
import './keepers.css';

export interface PasswordOrSharesProps {
  readonly label: string;
  readonly value: KnownPassword;
  readonly onChange: (value: KnownPassword) => void;
  /** The set that the receipt names. */
  readonly expected?: KeeperSet | undefined;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
  /** As of `PasswordField`. */
  readonly first?: boolean;
  /** Several such fields are on the page: the buttons are named after their field and have no letter for Alt. */
  readonly oneOfSeveral?: boolean;
}

/** The password of a backup, or the shares of its keepers in its place. */
export function PasswordOrShares(props: PasswordOrSharesProps) {
  const { expected, label, problem, value, onChange } = props;
  const texts = t.keepers;
  const [open, setOpen] = useState(false);
  const button = (text: string) =>
    props.oneOfSeveral === true
      ? { label: parseMnemonic(text).text, name: `${parseMnemonic(text).text} ${parseMnemonic(label).text}` }
      : { label: text };
  useSecrets(() => {
    if (typeof value === 'string') return false;
    onChange('');
    return true;
  });
  return (
    <>
      {typeof value === 'string' ? (
        <PasswordField {...props} value={value} />
      ) : (
        <div className="field-row">
          <span className="field-label">{parseMnemonic(label).text}</span>
          <div className="field-body">
            <span role="status" data-field="given-shares">
              {format(texts.given, { shares: list(value.entered.map(String)), set: value.set })}
            </span>
            {problem !== undefined && <div className="field-problem">{problem}</div>}
          </div>
        </div>
      )}
      <div className="field-row">
        <span />
        <div className="button-row">
          {typeof value === 'string' ? (
            <Button
              {...button(texts.open)}
              disabled={props.disabled ?? false}
              onPress={() => {
                setOpen(true);
              }}
            />
          ) : (
            <Button
              {...button(texts.forgetGiven)}
              disabled={props.disabled ?? false}
              onPress={() => {
                void invoke('keepers.forget', { handle: value.handle });
                onChange('');
              }}
            />
          )}
        </div>
      </div>
      {open && (
        <EnterShares
          expected={expected}
          onDone={(entered) => {
            setOpen(false);
            onChange(entered);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
