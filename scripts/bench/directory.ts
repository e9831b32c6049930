import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readCa } from '../../electron/ca/index.ts';
import { login, connect, readAuthorities, type Session } from '../../electron/directory/index.ts';
import type { Result } from '../../shared/result.ts';
import { ADMIN, startSlapd, type Slapd } from '../../test/support/slapd/index.ts';
import { LARGE_CONTAINER, writeLargeContainer } from '../../test/support/slapd/large-container.ts';
import { launchApp } from '../../test/support/electron-app.ts';
import { startRelay } from '../../test/support/hostile-server/relay.ts';
import { largeContainerInWindow } from '../../test/support/large-container-in-window.ts';
import { AppWindow } from '../../test/support/window.ts';
import { alone, alternate, beside, type BenchLine, type BenchModule } from '../lib/bench.ts';
import { MemoryPinStore } from '../../test/support/memory-pin-store.ts';

const entries = 100_000;
const rounds = 3;
/** What ldapsearch and the app ask for, page size included. */
const pageSize = 500;
const attributes = ['objectClass', 'description', 'subordinateCount', 'hasSubordinates'];

/** Shares of the time for all rows in the window: the first rows come at once, and no picture waits for the rest. */
const FIRST_ROWS = 0.25;
const LONGEST_FRAME = 0.25;
/** Entries that were handed out cost nothing any more. */
const FLAT = 1.15;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

async function logIn(server: Slapd, authorities: readonly Buffer[]): Promise<Session> {
  const outcome = valueOf(
    await connect({
      server: '127.0.0.1',
      port: server.ldapsPort,
      security: 'ldaps',
      trust: { pins: new MemoryPinStore(), authorities },
    }),
  );
  if (outcome.kind !== 'connected') throw new Error(outcome.reason);
  return valueOf(await login(outcome.connection, ADMIN.dn, Buffer.from(ADMIN.password)));
}

/** Seconds from an open session to the first rows, and to the last ones; `total` counts the login too. */
async function list(
  server: Slapd,
  authorities: readonly Buffer[],
): Promise<{ first: number; total: number }> {
  const began = performance.now();
  const session = await logIn(server, authorities);
  const asked = performance.now();
  let first = 0;
  let count = 0;
  for await (const page of session.listChildren(LARGE_CONTAINER, { pageSize })) {
    count += valueOf(page).nodes.length;
    if (first === 0) first = (performance.now() - asked) / 1000;
  }
  const total = (performance.now() - began) / 1000;
  session.close();
  if (count !== entries) throw new Error(`listed ${count} of ${entries} entries`);
  return { first, total };
}

/** Seconds that `ldapsearch` takes for the same, its output thrown away. */
function ldapsearch(server: Slapd): Promise<number> {
  const began = performance.now();
  const child = spawn(
    'ldapsearch',
    [
      ...['-H', `ldaps://127.0.0.1:${server.ldapsPort}`, '-x', '-LLL'],
      ...['-D', ADMIN.dn, '-w', ADMIN.password],
      ...['-E', `!pr=${pageSize}/noprompt`, '-b', LARGE_CONTAINER, '-s', 'one', '(objectClass=*)'],
      ...attributes,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, LDAPTLS_CACERT: server.caFile } },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve((performance.now() - began) / 1000);
      else reject(new Error(`ldapsearch ended with status ${String(code)}`));
    });
  });
}

async function requestsForCa(server: Slapd): Promise<number> {
  const relay = await startRelay(server.ldapPort);
  const trust = { pins: new MemoryPinStore() };
  // In the clear, which only loopback is allowed, so that the relay can count.
  const outcome = valueOf(await connect({ server: '127.0.0.1', port: relay.port, security: 'clear', trust }));
  if (outcome.kind !== 'connected') throw new Error(outcome.reason);
  const session = valueOf(await login(outcome.connection, ADMIN.dn, Buffer.from(ADMIN.password)));
  const before = relay.operations.length;
  valueOf(await readCa(session, valueOf(await session.findCa())));
  const requests = relay.operations.length - before;
  session.close();
  await relay.stop();
  return requests;
}

/** The same container in the real window: what a user waits for, and what it costs. */
async function inWindow(server: Slapd): Promise<BenchLine[]> {
  const launched = await launchApp();
  try {
    const window = new AppWindow(launched.page);
    const { host, ldapsPort: port } = server;
    await window.logIn({ server: host, port, user: ADMIN.dotted, password: ADMIN.password });
    await window.accept();
    await window.onPage('C1').waitFor();
    const seen = await largeContainerInWindow(launched, entries);
    const whole = { name: 'all of them in the window', value: seen.whole };
    return [
      beside('window: first rows of the 100,000', 'ms', seen.firstRows, whole, FIRST_ROWS),
      alone('window: all of them, counted while they arrive', 'ms', seen.whole),
      beside('window: longest time without a new picture', 'ms', seen.longestFrame, whole, LONGEST_FRAME),
      alone('window: filter among all of them', 'ms', seen.filtered),
      alone('window: memory for all of them', 'MiB', seen.windowHeap.after - seen.windowHeap.before),
      beside(
        'main process: resident memory after 100,000 entries',
        'MiB',
        seen.mainMemory.end,
        { name: 'after 10,000', value: seen.mainMemory.early },
        FLAT,
      ),
    ];
  } finally {
    await launched.close();
  }
}

/** A container with 100,000 entries on slapd, listed by the app's directory part, by ldapsearch in turn, and in the window. */
const measure: BenchModule = async ({ workDir }) => {
  const ldifFile = path.join(workDir, 'people.ldif');
  writeLargeContainer(ldifFile, entries);
  const server = await startSlapd({ ldifFile, ec: false });
  try {
    const { certificates } = valueOf(readAuthorities(readFileSync(server.caFile)));
    const firsts: number[] = [];
    const whole = await alternate(
      rounds,
      async () => {
        const { first, total } = await list(server, certificates);
        firsts.push(first);
        return total;
      },
      () => ldapsearch(server),
    );
    // The first round is the uncounted one; the slowest of the others counts.
    const first = Math.max(...firsts.slice(1));
    const peer = { name: 'ldapsearch -E pr=500, whole', value: whole.peer };
    return [
      beside('first rows of a container with 100,000 entries', 's', first, peer, 0.1),
      beside('all 100,000 entries, with the login', 's', whole.ours, peer, 2),
      alone('requests for finding and reading the CA beside them', 'requests', await requestsForCa(server)),
      ...(await inWindow(server)),
    ];
  } finally {
    await server.stop();
  }
};

export default measure;
