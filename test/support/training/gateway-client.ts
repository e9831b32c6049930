/** A plain client of the training gateway, independent of the product's own: each request is what it says. */
import { request } from 'node:https';
import { toPem } from '../../../electron/certificates/index.ts';
import type { TrainingTree } from '../../../electron/training/index.ts';

export interface GatewayAnswer {
  readonly status: number;
  readonly cookie: string | undefined;
  /** Parsed JSON; undefined for an empty body. */
  readonly body: unknown;
}

export interface GatewayRequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
}

/** Sends one request below `/eDirAPI/v1/`. */
export function send(
  tree: TrainingTree,
  method: string,
  path: string,
  { headers = {}, body }: GatewayRequestOptions = {},
): Promise<GatewayAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: tree.host,
        port: tree.gatewayPort,
        path: `/eDirAPI/v1/${path}`,
        method,
        headers,
        ca: toPem(tree.selfSignedCertificate, 'CERTIFICATE'),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            cookie: response.headers['set-cookie']?.[0],
            body: text === '' ? undefined : JSON.parse(text),
          });
        });
      },
    );
    outgoing.on('error', reject);
    if (body !== undefined) outgoing.write(typeof body === 'string' ? body : JSON.stringify(body));
    outgoing.end();
  });
}

export const originOf = ({ gatewayPort }: TrainingTree): string => `https://127.0.0.1:${String(gatewayPort)}`;

export const logIn = (
  tree: TrainingTree,
  { dn, password }: { readonly dn: string; readonly password: string },
  headers: Readonly<Record<string, string>> = { Origin: originOf(tree) },
): Promise<GatewayAnswer> =>
  send(tree, 'POST', 'session', {
    headers: { 'Content-Type': 'application/json', ...headers },
    body: { dn, password, ldapserver: `127.0.0.1:${String(tree.ldapsPort)}` },
  });

/** The headers of a session with its anti-CSRF token. */
export async function sessionHeaders(
  tree: TrainingTree,
  account = tree.administrator,
): Promise<Record<string, string>> {
  const { cookie = '' } = await logIn(tree, account);
  const headers = { Cookie: cookie.split(';', 1)[0]!, Origin: originOf(tree) };
  const token = await send(tree, 'GET', 'acme-tree/getanticsrftoken', { headers });
  return { ...headers, 'X-CSRF-Token': String(token.body), 'Content-Type': 'application/json' };
}
