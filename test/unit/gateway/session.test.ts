import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withGateway, type GatewayOptions, type GatewaySession } from '../../../electron/gateway/index.ts';
import { acceptServer } from '../../../electron/directory/index.ts';
import { failureText } from '../../../electron/cli/failure-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { valueOf } from '../../support/backup/log-in.ts';
import { startGatewayDouble, type GatewayDouble, type Reply } from '../../support/gateway/index.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

const PASSWORD = 'pass "quoted" \\ \u0007 ü';
const CERTIFICATE = Buffer.from('a certificate');
let gateway: GatewayDouble;
let pins: MemoryPinStore;

const good =
  (body: unknown, status = 200) =>
  (): Reply => ({ status, body });

beforeEach(async () => {
  pins = new MemoryPinStore();
  gateway = await startGatewayDouble({
    user: 'cn=admin,o=acme',
    password: PASSWORD,
    tree: 'Acme Tree',
    pki: {
      getCertificates: good({ certificates: [{ certificate: CERTIFICATE.toString('base64') }] }),
      validateCertificate: good({ code: 0, message: 'ok\u202e' }),
      backupCertificate: good({ certificate: Buffer.from('a pfx').toString('base64') }),
      importCertificate: good({ code: 0, message: 'restored' }, 201),
    },
    servers: {
      getCertificates: good({
        certificates: [
          { certificateName: 'cert', certificate: CERTIFICATE.toString('base64'), keySize: 2048 },
        ],
      }),
      validateCertificate: good({ code: 0, message: 'ok' }),
      backupCertificate: good({ certificate: Buffer.from('a pfx').toString('base64'), certificateSize: 5 }),
    },
  });
});
afterEach(() => gateway.stop());

const options = (more: Partial<GatewayOptions> = {}): GatewayOptions => ({
  server: gateway.server,
  port: gateway.port,
  trust: { pins },
  user: 'cn=admin,o=acme',
  password: Buffer.from(PASSWORD),
  ldap: { server: 'ldap.acme.example', port: 636, security: 'ldaps' },
  treeName: 'Acme Tree',
  ...more,
});

/** Shows the certificate to the user, who accepts it. */
async function trusted(): Promise<void> {
  const shown = valueOf(await withGateway(options(), () => Promise.resolve(ok(null))));
  if (shown.kind !== 'untrusted') throw new Error('trusted without a question');
  valueOf(await acceptServer(pins, shown, false));
}

async function run<Value>(
  use: (session: GatewaySession) => Promise<Result<Value>>,
  more: Partial<GatewayOptions> = {},
): Promise<Result<Value>> {
  const done = await withGateway(options(more), use);
  if (!done.ok) return done;
  if (done.value.kind === 'untrusted') throw new Error('untrusted');
  return ok(done.value.value);
}

const list = (session: GatewaySession) => session.certificates();

const codeOf = async (more: Partial<GatewayOptions> = {}, use: typeof list = list): Promise<string> => {
  const done = await run(use, more);
  return done.ok ? 'good' : done.failure.code;
};

