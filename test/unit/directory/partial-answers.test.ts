import { afterEach, describe, expect, it, vi } from 'vitest';
import { children } from '../../../electron/asn1/index.ts';
import { readCa, textOf, valuesOf } from '../../../electron/ca/index.ts';
import { countIssued, type ListingPage, type Session } from '../../../electron/directory/index.ts';
import {
  type Attributes,
  type Handler,
  type HostileServer,
  type ReceivedRequest,
  baseOf,
  entry,
  pagedControl,
  polite,
  reference,
  searchDone,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, loggedIn, valueOf } from '../../support/hostile-server/session.ts';

let server: HostileServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function logIn(handler: Handler): Promise<Session> {
  server = await startHostileServer({ onRequest: polite(handler) });
  return loggedIn({ port: server.port });
}

async function list(session: Session): Promise<ListingPage[]> {
  const pages: ListingPage[] = [];
  for await (const page of session.listChildren('o=acme', { pageSize: 50 })) pages.push(valueOf(page));
  return pages;
}

const namesOf = (pages: readonly ListingPage[]): string[] =>
  pages.flatMap(({ nodes }) => nodes.map(({ name }) => name));

const isPaged = ({ raw }: ReceivedRequest): boolean => raw.includes('1.2.840.113556.1.4.319');

/** Names of the attributes that a search asks for. */
const attributesOf = ({ body }: ReceivedRequest): string[] =>
  children(children(body)[7]!).map(({ contents }) => contents.toString('utf8'));

describe('paging that is advertised', () => {
  it.each([
    ['refused at once with 12', 12, 0, ''],
    ['refused at once with 53', 53, 0, ''],
    ['refused at once with 53 and a number', 53, 0, 'NDS error: not supported (-9999)'],
    ['refused after the first page', 53, 1, ''],
  ])('%s: the list is read in one answer', async (_name, code, accepted, diagnostic) => {
    let pages = 0;
    const session = await logIn((request) => {
      const { id, socket } = request;
      if (isPaged(request) && pages++ >= accepted)
        return void socket.write(searchDone(id, code, { diagnostic }));
      socket.write(entry(id, 'cn=one,o=acme', { objectClass: ['person'] }));
      if (isPaged(request))
        return void socket.write(searchDone(id, 0, { controls: [pagedControl(Buffer.from('c'))] }));
      socket.write(entry(id, 'cn=two,o=acme', { objectClass: ['person'] }));
      socket.write(searchDone(id, 4));
    });
    const found = await list(session);
    expect(namesOf(found)).toEqual(['one', 'two']);
    expect(found.at(-1)).toMatchObject({ limited: true, more: false });
  });

  it('is not asked for without pages when the server fails for another reason', async () => {
    const session = await logIn(({ id, socket }) => void socket.write(searchDone(id, 51)));
    const codes: string[] = [];
    for await (const page of session.listChildren('o=acme')) codes.push(codeOf(page));
    expect(codes).toEqual(['LDAP-51']);
    expect(server?.requests.filter(isPaged)).toHaveLength(1);
  });
});

describe('a limit of the server', () => {
  it.each([3, 4, 11])('%i: what came is shown as incomplete, also if that is nothing', async (code) => {
    const session = await logIn(({ id, socket }) => void socket.write(searchDone(id, code)));
    expect(await list(session)).toEqual([
      { nodes: [], more: false, limited: true, references: [], unusable: 0 },
    ]);
    const found = session.find({ name: 'x' });
    expect((await found.next()).value).toMatchObject({ value: { nodes: [], limited: true } });
    // Nothing is known of an object that was not reached.
    expect(codeOf(await session.readEntry('cn=CA', ['cn']))).toBe(code === 3 ? 'LDAP-3' : 'LDAP-4');
    expect(valueOf(await countIssued(session, 'o=acme'))).toEqual({ total: 0, since: 0, limited: true });
  });

  it('leaves open whether there is another CA', async () => {
    const answer = (pointer: Attributes): Handler => {
      return ({ id, socket, body }) => {
        if (children(body)[1]!.contents[0] === 0) socket.write(entry(id, 'cn=Security', pointer));
        else socket.write(entry(id, 'cn=CA,cn=Security', {}));
        socket.write(searchDone(id, children(body)[1]!.contents[0] === 0 ? 0 : 4));
      };
    };
    const session = await logIn(answer({}));
    expect(codeOf(await session.findCa())).toBe('LDAP-4');
    await server?.stop();
    const pointed = await logIn(answer({ nDSPKITreeCADN: ['cn=CA,cn=Security'] }));
    expect(valueOf(await pointed.findCa())).toBe('cn=CA,cn=Security');
  });
});

