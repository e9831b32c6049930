/**
 * One HTTPS request to the gateway and its answer.
 *
 * Node's own HTTPS is used and not undici: it sends over a socket that is handed in, so the server is judged by the same
 * code as for LDAP before a byte of the request is sent, and undici would be a further package.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIPv6 } from 'node:net';
import type { TLSSocket } from 'node:tls';
import {
  displayName,
  openTrusted,
  type Assurance,
  type TrustPolicy,
  type Untrusted,
} from '../directory/index.ts';
import { overwriteRecord } from '../memory/index.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { fail, ok, type Failure, type FailureValues, type Result } from '../../shared/result.ts';

export interface Peer {
  /** Host name or address, without brackets. */
  readonly server: string;
  readonly port: number;
  readonly trust: TrustPolicy;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Absolute path, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Wiped by the caller. */
  readonly body?: Buffer | undefined;
}

export interface ExchangeLimits {
  /** Milliseconds for the whole answer, from the request to its last byte. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** At most `MAX_ANSWER` bytes. */
  readonly body: Buffer;
  readonly assurance: Assurance;
}

/** Bytes of an answer that are accepted. A PFX with a long chain stays below 100 kB. */
const MAX_ANSWER = 8 * 1024 * 1024;

/** Milliseconds for reaching the gateway and for the TLS handshake, each. */
const CONNECT_TIMEOUT = 15_000;

/** `host:port` as it appears in a URL. */
export const authority = ({ server, port }: Pick<Peer, 'server' | 'port'>): string =>
  `${isIPv6(server) ? `[${server}]` : server}:${String(port)}`;

/** The values that the texts of the gateway's errors name. */
export const peerValues = ({ server, port }: Pick<Peer, 'server' | 'port'>): FailureValues => ({
  server: displayName(server),
  port,
});

/** What the codes of the shared TLS part are called here: their texts speak of LDAP and its ports. */
const CODES: Partial<Record<ErrorCode, ErrorCode>> = {
  'LDAP-DNS': 'GATEWAY-UNREACHABLE',
  'LDAP-UNREACHABLE': 'GATEWAY-UNREACHABLE',
  'LDAP-CONNECT-TIMEOUT': 'GATEWAY-TIMEOUT',
  'LDAP-TLS-TIMEOUT': 'GATEWAY-TLS-TIMEOUT',
  'LDAP-TLS-REFUSED': 'GATEWAY-NO-TLS',
  'LDAP-CANCELLED': 'GATEWAY-CANCELLED',
};

const renamed = ({ code, values }: Failure): Result<never> => fail(CODES[code] ?? code, values);

/**
 * Sends one request over a connection of its own and reads the whole answer. Nothing is sent to an untrusted server, no
 * redirect is followed, nothing is repeated.
 * @returns the answer, whatever its status, or `kind: 'untrusted'`. Failures: `GATEWAY-UNREACHABLE`, `GATEWAY-TIMEOUT`,
 *   `GATEWAY-TLS-TIMEOUT`, `GATEWAY-NO-TLS`, `GATEWAY-CUT`, `GATEWAY-TOO-LARGE`, `GATEWAY-CANCELLED`, `LDAP-PINS`
 */
export async function exchange(
  peer: Peer,
  call: Call,
  limits: ExchangeLimits,
  accept: (assurance: Assurance) => Result<null>,
): Promise<Result<Answer | Untrusted>> {
  const { server, port, trust } = peer;
  const timeoutMs = Math.min(CONNECT_TIMEOUT, limits.timeoutMs);
  const opened = await openTrusted({ server, port, timeoutMs, signal: limits.signal }, 'ldaps', trust);
  if (!opened.ok) return renamed(opened.failure);
  if (opened.value.kind === 'untrusted') return ok(opened.value);
  const { socket, assurance } = opened.value;
  try {
    const accepted = accept(assurance);
    return accepted.ok ? await send(peer, socket, assurance, call, limits) : accepted;
  } finally {
    socket.destroy();
  }
}

function send(
  peer: Peer,
  socket: TLSSocket,
  assurance: Assurance,
  { method, path, headers, body }: Call,
  { signal, timeoutMs }: ExchangeLimits,
): Promise<Result<Answer>> {
  return new Promise((resolve) => {
    const values = { ...peerValues(peer), seconds: Math.ceil(timeoutMs / 1000) };
    const request = httpsRequest({
      createConnection: () => socket,
      ...{ method, path },
      headers: {
        Host: authority(peer),
        ...headers,
        ...(body && { 'Content-Length': body.length }),
      },
    });
    let answered = false;
    const finish = (result: Result<Answer>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      request.destroy();
      resolve(result);
    };
    const onAbort = (): void => {
      finish(fail('GATEWAY-CANCELLED'));
    };
    const timer = setTimeout(() => {
      finish(fail('GATEWAY-TIMEOUT', values));
    }, timeoutMs);
    // A parse error means that the server does not speak HTTP; its bytes are of no further interest.
    const onError = ({ code = '' }: NodeJS.ErrnoException): void => {
      finish(fail(code.startsWith('HPE_') ? 'GATEWAY-NOT-EDIRAPI' : 'GATEWAY-CUT', values));
    };
    const onResponse = (response: IncomingMessage): void => {
      answered = true;
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_ANSWER) finish(fail('GATEWAY-TOO-LARGE', values));
      });
      response.on('error', onError);
      response.on('close', () => {
        if (!response.complete) {
          finish(fail('GATEWAY-CUT', values));
          return;
        }
        const whole = Buffer.concat(chunks);
        for (const chunk of chunks) chunk.fill(0);
        const { statusCode = 0, headers: received } = response;
        finish(ok({ kind: 'answer', status: statusCode, headers: received, body: whole, assurance }));
      });
    };
    request.on('socket', () => {
      // The answer can be a private key under a weak password.
      socket.prependListener('data', ({ length }: Buffer) => {
        overwriteRecord(length);
      });
      // Apart from the body: what is sent in one step is joined to a copy that cannot be wiped.
      request.flushHeaders();
      request.end(body);
    });
    request.on('response', onResponse);
    request.on('error', onError);
    request.on('close', () => {
      if (!answered) finish(fail('GATEWAY-CUT', values));
    });
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
  });
}
