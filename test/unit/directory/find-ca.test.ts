import { afterEach, describe, expect, it } from 'vitest';
import {
  type Attributes,
  type HostileServer,
  ROOT_DSE,
  baseOf,
  entry,
  isSearch,
  polite,
  searchDone,
  startHostileServer,
} from '../../support/hostile-server/index.ts';
import { codeOf, loggedIn, valueOf } from '../../support/hostile-server/session.ts';

let server: HostileServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

interface Shape {
  /** DN of the Security container; none when undefined. */
  readonly security?: string | undefined;
  readonly pointers?: readonly string[];
  readonly objects?: readonly string[];
  readonly rootDse?: Attributes;
  /** Result code for a Security container that is not there. */
  readonly missing?: readonly [number, string];
}

async function find({ missing = [32, ''], objects = [], pointers = [], rootDse, security }: Shape) {
  server = await startHostileServer({
    onRequest: polite((request) => {
      if (!isSearch(request)) return;
      const { id, socket } = request;
      const base = baseOf(request);
      if (base.toLowerCase() !== security?.toLowerCase()) {
        socket.write(searchDone(id, missing[0], { diagnostic: missing[1] }));
        return;
      }
      // The first search of the container is for its pointer, the second for what stands below it.
      const isOneLevel = request.raw.includes(Buffer.from('nDSPKICertificateAuthority'));
      const found = isOneLevel
        ? objects.map((dn) => entry(id, dn))
        : [entry(id, security!, pointers.length > 0 ? { NDSPKITREECADN: pointers } : {})];
      socket.write(Buffer.concat([...found, searchDone(id)]));
    }, rootDse),
  });
  const session = await loggedIn({ port: server.port });
  const before = server.requests.length;
  const result = await session.findCa();
  return { result, requests: server.requests.length - before };
}

const SECURITY = 'cn=Security';
const ONE = 'cn=ACME-TREE CA,cn=Security';
const TWO = 'cn=Old CA,cn=Security';

describe('finding the Organizational CA', () => {
  it('goes where the Security container points', async () => {
    const { requests, result } = await find({ security: SECURITY, pointers: [ONE], objects: [ONE, TWO] });
    expect(valueOf(result)).toBe(ONE);
    expect(requests).toBe(2);
  });

  it('does not mind case and spaces, and takes the same name twice for once', async () => {
    const { result } = await find({
      security: 'CN=Security',
      pointers: ['CN=acme-tree ca, CN=security', ONE],
      objects: [ONE],
    });
    expect(valueOf(result).toLowerCase().replace(', ', ',')).toBe(ONE.toLowerCase());
  });

  it('finds it by its class where nothing points to it', async () => {
    expect(valueOf((await find({ security: SECURITY, objects: [ONE] })).result)).toBe(ONE);
  });

  it('is not led astray by a pointer to an object that is gone', async () => {
    expect(valueOf((await find({ security: SECURITY, pointers: [TWO], objects: [ONE] })).result)).toBe(ONE);
  });

  it('trusts the pointer where the object itself cannot be seen', async () => {
    expect(valueOf((await find({ security: SECURITY, pointers: [ONE] })).result)).toBe(ONE);
  });

  it('says that there is none', async () => {
    expect(codeOf((await find({ security: SECURITY })).result)).toBe('LDAP-CA-NONE');
    await server!.stop();
    expect(codeOf((await find({ security: SECURITY, pointers: ['no name', ''] })).result)).toBe(
      'LDAP-CA-NONE',
    );
  });

  it('names them when there are several, and chooses none', async () => {
    for (const shape of [{ objects: [ONE, TWO] }, { pointers: [ONE, TWO], objects: [ONE, TWO] }]) {
      const { result } = await find({ security: SECURITY, ...shape });
      expect(result.ok ? '' : result.failure).toMatchObject({
        code: 'LDAP-CA-SEVERAL',
        values: { count: 2, names: `${ONE}; ${TWO}` },
      });
      await server!.stop();
    }
  });

  it('says that there is no Security container, or none to be seen', async () => {
    expect(codeOf((await find({})).result)).toBe('LDAP-SECURITY-NONE');
    await server!.stop();
    const hidden = await find({ missing: [32, 'NDS error: no such entry (-601)'] });
    expect(codeOf(hidden.result)).toBe('LDAP-SECURITY-NONE');
    await server!.stop();
    const refused = await find({ missing: [50, 'NDS error: no access (-672)'] });
    expect(codeOf(refused.result)).toBe('LDAP-672');
  });

  it('looks below the naming contexts of directories that have no empty one', async () => {
    const { requests, result } = await find({
      security: 'cn=Security,o=lab',
      objects: ['cn=Lab CA,cn=Security,o=lab'],
      rootDse: { ...ROOT_DSE, namingContexts: ['o=other', 'o=lab'] },
    });
    expect(valueOf(result)).toBe('cn=Lab CA,cn=Security,o=lab');
    expect(requests).toBeLessThanOrEqual(4);
  });
});
