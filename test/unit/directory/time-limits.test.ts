import { afterEach, describe, expect, it } from 'vitest';
import { connect, connectFirst, type Session } from '../../../electron/directory/index.ts';
import { exchange } from '../../../electron/gateway/exchange.ts';
import {
  type Handler,
  type HostileServer,
  entry,
  polite,
  reference,
  result,
  searchDone,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';
import { codeOf, loggedIn, valueOf } from '../../support/hostile-server/session.ts';

let server: HostileServer | undefined;
const timers: NodeJS.Timeout[] = [];
afterEach(async () => {
  for (const timer of timers.splice(0)) clearInterval(timer);
  await server?.stop();
  server = undefined;
});

async function logIn(handler: Handler): Promise<Session> {
  server = await startHostileServer({ onRequest: polite(handler) });
  return loggedIn({ port: server.port });
}

/** Sends a piece every 50 ms, for as long as there is one. */
function drip(write: (turn: number) => boolean): void {
  let turn = 0;
  const timer = setInterval(() => {
    if (!write(turn++)) clearInterval(timer);
  }, 50);
  timers.push(timer);
}

describe('a server that keeps sending', () => {
  it.each([
    ['references', (id: number) => reference(id, 'ldap://edir2/ou=far,o=acme')],
    ['entries', (id: number, turn: number) => entry(id, `cn=n${turn},o=acme`, { objectClass: ['person'] })],
  ])('%s without end is given up in the end, and can be asked again', async (_name, piece) => {
    const session = await logIn(({ id, operation, socket }) => {
      if (operation === 0x63) drip((turn) => socket.write(piece(id, turn)) || true);
    });
    const codes: string[] = [];
    for await (const page of session.listChildren('o=acme', { timeoutMs: 200 })) codes.push(codeOf(page));
    expect(codes).toEqual(['LDAP-TOO-SLOW']);
    expect(session.connection.channel.closed).toBeUndefined();
    // The server was told (abandon, RFC 4511 section 4.11).
    await expect.poll(() => server?.requests.some(({ operation }) => operation === 0x50)).toBe(true);
  });

  it('a message in single bytes without end: given up, and the connection is over', async () => {
    const session = await logIn(({ id, socket }) => {
      const bytes = entry(id, 'cn=CA', { cn: ['x'.repeat(10_000)] });
      drip((turn) => socket.write(bytes.subarray(turn, turn + 1)) || true);
    });
    expect(codeOf(await session.readEntry('cn=CA', ['cn'], { timeoutMs: 200 }))).toBe('LDAP-TOO-SLOW');
    expect(session.connection.channel.closed?.code).toBe('LDAP-DISCONNECTED');
  });
});

describe('a server that is slow', () => {
  it('and whose bytes arrive one after the other is not silent', async () => {
    const session = await logIn(({ id, socket }) => {
      const bytes = Buffer.concat([entry(id, 'cn=CA', { cn: ['CA'] }), searchDone(id)]);
      const size = Math.ceil(bytes.length / 10);
      drip((turn) => {
        socket.write(bytes.subarray(turn * size, (turn + 1) * size));
        return turn < 10;
      });
    });
    // Ten pieces take longer than this silence.
    const read = await session.readEntry('cn=CA', ['cn'], { timeoutMs: 300 });
    expect(valueOf(read).dn).toBe('cn=CA');
  });

  it('and then says nothing more is given up after the silence', async () => {
    const session = await logIn(({ id, socket }) => void socket.write(reference(id, 'ldap://edir2/')));
    const codes: string[] = [];
    for await (const page of session.listChildren('o=acme', { timeoutMs: 200 })) codes.push(codeOf(page));
    expect(codes).toEqual(['LDAP-TIMEOUT']);
    expect(session.connection.channel.closed).toBeUndefined();
  });
});

describe('a server that accepts the connection and never completes TLS', () => {
  const to = (security: 'ldaps' | 'starttls') => ({
    ...{ server: '127.0.0.1', port: server!.port, security, timeoutMs: 200 },
    trust: { pins: new MemoryPinStore() },
  });

  it('is named so with LDAPS, and the next server is tried', async () => {
    server = await startHostileServer({ onRequest: () => undefined });
    expect(await connect(to('ldaps'))).toEqual({
      ok: false,
      failure: {
        code: 'LDAP-TLS-TIMEOUT',
        values: { server: '127.0.0.1', port: server.port, seconds: 1 },
      },
    });
    const { passedOver } = await connectFirst([to('ldaps'), to('ldaps')]);
    expect(passedOver).toMatchObject([{ code: 'LDAP-TLS-TIMEOUT' }]);
  });

  it('is named so with StartTLS, unless it did not even answer that', async () => {
    let answers = true;
    server = await startHostileServer({
      onRequest: ({ id, socket }) => {
        if (!answers) return;
        socket.removeAllListeners('data');
        socket.write(result(id, 0x78, 0));
      },
    });
    expect(codeOf(await connect(to('starttls')))).toBe('LDAP-TLS-TIMEOUT');
    answers = false;
    expect(codeOf(await connect(to('starttls')))).toBe('LDAP-TIMEOUT');
  });

  it('is named so if it is a gateway', async () => {
    server = await startHostileServer({ onRequest: () => undefined });
    const call = { method: 'GET', path: '/', headers: {} } as const;
    const limits = { timeoutMs: 200 };
    expect(await exchange(to('ldaps'), call, limits, () => ({ ok: true, value: null }))).toMatchObject({
      failure: { code: 'GATEWAY-TLS-TIMEOUT', values: { port: server.port, seconds: 1 } },
    });
  });
});