describe('the conversation', () => {
  beforeEach(trusted);

  it('sends what the description lists, field by field', async () => {
    const secret = Buffer.from('transport');
    await run(async (session) => {
      valueOf(await session.certificates());
      valueOf(await session.validate('self-signed EC'));
      valueOf(await session.backUp([CERTIFICATE], secret));
      valueOf(
        await session.importCa('server.acme', 'ACME CA', [
          { algorithm: 'rsa', pfx: Buffer.from('rsa pfx'), password: secret },
          { algorithm: 'ec', pfx: Buffer.from('ec pfx'), password: secret },
        ]),
      );
      return ok(null);
    });
    expect(gateway.log()).toEqual([
      'POST session',
      'GET session',
      'GET acme%20tree/getanticsrftoken',
      'GET T/getanticsrftoken',
      'POST T/getCertificates',
      'POST T/validateCertificate',
      'POST T/backupCertificate',
      'POST T/importCertificate',
      'DELETE session',
    ]);
    const [login, , , , ...calls] = gateway.requests;
    const origin = `https://127.0.0.1:${String(gateway.port)}`;
    expect(login?.body).toEqual({
      dn: 'cn=admin,o=acme',
      password: PASSWORD,
      ldapserver: 'ldap.acme.example',
    });
    expect(login?.headers).toMatchObject({ 'content-type': 'application/json', origin });
    expect(login?.headers).not.toHaveProperty('cookie');
    for (const { headers } of calls) {
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        cookie: 'RSESSIONID=dbKa3-kNARFeDBnkkV7cr_Hp-lycht2xpa4L9ZFk8Us=',
        'x-csrf-token': 'pU8TxA25D2vIet4Be5qyM4cK',
        origin,
      });
    }
    expect(calls.map(({ body }) => body)).toEqual([
      undefined,
      { certificateType: 'self-signed EC' },
      { certificate: CERTIFICATE.toString('base64'), password: 'transport' },
      {
        serverDN: 'server.acme',
        certificateName: 'ACME CA',
        certificates: [
          { algorithm: 0, fileContent: Buffer.from('rsa pfx').toString('base64'), password: 'transport' },
          { algorithm: 1, fileContent: Buffer.from('ec pfx').toString('base64'), password: 'transport' },
        ],
      },
      undefined,
    ]);
    expect(gateway.openSessions()).toBe(0);
  });

  it('sends what the description lists for the certificates of servers, field by field', async () => {
    const done = await run(async (session) => {
      const listed = valueOf(await session.serverCertificates('server.acme'));
      expect(listed).toEqual([{ name: 'cert', der: CERTIFICATE }]);
      valueOf(await session.validateServer('server.acme', 'cert'));
      return session.backUpServer('server.acme', 'cert', Buffer.from('transport'));
    });
    expect(valueOf(done).toString()).toBe('a pfx');
    const calls = gateway.requests.filter(({ path }) => path.includes('/pki/'));
    const one = { serverDN: 'server.acme', certificateName: 'cert' };
    expect(calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/eDirAPI/v1/Acme%20Tree/pki/serverCertificates/getCertificates', { serverDN: 'server.acme' }],
      ['POST', '/eDirAPI/v1/Acme%20Tree/pki/serverCertificates/validateCertificate', one],
      [
        'POST',
        '/eDirAPI/v1/Acme%20Tree/pki/serverCertificates/backupCertificate',
        { ...one, password: 'transport' },
      ],
    ]);
    for (const { headers } of calls) {
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'x-csrf-token': 'pU8TxA25D2vIet4Be5qyM4cK',
        origin: `https://127.0.0.1:${String(gateway.port)}`,
      });
    }
  });

  it('names the port of the LDAP server where it is not 636, and no port of StartTLS', async () => {
    await run(list, { ldap: { server: '10.0.0.1', port: 1636, security: 'ldaps' } });
    await run(list, { ldap: { server: 'fe80::1', port: 1636, security: 'ldaps' } });
    await run(list, { ldap: { server: '10.0.0.1', port: 389, security: 'starttls' } });
    const logins = gateway.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/session'),
    );
    expect(logins.slice(-3).map(({ body }) => (body as { ldapserver: string }).ldapserver)).toEqual([
      '10.0.0.1:1636',
      '[fe80::1]:1636',
      '10.0.0.1',
    ]);
  });

  it('uses the tree name of the session, and asks once where it is known', async () => {
    gateway.answer = ({ method, path }) =>
      method === 'GET' && path.endsWith('/session')
        ? { status: 200, body: { dn: 'x', treeName: 'Acme Tree' } }
        : undefined;
    expect(await codeOf()).toBe('good');
    expect(gateway.log().filter((line) => line.includes('token'))).toEqual(['GET T/getanticsrftoken']);
  });

  it('tries each form of the tree name once, then says that the gateway serves another tree', async () => {
    expect(await codeOf({ treeName: 'Other' })).toBe('GATEWAY-TREE');
    expect(gateway.log().filter((line) => line.includes('token'))).toHaveLength(2);
    expect(gateway.log().at(-1)).toBe('DELETE session');
  });

  it('tries the second form of the user name after a 400, and never a password twice', async () => {
    const dns: unknown[] = [];
    gateway.answer = ({ method, path, body }) => {
      if (method !== 'POST' || !path.endsWith('/session')) return undefined;
      const { dn } = body as { dn: string };
      dns.push(dn);
      return dn === 'cn=admin,o=acme' ? { status: 400 } : { status: 401, body: { code: 49, message: '' } };
    };
    expect(await codeOf()).toBe('GATEWAY-PASSWORD');
    expect(dns).toEqual(['cn=admin,o=acme', 'o=acme/cn=admin']);
    gateway.answer = undefined;
    gateway.requests.length = 0;
    expect(await codeOf({ password: Buffer.from('wrong') })).toBe('GATEWAY-PASSWORD');
    expect(gateway.log()).toEqual(['POST session']);
    gateway.answer = () => ({ status: 400, body: { code: 49, message: 'failed authentication (-669)' } });
    gateway.requests.length = 0;
    expect(await codeOf()).toBe('GATEWAY-PASSWORD');
    expect(gateway.log()).toEqual(['POST session']);
  });

  it('reads a token with and without quotes', async () => {
    gateway.answer = ({ path }) =>
      path.endsWith('Acme%20Tree/getanticsrftoken')
        ? { status: 200, body: 'pU8TxA25D2vIet4Be5qyM4cK' }
        : undefined;
    expect(await codeOf()).toBe('good');
  });

  it('asks for the other certificate of a key once, when the first is not found', async () => {
    const asked: unknown[] = [];
    gateway.answer = ({ path, body }) => {
      if (!path.endsWith('backupCertificate')) return undefined;
      asked.push((body as { certificate: string }).certificate);
      return asked.length === 1 ? { status: 404 } : undefined;
    };
    const other = Buffer.from('another');
    const done = await run((session) => session.backUp([CERTIFICATE, other], Buffer.from('x')));
    expect(valueOf(done).toString()).toBe('a pfx');
    expect(asked).toEqual([CERTIFICATE, other].map((der) => der.toString('base64')));
  });

  it('shows the tree’s words without characters that reorder text', async () => {
    const done = await run((session) => session.validate('root'));
    expect(valueOf(done)).toEqual({ code: 0, message: 'ok⟨U+202E⟩' });
  });

  it('ends the session after a failure, a bug and a cancelled call', async () => {
    await run(() => Promise.resolve(fail('APP-INTERNAL')));
    await expect(run(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    const stop = new AbortController();
    gateway.answer = ({ path }) => {
      if (!path.endsWith('getCertificates')) return undefined;
      stop.abort();
      return null;
    };
    expect(await codeOf({ signal: stop.signal })).toBe('GATEWAY-CANCELLED');
    expect(gateway.openSessions()).toBe(0);
  });
});

