import { useEffect } from 'react';
import type { ConsoleState } from '../app-state.ts';
import { Select } from '../components/index.ts';
import type { ReferralServer } from '../../shared/referral.ts';
import { format, t } from '../text.ts';
import { CredentialsDialog } from './CredentialsDialog.tsx';
import { useReferral } from './use-referral.ts';
import type { ReferralAsk } from '../ipc/referral-ask.ts';

export interface ReferralDialogProps {
  readonly ask: ReferralAsk;
  readonly state: Pick<ConsoleState, 'session' | 'training'>;
}

/** L4: the directory points to another server. Nothing is sent to that server before the user connects. */
export default function ReferralDialog({ ask, state }: ReferralDialogProps) {
  const { referral, decided } = ask;
  const { attempt, server: chosen, choose, follow, ...answers } = useReferral(referral, decided);
  // When the login ends, the question is void; main tells the callers that wait for it.
  useEffect(() => decided, [decided]);
  const { notice, root, labels, protection, connect, leave, connecting, ...text } = t.login.referral;
  const { server, security } = chosen;
  const address = (one: ReferralServer) =>
    format(t.login.t1.serverPort, { server: one.server, port: one.port });
  const name = referral.dn === '' ? root : referral.dn;
  return (
    <CredentialsDialog
      page="L4"
      text={{ ...text, submit: connect, leave, working: format(connecting, { server }) }}
      notice={{ title: format(notice.title, { name }), text: notice.text }}
      values={[
        { field: 'referral-server', label: labels.server, value: address(chosen) },
        { field: 'referral-protection', label: labels.protection, value: protection[security] },
        { field: 'referral-object', label: labels.object, value: name },
        { field: 'referral-from', label: labels.pointedBy, value: referral.pointedBy },
        { field: 'referral-user', label: labels.user, value: state.session.userDotted },
      ]}
      choice={
        referral.servers.length > 1 && (
          <Select
            label={labels.choose}
            value={chosen.handle}
            options={referral.servers.map((one) => ({ value: one.handle, label: address(one) }))}
            onChange={(handle) => {
              choose(referral.servers.find((one) => one.handle === handle) ?? chosen);
            }}
            disabled={attempt.busy}
          />
        )
      }
      training={state.training}
      attempt={attempt}
      onSubmit={(password) => void follow(password)}
      onStop={answers.stop}
      onLeave={() => void answers.decline()}
      onAccept={(password, allowWeak) => void answers.accept(password, allowWeak)}
      onRefuse={answers.refuse}
    />
  );
}
