/** Which gateway is asked, by whom and for which tree, and how its calls name the user and the LDAP server. */
import { formatRdn, parseDn, type Security, type TrustPolicy } from '../directory/index.ts';
import { authority } from './exchange.ts';

export interface GatewayOptions {
  /** Of the gateway: host name or address; an IPv6 address with or without brackets. */
  readonly server: string;
  readonly port: number;
  readonly trust: TrustPolicy;
  readonly user: string;
  /** UTF-8; the caller wipes it. */
  readonly password: Buffer;
  /** The LDAP server that the gateway logs in to. */
  readonly ldap: { readonly server: string; readonly port: number; readonly security: Security };
  /** `directoryTreeName` as LDAP gives it. */
  readonly treeName: string;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each answer; one minute by default. */
  readonly timeoutMs?: number | undefined;
}

/** `o=acme/cn=admin`: the form of one description, the root first. */
export const slashForm = (dn: string): string | undefined => {
  const parsed = parseDn(dn);
  return parsed && [...parsed].reverse().map(formatRdn).join('/');
};

/**
 * `ldapserver`: the port is left out if it is 636. Not stated: how a server is named that speaks StartTLS only. The
 * gateway itself connects with LDAPS, so the port of a StartTLS session is not passed on.
 */
export const ldapServer = ({ server, port, security }: GatewayOptions['ldap']): string =>
  security !== 'ldaps' || port === 636 ? server : authority({ server, port });
