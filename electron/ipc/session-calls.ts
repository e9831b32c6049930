/** Logging in and out, the decision about an unknown server certificate, and the training tree. */
import {
  acceptServer,
  connectFirst,
  login,
  toDotted,
  type Untrusted,
  type UntrustedReason,
} from '../directory/index.ts';
import type { Argument, Handlers } from '../../shared/contract.ts';
import type { LoginOutcome, TrustQuestion } from '../../shared/domain.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { join } from 'node:path';
import type { Host, State } from './services.ts';
import { TrainingService } from './training-service.ts';
import type { TrustStore } from './trust-calls.ts';

type SessionCalls = Pick<
  Handlers,
  'session.login' | 'session.trust' | 'session.logout' | 'session.cancelLogin' | 'session.startTraining'
>;

/** Milliseconds for reaching the server; a login that takes longer is better tried again by the user. */
const CONNECT_TIMEOUT = 15_000;

const REASONS: Readonly<Record<UntrustedReason, TrustQuestion['reason']>> = {
  changed: 'changed',
  weak: 'weak',
  'host-name': 'name-mismatch',
  expired: 'expired',
  'not-yet-valid': 'expired',
  'self-signed': 'unknown-issuer',
  'unknown-issuer': 'unknown-issuer',
};

export function sessionCalls(state: State, host: Host, trust: TrustStore): SessionCalls {
  const training = new TrainingService(join(host.userData, 'training'));
  /** What the last login attempt was shown: only this certificate can be accepted. */
  let shown: Untrusted | undefined;
  let attempt: AbortController | undefined;

  async function logIn(
    request: Argument<'session.login'>,
    signal: AbortSignal,
  ): Promise<Result<LoginOutcome>> {
    const { security } = request;
    const policy = await trust.policy();
    if (!policy.ok) return policy;
    const addresses = [request, ...(request.fallback ? [request.fallback] : [])];
    const tried = await connectFirst(
      addresses.map(({ server, port }) => ({
        ...{ server, port, security, signal },
        trust: policy.value,
        timeoutMs: CONNECT_TIMEOUT,
      })),
    );
    const reached = tried.outcome;
    if (!reached.ok) return reached;
    if (reached.value.kind === 'untrusted') {
      shown = reached.value;
      return ok({ kind: 'untrusted', question: question(reached.value) });
    }
    const { connection } = reached.value;
    const { server, port } = connection;
    const password = Buffer.from(request.password, 'utf8');
    const entered = await login(connection, request.user, password, { signal }).finally(() =>
      password.fill(0),
    );
    if (!entered.ok) {
      connection.close();
      return entered;
    }
    const session = entered.value;
    const userDotted = toDotted(session.userDn);
    const { treeName = server, vendorVersion = '' } = session.serverInfo;
    state.logIn({
      session,
      server: `${security === 'ldaps' ? 'ldaps' : 'ldap'}://${server}:${String(port)}`,
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
      shown = undefined;
      return logIn(request, mine.signal);
    },

    async 'session.trust'({ server, port, sha256, allowWeak = false }) {
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

function question({ server, port, certificate, reason, weaknesses, changedFrom }: Untrusted): TrustQuestion {
  const { subject, issuer, notBefore, notAfter, sha256, signatureAlgorithm } = certificate;
  return {
    server,
    port,
    certificate: { subject, issuer, notBefore, notAfter, sha256, signatureAlgorithm },
    reason: REASONS[reason],
    weaknesses,
    ...(changedFrom && { previousSha256: changedFrom.sha256 }),
  };
}
