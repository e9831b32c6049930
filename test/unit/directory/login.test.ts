import { afterEach, describe, expect, it } from 'vitest';
import { login } from '../../../electron/directory/index.ts';
import { errors } from '../../../shared/messages/en/errors/index.ts';
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
  searchDone,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, connected, valueOf } from '../../support/hostile-server/session.ts';

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

  it('logs in where the rootDSE is closed to strangers', async () => {
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
