/** The user's answer about another server that the directory points to. */
import type { Handlers } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { AskAboutServer } from './ask-about-server.ts';
import type { State } from './services.ts';

type ReferralCalls = Pick<Handlers, 'referral.follow' | 'referral.decline' | 'referral.cancel'>;

export function referralCalls(state: State, servers: AskAboutServer): ReferralCalls {
  return {
    async 'referral.follow'({ handle, password }) {
      const login = state.current(undefined);
      if (!login.ok) return login;
      const { referrals } = login.value;
      const offer = referrals.offer(handle);
      if (!offer) return fail('APP-ARGUMENT');
      const { security } = offer.referral;
      const { userDn: user } = login.value.session;
      const request = { servers: [offer.referral], security, user };
      return state.referralAttempt.open(servers, request, password, (session) => {
        referrals.follow(offer, session);
        return { kind: 'followed' } as const;
      });
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
      state.referralAttempt.cancel();
      return Promise.resolve(ok(null));
    },
  };
}
