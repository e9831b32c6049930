import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  certificatesOf,
  KEY_PAIRS,
  keyKindOf,
  readCa,
  textOf,
  valuesOf,
} from '../../../electron/ca/index.ts';
import {
  login,
  type Session,
  acceptServer,
  connect,
  readAuthorities,
  type ConnectOptions,
  type TrustPolicy,
  countIssued,
  readCrlConfiguration,
  readKeyServers,
  readPresence,
} from '../../../electron/directory/index.ts';
import type { KeyPairId, TreeNode } from '../../../shared/views.ts';
import { codeOf, connected, loggedIn, valueOf } from '../../support/hostile-server/session.ts';
import {
  ADMIN,
  CA_DN,
  type Entry,
  HELP_DESK,
  HOST_SERVER,
  type Slapd,
  startSlapd,
} from '../../support/slapd/index.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

let server: Slapd;
let trust: TrustPolicy;

const users: Entry[] = Array.from({ length: 1203 }, (_, i) => ({
  dn: `cn=user${i},ou=sales,o=acme`,
  objectClass: 'inetOrgPerson',
  cn: `user${i}`,
  sn: 'x',
}));
/** Valid from the 1st to the 5th of November; any certificate will do. */
const issuedCertificates = (certificate: Buffer): Entry[] =>
  Array.from({ length: 5 }, (_, i) => ({
    dn: `cn=issued${i},cn=Issued Certificates,cn=Security`,
    objectClass: 'ndspkiCertificate',
    cn: `issued${i}`,
    'userCertificate;binary': certificate,
    nDSPKINotBefore: `2026110${i + 1}000000`,
  }));

beforeAll(async () => {
  server = await startSlapd({
    entries: ({ rsa }) => [...users, ...issuedCertificates(rsa.selfSigned)],
  });
  trust = {
    pins: new MemoryPinStore(),
    authorities: valueOf(readAuthorities(readFileSync(server.caFile))).certificates,
  };
});

afterAll(() => server.stop());

type Way = 'ldaps' | 'starttls';

const options = (security: Way, more: Partial<ConnectOptions> = {}): ConnectOptions => ({
  server: 'localhost',
  port: security === 'ldaps' ? server.ldapsPort : server.ldapPort,
  security,
  trust,
  timeoutMs: 5000,
  ...more,
});

const administrator = (security: Way = 'ldaps'): Promise<Session> =>
  loggedIn(options(security), ADMIN.dotted, ADMIN.password);

async function list(listing: ReturnType<Session['listChildren']>): Promise<TreeNode[]> {
  const nodes: TreeNode[] = [];
  for await (const page of listing) nodes.push(...valueOf(page).nodes);
  return nodes;
}

describe.each(['ldaps', 'starttls'] as const)('over %s', (security) => {
  it('logs in with an LDAP name and with a dotted one, over a chain that was checked', async () => {
    for (const user of [ADMIN.dn, ADMIN.dotted, '.CN=admin.O=acme.']) {
      const session = await loggedIn(options(security), user, ADMIN.password);
      expect(session.serverInfo.treeName).toBe('ACME-TREE');
      expect(session.connection.assurance).toMatchObject({ by: 'chain', protocol: 'TLSv1.3' });
      session.close();
    }
  });

  it('does not let in who has the wrong password', async () => {
    const connection = await connected(options(security));
    expect(codeOf(await login(connection, ADMIN.dn, Buffer.from('wrong')))).toBe('LDAP-49');
    // The same connection takes the right one.
    expect(codeOf(await login(connection, ADMIN.dn, Buffer.from(ADMIN.password)))).toBe('ok');
    connection.close();
  });

  it('reads the CA object of an administrator, both key pairs and all certificates', async () => {
    const session = await administrator(security);
    const dn = valueOf(await session.findCa());
    expect(dn).toBe(CA_DN);
    const ca = valueOf(await readCa(session, dn));
    const { ec, rsa } = server.ca;
    const keys = ['nDSPKIPrivateKey', 'nDSPKIPublicKey', 'nDSPKIPrivateKeyEC'].map((name) =>
      valuesOf(ca, name),
    );
    expect(keys).toEqual([[rsa.privateKey], [rsa.publicKey], [ec.privateKey]]);
    const found = (pair: KeyPairId) => certificatesOf(ca, pair).map(({ der }) => der.toString('hex'));
    const made = (pair: typeof rsa) =>
      [pair.publicKeyCertificate, ...pair.chain, pair.selfSigned].map((der) => der.toString('hex'));
    expect(found('rsa').toSorted()).toEqual(made(rsa).toSorted());
    expect(found('ec').toSorted()).toEqual(made(ec).toSorted());
    expect(ca.cn).toBe('ACME-TREE CA');
    for (const [name, value] of [
      ['hostServer', HOST_SERVER],
      ['ndspkiIssuedCertContainerDN', 'cn=Issued Certificates,cn=Security'],
      ['ndspkiDefaultECCurve', 'P-384'],
      ['ndspkiDefaultRSAKeySize', '4096'],
    ] as const) {
      expect(textOf(ca, name)).toBe(value);
    }
    const [key] = valuesOf(ca, 'nDSPKIPrivateKey');
    ca.wipe();
    expect(key!.every((byte) => byte === 0)).toBe(true);
    session.close();
  });

  it('keeps the keys from the help desk, and shows the rest', async () => {
    const session = await loggedIn(options(security), HELP_DESK.dn, HELP_DESK.password);
    const ca = valueOf(await readCa(session, valueOf(await session.findCa())));
    for (const pair of KEY_PAIRS) {
      expect(keyKindOf(ca, pair)).toBe('absent');
      expect(certificatesOf(ca, pair)).toHaveLength(4);
    }
    session.close();
  });
});

