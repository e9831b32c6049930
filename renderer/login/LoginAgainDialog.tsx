import { useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ConsoleState, EndReason, LoginAgain } from '../app-state.ts';
import {
  Button,
  Dialog,
  ErrorPanel,
  KeyValueList,
  Notice,
  PasswordField,
  StatusLine,
} from '../components/index.ts';
import { format, t } from '../text.ts';
import type { Session } from '../use-session.ts';
import { TrustPage } from './TrustPage.tsx';

export interface LoginAgainDialogProps {
  readonly state: ConsoleState;
  readonly again: LoginAgain;
  readonly reason: EndReason;
  readonly session: Pick<Session, 'loginAgain' | 'putOff' | 'cancelLogin' | 'accept' | 'refuse'>;
}

/** Logs in again over an open wizard, which goes on where it was. */
export default function LoginAgainDialog({ state, again, reason, session }: LoginAgainDialogProps) {
  const text = t.login.again;
  // The password of the training tree is no secret, and is kept.
  const [password, setPassword] = useState(state.form.password);
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { server, port, userDotted } = state.session;
  const asking = again.question !== null;
  useEffect(() => {
    if (!asking) input.current?.focus();
  }, [asking]);

  const submit = () => {
    setMissing(password === '');
    if (password === '') input.current?.focus();
    else void session.loginAgain(password);
  };

  if (again.question !== null) {
    return (
      <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
        <Modal className="trust-again">
          <AriaDialog aria-label={text.title} data-key-scope>
            <TrustPage
              key={again.question.certificate.sha256}
              state={{ ...again, question: again.question, training: state.training }}
              onAccept={(allowWeak) => void session.accept(allowWeak)}
              onRefuse={session.refuse}
            />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    );
  }
  return (
    <Dialog
      title={text.title}
      size="small"
      role="alertdialog"
      buttons={
        <div className="button-row">
          <StatusLine busy={again.busy} text={again.busy ? format(text.loggingIn, { server }) : ''} />
          <Button label={text.logIn} default disabled={again.busy} onPress={submit} />
          <Button
            label={again.busy ? t.common.buttons.cancel : text.notNow}
            cancel
            onPress={again.busy ? session.cancelLogin : session.putOff}
          />
        </div>
      }
    >
      <div className="tab-stack">
        <ErrorPanel failure={again.failure} page="L1" />
        <Notice tone="warning" title={t.login.ended.reasons[reason]}>
          {text.todo}
        </Notice>
        <KeyValueList
          values={[
            {
              field: 'again-server',
              label: text.server,
              value: format(t.login.t1.serverPort, { server, port }),
            },
            { field: 'again-user', label: text.user, value: userDotted },
          ]}
        />
        <PasswordField
          ref={input}
          label={text.password}
          value={password}
          onChange={(typed) => {
            setMissing(false);
            setPassword(typed);
          }}
          problem={missing ? text.missing : undefined}
          disabled={again.busy}
        />
      </div>
    </Dialog>
  );
}
