import { afterEach, describe, expect, it } from 'vitest';
import {
  ReferralTrail,
  connect,
  connectFirst,
  parseReferral,
  type ListingPage,
} from '../../../electron/directory/index.ts';
import {
  type Handler,
  type HostileOptions,
  type HostileServer,
  baseOf,
  isBind,
  isSearch,
  polite,
  reference,
  result,
  searchDone,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, connected, loggedIn, valueOf } from '../../support/hostile-server/session.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

const running: HostileServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function start(options: HostileOptions): Promise<HostileServer> {
  const server = await startHostileServer(options);
  running.push(server);
  return server;
}

const startPolite = (handler: Handler): Promise<HostileServer> => start({ onRequest: polite(handler) });

describe('a second server', () => {
  it('takes over when the first is not there, and only then', async () => {
    const gone = await startHostileServer({});
    await gone.stop();
    const good = await startPolite(() => undefined);
    const options = (port: number) => ({
      server: '127.0.0.1',
      port,
      security: 'clear' as const,
      trust: { pins: new MemoryPinStore() },
      timeoutMs: 1000,
    });
    const both = await connectFirst([options(gone.port), options(good.port)]);
    expect(codeOf(both.outcome)).toBe('ok');
    expect(both.index).toBe(1);
    expect(both.passedOver.map(({ code }) => code)).toEqual(['LDAP-UNREACHABLE']);

    const http = await start({ onRequest: ({ socket }) => void socket.write('HTTP/1.1 400\r\n') });
    const stays = await connectFirst([options(http.port), options(good.port)]);
    expect(codeOf(stays.outcome)).toBe('LDAP-NOT-LDAP');
    expect(stays.index).toBe(0);

    const none = await connectFirst([options(gone.port), options(gone.port)]);
    expect(codeOf(none.outcome)).toBe('LDAP-UNREACHABLE');
  });
});

describe('referrals', () => {
  it('are reported with their target, not followed', async () => {
    const other = await startPolite(() => undefined);
    const target = `ldap://127.0.0.1:${other.port}/cn=Security`;
    const server = await startPolite((request) => {
      if (isSearch(request)) request.socket.write(searchDone(request.id, 10, { referrals: [target] }));
    });
    const session = await loggedIn({ port: server.port });
    const found = await session.findCa();
    expect(found.ok ? '' : found.failure).toEqual({
      code: 'LDAP-REFERRAL',
      values: expect.objectContaining({ target }) as unknown,
    });
    expect(other.connections()).toBe(0);
  });

  it('whose names have spaces that were not encoded are one address each', async () => {
    const referrals = ['ldaps://edir2/ou=Far Away,o=acme', ' ldaps://edir3/ou=Far%20Away,o=acme '];
    const server = await startPolite((request) => {
      if (isSearch(request)) request.socket.write(searchDone(request.id, 10, { referrals }));
    });
    const session = await loggedIn({ port: server.port });
    const found = await session.findCa();
    const targets = found.ok ? [] : String(found.failure.values['target']).split(' ');
    expect(targets.map((uri) => valueOf(parseReferral(uri, 'ldaps', session.connection)))).toMatchObject([
      { server: 'edir2', dn: 'ou=Far Away,o=acme' },
      { server: 'edir3', dn: 'ou=Far Away,o=acme' },
    ]);
  });

  it('in a listing are handed over with the page', async () => {
    const server = await startPolite(({ id, socket }) => {
      socket.write(reference(id, 'ldap://edir2/ou=far,o=acme??one'));
      socket.write(searchDone(id));
    });
    const session = await loggedIn({ port: server.port });
    const pages: ListingPage[] = [];
    for await (const page of session.listChildren('o=acme')) pages.push(valueOf(page));
    expect(pages[0]!.references).toEqual([['ldap://edir2/ou=far,o=acme??one']]);
  });

  it('never lower the protection of the connection', () => {
    const from = { server: 'edir1' };
    const parse = (uri: string, over: 'ldaps' | 'starttls' | 'clear') => parseReferral(uri, over, from);
    expect(valueOf(parse('ldap://edir2/cn=Security', 'ldaps'))).toEqual({
      server: 'edir2',
      port: 389,
      security: 'starttls',
      dn: 'cn=Security',
    });
    expect(valueOf(parse('LDAPS://EDIR2:1636', 'starttls'))).toEqual({
      server: 'edir2',
      port: 1636,
      security: 'ldaps',
      dn: undefined,
    });
    expect(valueOf(parse('ldap://[::1]/o=a%5C%2Cb%20c,o=x??sub?(a=b)', 'clear'))).toMatchObject({
      server: '::1',
    });
    for (const bad of [
      'http://edir2/',
      'ldap:///cn=x',
      'ldap://user@edir2/',
      'ldap://edir2:99999/',
      'ldap://edir2/%E0%A4%A',
      'ldap://edir2/no name',
      'ldap://evil\u202E/',
      'x'.repeat(10_000),
    ])
      expect(codeOf(parse(bad, 'ldaps'))).toBe('LDAP-REFERRAL-INVALID');
  });

  it('in a circle come to an end', async () => {
    const ports: number[] = [];
    const handlers = [0, 1, 2].map((i) =>
      startPolite((request) => {
        const next = `ldap://127.0.0.1:${ports[(i + 1) % 3]!}/${baseOf(request)}`;
        if (isSearch(request)) request.socket.write(searchDone(request.id, 10, { referrals: [next] }));
      }),
    );
    for (const server of await Promise.all(handlers)) ports.push(server.port);
    let trail = ReferralTrail.START;
    let port = ports[0]!;
    const codes: string[] = [];
    for (let hop = 0; hop < 10; hop++) {
      const session = await loggedIn({ port });
      const found = await session.findCa();
      if (found.ok) throw new Error('found');
      codes.push(found.failure.code);
      const referral = valueOf(
        parseReferral(String(found.failure.values['target']), 'clear', session.connection),
      );
      const next = trail.hop(session.connection, referral, referral.dn ?? '');
      if (!next.ok) {
        codes.push(next.failure.code);
        break;
      }
      trail = next.value;
      port = referral.port;
    }
    expect(codes).toEqual(['LDAP-REFERRAL', 'LDAP-REFERRAL', 'LDAP-REFERRAL', 'LDAP-REFERRAL-LOOP']);
  });

  it('that name other servers or other objects all the time come to an end too', () => {
    let trail = ReferralTrail.START;
    const server = (hop: number) => ({ server: `edir${hop}`, port: 636 });
    let hops = 0;
    for (;;) {
      const next = trail.hop(server(hops), server(hops + 1), `ou=unit${hops},o=acme`);
      if (!next.ok) break;
      trail = next.value;
      hops++;
    }
    expect(hops).toBe(5);
    // The same server may hold another part of the tree; for the same object it is a circle, however it is spelled.
    const first = valueOf(ReferralTrail.START.hop(server(1), server(2), 'ou=far,o=acme'));
    expect(codeOf(first.hop(server(2), server(1), 'ou=further,ou=far,o=acme'))).toBe('ok');
    expect(codeOf(first.hop(server(2), { server: 'EDIR1', port: 636 }, 'OU=Far, O=Acme'))).toBe(
      'LDAP-REFERRAL-LOOP',
    );
    expect(codeOf(ReferralTrail.START.hop(server(1), server(1), 'o=acme'))).toBe('LDAP-REFERRAL-LOOP');
  });
});