describe('the tree', () => {
  it('lists the root, and tells what may have something below it', async () => {
    const session = await administrator();
    const nodes = await list(session.listChildren(''));
    expect(nodes.map(({ container, kind, name }) => [name, kind, container])).toEqual([
      ['acme', 'organization', true],
      ['services', 'organization', false],
      ['Security', 'security', true],
    ]);
    const security = await list(session.listChildren('cn=Security'));
    expect(security.find(({ kind }) => kind === 'ca')).toMatchObject({
      dn: CA_DN,
      container: false,
      objectClass: 'nDSPKICertificateAuthority',
    });
    session.close();
  });

  it('comes page by page beyond the server’s own limit, the first page small', async () => {
    const session = await administrator();
    const sizes: number[] = [];
    for await (const page of session.listChildren('ou=sales,o=acme')) sizes.push(valueOf(page).nodes.length);
    expect(sizes[0]).toBe(50);
    expect(sizes.slice(1)).toEqual([500, 500, 155]);
    session.close();
  });

  it('can be left and listed again while another listing goes on', async () => {
    const session = await administrator();
    const first = session.listChildren('ou=sales,o=acme', { pageSize: 200 });
    const seen = new Set<string>();
    const take = async (): Promise<void> => {
      const step = await first.next();
      if (!step.done) for (const { dn } of valueOf(step.value).nodes) seen.add(dn);
    };
    await take();
    expect(await list(session.listChildren('ou=sales,o=acme'))).toHaveLength(1205);
    for (let i = 0; i < 10; i++) await take();
    expect(seen.size).toBe(1205);

    // Three at the same time take turns, and all of them come to their end.
    const three = [100, 200, 300].map((pageSize) =>
      list(session.listChildren('ou=sales,o=acme', { pageSize })),
    );
    for (const nodes of await Promise.all(three)) expect(new Set(nodes.map(({ dn }) => dn)).size).toBe(1205);
    session.close();
  });

  it('finds objects by name and class', async () => {
    const session = await administrator();
    const names = async (name: string, classes: string[] = []): Promise<string[]> =>
      (await list(session.find({ name, classes }))).map((node) => node.name);
    expect(await names('smith')).toEqual(['Smith, John']);
    expect(await names('*müller')).toEqual(['Zoë Müller']);
    expect(await names('acme', ['organization'])).toEqual(['acme']);
    expect(await names('*', ['nDSPKICertificateAuthority'])).toEqual(['ACME-TREE CA']);
    expect(await names('user12', ['inetOrgPerson'])).toHaveLength(1 + 10 + 3);
    expect(await names('*)(objectClass=*')).toEqual([]);
    session.close();
  });

  it('has no container of that name', async () => {
    const session = await administrator();
    const step = await session.listChildren('ou=nowhere,o=acme').next();
    expect(step.done ? '' : codeOf(step.value)).toBe('LDAP-32');
    session.close();
  });
});

describe('around the CA', () => {
  it('knows key servers, CRL dates, the host server and how many certificates were issued', async () => {
    const session = await administrator();
    expect(valueOf(await readKeyServers(session))).toEqual([
      { dn: 'cn=W0,cn=KAP,cn=Security', servers: [HOST_SERVER] },
    ]);
    expect(valueOf(await readCrlConfiguration(session, 'cn=One,cn=CRL Container,cn=Security'))).toEqual({
      dn: 'cn=One,cn=CRL Container,cn=Security',
      issuedAt: '2026-11-01T00:00:00.000Z',
      nextIssueAt: '2026-11-08T00:00:00.000Z',
    });
    expect(valueOf(await readPresence(session, HOST_SERVER))).toMatchObject({ present: true });
    expect(valueOf(await readPresence(session, 'cn=gone,o=acme'))).toEqual({
      present: false,
      objectClasses: [],
    });
    const container = 'cn=Issued Certificates,cn=Security';
    expect(valueOf(await countIssued(session, container))).toEqual({ total: 5, since: 5, limited: false });
    expect(valueOf(await countIssued(session, container, new Date('2026-11-03T12:00:00Z')))).toEqual({
      total: 5,
      since: 2,
      limited: false,
    });
    session.close();
  });

  it('says that the rights cannot be asked here', async () => {
    const session = await administrator();
    expect(await session.effectiveRights(CA_DN, ['[Entry Rights]', 'nDSPKIPrivateKey'])).toEqual([
      { attribute: '[Entry Rights]', supervisor: 'not-offered', read: 'not-offered', names: [] },
      { attribute: 'nDSPKIPrivateKey', supervisor: 'not-offered', read: 'not-offered', names: [] },
    ]);
    session.close();
  });
});

