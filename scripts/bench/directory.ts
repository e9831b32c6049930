import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { MemoryPinStore, connect, readAuthorities, type Session } from '../../electron/directory/index.ts';
import type { Result } from '../../shared/result.ts';
import { ADMIN, startSlapd, type Slapd } from '../../test/support/slapd/index.ts';
import { LARGE_CONTAINER, writeLargeContainer } from '../../test/support/slapd/large-container.ts';
import { alternate, beside, type BenchModule } from '../lib/bench.ts';

const entries = 100_000;
const rounds = 3;
/** What ldapsearch and the app ask for, page size included. */
const pageSize = 500;
const attributes = ['objectClass', 'description', 'subordinateCount', 'hasSubordinates'];

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

async function logIn(server: Slapd, authorities: Buffer[]): Promise<Session> {
  const outcome = valueOf(
    await connect({
      server: '127.0.0.1',
      port: server.ldapsPort,
      security: 'ldaps',
      trust: { pins: new MemoryPinStore(), authorities },
    }),
  );
  if (outcome.kind !== 'connected') throw new Error(outcome.reason);
  return valueOf(await outcome.connection.login(ADMIN.dn, Buffer.from(ADMIN.password)));
}

/** Seconds from an open session to the first rows, and to the last ones; `total` counts the login too. */
async function list(server: Slapd, authorities: Buffer[]): Promise<{ first: number; total: number }> {
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

/** A container with 100,000 entries on slapd, listed by the app's directory part and by ldapsearch in turn. */
const measure: BenchModule = async ({ workDir }) => {
  const ldifFile = path.join(workDir, 'people.ldif');
  writeLargeContainer(ldifFile, entries);
  const server = await startSlapd({ ldifFile, ec: false });
  try {
    const authorities = valueOf(readAuthorities(readFileSync(server.caFile)));
    const firsts: number[] = [];
    const whole = await alternate(
      rounds,
      async () => {
        const { first, total } = await list(server, authorities);
        firsts.push(first);
        return total;
      },
      () => ldapsearch(server),
    );
    // The first round is the uncounted one; the slowest of the others stands for all.
    const first = Math.max(...firsts.slice(1));
    const peer = { name: 'ldapsearch -E pr=500, whole', value: whole.peer };
    return [
      beside('first rows of a container with 100,000 entries', 's', first, peer, 0.1),
      beside('all 100,000 entries, with the login', 's', whole.ours, peer, 2),
    ];
  } finally {
    await server.stop();
  }
};

export default measure;
