/** Answers that no gateway would send: each ends with a code, soon, and with nothing taken over from it. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { acceptServer } from '../../../electron/directory/index.ts';
import { withGateway, type GatewayOptions, type GatewaySession } from '../../../electron/gateway/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { valueOf } from '../../support/backup/log-in.ts';
import { startGatewayDouble, type GatewayDouble } from '../../support/gateway/index.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

const PFX = Buffer.from('a pfx');
const pins = new MemoryPinStore();
let gateway: GatewayDouble;

beforeAll(async () => {
  gateway = await startGatewayDouble({
    ...{ user: 'cn=admin,o=acme', password: 'secret', tree: 'acme' },
    pki: { backupCertificate: () => ({ status: 200, body: { certificate: PFX.toString('base64') } }) },
  });
  const shown = valueOf(await withGateway(options(), () => Promise.resolve(ok(null))));
  if (shown.kind === 'untrusted') valueOf(await acceptServer(pins, shown, false));
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.requests.length = 0;
});
afterEach(() => {
  gateway.answer = undefined;
  expect(gateway.openSessions()).toBe(0);
});

const options = (): GatewayOptions => ({
  ...{ server: gateway.server, port: gateway.port, trust: { pins }, timeoutMs: 20_000 },
  ...{ user: 'cn=admin,o=acme', password: Buffer.from('secret'), treeName: 'ACME' },
  ldap: { server: 'ldap.acme.example', port: 636, security: 'ldaps' },
});

const backUp = (session: GatewaySession): Promise<Result<Buffer>> =>
  session.backUp([Buffer.from('a certificate')], Buffer.from('transport'));

/** The PFX as text, or the code of the failure. */
async function outcome(): Promise<string> {
  const done = await withGateway(options(), backUp);
  if (!done.ok) return done.failure.code;
  return done.value.kind === 'done' ? done.value.value.toString() : done.value.kind;
}

/** The bytes of the answer to a call, in place of what a server would make of them. */
function answerWith(bytes: Buffer | string, call = 'backupCertificate'): void {
  gateway.answer = ({ path }, response) => {
    if (!path.endsWith(call)) return undefined;
    response.socket?.end(bytes);
    return null;
  };
}

const whole = (body: Buffer | string, ...headers: string[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      ['HTTP/1.1 200 OK', `Content-Length: ${String(Buffer.byteLength(body))}`, ...headers, '', ''].join(
        '\r\n',
      ),
    ),
    Buffer.from(body),
  ]);
const good = JSON.stringify({ certificate: PFX.toString('base64') });
const chunked = (after: string): string =>
  `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${good.length.toString(16)}\r\n${good}\r\n${after}`;

