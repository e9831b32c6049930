/** Logging in and out, the decision about an unknown server certificate, and the training tree. */
import { acceptServer, type Session } from '../directory/index.ts';
import type { Installation } from '../app/installation/index.ts';
import { Login } from '../app/login/index.ts';
import { TrainingService } from '../app/training/index.ts';
import type { Handlers } from '../../shared/contract.ts';
import type { ConnectionSecurity } from '../../shared/referral.ts';
import type { LoginOutcome } from '../../shared/session.ts';
import { fail, ok } from '../../shared/result.ts';
import type { AskAboutServer } from './ask-about-server.ts';
import type { Host, State } from './services.ts';

type SessionCalls = Pick<
  Handlers,
  'session.login' | 'session.trust' | 'session.logout' | 'session.cancelLogin' | 'session.startTraining'
>;

export function sessionCalls(
  state: State,
  host: Host,
  { trust, trainingFolder }: Installation,
  servers: AskAboutServer,
): SessionCalls {
  const training = new TrainingService(trainingFolder, host.readableTrainingKeys);

  /** Makes the session the login of the window. */
  function begin(session: Session, security: ConnectionSecurity): LoginOutcome {
    const login = new Login(session, host.now());
    const { channel, port, server } = session.connection;
    const { vendorVersion = '' } = session.serverInfo;
    state.logIn(login);
    channel.onClosed(() => {
      if (state.login !== login) return;
      state.logOut();
      host.send('session.ended', { reason: 'server-gone' });
    });
    return {
      kind: 'logged-in',
      session: {
        treeName: login.tree,
        userDn: session.userDn,
        userDotted: login.user,
        server,
        port,
        security,
        vendorVersion,
        ...(session.graceLogin && { graceLogin: session.graceLogin }),
        ...(session.passwordExpiresIn !== undefined && {
          passwordExpiresAt: new Date(host.now().getTime() + session.passwordExpiresIn * 1000).toISOString(),
        }),
      },
    };
  }

  return {
    'session.login': ({ fallback, password, port, security, server, user }) =>
      state.loginAttempt.open(
        servers,
        { servers: [{ server, port }, ...(fallback ? [fallback] : [])], security, user },
        password,
        (session) => begin(session, security),
      ),

    async 'session.trust'({ server, port, sha256, allowWeak = false }) {
      const { shown } = servers;
      if (shown?.server !== server || shown.port !== port || shown.certificate.sha256 !== sha256) {
        return fail('APP-ARGUMENT');
      }
      const stored = await acceptServer(trust.pins, shown, allowWeak);
      return stored.ok ? ok(null) : stored;
    },

    'session.logout'() {
      state.lock();
      return Promise.resolve(ok(null));
    },

    'session.cancelLogin'() {
      state.loginAttempt.cancel();
      return Promise.resolve(ok(null));
    },

    'session.startTraining': () => training.start(),
  };
}
