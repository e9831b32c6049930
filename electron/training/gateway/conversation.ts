/** The conversation of eDirectory's REST gateway in simple login mode: session, anti-CSRF token, calls, end of session. */
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { RESULT } from '../protocol/responses.ts';
import { logIn, type Service } from '../service.ts';
import type { Identity } from '../rights.ts';
import { dnKeyOf } from '../protocol/names.ts';
import { TREE_NAME } from '../tree/facts.ts';
import { badRequest, failure, notFound, success, withBody, type Answer } from './answer.ts';
import { authorityCalls, type Call } from './authority.ts';
import { serverCertificateCalls } from './server-certificates.ts';

/** One request, taken from HTTP. */
export interface GatewayRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
  readonly token: string | undefined;
  readonly contentType: string | undefined;
  /** JSON; undefined when there is none. */
  readonly body: unknown;
}

interface GatewayLogin {
  readonly identity: Identity;
  token?: string;
}

const COOKIE = 'RSESSIONID';
const BASE = '/eDirAPI/v1/';
const MAX_SESSIONS = 100;

const groups: Readonly<Record<string, Readonly<Record<string, (call: Call) => Answer | Promise<Answer>>>>> = {
  certificateAuthority: authorityCalls,
  serverCertificates: serverCertificateCalls,
};

const secret = (): string => randomBytes(32).toString('base64url');
const unauthorized = (diagnostic: string): Answer =>
  failure(401, { code: RESULT.invalidCredentials, diagnostic });
const forbidden = (diagnostic: string): Answer =>
  failure(403, { code: RESULT.unwillingToPerform, diagnostic });

export class Conversation {
  readonly #service: Service;
  readonly #ldapsPort: number;
  readonly #origins: () => readonly string[];
  readonly #sessions = new Map<string, GatewayLogin>();

  /** @param origins addresses that `Origin` may name */
  constructor(service: Service, ldapsPort: number, origins: () => readonly string[]) {
    this.#service = service;
    this.#ldapsPort = ldapsPort;
    this.#origins = origins;
  }

  async answer(request: GatewayRequest): Promise<Answer> {
    const { method, path } = request;
    if (!path.startsWith(BASE)) return notFound();
    const segments = path.slice(BASE.length).split('/').map(decode);
    const isSession = segments.length === 1 && segments[0] === 'session';
    if (isSession && method === 'POST') return this.#checkOrigin(request) ?? this.#logIn(request);
    const id = sessionId(request.cookie);
    const session = this.#sessions.get(id);
    if (!session) return unauthorized('no session');
    if (isSession && method === 'GET') return success({ dn: session.identity.dn, treeName: treeInPath() });
    // The name of the tree is accepted in lower case only.
    const [tree, area, group = '', call = ''] = segments;
    if (!isSession && tree !== treeInPath()) return notFound();
    if (area === 'getanticsrftoken' && segments.length === 2 && method === 'GET') {
      session.token = secret();
      return success(session.token);
    }
    const refused = this.#checkOrigin(request) ?? checkToken(request, session);
    if (refused) return refused;
    if (isSession && method === 'DELETE') {
      this.#sessions.delete(id);
      return { status: 204 };
    }
    const handler = area === 'pki' && segments.length === 4 ? groups[group]?.[call] : undefined;
    if (!handler) return notFound();
    if (method !== 'POST') return failure(405, { code: RESULT.protocolError, diagnostic: 'POST expected' });
    return handler({ service: this.#service, identity: session.identity, body: request.body });
  }

  #checkOrigin({ origin }: GatewayRequest): Answer | undefined {
    return origin !== undefined && this.#origins().includes(origin.toLowerCase())
      ? undefined
      : forbidden('origin not allowed');
  }

  #logIn({ body, contentType }: GatewayRequest): Answer | Promise<Answer> {
    if (!/^application\/json\b/i.test(contentType ?? '')) return badRequest('application/json expected');
    const schema = v.object({ dn: v.string(), password: v.string(), ldapserver: v.string() });
    return withBody(schema, body, ({ dn, password, ldapserver }) => {
      // Accepts the plain LDAP form, not the form with slashes (o=acme/cn=admin).
      if (!dnKeyOf(dn) || /\/\w+=/.test(dn)) return badRequest('invalid DN');
      if (!this.#isOwnServer(ldapserver))
        return failure(400, { code: RESULT.other, diagnostic: "Can't contact LDAP server" });
      const credentials = { kind: 'bind', version: 3, dn, password: Buffer.from(password, 'utf8') } as const;
      const { outcome, identity } = logIn(this.#service, credentials, true);
      if (outcome.code !== RESULT.success || identity.dn === '') return failure(401, outcome);
      const id = secret();
      this.#sessions.set(id, { identity });
      for (const oldest of [...this.#sessions.keys()].slice(0, -MAX_SESSIONS)) this.#sessions.delete(oldest);
      return { status: 201, cookie: `${COOKIE}=${id}; Path=/; Secure; HttpOnly` };
    });
  }

  /** A name or address of this computer. Without a port, the gateway uses the tree's own. */
  #isOwnServer(server: string): boolean {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(server) ?? [];
    return (
      ['127.0.0.1', 'localhost'].includes(host.toLowerCase()) &&
      (port === undefined || Number(port) === this.#ldapsPort)
    );
  }
}

const treeInPath = (): string => TREE_NAME.toLowerCase();

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const sessionId = (cookie = ''): string =>
  cookie
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? '';

const checkToken = ({ token }: GatewayRequest, session: GatewayLogin): Answer | undefined =>
  token !== undefined && token === session.token ? undefined : forbidden('anti-CSRF token missing or wrong');
