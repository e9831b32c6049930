/** Logging in and out, the decision about an unknown server certificate, and the training tree. */
import { acceptServer, toDotted } from '../directory/index.ts';
import type { Argument, Handlers } from '../../shared/contract.ts';
import type { LoginOutcome } from '../../shared/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { join } from 'node:path';
import { openSession } from './open-session.ts';
import { addressOf, type Host, type State } from './services.ts';
import { TrainingService } from './training-service.ts';
import type { TrustStore } from './trust-calls.ts';

type SessionCalls = Pick<
  Handlers,
  'session.login' | 'session.trust' | 'session.logout' | 'session.cancelLogin' | 'session.startTraining'
>;

export function sessionCalls(state: State, host: Host, trust: TrustStore): SessionCalls {
  const training = new TrainingService(join(host.userData, 'training'));
  let attempt: AbortController | undefined;

  async function logIn(
    request: Argument<'session.login'>,
    signal: AbortSignal,
  ): Promise<Result<LoginOutcome>> {
    const { password, security, user } = request;
    const opened = await openSession(trust, {
      servers: [request, ...(request.fallback ? [request.fallback] : [])],
      ...{ security, user, password, signal },
    });
    if (!opened.ok) return opened;
    if (opened.value.kind === 'untrusted') return ok(opened.value);
    const { session } = opened.value;
    const { server, port } = session;
    const userDotted = toDotted(session.userDn);
    const { treeName = server, vendorVersion = '' } = session.serverInfo;
    state.logIn({
      session,
      server: addressOf(session),
      tree: treeName,
      user: userDotted,
    });
    session.onClosed(() => {
      if (state.login?.session !== session) return;
      state.logOut();
      host.send('session.ended', { reason: 'server-gone' });
    });
    return ok({
      kind: 'logged-in',
      session: {
        treeName,
        userDn: session.userDn,
        userDotted,
        server,
        port,
        security,
        vendorVersion,
        ...(session.graceLogin && { graceLogin: session.graceLogin }),
      },
    });
  }

  return {
    async 'session.login'(request) {
      attempt?.abort();
      const mine = new AbortController();
      attempt = mine;
      return logIn(request, mine.signal);
    },

    async 'session.trust'({ server, port, sha256, allowWeak = false }) {
      const { shown } = trust;
      if (shown?.server !== server || shown.port !== port || shown.certificate.sha256 !== sha256) {
        return fail('APP-ARGUMENT');
      }
      const stored = await acceptServer(trust.pins, shown, allowWeak);
      return stored.ok ? ok(null) : stored;
    },

    'session.logout'() {
      state.logOut();
      return Promise.resolve(ok(null));
    },

    'session.cancelLogin'() {
      attempt?.abort();
      return Promise.resolve(ok(null));
    },

    'session.startTraining': () => training.start(),
  };
}