describe('a gateway that answers otherwise', () => {
  beforeEach(trusted);

  const json = (code: number, message = '') => ({ code, message });
  it.each<[string, string, Reply]>([
    [
      'GATEWAY-NOT-EDIRAPI',
      'session',
      { status: 200, body: '<html>', headers: { 'Content-Type': 'text/html' } },
    ],
    ['GATEWAY-NOT-EDIRAPI', 'session', { status: 404, body: 'nothing here' }],
    ['GATEWAY-NOT-EDIRAPI', 'session', { status: 201 }],
    [
      'GATEWAY-NOT-EDIRAPI',
      'session',
      { status: 201, headers: { 'Set-Cookie': 'RSESSIONID=abcdef; Domain=elsewhere.example; Secure' } },
    ],
    ['GATEWAY-SSO', 'session', { status: 302, headers: { Location: '/osp/a/idm/auth/oauth2/grant' } }],
    ['GATEWAY-REDIRECT', 'session', { status: 307, headers: { Location: 'https://other.example/' } }],
    ['GATEWAY-ORIGIN', 'session', { status: 403 }],
    ['GATEWAY-ORIGIN', 'session', { status: 400, body: json(1, 'Origin not allowed') }],
    ['GATEWAY-USER', 'session', { status: 400, body: json(81, 'cannot contact LDAP server') }],
    // What no other password helps with, whatever status and LDAP code it comes with: never "wrong password".
    ['LDAP-197', 'session', { status: 401, body: json(49, 'NDS error: login lockout (-197)') }],
    ['LDAP-49-222', 'session', { status: 401, body: json(49, 'NDS error: bad password (-222)') }],
    ['LDAP-53-220', 'session', { status: 400, body: json(53, 'NDS error: log account expired (-220)') }],
    // A password that was refused is not sent again with another form of the name.
    [
      'GATEWAY-PASSWORD',
      'session',
      { status: 400, body: json(80, 'NDS error: failed authentication (-669)') },
    ],
    // Other services that speak JSON or ask for a password of their own.
    ['GATEWAY-NOT-EDIRAPI', 'session', { status: 404, body: json(404, 'the server could not find it') }],
    ['GATEWAY-NOT-EDIRAPI', 'session', { status: 405, body: json(405) }],
    [
      'GATEWAY-NOT-EDIRAPI',
      'session',
      {
        ...{ status: 401, body: '<html><h1>Authorization required</h1></html>' },
        headers: { 'Content-Type': 'text/html', 'WWW-Authenticate': 'Basic realm="intranet"' },
      },
    ],
    ['GATEWAY-NO-RIGHTS', 'getCertificates', { status: 403, body: json(50) }],
    ['GATEWAY-NO-RIGHTS', 'getCertificates', { status: 500, body: json(80, 'NDS error: no access (-672)') }],
    ['GATEWAY-NO-CA', 'getCertificates', { status: 404, body: json(32, 'entry not found') }],
    ['GATEWAY-NO-CA', 'getCertificates', { status: 404 }],
    ['GATEWAY-NO-CA', 'getCertificates', { status: 200, body: { certificates: null } }],
    ['GATEWAY-CALL-MISSING', 'getCertificates', { status: 404, body: '404 page not found' }],
    ['GATEWAY-CALL-MISSING', 'getCertificates', { status: 405 }],
    ['GATEWAY-LDAP', 'getCertificates', { status: 500, body: json(80, 'PKI error (-1231)') }],
    ['GATEWAY-STATUS', 'getCertificates', { status: 503 }],
    ['GATEWAY-SESSION', 'getCertificates', { status: 401 }],
    ['GATEWAY-ANSWER', 'getCertificates', { status: 200, body: '{"certificates":[{"certif' }],
    ['GATEWAY-ANSWER', 'getCertificates', { status: 200, body: { certificates: [{ certificate: '%%%' }] } }],
    ['GATEWAY-REDIRECT', 'getCertificates', { status: 301, headers: { Location: 'https://other.example/' } }],
    ['GATEWAY-ANSWER', 'getanticsrftoken', { status: 200, body: '{}' }],
    ['GATEWAY-TREE', 'getanticsrftoken', { status: 404, body: json(32) }],
  ])('ends with %s: %s answers %j', async (code, call, reply) => {
    gateway.answer = ({ path, method }) =>
      path.endsWith(call) && (call !== 'session' || method === 'POST') ? reply : undefined;
    const done = await run(list);
    expect(done.ok ? 'good' : done.failure.code).toBe(code);
    expect(gateway.openSessions()).toBe(0);
    expect(gateway.requests.filter(({ path }) => path.includes('other.example'))).toEqual([]);
    const passwords = gateway.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('session'),
    );
    expect(passwords).toHaveLength(code === 'GATEWAY-USER' ? 2 : 1);
    // The text has every value that it names, and no number that was not sent.
    if (!done.ok) expect(failureText(done.failure)).not.toMatch(/LDAP (?:code )?0|error 0|-0/);
  });

  it.each<[string, Reply]>([
    ['GATEWAY-KEY', { status: 500, body: json(53) }],
    ['GATEWAY-KEY', { status: 500, body: json(80, 'CERTIFICATE AUTHORITY old and not exportable') }],
    ['GATEWAY-KEY', { status: 500, body: json(80, 'NICI (-1418)') }],
    ['GATEWAY-NO-RIGHTS', { status: 500, body: json(50) }],
    ['GATEWAY-ANSWER', { status: 200, body: { certificate: 7 } }],
    ['GATEWAY-NO-CA', { status: 404 }],
  ])('ends a backup with %s: %j', async (code, reply) => {
    gateway.answer = ({ path }) => (path.endsWith('backupCertificate') ? reply : undefined);
    const done = await run((session) => session.backUp([CERTIFICATE], Buffer.from('x')));
    expect(done.ok ? 'good' : done.failure.code).toBe(code);
    const ofServer = await run((session) => session.backUpServer('s.acme', 'cert', Buffer.from('x')));
    const expected = code === 'GATEWAY-NO-CA' ? 'GATEWAY-NO-SERVER-CERTIFICATE' : code;
    expect(ofServer.ok ? 'good' : ofServer.failure.code).toBe(expected);
  });

  it('never repeats the gateway’s text in a failure', async () => {
    gateway.answer = ({ path }) =>
      path.endsWith('getCertificates') ? { status: 500, body: json(80, 'SECRET TEXT') } : undefined;
    expect(JSON.stringify(await run(list))).not.toContain('SECRET');
  });

  it('stops reading an endless answer', async () => {
    gateway.answer = ({ path }, response) => {
      if (!path.endsWith('getCertificates')) return undefined;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const flood = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
        if (!response.destroyed) response.once('drain', flood);
      };
      flood();
      return null;
    };
    expect(await codeOf()).toBe('GATEWAY-TOO-LARGE');
    expect(gateway.openSessions()).toBe(0);
  });

  it('gives up on an answer that drips', async () => {
    gateway.answer = ({ path }, response) => {
      if (!path.endsWith('getCertificates')) return undefined;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => {
        clearInterval(drip);
      });
      return null;
    };
    expect(await codeOf({ timeoutMs: 700 })).toBe('GATEWAY-TIMEOUT');
    expect(gateway.openSessions()).toBe(0);
  });

  it.each([
    'POST session',
    'GET session',
    'GET T/getanticsrftoken',
    'POST T/getCertificates',
    'DELETE session',
  ])('survives a connection that is cut at %s', async (step) => {
    gateway.answer = (_request, response) => {
      if (gateway.log().at(-1) !== step) return undefined;
      response.socket?.destroy();
      return null;
    };
    expect(await codeOf()).toBe(step.startsWith('DELETE') ? 'good' : 'GATEWAY-CUT');
  });

  it('tells a cut answer from a whole one', async () => {
    gateway.answer = ({ path }, response) => {
      if (!path.endsWith('getCertificates')) return undefined;
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write('{"certificates":[]}', () => response.socket?.destroy());
      return null;
    };
    expect(await codeOf()).toBe('GATEWAY-CUT');
  });
});

