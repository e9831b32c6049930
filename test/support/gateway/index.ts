/**
 * A gateway for tests, on loopback over TLS: the conversation of the published eDirAPI description, and a switch for every
 * call that answers otherwise.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { toPem } from '../../../electron/certificates/index.ts';
import { generateEc, toPkcs8, type KeyPair } from '../../../electron/training/issue/keys.ts';
import { alternativeNames, serverKeyUsage } from '../../../electron/training/issue/extensions.ts';
import { issueDer, party } from '../certificates/index.ts';
import { listenOnLoopback } from '../loopback.ts';

/** One request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: IncomingMessage['headers'];
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/** What is answered: a body is sent as JSON unless it is a text. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers in place of the usual reply; undefined leaves it to the usual one, null when the response was used directly. */
export type Switch = (
  request: Received,
  response: ServerResponse,
) => Reply | null | undefined | Promise<Reply | null | undefined>;

export interface GatewayDoubleOptions {
  readonly user: string;
  readonly password: string;
  /** The only form of the tree's name that is known in paths. */
  readonly tree: string;
  /** `POST` calls below `pki/certificateAuthority/` by name. */
  readonly pki?: Readonly<Record<string, (body: unknown) => Reply | Promise<Reply>>>;
  /** The same below `pki/serverCertificates/`. */
  readonly servers?: GatewayDoubleOptions['pki'];
}

export interface GatewayDouble {
  readonly server: '127.0.0.1';
  readonly port: number;
  readonly certificate: Buffer;
  readonly requests: Received[];
  /** Sessions that were opened and not ended. */
  openSessions(): number;
  /** `POST session`, `GET T/getanticsrftoken` and so on, `T` for the tree. */
  log(): string[];
  answer: Switch | undefined;
  /** Shows another certificate from now on. */
  replaceCertificate(): Promise<void>;
  stop(): Promise<void>;
}

export interface Identity {
  readonly key: KeyPair;
  readonly der: Buffer;
}

/** A self-signed server certificate for 127.0.0.1. */
export async function identity(): Promise<Identity> {
  const key = await generateEc('P-256');
  const owner = { ...(await party(['O', 'Test'], ['CN', 'gateway'])), key };
  const extensions = [alternativeNames(['localhost'], ['127.0.0.1']), serverKeyUsage()];
  return { key, der: issueDer(owner, owner, { extensions }) };
}

/** Key and certificate as TLS servers take them. */
export const contextOf = ({ key, der }: Identity) => ({
  key: toPem(toPkcs8(key), 'PRIVATE KEY'),
  cert: toPem(der, 'CERTIFICATE'),
});

const COOKIE = 'dbKa3-kNARFeDBnkkV7cr_Hp-lycht2xpa4L9ZFk8Us=';
const TOKEN = 'pU8TxA25D2vIet4Be5qyM4cK';

export async function startGatewayDouble(options: GatewayDoubleOptions): Promise<GatewayDouble> {
  const shown = await identity();
  const requests: Received[] = [];
  let open = 0;
  const double = { answer: undefined as Switch | undefined };

  function usual({ method, path, headers, body }: Received): Reply | Promise<Reply> {
    const [, base, version, ...rest] = path.split('/');
    if (base !== 'eDirAPI' || version !== 'v1') return { status: 404, body: 'not found' };
    if (path === '/eDirAPI/v1/session' && method === 'POST') {
      const { dn, password } = body as Record<string, string>;
      if (dn !== options.user) return { status: 400, body: { code: 34, message: 'Invalid DN Syntax' } };
      if (password !== options.password)
        return { status: 401, body: { code: 49, message: 'NDS error: failed authentication (-669)' } };
      open += 1;
      return { status: 201, headers: { 'Set-Cookie': `RSESSIONID=${COOKIE}; Path=/; HttpOnly; Secure` } };
    }
    if (headers.cookie !== `RSESSIONID=${COOKIE}`) return { status: 401 };
    if (path === '/eDirAPI/v1/session' && method === 'GET')
      return headers['x-csrf-token'] === TOKEN
        ? { status: 200, body: { treeName: options.tree } }
        : { status: 400 };
    if (path === '/eDirAPI/v1/session' && method === 'DELETE') {
      open -= 1;
      return { status: 204 };
    }
    const [tree = '', ...call] = rest;
    if (decodeURIComponent(tree) !== options.tree)
      return { status: 404, body: { code: 32, message: 'No such tree' } };
    if (call.join('/') === 'getanticsrftoken') return { status: 200, body: JSON.stringify(TOKEN) };
    if (headers['x-csrf-token'] !== TOKEN) return { status: 403 };
    const [pki, group = '', name = ''] = call;
    const groups = { certificateAuthority: options.pki, serverCertificates: options.servers };
    const known = pki === 'pki' ? groups[group as keyof typeof groups]?.[name] : undefined;
    return known?.(body) ?? { status: 404, body: '404 page not found' };
  }

  const server = createServer(contextOf(shown), (request, response) => {
    void handle(request, response);
  });
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const received: Received = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    requests.push(received);
    const reply = await double.answer?.(received, response);
    if (reply === null) return;
    const { status, body, headers } = reply ?? (await usual(received));
    const isText = typeof body === 'string';
    response.writeHead(status, { 'Content-Type': isText ? 'text/plain' : 'application/json', ...headers });
    response.end(isText ? body : body === undefined ? undefined : JSON.stringify(body));
  }
  const { port, stop } = await listenOnLoopback(server);
  return Object.assign(double, {
    server: '127.0.0.1' as const,
    port,
    certificate: shown.der,
    requests,
    openSessions: () => open,
    log: () =>
      requests.map(
        ({ method, path }) =>
          `${method} ${path
            .replace('/eDirAPI/v1/', '')
            .replace(encodeURIComponent(options.tree), 'T')
            .replace('pki/certificateAuthority/', '')}`,
      ),
    async replaceCertificate() {
      server.setSecureContext(contextOf(await identity()));
    },
    stop,
  });
}