describe('writing', () => {
  it('adds, changes and deletes an entry, with binary values', async () => {
    const session = await administrator();
    const dn = 'cn=Restored CA,cn=Security';
    const key = Buffer.from(server.ca.rsa.privateKey);
    const text = (value: string): Buffer => Buffer.from(value);
    const attributes = [
      { type: 'objectClass', values: [text('nDSPKICertificateAuthority')] },
      { type: 'cn', values: [text('Restored CA')] },
      { type: 'nDSPKIPrivateKey', values: [key] },
      { type: 'nDSPKICertificateChain', values: server.ca.rsa.chain },
    ];
    expect(codeOf(await session.addEntry(dn, attributes))).toBe('ok');
    expect(codeOf(await session.addEntry(dn, attributes))).toBe('LDAP-68');
    const read = valueOf(await readCa(session, dn));
    expect(valuesOf(read, 'nDSPKIPrivateKey')).toEqual([server.ca.rsa.privateKey]);
    // What was handed in is still the caller's.
    expect(key.equals(server.ca.rsa.privateKey)).toBe(true);
    const change = {
      operation: 'replace',
      attribute: { type: 'hostServer', values: [text(HOST_SERVER)] },
    } as const;
    expect(codeOf(await session.modifyEntry(dn, [change]))).toBe('ok');
    expect(textOf(valueOf(await readCa(session, dn)), 'hostServer')).toBe(HOST_SERVER);
    expect(codeOf(await session.deleteEntry('o=acme'))).toBe('LDAP-66');
    expect(codeOf(await session.deleteEntry(dn))).toBe('ok');
    expect(codeOf(await readCa(session, dn))).toBe('LDAP-32');
    const bad = [attributes[0]!, { type: 'telephoneNumber', values: [text('1')] }];
    expect(codeOf(await session.addEntry('cn=x,cn=Security', bad))).toBe('LDAP-65');
    session.close();

    const helper = await loggedIn(options('ldaps'), HELP_DESK.dn, HELP_DESK.password);
    expect(codeOf(await helper.addEntry(dn, attributes))).toBe('LDAP-50');
    helper.close();
  });
});

describe('a server that is restarted', () => {
  it('ends the session with a clear code; a new login works', async () => {
    const session = await administrator();
    const told = new Promise<string>((resolve) =>
      session.connection.channel.onClosed(({ code }) => resolve(code)),
    );
    await server.kill();
    expect(await told).toBe('LDAP-DISCONNECTED');
    expect(codeOf(await connect(options('ldaps')))).toBe('LDAP-UNREACHABLE');
    await server.restart();
    const again = await administrator();
    expect(codeOf(await again.findCa())).toBe('ok');
    again.close();
  });
});

it('takes the wrong port for what it is', async () => {
  const tlsOnPlain = await connect(options('ldaps', { port: server.ldapPort, timeoutMs: 2000 }));
  expect(codeOf(tlsOnPlain)).toMatch(/LDAP-TLS-REFUSED|LDAP-TLS-TIMEOUT/);
  const plainOnTls = await connect(options('starttls', { port: server.ldapsPort, timeoutMs: 2000 }));
  expect(codeOf(plainOnTls)).toMatch(/LDAP-NOT-LDAP|LDAP-CLOSED-AT-ONCE/);
});

it('remembers an accepted certificate and nothing more', async () => {
  const pins = new MemoryPinStore();
  const plain = options('ldaps', { trust: { pins } });
  const first = valueOf(await connect(plain));
  if (first.kind !== 'untrusted') throw new Error('trusted');
  valueOf(await acceptServer(pins, first, false));
  const second = valueOf(await connect(plain));
  if (second.kind !== 'connected') throw new Error('untrusted');
  expect(second.connection.assurance?.by).toBe('pin');
  second.connection.close();
  const other = valueOf(await connect({ ...options('starttls'), trust: { pins } }));
  expect(other.kind).toBe('untrusted');
});
