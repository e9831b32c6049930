import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCa } from '../../../electron/ca/index.ts';
import { type Session, readAuthorities } from '../../../electron/directory/index.ts';
import { startRelay } from '../../support/hostile-server/relay.ts';
import { codeOf, loggedIn, valueOf } from '../../support/hostile-server/session.ts';
import { ADMIN, type Slapd, startSlapd } from '../../support/slapd/index.ts';
import { LARGE_CONTAINER, writeLargeContainer } from '../../support/slapd/large-container.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

const COUNT = 100_000;
let folder: string;
let large: Slapd;
let small: Slapd;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'large-'));
  const ldifFile = join(folder, 'people.ldif');
  writeLargeContainer(ldifFile, COUNT);
  large = await startSlapd({ ldifFile, ec: false });
  small = await startSlapd({ ec: false });
});

afterAll(async () => {
  await Promise.all([large.stop(), small.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const open = (server: Slapd): Promise<Session> =>
  loggedIn(
    {
      server: 'localhost',
      port: server.ldapsPort,
      security: 'ldaps',
      trust: {
        pins: new MemoryPinStore(),
        authorities: valueOf(readAuthorities(readFileSync(server.caFile))).certificates,
      },
      timeoutMs: 20_000,
    },
    ADMIN.dn,
    ADMIN.password,
  );

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('a container with 100,000 entries', () => {
  it('is listed whole, each entry once, and no entry is kept once it was handed out', async () => {
    const session = await open(large);
    let count = 0;
    let sum = 0;
    const handedOut: WeakRef<object>[] = [];
    for await (const page of session.listChildren(LARGE_CONTAINER)) {
      for (const node of valueOf(page).nodes) {
        count++;
        sum += Number(node.name.slice(4));
        handedOut.push(new WeakRef(node));
      }
    }
    // What a reference was made to is kept until the turn ends.
    await nextTurn();
    collectGarbage();
    expect(count).toBe(COUNT);
    // Every number from 0 to 99,999 once.
    expect(sum).toBe((COUNT * (COUNT - 1)) / 2);
    // The last page may still be in a register or on the stack.
    expect(handedOut.filter((entry) => entry.deref() !== undefined).length).toBeLessThanOrEqual(500);
    session.close();
  });

  it('can be left after the first rows: the server is not asked for more than one page ahead', async () => {
    const relay = await startRelay(large.ldapPort);
    const session = await loggedIn({ port: relay.port }, ADMIN.dn, ADMIN.password);
    const before = relay.operations.length;
    for await (const page of session.listChildren(LARGE_CONTAINER)) {
      expect(valueOf(page).nodes).toHaveLength(50);
      break;
    }
    // What the listing still asks for comes before these, on the same connection.
    expect(codeOf(await session.findCa())).toBe('ok');
    const after = relay.operations.length;
    expect(codeOf(await session.findCa())).toBe('ok');
    const ofFindCa = relay.operations.length - after;
    expect(after - before - ofFindCa).toBeLessThanOrEqual(2);
    session.close();
    await relay.stop();
  });

  it('can be cancelled in the middle, and the connection goes on', async () => {
    const session = await open(large);
    const abort = new AbortController();
    let last = '';
    let count = 0;
    for await (const page of session.listChildren(LARGE_CONTAINER, { signal: abort.signal })) {
      last = codeOf(page);
      if (page.ok) count += page.value.nodes.length;
      if (count > 5000) abort.abort();
    }
    expect(last).toBe('LDAP-CANCELLED');
    expect(count).toBeLessThan(8000);
    expect(codeOf(await session.findCa())).toBe('ok');
    session.close();
  });

  it('makes no difference to finding and reading the CA', async () => {
    const operations: number[][] = [];
    for (const server of [small, large]) {
      const relay = await startRelay(server.ldapPort);
      const session = await loggedIn({ port: relay.port }, ADMIN.dn, ADMIN.password);
      const before = relay.operations.length;
      valueOf(await readCa(session, valueOf(await session.findCa())));
      operations.push(relay.operations.slice(before));
      session.close();
      await relay.stop();
    }
    expect(operations[0]).toHaveLength(3);
    expect(operations[1]).toEqual(operations[0]);
  });

  it('finds one object by its name without listing', async () => {
    const session = await open(large);
    const names: string[] = [];
    for await (const page of session.find({ name: 'user077777', classes: ['inetOrgPerson'] }))
      names.push(...valueOf(page).nodes.map(({ name }) => name));
    expect(names).toEqual(['user077777']);
    session.close();
  });
});
