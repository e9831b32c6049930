/** TLS connections to servers that are trusted: shared by LDAP and by the tree's REST gateway. */
import type * as tls from 'node:tls';
import { type Result, ok } from '../../shared/result.ts';
import type { ServerCertificate } from './server-certificate.ts';
import { type Opening, openSecured } from './tls-connection.ts';
import { type AuthoritySource, type TrustPolicy, type Untrusted, type TrustSource, judge } from './trust.ts';

export interface Assurance {
  readonly by: TrustSource;
  /** The known authority at the end of the chain; undefined if there is none. */
  readonly trustedThrough: AuthoritySource | undefined;
  readonly certificate: ServerCertificate;
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
}

export interface TrustedConnection {
  readonly kind: 'trusted';
  readonly socket: tls.TLSSocket;
  readonly assurance: Assurance;
}

/**
 * Opens a TLS connection and decides whether its server can be trusted. Nothing but StartTLS is sent before that.
 * @returns the connection, or `kind: 'untrusted'` with the certificate that the user has to decide about. Failures:
 *   `LDAP-DNS`, `LDAP-UNREACHABLE`, `LDAP-CONNECT-TIMEOUT`, `LDAP-TLS-TIMEOUT`, `LDAP-TLS-REFUSED`, `LDAP-STARTTLS-REFUSED`, `LDAP-PINS`,
 *   `LDAP-CANCELLED`
 */
export async function openTrusted(
  opening: Opening,
  security: 'ldaps' | 'starttls',
  trust: TrustPolicy,
): Promise<Result<TrustedConnection | Untrusted>> {
  const secured = await openSecured(opening, security, trust.authorities);
  if (!secured.ok) return secured;
  const { socket, weak } = secured.value;
  // A socket without a listener for its errors would end the program while the pins are read.
  socket.on('error', () => undefined);
  const judged = await judge(socket, opening.server, opening.port, trust, weak);
  if (!judged.ok) {
    socket.destroy();
    return judged;
  }
  const { certificate, protocol, verdict } = judged.value;
  if (verdict.kind === 'untrusted') {
    socket.destroy();
    return ok(verdict);
  }
  const { by, trustedThrough } = verdict;
  return ok({ kind: 'trusted', socket, assurance: { by, trustedThrough, certificate, protocol } });
}