describe('entries and references that cannot be shown', () => {
  it('are counted', async () => {
    const session = await logIn(({ id, socket }) => {
      for (const dn of ['cn=good,o=acme', 'no name', 'cn=other,o=elsewhere', 'cn=open\\,o=acme'])
        socket.write(entry(id, dn, { objectClass: ['person'] }));
      socket.write(reference(id, 'ldap://a/ou=far,o=acme', 'ldaps://b/ou=far,o=acme'));
      socket.write(searchDone(id));
    });
    const [page] = await list(session);
    expect(page).toMatchObject({
      unusable: 3,
      references: [['ldap://a/ou=far,o=acme', 'ldaps://b/ou=far,o=acme']],
    });
    expect(namesOf([page!])).toEqual(['good']);
  });

  it('are counted once where the list starts over', async () => {
    let paged = 0;
    const session = await logIn((request) => {
      const { id, socket } = request;
      if (isPaged(request) && paged++ > 0) return void socket.write(searchDone(id, 12));
      socket.write(entry(id, 'cn=good,o=acme', { objectClass: ['person'] }));
      socket.write(entry(id, 'no name'));
      const cookie = isPaged(request) ? Buffer.from('c') : Buffer.alloc(0);
      socket.write(searchDone(id, 0, { controls: [pagedControl(cookie)] }));
    });
    const pages = await list(session);
    expect(namesOf(pages)).toEqual(['good']);
    expect(pages.reduce((sum, { unusable }) => sum + unusable, 0)).toBe(1);
  });

  it('are bounded, as are the servers of one reference', async () => {
    const uris = Array.from({ length: 1000 }, () => 'ldap://a/');
    const session = await logIn(({ id, socket }) => {
      socket.write(reference(id, ...uris));
      socket.write(searchDone(id));
    });
    expect((await list(session))[0]?.references[0]?.length).toBe(16);
  });
});

