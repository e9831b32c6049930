/** Other servers that a server points to (RFC 4511, section 4.1.10). Never followed without somebody's decision. */
import { type Result, fail, ok } from '../../shared/result.ts';
import type { ConnectOptions, ConnectOutcome, Security } from './connect.ts';
import { connect } from './connect.ts';
import { displayName } from './display.ts';
import { formatDn, parseDn } from './distinguished-name.ts';

export interface Referral {
  readonly server: string;
  readonly port: number;
  /** Never less than the connection that the referral came over: `ldap:` behind TLS becomes StartTLS. */
  readonly security: Security;
  /** The object there; undefined for the one that was asked for. */
  readonly dn: string | undefined;
}

/** Servers that are asked one after the other at most. */
const MAX_HOPS = 5;

/**
 * Reads an LDAP URL (RFC 4516) that a server gave.
 * @param over how the connection is protected that it came over
 * @returns `LDAP-REFERRAL-INVALID` for anything else
 */
export function parseReferral(uri: string, over: Security, from: { server: string }): Result<Referral> {
  const invalid = (): Result<never> =>
    fail('LDAP-REFERRAL-INVALID', {
      server: displayName(from.server),
      target: displayName(uri.slice(0, 256)),
    });
  const found =
    /^(ldaps?):\/\/(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,255})(?::(\d{1,5}))?(?:\/([^?]*)(?:\?.*)?)?$/i.exec(
      uri,
    );
  if (found === null || uri.length > 4096) return invalid();
  const [, scheme = '', host = '', portText, path = ''] = found;
  const tls = scheme.toLowerCase() === 'ldaps';
  const port = portText === undefined ? (tls ? 636 : 389) : Number(portText);
  let dn: string | undefined;
  try {
    const parsed = parseDn(decodeURIComponent(path));
    if (parsed === undefined) return invalid();
    dn = path === '' ? undefined : formatDn(parsed);
  } catch {
    return invalid();
  }
  if (port < 1 || port > 65535) return invalid();
  const security = tls ? 'ldaps' : over === 'clear' ? 'clear' : 'starttls';
  return ok({ server: host.replace(/^\[(.*)\]$/, '$1').toLowerCase(), port, security, dn });
}

/** The servers that were asked on the way to an object, so that a circle is seen. */
export class ReferralTrail {
  readonly #visited = new Set<string>();

  /** @param start the server that the user logged in to */
  constructor(start: { server: string; port: number }) {
    this.#visited.add(`${start.server.toLowerCase()}:${start.port}`);
  }

  /**
   * Connects to the server that a referral names, after somebody agreed. The rules of trust are the same as for any
   * other server, and nobody is logged in there yet.
   * @returns as `connect`, or `LDAP-REFERRAL-LOOP` when that server was asked before or too many were
   */
  async follow(
    referral: Referral,
    options: Pick<ConnectOptions, 'trust' | 'timeoutMs' | 'signal'>,
  ): Promise<Result<ConnectOutcome>> {
    const { port, security, server } = referral;
    const key = `${server}:${port}`;
    if (this.#visited.has(key) || this.#visited.size > MAX_HOPS) return fail('LDAP-REFERRAL-LOOP');
    const outcome = await connect({ ...options, server, port, security });
    // A server whose certificate is still to be decided about may be asked again after the decision.
    if (outcome.ok && outcome.value.kind === 'connected') this.#visited.add(key);
    return outcome;
  }
}
