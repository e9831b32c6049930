/** Cancel reaches every request to the directory that a call of the window makes, whichever the server does not answer. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { toPem } from '../../../electron/certificates/index.ts';
import { Login } from '../../../electron/app/login/index.ts';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import type { State } from '../../../electron/ipc/services.ts';
import { startTrainingTree, type TrainingTree } from '../../../electron/training/index.ts';
import { calls, type Argument, type CallName, type Handlers } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { startRelay, type Relay } from '../../support/hostile-server/relay.ts';
import { codeOf, loggedIn, valueOf } from '../../support/hostile-server/session.ts';
import { material } from '../../support/restore/backup-files.ts';
import { windowHost, type Chosen } from '../../support/window-host.ts';

const PASSWORD = 'Correct-Horse-7';
const COMPATIBLE = { name: 'compatible', iterations: 2048 } as const;

let folder: string;
let tree: TrainingTree;
let relay: Relay;
let handlers: Handlers;
let state: State;
let chosen: Chosen = { paths: [] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cancel-'));
  for (const name of ['profile', 'out']) await mkdir(join(folder, name));
  tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  const ca = toPem(tree.material.rsa.selfSigned, 'CERTIFICATE');
  relay = await startRelay(() => connect({ host: tree.host, port: tree.ldapsPort, ca }));
  handlers = createHandlers(
    windowHost(folder, () => chosen, {
      opened: (opened) => {
        state = opened as State;
      },
    }),
  );
  const { dotted, password } = tree.administrator;
  state.logIn(new Login(await loggedIn({ port: relay.port }, dotted, password)));
  // With a record, the checks ask about the certificates since then as well.
  const path = join(folder, 'out', 'ca.pfx');
  chosen = { paths: [path], folder: join(folder, 'out'), saveAs: path };
  valueOf(await call('backup.run', await backup()));
});
afterAll(async () => {
  state.logOut();
  await relay.stop();
  await tree.close();
  await rm(folder, { recursive: true });
});

const call = <Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Result<unknown>> =>
  (handlers[name] as (argument: unknown) => Promise<Result<unknown>>)(
    v.parse(calls[name].argument as v.GenericSchema, argument),
  );

const done = async <Value>(name: CallName, argument?: unknown): Promise<Value> =>
  valueOf(await call(name, argument as never)) as Value;

async function backup() {
  const saved = await done<{ handle: string }>('destination.browse', { fileName: 'ca.pfx', kind: 'pfx' });
  const about = { dn: tree.caDn, target: saved.handle, password: PASSWORD, profile: COMPATIBLE };
  return { ...about, jobId: randomUUID(), replace: true };
}

const backups = async () => {
  const found = await done<{ handle: string }[]>('backups.browse');
  return found.map(({ handle }) => ({ file: handle, password: PASSWORD }));
};

/** Arguments of the calls that read the directory. `jobId`: it is a job, which `job.cancel` ends. */
const READING: { readonly [Name in CallName]?: () => Promise<unknown> | unknown } = {
  'tree.list': () => ({ dn: '' }),
  'tree.find': () => ({ name: 'acme', kind: 'any' }),
  'tree.findCa': () => undefined,
  'certificates.list': () => undefined,
  'ca.read': () => ({ dn: tree.caDn }),
  'record.last': () => ({ dn: tree.caDn }),
  'backup.preflight': () => ({ dn: tree.caDn }),
  'backup.run': backup,
  'treeBackup.survey': () => undefined,
  'recovery.read': () => ({ dn: tree.caDn }),
  'recovery.save': () => ({ dn: tree.caDn, items: [] }),
  'restore.plan': async () => ({
    ...{ files: await backups(), name: 'ACME-TREE CA', hostServer: 'ACME-SRV1.services' },
  }),
  'restore.check': async () => ({ files: await backups() }),
  'restore.saveExisting': async () => ({
    ...{ jobId: randomUUID(), files: await backups(), name: 'ACME-TREE CA' },
    folder: (await done<{ handle: string }>('folders.browse')).handle,
  }),
  'verify.run': async () => ({ jobId: randomUUID(), files: await backups() }),
};

/**
 * Runs the call while the server answers so many of its requests, and cancels it.
 * @returns its code, and how many requests it had made by then; undefined if it needed no more
 */
async function cancelledAfter(
  name: CallName,
  passes: number,
): Promise<{ code: string; made: number } | undefined> {
  const argument = await READING[name]!();
  relay.passes = passes;
  try {
    let isDone = false;
    const running = call(name, argument as never).finally(() => (isDone = true));
    await expect.poll(() => isDone || relay.passes < 0, { interval: 10, timeout: 20_000 }).toBe(true);
    if (isDone) return undefined;
    const made = passes - relay.passes;
    const { jobId } = { jobId: undefined, ...(argument as { jobId?: string } | undefined) };
    await (jobId === undefined ? done('directory.cancel') : done('job.cancel', { jobId }));
    return { code: codeOf(await running), made };
  } finally {
    relay.passes = Infinity;
  }
}

it.each(Object.keys(READING) as CallName[])('%s', { timeout: 60_000 }, async (name) => {
  const codes: string[] = [];
  // Requests that are made at once wait at once.
  for (let passes = 0; ;) {
    const cancelled = await cancelledAfter(name, passes);
    if (cancelled === undefined) break;
    codes.push(cancelled.code);
    passes = cancelled.made;
  }
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !code.endsWith('-CANCELLED'))).toEqual([]);
});
