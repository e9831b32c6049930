/** Other servers that a server points to (RFC 4511, section 4.1.10). Followed only after the user's decision. */
import { type Result, fail, ok } from '../../shared/result.ts';
import type { Security } from './connect.ts';
import { displayName } from './display.ts';
import { formatDn, normalizeDn, parseDn } from './distinguished-name.ts';
import type { Peer } from './ldap-channel.ts';

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
      uri.trim(),
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

/** The servers that were asked for one object, so that a circle is seen. A trail does not change; `hop` makes the next. */
export class ReferralTrail {
  readonly #asked: readonly string[];
  readonly #hops: number;

  private constructor(asked: readonly string[], hops: number) {
    this.#asked = asked;
    this.#hops = hops;
  }

  /** The start, without any referral: the server that the user logged in to. */
  static readonly START = new ReferralTrail([], 0);

  /**
   * The trail after `from` pointed to `to` for the object `dn`.
   * @returns `LDAP-REFERRAL-LOOP` when that server was asked for it before, or too many servers point on
   */
  hop(from: Peer, to: Peer, dn: string): Result<ReferralTrail> {
    const name = normalizeDn(parseDn(dn) ?? []);
    const key = ({ server, port }: Peer): string => `${server.toLowerCase()}:${port} ${name}`;
    const asked = [...this.#asked, key(from)];
    if (asked.includes(key(to)) || this.#hops >= MAX_HOPS) return fail('LDAP-REFERRAL-LOOP');
    return ok(new ReferralTrail(asked, this.#hops + 1));
  }
}