describe('trust', () => {
  it('asks before anything is sent, and says nothing to a server that was not accepted', async () => {
    const shown = valueOf(await withGateway(options(), () => Promise.resolve(ok(null))));
    expect(shown).toMatchObject({ kind: 'untrusted', reason: 'self-signed', port: gateway.port });
    expect(gateway.requests).toEqual([]);
  });

  it('trusts a server whose authority was accepted', async () => {
    const done = await withGateway(options({ trust: { pins, authorities: [gateway.certificate] } }), list);
    expect(valueOf(done).kind).toBe('done');
  });

  it('is loud when the accepted certificate changed', async () => {
    await trusted();
    await gateway.replaceCertificate();
    const shown = valueOf(await withGateway(options(), () => Promise.resolve(ok(null))));
    expect(shown).toMatchObject({ kind: 'untrusted', reason: 'changed' });
    expect(gateway.requests).toEqual([]);
  });

  it('sends nothing more when the certificate changes between two calls', async () => {
    await trusted();
    const done = await run(async (session) => {
      await gateway.replaceCertificate();
      gateway.requests.length = 0;
      return session.backUp([CERTIFICATE], Buffer.from('x'));
    });
    expect(done).toMatchObject({ ok: false, failure: { code: 'GATEWAY-CERTIFICATE' } });
    expect(gateway.requests).toEqual([]);
  });

  it('names what is no gateway', async () => {
    expect(await codeOf({ port: 1 })).toBe('GATEWAY-UNREACHABLE');
    expect(await codeOf({ server: 'https://x' })).toBe('GATEWAY-ADDRESS');
  });
});
