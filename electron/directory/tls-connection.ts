/** Opening connections: TCP, TLS from the first byte (LDAPS), TLS on request (StartTLS, RFC 4511, section 4.14). */
import * as net from 'node:net';
import * as tls from 'node:tls';
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import { answerFailure } from './diagnostics.ts';
import { displayName } from './display.ts';
import { LdapChannel, type Peer } from './ldap-channel.ts';
import { OPERATION } from './ldap-message.ts';
import { encodeExtended } from './ldap-requests.ts';
import { authorityStore } from './trust.ts';

const START_TLS = '1.3.6.1.4.1.1466.20037';

export interface Opening extends Peer {
  /** Milliseconds for each step: reaching the server, StartTLS, the handshake. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

const values = ({ server, port, timeoutMs }: Opening): Record<string, string | number> => ({
  server: displayName(server),
  port,
  seconds: Math.ceil(timeoutMs / 1000),
});

/** Node's codes for a name that no name server knows, or that could not be asked. */
const DNS_CODES = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_NODATA', 'EAI_FAIL'];

/**
 * Waits for `event` of the socket, for its failure, the time-out or the cancelling, whichever is first.
 * @param timeoutCode tells which step was not done in time
 */
function waitFor<T extends net.Socket>(
  socket: T,
  event: string,
  opening: Opening,
  timeoutCode: 'LDAP-CONNECT-TIMEOUT' | 'LDAP-TLS-TIMEOUT',
  onError: (code: string) => Result<never>,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    const finish = (result: Result<T>): void => {
      clearTimeout(timer);
      opening.signal?.removeEventListener('abort', onAbort);
      socket.removeListener(event, onEvent);
      socket.removeListener('error', onFault);
      socket.removeListener('close', onClose);
      if (!result.ok) {
        // Whatever the dying socket still says is of no interest.
        socket.on('error', () => undefined);
        socket.destroy();
      }
      resolve(result);
    };
    const onEvent = (): void => finish(ok(socket));
    const onFault = (error: NodeJS.ErrnoException): void => finish(onError(error.code ?? ''));
    const onClose = (): void => finish(onError(''));
    const onAbort = (): void => finish(fail('LDAP-CANCELLED'));
    const timer = setTimeout(() => finish(fail(timeoutCode, values(opening))), opening.timeoutMs);
    socket.once(event, onEvent);
    socket.once('error', onFault);
    socket.once('close', onClose);
    opening.signal?.addEventListener('abort', onAbort, { once: true });
    if (opening.signal?.aborted) onAbort();
  });
}

/** `LDAP-DNS`, `LDAP-UNREACHABLE`, `LDAP-CONNECT-TIMEOUT`, `LDAP-CANCELLED` */
export function openTcp(opening: Opening): Promise<Result<net.Socket>> {
  const socket = net.connect({ host: opening.server, port: opening.port });
  return waitFor(socket, 'connect', opening, 'LDAP-CONNECT-TIMEOUT', (code) =>
    fail(DNS_CODES.includes(code) ? 'LDAP-DNS' : 'LDAP-UNREACHABLE', values(opening)),
  );
}

/** Asks for TLS on a plain connection; `LDAP-STARTTLS-REFUSED` when the server does not want to. */
async function startTls(socket: net.Socket, opening: Opening): Promise<Result<net.Socket>> {
  const channel = new LdapChannel(socket, opening);
  const answer = await channel.request({
    encode: (id) => encodeExtended(id, START_TLS),
    endsWith: OPERATION.EXTENDED_RESPONSE,
    timeoutMs: opening.timeoutMs,
    signal: opening.signal,
  });
  const refuse = (failed: Result<never>): Result<never> => {
    channel.close();
    return failed;
  };
  if (!answer.ok) return refuse(answer);
  if (answer.value.resultCode !== 0) {
    const reason = answerFailure(answer.value, values(opening));
    return refuse(fail('LDAP-STARTTLS-REFUSED', reason.ok ? {} : reason.failure.values));
  }
  const bare = channel.detach();
  return bare === undefined ? refuse(fail('LDAP-PROTOCOL', values(opening))) : ok(bare);
}

/** Contexts by what they are made of: reading some hundred authorities takes longer than a handshake. */
const contexts = new Map<string, tls.SecureContext>();
/** One for each set of authorities that the user had, weak and not. */
const MAX_CONTEXTS = 8;

function contextFor(authorities: readonly Buffer[] | undefined, weak: boolean): tls.SecureContext {
  const key = [String(weak), ...(authorities ?? []).map((der) => der.toString('base64'))].join(' ');
  const known = contexts.get(key);
  if (known !== undefined) return known;
  // Security levels are OpenSSL's own; BoringSSL, in Electron, refuses the word.
  const boring = process.versions['electron'] !== undefined;
  const made = tls.createSecureContext({
    ca: authorityStore(authorities),
    minVersion: weak ? 'TLSv1' : 'TLSv1.2',
    ...(weak && !boring ? { ciphers: 'DEFAULT:@SECLEVEL=0' } : {}),
  });
  if (contexts.size >= MAX_CONTEXTS) contexts.clear();
  contexts.set(key, made);
  return made;
}

/**
 * Puts TLS on a connection. The certificate is NOT judged here: `trust.ts` does that, before anything is sent.
 * @param weak also offers old TLS versions and parameters, to learn what the server has and to use it where allowed
 */
function handshake(
  socket: net.Socket,
  opening: Opening,
  authorities: readonly Buffer[] | undefined,
  weak: boolean,
): Promise<Result<tls.TLSSocket>> {
  const secured = tls.connect({
    socket,
    // An address is not a name that SNI could carry (RFC 6066, section 3).
    ...(net.isIP(opening.server) ? {} : { servername: opening.server }),
    secureContext: contextFor(authorities, weak),
    // The library's answer is kept in `authorized`; refusing here would leave nothing to show.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  return waitFor(secured, 'secureConnect', opening, 'LDAP-TLS-TIMEOUT', () =>
    fail('LDAP-TLS-REFUSED', values(opening)),
  );
}

export interface Secured {
  readonly socket: tls.TLSSocket;
  /** The server could do only what is refused by default. */
  readonly weak: boolean;
}

const isRefusal = ({ code }: Failure): boolean => code === 'LDAP-TLS-REFUSED';

/** Connects and does the TLS handshake, at once or after StartTLS. */
export async function openSecured(
  opening: Opening,
  security: 'ldaps' | 'starttls',
  authorities: readonly Buffer[] | undefined,
): Promise<Result<Secured>> {
  const attempt = async (weak: boolean): Promise<Result<Secured>> => {
    const tcp = await openTcp(opening);
    if (!tcp.ok) return tcp;
    const ready = security === 'starttls' ? await startTls(tcp.value, opening) : tcp;
    if (!ready.ok) return ready;
    const secured = await handshake(ready.value, opening, authorities, weak);
    return secured.ok ? ok({ socket: secured.value, weak }) : secured;
  };
  const usual = await attempt(false);
  // Why a handshake failed is worded differently by every library. Trying once more with everything that is switched
  // off by default shows whether that was the reason, and which certificate the server has.
  if (usual.ok || !isRefusal(usual.failure)) return usual;
  const weak = await attempt(true);
  return weak.ok ? weak : usual;
}
