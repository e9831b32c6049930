import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  login,
  ENTRY_RIGHTS,
  type Session,
  acceptServer,
  connect,
  countIssued,
  readKeyServers,
  readPresence,
} from '../../../electron/directory/index.ts';
import {
  certificatesOf,
  hasClearKey,
  KEY_PAIRS,
  keyKindOf,
  PRIVATE_KEY_ATTRIBUTES,
  readCa,
  textOf,
} from '../../../electron/ca/index.ts';
import { type TrainingTree, createTrainingMaterial } from '../../../electron/training/index.ts';
import type { TreeNode } from '../../../shared/views.ts';
import { codeOf, connected, loggedIn, valueOf } from '../../support/hostile-server/session.ts';
import { EFFECTIVE_RIGHTS, PAGED_RESULTS } from '../../support/training/front.ts';
import { type OddOptions, startOddTree } from '../../support/training/odd-tree.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

let tree: TrainingTree;
beforeAll(async () => {
  tree = await startOddTree({ largeContainer: 1234, keyForm: 'pkcs8' });
});
afterAll(() => tree.close());

const options = (security: 'ldaps' | 'starttls', of: TrainingTree = tree) => ({
  server: of.host,
  port: security === 'ldaps' ? of.ldapsPort : of.ldapPort,
  security,
  trust: { pins: new MemoryPinStore(), authorities: [of.selfSignedCertificate] },
});

const logIn = (account: { dn: string; password: string }, of: TrainingTree = tree): Promise<Session> =>
  loggedIn(options('ldaps', of), account.dn, account.password);

async function list(listing: ReturnType<Session['listChildren']>): Promise<TreeNode[]> {
  const nodes: TreeNode[] = [];
  for await (const page of listing) nodes.push(...valueOf(page).nodes);
  return nodes;
}

describe('the training tree', () => {
  it.each(['ldaps', 'starttls'] as const)('serves %s: trust, login, tree, CA', async (security) => {
    const pins = new MemoryPinStore();
    const first = valueOf(await connect({ ...options(security), trust: { pins } }));
    if (first.kind !== 'untrusted') throw new Error('trusted');
    expect(first.reason).toBe('unknown-issuer');
    valueOf(await acceptServer(pins, first, false));
    const session = await loggedIn(
      { ...options(security), trust: { pins } },
      tree.administrator.dotted,
      tree.administrator.password,
    );
    expect(session.serverInfo.treeName).toBe(tree.treeName);
    expect((await list(session.listChildren(''))).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['organization', 'security']),
    );
    const dn = valueOf(await session.findCa());
    expect(dn).toBe(tree.caDn);
    const ca = valueOf(await readCa(session, dn));
    expect(certificatesOf(ca, 'rsa').length).toBeGreaterThanOrEqual(3);
    expect(KEY_PAIRS.every((pair) => hasClearKey(ca, pair))).toBe(true);
    expect(textOf(ca, 'hostServer')).toBeDefined();
    session.close();
  });

  it('answers for the rights of an administrator and of the help desk', async () => {
    const attributes = [ENTRY_RIGHTS, ...PRIVATE_KEY_ATTRIBUTES];
    const admin = await logIn(tree.administrator);
    for (const { supervisor } of await admin.effectiveRights(tree.caDn, attributes))
      expect(supervisor).toBe('granted');
    admin.close();

    const helper = await logIn(tree.helpDesk);
    const [entry, key] = await helper.effectiveRights(tree.caDn, attributes);
    expect(entry).toMatchObject({ supervisor: 'denied', read: 'granted' });
    expect(key).toMatchObject({ supervisor: 'denied', read: 'denied' });
    expect(keyKindOf(valueOf(await readCa(helper, tree.caDn)), 'rsa')).toBe('absent');
    helper.close();
  });

  it.each([
    ['expired', 'LDAP-49-222'],
    ['disabled', 'LDAP-53-220'],
    ['loginHours', 'LDAP-53-218'],
    ['maximumLogins', 'LDAP-217'],
    ['lockedOut', 'LDAP-197'],
  ] as const)('refuses the account %s with %s', async (name, code) => {
    const { dotted, password } = tree.accounts[name];
    const connection = await connected(options('ldaps'));
    expect(codeOf(await login(connection, dotted, Buffer.from(password)))).toBe(code);
    connection.close();
  });

  it('lets in with a grace login, refuses a wrong password and a stranger', async () => {
    const session = await logIn(tree.accounts.graceLogin);
    expect(session.graceLogin).toBeDefined();
    session.close();
    const connection = await connected(options('ldaps'));
    for (const user of [tree.administrator.dn, 'cn=nobody,o=acme'])
      expect(codeOf(await login(connection, user, Buffer.from('wrong')))).toBe('LDAP-49-669');
    connection.close();
  });

  it('refuses a password in clear text', async () => {
    const connection = await connected({ port: tree.ldapPort });
    expect(codeOf(await login(connection, tree.administrator.dn, Buffer.from('training')))).toBe('LDAP-13');
    connection.close();
  });

  it('lists a large container page by page', async () => {
    const session = await logIn(tree.administrator);
    expect(await list(session.listChildren('ou=Everyone,o=acme'))).toHaveLength(1234);
    session.close();
  });

  it('knows key servers, CRL dates and issued certificates', async () => {
    const session = await logIn(tree.administrator);
    const ca = valueOf(await readCa(session, tree.caDn));
    const lists = valueOf(await readKeyServers(session));
    expect(lists.flatMap(({ servers }) => servers).length).toBeGreaterThan(0);
    expect(valueOf(await readPresence(session, textOf(ca, 'hostServer')!)).present).toBe(true);
    expect(valueOf(await countIssued(session, 'cn=Security')).total).toBeGreaterThan(0);
    session.close();
  });
});

describe('trees that are not as they should be', () => {
  it('have no CA, no pointer to it, no paging, no rights operation, or cut the line', async () => {
    const material = await createTrainingMaterial({ ec: false });
    const withTree = async (
      more: OddOptions,
      check: (session: Session, of: TrainingTree) => Promise<void>,
    ): Promise<void> => {
      const other = await startOddTree({ ...more, material });
      try {
        const session = await logIn(other.administrator, other);
        await check(session, other);
        session.close();
      } finally {
        await other.close();
      }
    };
    await withTree({ noCa: true }, async (session) => {
      expect(codeOf(await session.findCa())).toBe('LDAP-CA-NONE');
    });
    await withTree({ noTreeCaDn: true }, async (session, { caDn }) => {
      expect(valueOf(await session.findCa())).toBe(caDn);
    });
    await withTree({ hiddenOids: PAGED_RESULTS, largeContainer: 1000 }, async (session) => {
      expect(await list(session.listChildren('ou=Everyone,o=acme'))).toHaveLength(1000);
    });
    await withTree({ hiddenOids: EFFECTIVE_RIGHTS }, async (session, { caDn }) => {
      const [entry] = await session.effectiveRights(caDn, [ENTRY_RIGHTS]);
      expect(entry!.supervisor).toBe('not-offered');
    });
    await withTree({ dropConnectionAfter: 4 }, async (session) => {
      const codes: string[] = [];
      for (let i = 0; i < 4; i++) codes.push(codeOf(await session.findCa()));
      expect(codes.at(-1)).toBe('LDAP-DISCONNECTED');
    });
    await withTree({ delay: 400 }, async (session) => {
      expect(codeOf(await session.findCa({ timeoutMs: 100 }))).toBe('LDAP-TIMEOUT');
      expect(codeOf(await session.findCa({ timeoutMs: 2000 }))).toBe('ok');
    });
  });
});
