import type * as net from 'node:net';
import { type Result, fail, ok } from '../../shared/result.ts';
import { displayName } from './display.ts';
import { DEFAULT_TIMEOUT, LdapChannel } from './ldap-channel.ts';
import { type ServerInfo, readServerInfo } from './root-dse.ts';
import { type Opening, openTcp } from './tls-connection.ts';
import type { TrustPolicy, Untrusted } from './trust.ts';
import { type Assurance, openTrusted } from './trusted-connection.ts';

export type Security = 'ldaps' | 'starttls' | 'clear';

export interface ConnectOptions {
  /** Host name or address; an IPv6 address with or without brackets. */
  readonly server: string;
  readonly port: number;
  readonly security: Security;
  readonly trust: TrustPolicy;
  /** Milliseconds for each step. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** A server that was reached and, over TLS, is trusted. Nobody is logged in yet. */
export interface Connection {
  readonly server: string;
  readonly port: number;
  readonly security: Security;
  /** Undefined without TLS. */
  readonly assurance: Assurance | undefined;
  /** What the server says to strangers; undefined when it says nothing before a login. */
  readonly serverInfo: ServerInfo | undefined;
  readonly channel: LdapChannel;
  close(): void;
}

export type ConnectOutcome = { readonly kind: 'connected'; readonly connection: Connection } | Untrusted;

const ADDRESS = /^[^\s/@\\[\]?#%]{1,255}$/;

/**
 * Host name or address without the brackets of IPv6.
 * @returns `LDAP-ADDRESS` if it is not an address or the port is not from 1 to 65535
 */
export function serverAddress(text: string, port: number): Result<string> {
  const server = text.trim().replace(/^\[(.*)\]$/, '$1');
  return ADDRESS.test(server) && Number.isInteger(port) && port >= 1 && port <= 65535
    ? ok(server)
    : fail('LDAP-ADDRESS', { server: displayName(server), port: String(port) });
}

/**
 * Connects to an LDAP server and decides whether it can be trusted; nothing but StartTLS is sent to it before.
 * @returns the connection, or `kind: 'untrusted'` with what the user has to check and decide (`acceptServer`).
 *   Failures: `LDAP-ADDRESS`, `LDAP-DNS`, `LDAP-UNREACHABLE`, `LDAP-CONNECT-TIMEOUT`, `LDAP-TLS-TIMEOUT`, `LDAP-TLS-REFUSED`,
 *   `LDAP-STARTTLS-REFUSED`, `LDAP-NOT-LDAP`, `LDAP-DISCONNECTED`, `LDAP-PINS`, `LDAP-CANCELLED`
 */
export async function connect(options: ConnectOptions): Promise<Result<ConnectOutcome>> {
  const { port, security, signal, trust } = options;
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT;
  const server = serverAddress(options.server, port);
  if (!server.ok) return server;
  const opening: Opening = { server: server.value, port, timeoutMs, signal };

  if (security === 'clear') {
    const tcp = await openTcp(opening);
    return tcp.ok ? begin(tcp.value, opening, security, undefined) : tcp;
  }
  const opened = await openTrusted(opening, security, trust);
  if (!opened.ok) return opened;
  if (opened.value.kind === 'untrusted') return ok(opened.value);
  return begin(opened.value.socket, opening, security, opened.value.assurance);
}

async function begin(
  socket: net.Socket,
  opening: Opening,
  security: Security,
  assurance: Assurance | undefined,
): Promise<Result<ConnectOutcome>> {
  const { port, server, signal, timeoutMs } = opening;
  const channel = new LdapChannel(socket, { server, port });
  const info = await readServerInfo(channel, { signal, timeoutMs });
  // Servers may keep the rootDSE from strangers; one that cannot talk LDAP has ended the conversation.
  if (
    !info.ok &&
    (channel.closed || ['LDAP-CANCELLED', 'LDAP-TIMEOUT', 'LDAP-TOO-SLOW'].includes(info.failure.code))
  ) {
    channel.close();
    return info;
  }
  const connection: Connection = {
    server,
    port,
    security,
    assurance,
    serverInfo: info.ok ? info.value : undefined,
    channel,
    close: () => channel.close(),
  };
  return ok({ kind: 'connected', connection });
}
