import type { ConsoleState, EndReason, LoginAgain } from '../app-state.ts';
import { format, t } from '../text.ts';
import type { LoginActions } from '../use-session.ts';
import { CredentialsDialog } from './CredentialsDialog.tsx';

export interface LoginAgainDialogProps {
  readonly state: ConsoleState;
  readonly again: LoginAgain;
  readonly reason: EndReason;
  readonly session: Pick<LoginActions, 'loginAgain' | 'putOff' | 'cancelLogin' | 'accept' | 'refuse'>;
}

/** L3: logs in again over an open wizard, which goes on where it was. */
export default function LoginAgainDialog({ state, again, reason, session }: LoginAgainDialogProps) {
  const { todo, server: serverLabel, user: userLabel, logIn, notNow, loggingIn, ...text } = t.login.again;
  const { server, port, userDotted } = state.session;
  return (
    <CredentialsDialog
      page="L3"
      text={{ ...text, submit: logIn, leave: notNow, working: format(loggingIn, { server }) }}
      notice={{ title: t.login.ended.reasons[reason], text: todo }}
      values={[
        {
          field: 'again-server',
          label: serverLabel,
          value: format(t.login.t1.serverPort, { server, port }),
        },
        { field: 'again-user', label: userLabel, value: userDotted },
      ]}
      training={state.training}
      attempt={again}
      onSubmit={(password) => void session.loginAgain(password)}
      onStop={session.cancelLogin}
      onLeave={session.putOff}
      onAccept={(_password, allowWeak) => void session.accept(allowWeak)}
      onRefuse={session.refuse}
    />
  );
}
