/** The user's answer about another server that the directory points to. */
import type { Handlers } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { AskAboutServer } from './ask-about-server.ts';
import type { State } from './services.ts';

type ReferralCalls = Pick<Handlers, 'referral.follow' | 'referral.decline' | 'referral.cancel'>;

export function referralCalls(state: State, servers: AskAboutServer): ReferralCalls {
  let attempt: AbortController | undefined;

  return {
    async 'referral.follow'({ handle, password }) {
      const login = state.current();
      if (!login.ok) return login;
      const { referrals } = login.value;
      const offer = referrals.offer(handle);
      if (!offer) return fail('APP-ARGUMENT');
      attempt?.abort();
      const { signal } = (attempt = new AbortController());
      const { security } = offer.referral;
      const { userDn: user } = login.value.session;
      const opened = await servers.open(
        { servers: [offer.referral], ...{ security, user, signal } },
        password,
      );
      if (!opened.ok) return opened;
      if (opened.value.kind === 'untrusted') return ok(opened.value);
      const { session } = opened.value;
      // Cancelled or logged out at the last moment: this session is no longer needed.
      if (signal.aborted || state.login !== login.value) {
        session.close();
        return fail('LDAP-CANCELLED');
      }
      referrals.follow(offer, session);
      return ok({ kind: 'followed' });
    },

    'referral.decline'({ handles }) {
      const referrals = state.login?.referrals;
      for (const handle of handles) {
        const offer = referrals?.offer(handle);
        if (offer) referrals?.decline(offer);
      }
      return Promise.resolve(ok(null));
    },

    'referral.cancel'() {
      attempt?.abort();
      return Promise.resolve(ok(null));
    },
  };
}
