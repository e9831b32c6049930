/** Reaching a server, deciding whether to trust it, and logging in: the same for a login and for a referral. */
import {
  connectFirst,
  login,
  type Security,
  type Session,
  type TrustPolicy,
  type Untrusted,
  type UntrustedReason,
} from '../../directory/index.ts';
import type { TrustQuestion } from '../../../shared/session.ts';
import { ok, type Result } from '../../../shared/result.ts';

/** Milliseconds for reaching the server; a login that takes longer is better tried again by the user. */
const CONNECT_TIMEOUT = 15_000;

const REASONS: Readonly<Record<UntrustedReason, TrustQuestion['reasons'][number]>> = {
  changed: 'changed',
  weak: 'weak',
  'host-name': 'name-mismatch',
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  'self-signed': 'unknown-issuer',
  'unknown-issuer': 'unknown-issuer',
};

export interface OpenRequest {
  /** In the order in which they are tried. */
  readonly servers: readonly { readonly server: string; readonly port: number }[];
  readonly security: Security;
  readonly user: string;
  /** UTF-8; the caller wipes it. */
  readonly password: Buffer;
  readonly signal: AbortSignal;
}

export type OpenOutcome =
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'untrusted'; readonly shown: Untrusted };

/**
 * Opens a session. The password is sent only to a server that is trusted.
 * @returns the session, or the certificate of a server that is not trusted; the failures of `connect` and `login`
 */
export async function openSession(trust: TrustPolicy, request: OpenRequest): Promise<Result<OpenOutcome>> {
  const { password, security, servers, signal, user } = request;
  const { outcome: reached } = await connectFirst(
    servers.map(({ server, port }) => ({
      ...{ server, port, security, signal },
      trust,
      timeoutMs: CONNECT_TIMEOUT,
    })),
  );
  if (!reached.ok) return reached;
  if (reached.value.kind === 'untrusted') return ok({ kind: 'untrusted', shown: reached.value });
  const { connection } = reached.value;
  const entered = await login(connection, user, password, { signal });
  if (entered.ok) return ok({ kind: 'open', session: entered.value });
  connection.close();
  return entered;
}

/** The certificate of a server as the user is asked about it. */
export function trustQuestion(shown: Untrusted): TrustQuestion {
  const { server, port, certificate, reasons, trustedThrough, weaknesses, changedFrom } = shown;
  const { subject, issuer, names, notBefore, notAfter, sha256, signatureAlgorithm } = certificate;
  return {
    server,
    port,
    certificate: { subject, issuer, names, notBefore, notAfter, sha256, signatureAlgorithm },
    reasons: reasons.map((reason) => REASONS[reason]),
    weaknesses,
    ...(trustedThrough && { trustedThrough }),
    ...(changedFrom && { previousSha256: changedFrom.sha256 }),
  };
}