describe('an attribute that the server refuses', () => {
  const CA = 'cn=CA,cn=Security';
  const refusing =
    (refused: readonly string[], code: number, diagnostic: string): Handler =>
    (request) => {
      const { id, socket } = request;
      if (attributesOf(request).some((name) => refused.includes(name)))
        return void socket.write(searchDone(id, code, { diagnostic }));
      const asked = attributesOf(request);
      const has: Attributes = {
        cn: ['CA'],
        hostServer: ['cn=edir1,o=acme'],
        cACertificate: [Buffer.from([1, 2, 3])],
        nDSPKIPublicKey: [Buffer.from([4, 5])],
      };
      const given = Object.entries(has).filter(([name]) => asked.includes(name) || asked.includes('*'));
      socket.write(entry(id, baseOf(request), Object.fromEntries(given)));
      socket.write(searchDone(id));
    };

  it.each([
    ['an unknown one', ['cAECCertificate;binary'], 16, 'NDS error: no such attribute (-603)'],
    [
      'several',
      ['nDSPKISuiteBMode', 'ndspkiDefaultECCurve', 'ndspkiSecurityRightsLevel'],
      80,
      'NDS error: no such attribute (-603)',
    ],
    ['one without the right to it', ['nDSPKIPrivateKey'], 50, 'NDS error: no access (-672)'],
    ['one without a number', ['nDSPKIPrivateKey'], 50, ''],
  ])('is left out: %s', async (_name, refused, code, diagnostic) => {
    const session = await logIn(refusing(refused, code, diagnostic));
    const ca = valueOf(await readCa(session, CA));
    expect(ca.cn).toBe('CA');
    expect(textOf(ca, 'hostServer')).toBe('cn=edir1,o=acme');
    expect(valuesOf(ca, 'cACertificate').map((value) => [...value])).toEqual([[1, 2, 3]]);
    expect(valuesOf(ca, 'nDSPKIPublicKey').map((value) => [...value])).toEqual([[4, 5]]);
    expect(valuesOf(ca, 'nDSPKIPrivateKey')).toEqual([]);
    expect(server!.requests.length).toBeLessThan(60);
  });

  it('is no longer looked for after two minutes', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const refuse = refusing(['nDSPKIPrivateKey'], 50, '');
      const session = await logIn((request) => {
        vi.advanceTimersByTime(50_000);
        return refuse(request);
      });
      expect(codeOf(await readCa(session, CA))).toBe('LDAP-TOO-SLOW');
      // All of it, whether it is there, and three parts.
      expect(server!.requests.filter((one) => baseOf(one) === CA)).toHaveLength(5);
    } finally {
      vi.useRealTimers();
    }
  });

  it('fails the object if the object itself is refused', async () => {
    const session = await logIn(refusing(['1.1', '*', 'cn'], 50, 'NDS error: no access (-672)'));
    expect(codeOf(await readCa(session, CA))).toBe('LDAP-672');
    // The login, the read, and one more.
    expect(server!.requests.filter((one) => baseOf(one) === CA)).toHaveLength(2);
  });
});

describe('a server that holds naming contexts and not the root', () => {
  const withContexts =
    (...namingContexts: string[]) =>
    (handler: Handler): Promise<Session> =>
      startHostileServer({ onRequest: polite(handler, { namingContexts }) }).then((started) => {
        server = started;
        return loggedIn({ port: started.port });
      });

  it('shows them below the root, and their entries below them', async () => {
    const session = await withContexts(
      'dc=acme,dc=com',
      'ou=deep,dc=acme,dc=com',
      'o=second',
      'o=hidden',
    )(({ id, socket, ...request }) => {
      const base = baseOf({ id, socket, ...request });
      if (base === 'o=hidden') return void socket.write(searchDone(id, 32));
      const isBase = children(request.body)[1]!.contents[0] === 0;
      socket.write(entry(id, isBase ? base : `ou=people,${base}`, { objectClass: ['organization'] }));
      socket.write(searchDone(id));
    });
    const list = async (dn: string): Promise<string[]> => {
      const names: string[] = [];
      for await (const page of session.listChildren(dn))
        names.push(...valueOf(page).nodes.map(({ name }) => name));
      return names;
    };
    expect(await list('')).toEqual(['dc=acme,dc=com', 'o=second']);
    expect(await list('dc=com')).toEqual(['dc=acme,dc=com']);
    expect(await list('dc=acme,dc=com')).toEqual(['people']);
    expect(server?.requests.filter((one) => isPaged(one) && baseOf(one) === '')).toHaveLength(0);
  });

  it('searches each of them', async () => {
    const session = await withContexts(
      'o=hidden',
      'o=first',
      'o=second',
    )(({ id, socket, ...request }) => {
      const base = baseOf({ id, socket, ...request });
      if (base === 'o=hidden') return void socket.write(searchDone(id, 32));
      socket.write(entry(id, `cn=admin,${base}`, { objectClass: ['person'] }));
      socket.write(searchDone(id));
    });
    const found: string[] = [];
    const more: boolean[] = [];
    for await (const page of session.find({ name: 'admin' })) {
      found.push(...valueOf(page).nodes.map(({ dn }) => dn));
      more.push(valueOf(page).more);
    }
    expect(found).toEqual(['cn=admin,o=first', 'cn=admin,o=second']);
    expect(more).toEqual([true, false]);
  });
});