describe('StartTLS', () => {
  const startTls = (port: number) =>
    connect({
      server: '127.0.0.1',
      port,
      security: 'starttls',
      trust: { pins: new MemoryPinStore() },
      timeoutMs: 1000,
    });

  it('refused: nothing else is sent', async () => {
    const server = await start({
      onRequest: ({ id, socket }) => void socket.write(result(id, 0x78, 52, { diagnostic: 'no TLS' })),
    });
    expect(codeOf(await startTls(server.port))).toBe('LDAP-STARTTLS-REFUSED');
    expect(server.requests.map(({ operation }) => operation).filter((one) => one !== 0x42)).toEqual([0x77]);
  });

  it('with an answer smuggled in behind it: refused', async () => {
    const server = await start({
      onRequest: ({ id, socket }) =>
        void socket.write(Buffer.concat([result(id, 0x78, 0), Buffer.from('300c0201', 'hex')])),
    });
    expect(codeOf(await startTls(server.port))).toBe('LDAP-PROTOCOL');
  });

  it('agreed to, and then no TLS', async () => {
    const server = await start({
      onRequest: ({ id, socket }) => {
        socket.write(result(id, 0x78, 0), () => setTimeout(() => socket.write('hello'), 20));
      },
    });
    expect(codeOf(await startTls(server.port))).toBe('LDAP-TLS-REFUSED');
  });

  it('on a port that expects TLS, or on one that hangs up at once: says which ports to use', async () => {
    const closing = await start({ onRequest: ({ socket }) => void socket.end() });
    expect(codeOf(await startTls(closing.port))).toBe('LDAP-CLOSED-AT-ONCE');
    // What a TLS server answers to clear text: a fatal alert.
    const alerting = await start({
      onRequest: ({ socket }) => void socket.end(Buffer.from('15030300020246', 'hex')),
    });
    expect(codeOf(await startTls(alerting.port))).toBe('LDAP-NOT-LDAP');
  });

  it('never becomes a login in clear text', async () => {
    const server = await start({
      onRequest: (request) => {
        if (!isBind(request)) request.socket.write(result(request.id, 0x78, 2));
      },
    });
    await startTls(server.port);
    expect(server.requests.filter(isBind)).toHaveLength(0);
    expect(await connected({ port: server.port }).then(() => 'connected', String)).toContain('LDAP-');
  });
});
