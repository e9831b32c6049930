import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  login,
  type ConnectOptions,
  type Connection,
  type PinStore,
  type Untrusted,
  acceptServer,
  connect,
  readAuthorities,
} from '../../../electron/directory/index.ts';
import {
  type HostileServer,
  polite,
  result,
  startHostileServer,
  upgrade,
} from '../../support/hostile-server/index.ts';
import { toPem } from '../../../electron/certificates/index.ts';
import { codeOf, valueOf } from '../../support/hostile-server/session.ts';
import { Issuer, type ServerKeyPair, type Slapd, startSlapd } from '../../support/slapd/index.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

let folder: string;
let issuer: Issuer;
let authority: Buffer;
const running: HostileServer[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trust-'));
  issuer = new Issuer(folder);
  issuer.key('ca', 'rsa');
  authority = issuer.certificate('ca', 'ca', {
    subject: '/O=ACME-TREE/OU=Organizational CA',
    ca: true,
    digest: 'sha1',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function serve(tls: ServerKeyPair): Promise<HostileServer> {
  const server = await startHostileServer({ tls, onRequest: polite(() => undefined) });
  running.push(server);
  return server;
}

const reach = async (
  port: number,
  pins: PinStore,
  authorities: Buffer[] = [],
  more: Partial<ConnectOptions> = {},
): Promise<Connection | Untrusted> => {
  const outcome = valueOf(
    await connect({
      server: 'localhost',
      port,
      security: 'ldaps',
      trust: { pins, authorities },
      timeoutMs: 3000,
      ...more,
    }),
  );
  return outcome.kind === 'untrusted' ? outcome : outcome.connection;
};

const untrusted = (outcome: Connection | Untrusted): Untrusted => {
  if ('kind' in outcome) return outcome;
  throw new Error('trusted');
};
const trusted = (outcome: Connection | Untrusted): Connection => {
  if (!('kind' in outcome)) return outcome;
  throw new Error(`untrusted: ${outcome.reason}`);
};

let count = 0;
const certificate = (options: Parameters<Issuer['server']>[2] = {}): ServerKeyPair =>
  issuer.server(`server${count++}`, 'ca', options);

describe('a server certificate', () => {
  it('of an authority that the user gave is trusted, whatever the root’s own signature is', async () => {
    const server = await serve(certificate());
    const connection = trusted(await reach(server.port, new MemoryPinStore(), [authority]));
    expect(connection.assurance).toMatchObject({ by: 'chain', trustedThrough: 'file' });
    connection.close();
  });

  it('of nobody known is shown whole, and nothing is sent over LDAP before the decision', async () => {
    const tls = certificate();
    const server = await serve(tls);
    const shown = untrusted(await reach(server.port, new MemoryPinStore()));
    const expected = new X509Certificate(tls.der);
    expect(shown).toMatchObject({
      reason: 'unknown-issuer',
      verified: false,
      trustedThrough: undefined,
      weaknesses: [],
      failure: { code: 'LDAP-CERT-UNKNOWN' },
      certificate: {
        subject: 'CN=ldap1, O=ACME-TREE',
        issuer: 'OU=Organizational CA, O=ACME-TREE',
        sha256: expected.fingerprint256,
        notAfter: new Date(expected.validTo).toISOString(),
        keyType: 'RSA 2048',
        signatureAlgorithm: 'SHA-256 with RSA',
        selfSigned: false,
        names: ['DNS:localhost', 'IP Address:127.0.0.1'],
      },
    });
    expect(server.requests).toHaveLength(0);
    expect(server.connections()).toBe(0);
  });

  it('that was accepted is trusted for that server and port only', async () => {
    const tls = certificate();
    const [one, two] = [await serve(tls), await serve(tls)];
    const pins = new MemoryPinStore();
    valueOf(await acceptServer(pins, untrusted(await reach(one.port, pins)), false));
    const connection = trusted(await reach(one.port, pins));
    expect(connection.assurance?.by).toBe('pin');
    connection.close();
    expect(untrusted(await reach(two.port, pins)).reason).toBe('unknown-issuer');
  });

  it('that changed is a loud question, also when an authority vouches for the new one', async () => {
    const pins = new MemoryPinStore();
    const first = await serve(certificate());
    valueOf(await acceptServer(pins, untrusted(await reach(first.port, pins)), false));
    const [pin] = valueOf(await pins.list());
    const second = await serve(certificate());
    valueOf(await pins.set({ ...pin!, port: second.port }));

    const changed = untrusted(await reach(second.port, pins));
    expect(changed).toMatchObject({
      reason: 'changed',
      verified: false,
      failure: { code: 'LDAP-CERT-CHANGED' },
    });
    expect(changed.changedFrom?.sha256).toBe(pin!.sha256);
    expect(changed.certificate.sha256).not.toBe(pin!.sha256);
    expect(untrusted(await reach(second.port, pins, [authority]))).toMatchObject({
      reason: 'changed',
      verified: true,
      trustedThrough: 'file',
    });
    expect(second.requests).toHaveLength(0);

    // A new decision replaces the old one.
    valueOf(await acceptServer(pins, changed, false));
    trusted(await reach(second.port, pins)).close();
    expect(valueOf(await pins.list())).toHaveLength(2);
  });

  it('for another name, expired, or self-signed: each says so', async () => {
    const pins = new MemoryPinStore();
    const other = await serve(certificate({ names: 'DNS:ldap.elsewhere.com' }));
    expect(untrusted(await reach(other.port, pins, [authority]))).toMatchObject({
      reason: 'host-name',
      failure: { code: 'LDAP-CERT-HOST' },
    });
    const expired = await serve(certificate({ days: -1 }));
    expect(untrusted(await reach(expired.port, pins, [authority]))).toMatchObject({
      reason: 'expired',
      failure: { code: 'LDAP-CERT-EXPIRED' },
    });
    issuer.key('own', 'rsa');
    issuer.certificate('own', 'own', { subject: '/CN=localhost', names: 'DNS:localhost' });
    const own = await serve({
      certificateFile: issuer.path('own.pem'),
      keyFile: issuer.path('own.key'),
      der: Buffer.alloc(0),
    });
    expect(untrusted(await reach(own.port, pins))).toMatchObject({
      reason: 'self-signed',
      certificate: { selfSigned: true },
    });
  });

  it('with an empty subject has its names in the extension, and can be trusted', async () => {
    const server = await serve(certificate({ subject: '/' }));
    const connection = trusted(await reach(server.port, new MemoryPinStore(), [authority]));
    expect(connection.assurance?.certificate).toMatchObject({
      subject: '',
      names: ['DNS:localhost', 'IP Address:127.0.0.1'],
    });
    connection.close();
    expect(untrusted(await reach(server.port, new MemoryPinStore()))).toMatchObject({
      reasons: ['unknown-issuer'],
      certificate: { subject: '', issuer: 'OU=Organizational CA, O=ACME-TREE' },
    });
  });

  it('with several faults shows every one of them', async () => {
    const pins = new MemoryPinStore();
    const all = await serve(certificate({ days: -1, names: 'DNS:ldap.elsewhere.com', digest: 'sha1' }));
    expect(untrusted(await reach(all.port, pins))).toMatchObject({
      reason: 'weak',
      reasons: ['weak', 'expired', 'unknown-issuer', 'host-name'],
      certificate: { names: ['DNS:ldap.elsewhere.com'] },
    });
    // Its dates do not make its issuer unknown.
    expect(untrusted(await reach(all.port, pins, [authority]))).toMatchObject({
      reasons: ['weak', 'expired', 'host-name'],
      trustedThrough: 'file',
      verified: false,
    });
    const first = await serve(certificate());
    valueOf(await acceptServer(pins, untrusted(await reach(first.port, pins)), false));
    const [pin] = valueOf(await pins.list());
    valueOf(await pins.set({ ...pin!, port: all.port }));
    expect(untrusted(await reach(all.port, pins)).reasons).toEqual([
      'changed',
      'weak',
      'expired',
      'unknown-issuer',
      'host-name',
    ]);
  });

  it('is checked against an address as well as a name', async () => {
    const server = await serve(certificate());
    trusted(await reach(server.port, new MemoryPinStore(), [authority], { server: '127.0.0.1' })).close();
    const named = await serve(certificate({ names: 'DNS:localhost' }));
    const outcome = await reach(named.port, new MemoryPinStore(), [authority], { server: '127.0.0.1' });
    expect(untrusted(outcome).reason).toBe('host-name');
  });
});

describe('weak protection', () => {
  it.each([
    ['an SHA-1 signature', { digest: 'sha1' }, ['sha1-signature']],
    ['a short key', { kind: 'rsa1024' }, ['small-key']],
  ] as const)(
    '%s is refused with its reason, until it is allowed for that server',
    async (_name, options, weaknesses) => {
      const server = await serveSlapdLike(certificate(options));
      const pins = new MemoryPinStore();
      const shown = untrusted(await reach(server.port, pins, [authority]));
      expect(shown).toMatchObject({ reason: 'weak', weaknesses, failure: { code: 'LDAP-CERT-WEAK' } });
      // Accepting the certificate alone is not enough.
      valueOf(await acceptServer(pins, shown, false));
      expect(untrusted(await reach(server.port, pins)).reason).toBe('weak');
      // What was allowed before this one was shown does not cover it.
      valueOf(await acceptServer(pins, { ...shown, weaknesses: ['old-tls'] }, true));
      expect(untrusted(await reach(server.port, pins)).reason).toBe('weak');
      valueOf(await acceptServer(pins, shown, true));
      const connection = trusted(await reach(server.port, pins));
      expect(connection.assurance?.by).toBe('pin');
      connection.close();
    },
  );

  /** Node's own server refuses short keys, slapd does not: TLS comes from slapd here. */
  async function serveSlapdLike(tls: ServerKeyPair): Promise<{ port: number }> {
    slapd ??= await startSlapd({ certificate: () => tls, ec: false });
    if (slapd.server !== tls) {
      await slapd.stop();
      slapd = await startSlapd({ certificate: () => tls, ec: false });
    }
    return { port: slapd.ldapsPort };
  }
  let slapd: Slapd | undefined;
  afterAll(() => slapd?.stop());

  it('an old version of TLS is found out, and allowed for one server only', async () => {
    const old = await startSlapd({
      certificate: () => certificate(),
      globals: ['TLSCipherSuite NORMAL:-VERS-ALL:+VERS-TLS1.0:%COMPAT'],
      ec: false,
    });
    try {
      for (const [port, security] of [
        [old.ldapsPort, 'ldaps'],
        [old.ldapPort, 'starttls'],
      ] as const) {
        const pins = new MemoryPinStore();
        const shown = untrusted(await reach(port, pins, [authority], { security }));
        expect(shown).toMatchObject({ reason: 'weak', weaknesses: ['old-tls'], protocol: 'TLSv1' });
        valueOf(await acceptServer(pins, { ...shown, weaknesses: ['small-key'] }, true));
        expect(untrusted(await reach(port, pins, [], { security })).reason).toBe('weak');
        valueOf(await acceptServer(pins, shown, true));
        const connection = trusted(await reach(port, pins, [], { security }));
        expect(connection.assurance?.protocol).toBe('TLSv1');
        connection.close();
      }
    } finally {
      await old.stop();
    }
  });
});

describe('StartTLS', () => {
  it('is held to the same rules, and no password goes out before', async () => {
    const tls = certificate();
    const server = await startHostileServer({
      onRequest: ({ id, operation, socket }) => {
        if (operation !== 0x77) return;
        socket.removeAllListeners('data');
        socket.write(result(id, 0x78, 0), () =>
          upgrade(
            socket,
            tls,
            polite(() => undefined),
          ),
        );
      },
    });
    running.push(server);
    const pins = new MemoryPinStore();
    const shown = untrusted(await reach(server.port, pins, [], { security: 'starttls' }));
    expect(shown.reason).toBe('unknown-issuer');
    valueOf(await acceptServer(pins, shown, false));
    const connection = trusted(await reach(server.port, pins, [], { security: 'starttls' }));
    expect(codeOf(await login(connection, 'admin.acme', Buffer.from('secret')))).toBe('ok');
    expect(server.requests.map(({ operation }) => operation)).toEqual([0x77, 0x77]);
    expect(server.requests.some(({ raw }) => raw.includes('secret'))).toBe(false);
    connection.close();
  });
});

describe('files of authorities', () => {
  it('are read as DER, as PEM, and as PEM with several', () => {
    const pem = readFileSync(issuer.path('ca.pem'));
    const readFrom = (...parts: readonly (Buffer | string)[]) =>
      valueOf(readAuthorities(Buffer.concat(parts.map((part) => Buffer.from(part)))));
    const whole = { certificates: [authority], unreadable: 0 };
    expect(readFrom(authority)).toEqual(whole);
    expect(readFrom(pem)).toEqual(whole);
    expect(readFrom(pem, '\r\nnotes\n', pem)).toEqual({
      certificates: [authority, authority],
      unreadable: 0,
    });
    expect(readFrom(Buffer.from(`\ufeff${pem.toString()}`, 'utf16le'))).toEqual(whole);
    // What cannot be read beside it is counted: a block that is no Base64, and a certificate that is cut off.
    const damaged = toPem(Buffer.from('no certificate'), 'CERTIFICATE').replace('bm8g', '!!!!');
    const cut = toPem(authority.subarray(0, 100), 'TRUSTED CERTIFICATE');
    expect(readFrom(damaged, pem, cut)).toEqual({ certificates: [authority], unreadable: 2 });
    // A key, a request or any other block is no certificate.
    const others = ['PRIVATE KEY', 'CERTIFICATE REQUEST', 'X509 CRL'].map((label) =>
      toPem(Buffer.from('3003020100', 'hex'), label),
    );
    expect(readFrom(...others, pem, ...others)).toEqual(whole);
    // As with an exported key, a file of more parts than are read is refused in place of being read in part.
    for (const [certificates, keys] of [
      [255, 0],
      [256, 0],
      [300, 0],
      [10, 300],
    ] as const) {
      const key = `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----\n`;
      const many = readAuthorities(Buffer.from(key.repeat(keys) + pem.toString().repeat(certificates)));
      expect([certificates, codeOf(many)]).toEqual([
        certificates,
        certificates === 255 ? 'ok' : 'LDAP-CA-FILE-TOO-MANY',
      ]);
    }
    for (const nothing of [Buffer.alloc(0), Buffer.from('hello'), authority.subarray(0, 100)])
      expect(codeOf(readAuthorities(nothing))).toBe('LDAP-CA-FILE');
  });
});
