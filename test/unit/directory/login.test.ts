import { afterEach, describe, expect, it } from 'vitest';
import {
  derImplicit,
  derInteger,
  derOctetString,
  derSequence,
  element,
} from '../../../electron/asn1/index.ts';
import { login } from '../../../electron/directory/index.ts';
import { PASSWORD_POLICY } from '../../../electron/directory/password-policy.ts';
import { errors } from '../../../shared/messages/en/errors/index.ts';
import { format } from '../../../shared/messages/format.ts';
import { catalogues } from '../../../shared/messages/index.ts';
import {
  type Attributes,
  type HostileServer,
  type Handler,
  ROOT_DSE,
  baseOf,
  bindResult,
  entry,
  isBind,
  isSearch,
  polite,
  result,
  searchDone,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, connected, loggedIn, valueOf } from '../../support/hostile-server/session.ts';

let server: HostileServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** A server that answers every bind with this. */
async function binding(code: number, diagnostic: string): Promise<HostileServer> {
  const answerBind: Handler = (request) => {
    if (isBind(request)) request.socket.write(bindResult(request.id, code, diagnostic));
    else polite(() => undefined)(request);
  };
  server = await startHostileServer({ onRequest: answerBind });
  return server;
}

const EXPIRED = '2.16.840.1.113730.3.4.4';
const EXPIRING = '2.16.840.1.113730.3.4.5';

const control = (type: string, value: Buffer): Buffer =>
  derSequence(derOctetString(Buffer.from(type)), derOctetString(value));

/** PasswordPolicyResponseValue of draft-behera-ldap-password-policy. */
function policyControl(told: { error?: number; grace?: number; expires?: number }): Buffer {
  const contents = (value: number): Buffer => derInteger(value).subarray(2);
  return control(
    PASSWORD_POLICY,
    derSequence(
      ...(told.expires === undefined ? [] : [element(0xa0, derImplicit(0, contents(told.expires)))]),
      ...(told.grace === undefined ? [] : [element(0xa0, derImplicit(1, contents(told.grace)))]),
      ...(told.error === undefined ? [] : [derImplicit(1, contents(told.error))]),
    ),
  );
}

const SECRET = 'correct horse battery staple';