it.each<[string, string, Buffer | string]>([
  [
    'a pfx',
    'interim answers before the real one',
    `${'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n'.repeat(50)}${whole(good).toString()}`,
  ],
  [
    'GATEWAY-CUT',
    'another protocol',
    'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n',
  ],
  ['GATEWAY-CUT', 'interim answers alone', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ['a pfx', 'a trailer after the last chunk', chunked('0\r\nSet-Cookie: RSESSIONID=other\r\n\r\n')],
  ['GATEWAY-CUT', 'no last chunk', chunked('')],
  ['GATEWAY-NOT-EDIRAPI', 'a chunk whose size is no number', chunked('zz\r\n')],
  [
    'GATEWAY-NOT-EDIRAPI',
    'two lengths',
    `HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 400\r\n\r\n${good}`,
  ],
  [
    'GATEWAY-NOT-EDIRAPI',
    'a length and chunks',
    `HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['GATEWAY-NOT-EDIRAPI', 'headers without end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`],
  ['GATEWAY-NOT-EDIRAPI', 'no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
  [
    'a pfx',
    'a second answer behind the first',
    Buffer.concat([whole(good), whole('{"certificate":"AAAA"}')]),
  ],
  [
    'GATEWAY-ANSWER',
    'a compressed body, which was not asked for',
    whole(gzipSync(Buffer.alloc(50_000_000, 0x20)), 'Content-Encoding: gzip'),
  ],
  ['GATEWAY-ANSWER', 'lists in lists', whole('['.repeat(1_000_000))],
  [
    'GATEWAY-ANSWER',
    'objects in objects',
    whole(`${'{"certificate":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  ],
  [
    'GATEWAY-ANSWER',
    'members of the prototype',
    whole('{"__proto__":{"certificate":"AAAA"},"constructor":{}}'),
  ],
  [
    'a pfx',
    'the member twice: the last one counts, as in every reader of JSON',
    whole(`{"certificate":"AAAA",${good.slice(1)}`),
  ],
  ['GATEWAY-ANSWER', 'Base64 with other characters', whole('{"certificate":"YSBw*Zng="}')],
  ['GATEWAY-ANSWER', 'Base64 with an end in the middle', whole('{"certificate":"YQ==YSBwZng="}')],
  ['a pfx', 'Base64 in lines', whole('{"certificate":"YSBw\\r\\nZng=\\n"}')],
  ['GATEWAY-ANSWER', 'a number', whole('{"certificate":1e999}')],
  ['GATEWAY-ANSWER', 'bytes that are not UTF-8', whole(Buffer.from([0x22, 0xff, 0xfe, 0x22]))],
])('ends with "%s" for %s', async (expected, _what, bytes) => {
  answerWith(bytes);
  expect(await outcome()).toBe(expected);
});

it('takes the largest answer that is allowed, and a text that is all white space', async () => {
  const bytes = Buffer.alloc(5_900_000, 7);
  answerWith(whole(JSON.stringify({ certificate: bytes.toString('base64') })));
  const done = valueOf(await withGateway(options(), backUp));
  expect(done.kind === 'done' && done.value.equals(bytes)).toBe(true);
  answerWith(whole(JSON.stringify({ certificate: ' '.repeat(8_000_000) })));
  expect(await outcome()).toBe('');
});

it('reads an error with a long text in a moment, and shows none of it', async () => {
  const message = 'NDS error '.repeat(700_000);
  answerWith(
    `HTTP/1.1 500 No\r\nContent-Length: ${String(message.length + 24)}\r\n\r\n{"code":80,"message":"${message}"}`,
  );
  expect(await outcome()).toBe('GATEWAY-LDAP');
});

it.each(['"\\ud800"', '""', '".."', '"a/../b?x#y"', '"a\\r\\nX: y"', '1', '{}'])(
  'takes %s as a tree name for nothing but a part of the path',
  async (treeName) => {
    gateway.answer = ({ method, path }) =>
      method === 'GET' && path === '/eDirAPI/v1/session'
        ? { status: 200, body: `{"treeName":${treeName}}` }
        : undefined;
    expect(await outcome()).toBe('a pfx');
    for (const { headers, path } of gateway.requests) {
      expect(path).toMatch(/^\/eDirAPI\/v1\/[^\s?#]+$/);
      expect(headers['x']).toBeUndefined();
    }
  },
);

it.each([
  'RSESSIONID=abc; Domain=evil.example',
  'RSESSIONID=abc\u00e9',
  'RSESSIONID=',
  'RSESSIONID=a b',
  'rsessionid=abc',
  'OTHER=abc',
])('does not begin with the cookie %s', async (cookie) => {
  answerWith(`HTTP/1.1 201 Created\r\nSet-Cookie: ${cookie}\r\nContent-Length: 0\r\n\r\n`, 'session');
  expect(await outcome()).toBe('GATEWAY-NOT-EDIRAPI');
  expect(gateway.requests).toHaveLength(1);
});

it.each(['"abc\\r\\nX: y"', '"short"', 'null', '["abcdefghijkl"]'])(
  'does not send %s as a token',
  async (token) => {
    gateway.answer = ({ path }) =>
      path.endsWith('getanticsrftoken') ? { status: 200, body: token } : undefined;
    expect(await outcome()).toBe('GATEWAY-ANSWER');
  },
);

it('sends nothing to a server without TLS', async () => {
  const received: Buffer[] = [];
  const plain = createServer((socket) => {
    socket.on('data', (bytes) => received.push(bytes)).end('HTTP/1.1 400 Bad Request\r\n\r\n');
  }).listen(0, '127.0.0.1');
  await once(plain, 'listening');
  const { port } = plain.address() as AddressInfo;
  const done = await withGateway({ ...options(), port }, backUp);
  expect(done).toMatchObject({ ok: false, failure: { code: 'GATEWAY-NO-TLS' } });
  expect(Buffer.concat(received).includes('secret')).toBe(false);
  plain.close();
});
