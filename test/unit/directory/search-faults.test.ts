import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogues } from '../../../shared/messages/index.ts';
import { readCa } from '../../../electron/ca/index.ts';
import type { Session } from '../../../electron/directory/index.ts';
import { isSearch, polite, searchDone, startHostileServer } from '../../support/hostile-server/index.ts';
import type { HostileServer } from '../../support/hostile-server/index.ts';
import { loggedIn } from '../../support/hostile-server/session.ts';

const CA = 'cn=ACME-TREE CA,cn=Security';
let answer: { code: number; message: string };
let server: HostileServer;
let session: Session;

beforeAll(async () => {
  server = await startHostileServer({
    onRequest: polite((request) => {
      const { id, socket } = request;
      if (isSearch(request)) socket.write(searchDone(id, answer.code, { diagnostic: answer.message }));
    }),
  });
  session = await loggedIn({ port: server.port });
});
afterAll(async () => {
  session.close();
  await server.stop();
});

describe('faults of a search', () => {
  it.each([
    [13, 'Confidentiality required', 'LDAP-13'],
    [32, '', 'LDAP-32'],
    [32, 'NDS error: no such entry (-601)', 'LDAP-601'],
    [80, 'NDS error: no such entry (-601)', 'LDAP-601'],
    [16, 'NDS error: no such attribute (-603)', 'LDAP-603'],
    [80, 'NDS error: no such attribute (-603)', 'LDAP-603'],
    [80, 'NDS error: failed authentication (-669)', 'LDAP-49-669'],
    [49, '', 'LDAP-49'],
    [50, '', 'LDAP-50'],
    [50, 'NDS error: no access (-672)', 'LDAP-672'],
    [80, 'NDS error: no access (-672)', 'LDAP-672'],
    [53, '', 'LDAP-53'],
    [53, 'NDS error: log account expired (-220)', 'LDAP-53-220'],
    [53, 'NDS error: bad login time (-218)', 'LDAP-53-218'],
    [53, 'NDS error: maximum logins exceeded (-217)', 'LDAP-217'],
    [53, 'NDS error: login lockout (-197)', 'LDAP-197'],
    [49, 'NDS error: password expired (-222)', 'LDAP-49-222'],
    [80, 'NDS error: invalid request (-641)', 'LDAP-641'],
    [80, 'NDS error: something else (-9999)', 'LDAP-80'],
    [3, '', 'LDAP-3'],
    [4, '', 'LDAP-4'],
    [12, '', 'LDAP-12'],
  ] as const)('%i, “%s”', async (code, message, expected) => {
    answer = { code, message };
    const read = await readCa(session, CA);
    if (read.ok) throw new Error('read');
    const { values } = read.failure;
    expect(read.failure.code).toBe(expected);
    expect(JSON.stringify(values)).not.toContain('NDS error');
    // The text is whole in every language.
    for (const catalogue of [await catalogues.en(), await catalogues.de()]) {
      const text = Object.values(catalogue.errors[expected]).join(' ');
      for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect(values).toHaveProperty(name!);
    }
  });
});
