/** A gateway in front of another one: passes every request on, and cuts or answers those that a test names. */
import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as httpsRequest } from 'node:https';
import { listenOnLoopback } from '../loopback.ts';
import { contextOf, identity, type Reply } from './index.ts';

/** `cut`: the connection ends before the request is passed on; `cut-after`: after the gateway has answered it. */
export type Meddling = 'cut' | 'cut-after' | Reply | undefined;

export interface GatewayProxy {
  readonly server: '127.0.0.1';
  readonly port: number;
  /** Method and path of every request, in order. */
  readonly requests: string[];
  /** Milliseconds that the gateway behind took for its answers. */
  spent: number;
  meddle: ((request: string, index: number) => Meddling) | undefined;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** @param target port of the gateway on 127.0.0.1 */
export async function startGatewayProxy(target: number): Promise<GatewayProxy> {
  const proxy = {
    requests: [] as string[],
    spent: 0,
    meddle: undefined as GatewayProxy['meddle'],
  };

  async function pass({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    const began = performance.now();
    const address = `127.0.0.1:${String(target)}`;
    const onward = httpsRequest(`https://${address}${url ?? ''}`, {
      method,
      headers: { ...headers, host: address, origin: `https://${address}` },
      rejectUnauthorized: false,
      agent: false,
    });
    onward.end(body);
    const [response] = (await once(onward, 'response')) as [IncomingMessage];
    const answer = {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: await read(response),
    };
    proxy.spent += performance.now() - began;
    return answer;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    const index = proxy.requests.push(line) - 1;
    const meddling = proxy.meddle?.(line, index);
    if (meddling === 'cut') {
      response.socket?.destroy();
      return;
    }
    if (typeof meddling === 'object') {
      response.writeHead(meddling.status, { 'Content-Type': 'application/json', ...meddling.headers });
      response.end(JSON.stringify(meddling.body));
      return;
    }
    const answer = await pass(request, body);
    if (meddling === 'cut-after') {
      response.socket?.destroy();
      return;
    }
    const { 'transfer-encoding': _chunked, ...headers } = answer.headers;
    response.writeHead(answer.status, headers);
    response.end(answer.body);
  }

  const server = createServer(contextOf(await identity()), (request, response) => {
    void handle(request, response);
  });
  const { port, stop } = await listenOnLoopback(server);
  return Object.assign(proxy, {
    server: '127.0.0.1' as const,
    port,
    stop,
  });
}
