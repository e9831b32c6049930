import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { readCa } from '../../../electron/ca/index.ts';
import { connect, type ListingPage } from '../../../electron/directory/index.ts';
import {
  type Handler,
  type HostileOptions,
  type HostileServer,
  bindResult,
  entry,
  message,
  pagedControl,
  polite,
  result,
  searchDone,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, loggedIn, valueOf } from '../../support/hostile-server/session.ts';
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

const tryConnect = (port: number, timeoutMs = 1000) =>
  connect({
    server: '127.0.0.1',
    port,
    security: 'clear',
    trust: { pins: new MemoryPinStore() },
    timeoutMs,
  });

describe('what is no LDAP server', () => {
  it.each([
    ['an HTTP server', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['an SSH server', 'SSH-2.0-OpenSSH_9.2p1\r\n'],
    ['a TLS alert', Buffer.from('15030300020216', 'hex')],
    ['random bytes', Buffer.concat([Buffer.from([0xff]), randomBytes(4000)])],
    ['an indefinite length', Buffer.from('3080020101', 'hex')],
    ['a length of four gigabytes', Buffer.from('3084ffffffff0201', 'hex')],
    ['a length of 127 octets', Buffer.concat([Buffer.from([0x30, 0xff]), randomBytes(200)])],
    ['an empty message', Buffer.from('3000', 'hex')],
    ['a message without an operation', Buffer.from('3003020101', 'hex')],
    ['a value that is longer than its message', Buffer.from('300c02010164070403ffffffffff', 'hex')],
  ])('%s', async (_name, bytes) => {
    const server = await start({ onRequest: ({ socket }) => void socket.write(bytes) });
    expect(codeOf(await tryConnect(server.port))).toBe('LDAP-NOT-LDAP');
  });

  it('somebody who says nothing', async () => {
    const server = await start({});
    expect(codeOf(await tryConnect(server.port, 300))).toBe('LDAP-TIMEOUT');
  });

  it('somebody who hangs up', async () => {
    const server = await start({ onRequest: ({ socket }) => socket.destroy() });
    expect(codeOf(await tryConnect(server.port))).toBe('LDAP-CLOSED-AT-ONCE');
  });

  it('nobody', async () => {
    const server = await startHostileServer({});
    await server.stop();
    expect(codeOf(await tryConnect(server.port))).toBe('LDAP-UNREACHABLE');
    const unknown = await connect({
      server: 'no-such-host.invalid',
      port: 636,
      security: 'ldaps',
      trust: { pins: new MemoryPinStore() },
    });
    expect(codeOf(unknown)).toBe('LDAP-DNS');
    for (const server of ['', 'ldap://x', 'a b', 'a/b']) {
      const outcome = await connect({
        server,
        port: 389,
        security: 'clear',
        trust: { pins: new MemoryPinStore() },
      });
      expect(codeOf(outcome)).toBe('LDAP-ADDRESS');
    }
  });

  it('somebody on the LDAPS port who does not speak TLS', async () => {
    const server = await start({ onConnection: (socket) => void socket.write('220 mail ready\r\n') });
    const outcome = await connect({
      server: '127.0.0.1',
      port: server.port,
      security: 'ldaps',
      trust: { pins: new MemoryPinStore() },
      timeoutMs: 1000,
    });
    expect(codeOf(outcome)).toBe('LDAP-TLS-REFUSED');
  });
});

describe('a server that breaks the rules', () => {
  it('stops in the middle of a message: time-out, and the connection is over', async () => {
    const server = await startPolite(({ id, socket }) => {
      const whole = entry(id, 'cn=Security', { nDSPKITreeCADN: ['cn=x,cn=Security'] });
      socket.write(whole.subarray(0, whole.length - 5));
    });
    const session = await loggedIn({ port: server.port });
    expect(codeOf(await session.findCa({ timeoutMs: 300 }))).toBe('LDAP-TIMEOUT');
    expect(session.connection.channel.closed?.code).toBe('LDAP-DISCONNECTED');
    expect(codeOf(await session.findCa())).toBe('LDAP-DISCONNECTED');
  });

  it('sends a message in single bytes: still understood', async () => {
    const server = await startPolite(({ id, socket }) => {
      const bytes = Buffer.concat([
        entry(id, 'cn=Security', { nDSPKITreeCADN: ['cn=CA,cn=Security'] }),
        searchDone(id),
      ]);
      socket.setNoDelay(true);
      let at = 0;
      const timer = setInterval(() => {
        socket.write(bytes.subarray(at, at + 1));
        if (++at >= bytes.length) clearInterval(timer);
      }, 0);
    });
    const session = await loggedIn({ port: server.port });
    expect(valueOf(await session.findCa())).toBe('cn=CA,cn=Security');
  });

  it.each([
    ['an id that nobody used', (id: number) => searchDone(id + 1000)],
    ['an answer of the wrong kind', (id: number) => bindResult(id, 0)],
    ['an operation that does not exist', (id: number) => message(id, Buffer.from([0x7e, 0x00]))],
    ['a negative id', () => Buffer.from('30050201ff6500', 'hex')],
    ['an answer without a result code', (id: number) => message(id, Buffer.from([0x65, 0x00]))],
    [
      'an entry with an element cut short',
      (id: number) => message(id, Buffer.from('6408040361303030300430', 'hex')),
    ],
  ])('%s ends the conversation', async (_name, answer) => {
    const server = await startPolite(({ id, socket }) => void socket.write(answer(id)));
    const session = await loggedIn({ port: server.port });
    expect(codeOf(await session.findCa({ timeoutMs: 1000 }))).toBe('LDAP-PROTOCOL');
    expect(session.connection.channel.closed?.code).toBe('LDAP-PROTOCOL');
  });

  it('sends a value of 50 MiB: refused at its header, not read to its end', async () => {
    let sent = 0;
    const server = await startPolite(({ id, socket }) => {
      const size = 50 * 1024 * 1024;
      const header = entry(id, 'cn=CA', { cACertificate: [Buffer.alloc(0)] });
      // The same entry with honest lengths for 50 MiB, streamed until the client hangs up.
      socket.write(
        Buffer.from([0x30, 0x84, ...[24, 16, 8, 0].map((shift) => ((size + header.length) >>> shift) & 255)]),
      );
      const block = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        if (socket.destroyed) return;
        sent += 1;
        socket.write(block, () => setImmediate(more));
      };
      more();
    });
    const session = await loggedIn({ port: server.port });
    expect(codeOf(await readCa(session, 'cn=CA'))).toBe('LDAP-TOO-LARGE');
    // Refused at its header: the rest of the 50 MiB is not waited for.
    expect(sent).toBeLessThan(32);
  });

  it('holds values that no CA object has', async () => {
    const certificates = Array.from({ length: 100 }, () => randomBytes(50));
    const configurations = Array.from({ length: 1001 }, (_, at) => `cn=${String(at)},cn=Security#0#0`);
    for (const [name, values] of [
      ['cACertificate', certificates],
      ['ndspkiCRLConfigurationDNList', configurations],
    ] as const) {
      const server = await startPolite(({ id, socket }) => {
        socket.write(entry(id, 'cn=CA', { [name]: values }));
        socket.write(searchDone(id));
      });
      const session = await loggedIn({ port: server.port });
      expect(codeOf(await readCa(session, 'cn=CA'))).toBe('LDAP-CA-TOO-LARGE');
    }
  });

  it('sends entries that nobody asked for: passed over, and never without end', async () => {
    const server = await startPolite(({ id, socket }) => {
      for (let i = 0; i < 10; i++) socket.write(entry(id, `cn=other${i},o=elsewhere`, { cn: ['x'] }));
      socket.write(searchDone(id));
    });
    const session = await loggedIn({ port: server.port });
    expect(codeOf(await readCa(session, 'cn=CA,cn=Security'))).toBe('LDAP-TOO-MANY');

    const listing = await startPolite(({ id, socket }) => {
      socket.write(entry(id, 'cn=inside,o=acme', { objectClass: ['person'] }));
      socket.write(entry(id, 'cn=deeper,ou=it,o=acme', { objectClass: ['person'] }));
      socket.write(entry(id, 'cn=outside,o=elsewhere', { objectClass: ['person'] }));
      socket.write(entry(id, 'o=acme', { objectClass: ['organization'] }));
      socket.write(entry(id, 'this is no name', { objectClass: ['person'] }));
      socket.write(searchDone(id));
    });
    const second = await loggedIn({ port: listing.port });
    const pages: ListingPage[] = [];
    for await (const page of second.listChildren('o=acme')) pages.push(valueOf(page));
    expect(pages.flatMap(({ nodes }) => nodes.map(({ dn }) => dn))).toEqual(['cn=inside,o=acme']);
  });

  it('floods a single question with entries: cut off', async () => {
    const server = await startPolite(({ id, socket }) => {
      const block = Buffer.concat(
        Array.from({ length: 1000 }, () => entry(id, 'cn=Security', { cn: ['x'] })),
      );
      const more = (): void => {
        if (!socket.destroyed) socket.write(block, () => setImmediate(more));
      };
      more();
    });
    const session = await loggedIn({ port: server.port });
    expect(codeOf(await session.findCa())).toBe('LDAP-TOO-MANY');
    session.close();
  });

  it('has pages without end: empty ones, and full ones that can be left at any time', async () => {
    const empty = await startPolite(({ id, socket }) => {
      socket.write(searchDone(id, 0, { controls: [pagedControl(Buffer.from('again'))] }));
    });
    const session = await loggedIn({ port: empty.port });
    const codes: string[] = [];
    for await (const page of session.listChildren('o=acme')) codes.push(codeOf(page));
    expect(codes.at(-1)).toBe('LDAP-PROTOCOL');
    expect(codes.length).toBeLessThan(12);

    let pages = 0;
    const full = await startPolite(({ id, socket }) => {
      pages++;
      for (let i = 0; i < 50; i++)
        socket.write(entry(id, `cn=n${pages}-${i},o=acme`, { objectClass: ['person'] }));
      socket.write(searchDone(id, 0, { controls: [pagedControl(Buffer.from('again'))] }));
    });
    const patient = await loggedIn({ port: full.port });
    const abort = new AbortController();
    let rows = 0;
    let last = '';
    for await (const page of patient.listChildren('o=acme', { signal: abort.signal, pageSize: 50 })) {
      last = codeOf(page);
      if (page.ok) rows += page.value.nodes.length;
      if (rows >= 500) abort.abort();
    }
    expect(last).toBe('LDAP-CANCELLED');
    expect(rows).toBeLessThan(700);
    expect(pages).toBeLessThan(16);
    expect(patient.connection.channel.closed).toBeUndefined();
  });

  it.each([
    ['no SEQUENCE', Buffer.from('0401ff', 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['a cookie of a megabyte', undefined],
  ])('sends a page control with %s', async (_name, value) => {
    const control = value
      ? Buffer.concat([
          Buffer.from([0x30, 0x1a + value.length, 0x04, 0x16]),
          Buffer.from('1.2.840.113556.1.4.319'),
          Buffer.from([0x04, value.length]),
          value,
        ])
      : pagedControl(randomBytes(1024 * 1024));
    const server = await startPolite(({ id, socket }) => {
      socket.write(searchDone(id, 0, { controls: [control] }));
    });
    const session = await loggedIn({ port: server.port });
    const codes: string[] = [];
    for await (const page of session.listChildren('o=acme')) codes.push(codeOf(page));
    expect(codes).toEqual(['LDAP-PROTOCOL']);
  });

  it('has bidi, control and invalid characters in its names: shown as code points', async () => {
    const server = await startPolite(({ id, socket }) => {
      socket.write(entry(id, 'cn=admin\u202Etxt.exe,o=acme', { objectClass: ['per\u0007son'] }));
      socket.write(entry(id, 'cn=line\\0Abreak,o=acme', { objectClass: ['person'] }));
      socket.write(
        entry(id, Buffer.concat([Buffer.from('cn=bad'), Buffer.from([0xff]), Buffer.from(',o=acme')])),
      );
      socket.write(searchDone(id));
    });
    const session = await loggedIn({ port: server.port });
    const nodes: unknown[] = [];
    for await (const page of session.listChildren('o=acme')) nodes.push(...valueOf(page).nodes);
    expect(nodes).toEqual([
      expect.objectContaining({ name: 'admin⟨U+202E⟩txt.exe', objectClass: 'per⟨U+0007⟩son' }),
      expect.objectContaining({ name: 'line⟨U+000A⟩break' }),
      expect.objectContaining({ name: 'bad\uFFFD' }),
    ]);
  });

  it('puts spoofed text into the rootDSE', async () => {
    const spoofed = polite(() => undefined, {
      directoryTreeName: ['ACME\u202E\u0000'],
      vendorVersion: ['<img src=x>\n'],
      namingContexts: [''],
    });
    const server = await start({ onRequest: spoofed });
    const session = await loggedIn({ port: server.port });
    expect(session.serverInfo.treeName).toBe('ACME⟨U+202E⟩⟨U+0000⟩');
    expect(session.serverInfo.vendorVersion).toBe('<img src=x>⟨U+000A⟩');
  });
});

describe('a server that goes away', () => {
  it('restarts in the middle of a listing', async () => {
    let pages = 0;
    const server = await startPolite(({ id, socket }) => {
      if (++pages > 2) return void socket.destroy();
      socket.write(entry(id, `cn=n${pages},o=acme`, { objectClass: ['person'] }));
      socket.write(searchDone(id, 0, { controls: [pagedControl(Buffer.from('c'))] }));
    });
    const session = await loggedIn({ port: server.port });
    const codes: string[] = [];
    for await (const page of session.listChildren('o=acme')) codes.push(codeOf(page));
    expect(codes).toEqual(['ok', 'ok', 'LDAP-DISCONNECTED']);
  });

  it('says goodbye to an idle client, who is told at once', async () => {
    const server = await startPolite(() => undefined);
    const session = await loggedIn({ port: server.port });
    const told = new Promise<string>((resolve) =>
      session.connection.channel.onClosed(({ code }) => resolve(code)),
    );
    const notice = result(0, 0x78, 52, {
      more: [Buffer.concat([Buffer.from([0x8a, 22]), Buffer.from('1.3.6.1.4.1.1466.20036')])],
    });
    server.requests[0]!.socket.write(notice);
    expect(await told).toBe('LDAP-DISCONNECTED');
    expect(codeOf(await session.findCa())).toBe('LDAP-DISCONNECTED');
  });

  it('is left alone after a cancel: a late answer disturbs nobody', async () => {
    let slow: (() => void) | undefined;
    const server = await startPolite(({ id, operation, socket }) => {
      if (operation === 0x50) return;
      if (slow === undefined) slow = () => void socket.write(searchDone(id, 32));
      else {
        slow();
        socket.write(
          Buffer.concat([
            entry(id, 'cn=Security', { nDSPKITreeCADN: ['cn=CA,cn=Security'] }),
            searchDone(id),
          ]),
        );
      }
    });
    const session = await loggedIn({ port: server.port });
    const abort = new AbortController();
    const cancelled = session.findCa({ signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    expect(codeOf(await cancelled)).toBe('LDAP-CANCELLED');
    expect(valueOf(await session.findCa())).toBe('cn=CA,cn=Security');
    // The server was told (abandon, RFC 4511 section 4.11).
    expect(server.requests.some(({ operation }) => operation === 0x50)).toBe(true);
  });

  it('closes when asked, and says so afterwards', async () => {
    const server = await startPolite(() => undefined);
    const session = await loggedIn({ port: server.port });
    session.close();
    expect(codeOf(await session.findCa())).toBe('LDAP-CLOSED');
    await expect.poll(() => server.connections()).toBe(0);
  });
});
