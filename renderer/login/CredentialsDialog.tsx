import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { TrainingLogin } from '../../shared/session.ts';
import type { LoginAgain } from '../app-state.ts';
import {
  Button,
  Dialog,
  ErrorPanel,
  KeyValueList,
  Notice,
  Page,
  PasswordField,
  StatusLine,
  useSecrets,
  type ReadonlyValue,
} from '../components/index.ts';
import { HelpButton } from '../guide/HelpButton.tsx';
import { t } from '../text.ts';
import { TrustDialog } from './TrustDialog.tsx';

export interface CredentialsDialogProps {
  readonly page: 'L3' | 'L4';
  readonly text: {
    readonly title: string;
    readonly password: string;
    readonly missing: string;
    readonly submit: string;
    /** What the dialog is left by without a login. */
    readonly leave: string;
    readonly working: string;
    readonly help: readonly string[];
  };
  /** Why it is open, and what to do. */
  readonly notice: { readonly title: string; readonly text: string };
  readonly values: readonly ReadonlyValue[];
  /** A field in which the user chooses where the password goes. */
  readonly choice?: ReactNode;
  readonly training: TrainingLogin | null;
  readonly attempt: LoginAgain;
  readonly onSubmit: (password: string) => void;
  /** Gives up the attempt that runs. */
  readonly onStop: () => void;
  readonly onLeave: () => void;
  /** @param allowWeak the weaknesses of the server's certificate are accepted too */
  readonly onAccept: (password: string, allowWeak: boolean) => void;
  readonly onRefuse: () => void;
}

/** A login over what is open: says where the password goes, asks for it, and about the server's certificate where needed. */
export function CredentialsDialog(props: CredentialsDialogProps) {
  const { page, text, notice, values, training, attempt } = props;
  // The password of the training tree is not a secret, and is kept.
  const [password, setPassword] = useState(training?.password ?? '');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // The field is not there while the server's certificate is asked about.
  useSecrets(() => {
    setPassword('');
    return password !== '';
  });
  const { busy, failure, question } = attempt;
  const isOpen = question !== null;
  useEffect(() => {
    if (!isOpen) input.current?.focus();
  }, [isOpen]);

  const submit = () => {
    setMissing(password === '');
    if (password === '') input.current?.focus();
    else props.onSubmit(password);
  };

  if (question !== null) {
    return (
      <TrustDialog
        title={text.title}
        state={{ ...attempt, question, training }}
        onAccept={(allowWeak) => {
          props.onAccept(password, allowWeak);
        }}
        onRefuse={props.onRefuse}
      />
    );
  }
  return (
    <Dialog
      title={text.title}
      pageId={page}
      size="small"
      role="alertdialog"
      buttons={
        <div className="button-row">
          <StatusLine busy={busy} text={busy ? text.working : ''} />
          <Button label={text.submit} default disabled={busy} onPress={submit} />
          <Button
            label={busy ? t.common.buttons.cancel : text.leave}
            cancel
            onPress={busy ? props.onStop : props.onLeave}
          />
          <HelpButton page={page} paragraphs={text.help} />
        </div>
      }
    >
      <Page id={page} heading={text.title} hideHeading className="tab-stack">
        <ErrorPanel failure={failure} page={page} />
        <Notice tone="warning" title={notice.title}>
          {notice.text}
        </Notice>
        {props.choice}
        <KeyValueList values={values} />
        <PasswordField
          ref={input}
          label={text.password}
          value={password}
          onChange={(typed) => {
            setMissing(false);
            setPassword(typed);
          }}
          problem={missing ? text.missing : undefined}
          disabled={busy}
        />
      </Page>
    </Dialog>
  );
}
