/** The training tree's REST gateway: HTTPS on loopback, with the calls that eDirectory's own publishes (eDirAPI v1). */
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SecureContextOptions } from 'node:tls';
import { Listeners } from '../listeners.ts';
import type { Service } from '../service.ts';
import { badRequest, failure, type Answer } from './answer.ts';
import { Conversation, type GatewayRequest } from './conversation.ts';
import { RESULT } from '../protocol/responses.ts';

/** Bytes; two PFX files in Base64 stay far below. */
const MAX_BODY = 1024 * 1024;

export interface RunningGateway {
  readonly port: number;
  close(): Promise<void>;
}

export interface GatewayOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Of the tree's LDAP server, which logins must name. */
  readonly ldapsPort: number;
  readonly tls: SecureContextOptions;
}

/** @throws the system's error when the port is taken */
export async function startGateway(
  service: Service,
  { port, ldapsPort, tls }: GatewayOptions,
): Promise<RunningGateway> {
  const listeners = new Listeners();
  let origins: readonly string[] = [];
  const conversation = new Conversation(service, ldapsPort, () => origins);
  const server = createServer(tls, (request, response) => {
    void serve(conversation, request, response);
  });
  const chosen = await listeners.listen(server, port);
  origins = ['127.0.0.1', 'localhost'].map((host) => `https://${host}:${String(chosen)}`);
  return { port: chosen, close: () => listeners.close() };
}

async function serve(
  conversation: Conversation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const read = await readBody(request);
  if (read === 'gone') return;
  const answer = 'status' in read ? read : await conversation.answer({ ...head(request), body: read.json });
  response.writeHead(answer.status, {
    'Cache-Control': 'no-store',
    ...(answer.body !== undefined && { 'Content-Type': 'application/json' }),
    ...(answer.cookie !== undefined && { 'Set-Cookie': answer.cookie }),
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

function head({ method = '', url = '', headers }: IncomingMessage): Omit<GatewayRequest, 'body'> {
  return {
    method,
    path: url.split('?', 1)[0]!,
    origin: headers.origin,
    cookie: headers.cookie,
    token: headers['x-csrf-token']?.toString(),
    contentType: headers['content-type'],
  };
}

async function readBody(request: IncomingMessage): Promise<{ json: unknown } | Answer | 'gone'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= MAX_BODY) chunks.push(chunk);
    }
  } catch {
    return 'gone';
  }
  if (length > MAX_BODY) return failure(413, { code: RESULT.other, diagnostic: 'request too large' });
  if (length === 0) return { json: undefined };
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return badRequest('malformed JSON');
  }
}
