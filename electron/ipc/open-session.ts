/** Reaching a server, deciding whether to trust it, and logging in: the same for a login and for a referral. */
import {
  connectFirst,
  login,
  type Security,
  type Session,
  type Untrusted,
  type UntrustedReason,
} from '../directory/index.ts';
import type { TrustQuestion } from '../../shared/views.ts';
import { ok, type Result } from '../../shared/result.ts';
import { withSecret } from './secret.ts';
import type { TrustStore } from './trust-calls.ts';

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

export interface OpenRequest {
  /** In the order in which they are tried. */
  readonly servers: readonly { readonly server: string; readonly port: number }[];
  readonly security: Security;
  readonly user: string;
  readonly password: string;
  readonly signal: AbortSignal;
}

export type OpenOutcome =
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'untrusted'; readonly question: TrustQuestion };

/**
 * Opens a session. The password is sent only to a server that is trusted.
 * @returns the session, or the question about the server's certificate, which `trust.shown` holds for the answer;
 *   the failures of `connect` and `login`
 */
export async function openSession(trust: TrustStore, request: OpenRequest): Promise<Result<OpenOutcome>> {
  const { password, security, servers, signal, user } = request;
  trust.shown = undefined;
  const policy = await trust.policy();
  if (!policy.ok) return policy;
  const { outcome: reached } = await connectFirst(
    servers.map(({ server, port }) => ({
      ...{ server, port, security, signal },
      trust: policy.value,
      timeoutMs: CONNECT_TIMEOUT,
    })),
  );
  if (!reached.ok) return reached;
  if (reached.value.kind === 'untrusted') {
    trust.shown = reached.value;
    return ok({ kind: 'untrusted', question: question(reached.value) });
  }
  const { connection } = reached.value;
  const entered = await withSecret(password, (secret) => login(connection, user, secret, { signal }));
  if (entered.ok) return ok({ kind: 'open', session: entered.value });
  connection.close();
  return entered;
}

function question(shown: Untrusted): TrustQuestion {
  const { server, port, certificate, reason, vouchedBy, weaknesses, changedFrom } = shown;
  const { subject, issuer, notBefore, notAfter, sha256, signatureAlgorithm } = certificate;
  return {
    server,
    port,
    certificate: { subject, issuer, notBefore, notAfter, sha256, signatureAlgorithm },
    reason: REASONS[reason],
    weaknesses,
    ...(vouchedBy && { vouchedBy }),
    ...(changedFrom && { previousSha256: changedFrom.sha256 }),
  };
}