describe('faults of a login', () => {
  it.each([
    [49, 'NDS error: failed authentication (-669)', 'LDAP-49-669'],
    [49, 'NDS error: no such entry (-601)', 'LDAP-49-601'],
    [49, 'NDS error: password expired (-222)', 'LDAP-49-222'],
    [53, 'NDS error: log account expired (-220)', 'LDAP-53-220'],
    [49, 'NDS error: log account expired (-220)', 'LDAP-53-220'],
    [53, 'NDS error: bad login time (-218)', 'LDAP-53-218'],
    [53, 'NDS error: maximum logins exceeded (-217)', 'LDAP-217'],
    [49, 'NDS error: maximum logins exceeded (-217)', 'LDAP-217'],
    [53, 'NDS error: login lockout (-197)', 'LDAP-197'],
    [19, 'NDS error: password too short (-216)', 'LDAP-216'],
    [13, 'Confidentiality required', 'LDAP-13'],
    [8, '', 'LDAP-13'],
    [32, '', 'LDAP-49-601'],
    [32, 'NDS error: no such entry (-601)', 'LDAP-49-601'],
    [34, '', 'LDAP-BIND-NAME'],
    [48, '', 'LDAP-7'],
    [49, '', 'LDAP-49'],
    [50, '', 'LDAP-50'],
    [51, '', 'LDAP-51'],
    [52, '', 'LDAP-51'],
    [53, '', 'LDAP-53'],
    [53, 'NDS error: something new (-9999)', 'LDAP-53'],
    [80, 'NDS error: syntax violation (-613)', 'LDAP-80'],
    [1, 'NDS error: -700', 'LDAP-80'],
    [80, 'NDS error: transport failure (-625)', 'LDAP-625'],
    [80, 'NDS error: all referrals failed (-626)', 'LDAP-625'],
    [80, 'NDS error: no such attribute (-603)', 'LDAP-603'],
    [80, 'NDS error: invalid request (-641)', 'LDAP-641'],
    [80, 'NDS error: DS locked (-663)', 'LDAP-663'],
    [50, 'NDS error: no access (-672)', 'LDAP-672'],
    [99, '', 'LDAP-OTHER'],
    [49, 'NDS error: password expired (-223)', 'LDAP-PASSWORD-EXPIRED'],
    [53, 'NDS error: bad password (-222)', 'LDAP-49-222'],
    [34, 'NDS error: no such entry (-601)', 'LDAP-49-601'],
    [34, 'NDS error: failed authentication (-669)', 'LDAP-49-669'],
    [49, 'NDS error', 'LDAP-49'],
    [53, 'NDS error: (0)', 'LDAP-53'],
    [49, 'SASL(-13): user not found: no secret in database', 'LDAP-49'],
    [51, 'security library: I/O error (-8190)', 'LDAP-51'],
    [19, 'Exceed password retry limit. Please try later.', 'LDAP-197'],
    [10, '', 'LDAP-BIND-REFERRAL'],
  ] as const)('%i, “%s”', async (result, diagnostic, code) => {
    const { port } = await binding(result, diagnostic);
    const connection = await connected({ port });
    const failed = await login(connection, 'cn=admin,o=acme', Buffer.from(SECRET));
    if (failed.ok) throw new Error('logged in');
    expect(failed.failure.code).toBe(code);
    // Every placeholder of the text is filled; nothing of the server's words or the password is in the values.
    const texts = Object.values(errors[code]).join(' ');
    for (const [, name] of texts.matchAll(/\{(\w+)\}/g)) expect(failed.failure.values).toHaveProperty(name!);
    const values = JSON.stringify(failed.failure.values);
    expect(values).not.toContain('NDS error');
    expect(values).not.toContain(SECRET);
    connection.close();
  });

  it.each([53, 80, 99, 4, 16, 51, 65, 10, 32])(
    'names result code %i, and no eDirectory number if there is none',
    async (result) => {
      const { port } = await binding(result, 'NDS error: unknown');
      const failed = await login(await connected({ port }), 'admin.acme', Buffer.from(SECRET));
      if (failed.ok) throw new Error('logged in');
      for (const catalogue of [await catalogues.en(), await catalogues.de()]) {
        const { what, why, todo } = catalogue.errors[failed.failure.code];
        const text = [what, why, todo].map((part) => format(part, failed.failure.values)).join(' ');
        expect(text).toContain(`LDAP ${result}`);
        expect(text).not.toMatch(/eDirectory(?:-Fehler| error)? -?\d|\(-\d/);
      }
    },
  );

  it('takes no number of a diagnostic that is not eDirectory’s', async () => {
    const { port } = await binding(49, 'retry in -669 seconds, call 0800-669');
    const connection = await connected({ port });
    expect(codeOf(await login(connection, 'admin.acme', Buffer.from('x')))).toBe('LDAP-49');
  });

  it('refuses what cannot be a login before anything is sent', async () => {
    const { port, requests } = await binding(0, '');
    const connection = await connected({ port });
    expect(codeOf(await login(connection, '', Buffer.from('x')))).toBe('LDAP-USER-EMPTY');
    expect(codeOf(await login(connection, '[Root]', Buffer.from('x')))).toBe('LDAP-USER-EMPTY');
    expect(codeOf(await login(connection, 'admin.acme', Buffer.alloc(0)))).toBe('LDAP-PASSWORD-EMPTY');
    expect(codeOf(await login(connection, 'a..b', Buffer.from('x')))).toBe('LDAP-NAME-INVALID');
    expect(requests.filter(isBind)).toHaveLength(0);
  });

  it('sends the DN of a dotted name, and leaves the password to its owner', async () => {
    const { port, requests } = await binding(0, '');
    const connection = await connected({ port });
    const password = Buffer.from('pässwörd');
    const session = valueOf(await login(connection, '.CN=admin.O=acme.', password));
    expect(session.userDn).toBe('CN=admin,O=acme');
    expect(session.graceLogin).toBeUndefined();
    expect(session.serverInfo.treeName).toBe('HOSTILE-TREE');
    expect(password.toString()).toBe('pässwörd');
    const sent = requests.find(isBind)!.raw;
    expect(sent.includes(Buffer.from('pässwörd'))).toBe(true);
    expect(sent.includes(Buffer.from('CN=admin,O=acme'))).toBe(true);
  });

  it('notices a grace login and reads how many are left', async () => {
    for (const [told, left] of [
      ['3', 3],
      [undefined, undefined],
    ] as const) {
      const grace: Handler = (request) => {
        if (isBind(request)) {
          request.socket.write(bindResult(request.id, 0, 'NDS error: password expired, grace login (-223)'));
        } else if (isSearch(request) && baseOf(request) === 'cn=admin,o=acme') {
          const attributes: Attributes = told === undefined ? {} : { loginGraceRemaining: [told] };
          request.socket.write(entry(request.id, 'cn=admin,o=acme', attributes));
          request.socket.write(searchDone(request.id));
        } else polite(() => undefined)(request);
      };
      server = await startHostileServer({ onRequest: grace });
      const connection = await connected({ port: server.port });
      const session = valueOf(await login(connection, 'admin.acme', Buffer.from('x')));
      expect(session.graceLogin).toEqual(left === undefined ? {} : { left });
      await server.stop();
    }
  });

  it.each([
    ['password expired', 49, policyControl({ error: 0 }), 'LDAP-PASSWORD-EXPIRED'],
    ['account locked', 49, policyControl({ error: 1 }), 'LDAP-197'],
    ['change after reset, with a successful bind', 0, policyControl({ error: 2 }), 'LDAP-PASSWORD-RESET'],
    ['the Netscape control “expired”', 49, control(EXPIRED, Buffer.from('0')), 'LDAP-PASSWORD-EXPIRED'],
    ['a control that cannot be read', 49, control(PASSWORD_POLICY, Buffer.from('30', 'hex')), 'LDAP-49'],
  ])('reads the password policy controls of other directories: %s', async (_name, code, told, expected) => {
    server = await startHostileServer({
      onRequest: (request) => {
        if (isBind(request)) request.socket.write(result(request.id, 0x61, code, { controls: [told] }));
        else polite(() => undefined)(request);
      },
    });
    const connection = await connected({ port: server.port });
    expect(codeOf(await login(connection, 'admin.acme', Buffer.from('x')))).toBe(expected);
  });

  it.each([
    [
      'grace logins',
      [policyControl({ grace: 2 }), control(EXPIRED, Buffer.from('0'))],
      { left: 2 },
      undefined,
    ],
    ['an expired password', [control(EXPIRED, Buffer.from('0'))], {}, undefined],
    ['a password that expires', [policyControl({ expires: 86_400 })], undefined, 86_400],
    ['the Netscape control “expiring”', [control(EXPIRING, Buffer.from('3600'))], undefined, 3600],
  ])('logs in with %s, and says so', async (_name, controls, grace, expiresIn) => {
    server = await startHostileServer({
      onRequest: (request) => {
        if (isBind(request)) request.socket.write(result(request.id, 0x61, 0, { controls }));
        else if (isSearch(request) && baseOf(request) !== '')
          request.socket.write(searchDone(request.id, 32));
        else polite(() => undefined, { ...ROOT_DSE, supportedControl: [PASSWORD_POLICY] })(request);
      },
    });
    const session = await loggedIn({ port: server.port });
    expect(session.graceLogin).toEqual(grace);
    expect(session.passwordExpiresIn).toBe(expiresIn);
    const sent = server.requests.find(isBind)!.raw;
    expect(sent.includes(Buffer.from(PASSWORD_POLICY))).toBe(true);
  });

  it('asks for no password policy where the server does not know it', async () => {
    const { port, requests } = await binding(0, '');
    await loggedIn({ port });
    expect(requests.find(isBind)!.raw.includes(Buffer.from(PASSWORD_POLICY))).toBe(false);
  });

  it('reads the rootDSE again after the login', async () => {
    let bound = false;
    server = await startHostileServer({
      onRequest: (request) => {
        bound ||= isBind(request);
        polite(() => undefined, bound ? ROOT_DSE : { supportedLDAPVersion: ['3'] })(request);
      },
    });
    const session = await loggedIn({ port: server.port });
    expect(session.serverInfo.treeName).toBe('HOSTILE-TREE');
    expect(session.serverInfo.supportedControls).toEqual(ROOT_DSE['supportedControl']);
  });

  it('logs in where the rootDSE to strangers', async () => {
    let bound = false;
    server = await startHostileServer({
      onRequest: (request) => {
        if (isBind(request)) {
          bound = true;
          request.socket.write(bindResult(request.id, 0));
        } else if (!bound) request.socket.write(searchDone(request.id, 50));
        else polite(() => undefined)(request);
      },
    });
    const connection = await connected({ port: server.port });
    expect(connection.serverInfo).toBeUndefined();
    const session = valueOf(await login(connection, 'admin.acme', Buffer.from('x')));
    expect(session.serverInfo.vendorVersion).toBe(ROOT_DSE['vendorVersion']![0]);
  });
});
