/** The connection to the gateway is cut at each step of a backup and of a restore, before and after the gateway has acted. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runBackup } from '../../../electron/app/backup/index.ts';
import { Installation } from '../../../electron/app/installation/index.ts';
import { gatewayOptions, Login } from '../../../electron/app/login/index.ts';
import type { Source } from '../../../electron/app/restore/open.ts';
import { openSource } from '../../../electron/app/restore/open-sources.ts';
import { planRestore } from '../../../electron/app/restore/plan.ts';
import { askImport, restoreThroughGateway } from '../../../electron/app/restore/through-gateway.ts';
import { workOn } from '../../../electron/app/restore/work-on.ts';
import { readTreeCa } from '../../../electron/ca/index.ts';
import { acceptServer, type Session, type TrustPolicy } from '../../../electron/directory/index.ts';
import { withGateway } from '../../../electron/gateway/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingMaterial,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import type { RestoreStage } from '../../../shared/restore.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { logIn, valueOf } from '../../support/backup/log-in.ts';
import { startGatewayProxy, type GatewayProxy } from '../../support/gateway/proxy.ts';
import { startJob } from '../../support/job/start-job.ts';
import { backupFile, password } from '../../support/restore/backup-files.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

const HOST = 'cn=ACME-SRV1,o=services';
const NAME = 'ACME-TREE CA';
const WAYS = ['cut', 'cut-after'] as const;
let folder: string;
let keys: TrainingMaterial;
let otherKeys: TrainingMaterial;
let tree: TrainingTree;
let proxy: GatewayProxy;
let login: Login;
let trust: TrustPolicy;
let installation: Installation;
let sources: Source[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cuts-'));
  [keys, otherKeys] = await Promise.all([createTrainingMaterial({}), createTrainingMaterial({})]);
  sources = [];
  for (const [fileName, pair] of [
    ['ca.pfx', otherKeys.rsa],
    ['ca-ec.pfx', otherKeys.ec!],
  ] as const) {
    await backupFile(join(folder, fileName), pair);
    sources.push(valueOf(await openSource({ path: join(folder, fileName), password: password() })));
  }
  installation = new Installation(join(folder, 'data'), 'OrgCA Backup test', () => new Date(), startJob);
});
afterAll(async () => {
  for (const { opened } of sources) opened.wipe();
  await installation.jobs.endAll();
  await rm(folder, { recursive: true });
});

async function startAll(): Promise<void> {
  tree = await startTrainingTree({ material: keys, keyForm: 'wrapped' });
  proxy = await startGatewayProxy(tree.gatewayPort);
  const { dotted: user, password: secret } = tree.administrator;
  // Without LDAPS: the gateway finds the LDAP server without the port of this session.
  const address = { server: tree.host, port: tree.ldapPort, security: 'starttls' } as const;
  login = new Login(await logIn({ ...address, user, password: secret }));
  trust = { pins: new MemoryPinStore() };
  const options = gatewayOptions(login, access());
  const shown = valueOf(await withGateway(options, () => Promise.resolve(ok(null))));
  if (shown.kind === 'untrusted') valueOf(await acceptServer(trust.pins, shown, false));
}
async function endAll(): Promise<void> {
  login.close();
  await proxy.stop();
  await tree.close();
}
beforeEach(startAll);
afterEach(endAll);

const access = () => ({
  server: proxy.server,
  port: proxy.port,
  trust,
  password: Buffer.from(tree.administrator.password),
});

async function newFolder(): Promise<string> {
  return mkdtemp(join(folder, 'run-'));
}

const back = (to: string) =>
  runBackup(
    login,
    installation,
    tree.caDn,
    { gateway: access() },
    {
      fileName: 'ca.pfx',
      destinations: [{ folder: to, replace: [] }],
      password: password(),
      profile: { name: 'compatible', iterations: 2048 },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
  );

async function restore(
  onProgress: (stage: RestoreStage) => void = () => undefined,
): Promise<Result<unknown>> {
  const saved = join(await newFolder(), 'saved');
  await mkdir(saved);
  const agreed = valueOf(
    await planRestore(login.session, workOn(sources), { name: NAME, hostServer: HOST, now: new Date() }),
  );
  return restoreThroughGateway(login, installation, workOn(sources), {
    name: NAME,
    hostServer: HOST,
    gateway: access(),
    seen: agreed.seen,
    typedName: NAME,
    knownCertificates: agreed.identify.map(([sha256]) => sha256).join(' '),
    allowOtherTree: true,
    save: {
      fileName: 'before.pfx',
      destinations: [{ folder: saved, replace: [] }],
      password: password(),
      profile: { name: 'compatible', iterations: 2048 },
    },
    signal: new AbortController().signal,
    onProgress,
  });
}

/** Which CA the tree has now. */
async function caInTree(): Promise<'old' | 'new' | 'none'> {
  const { ca } = valueOf(await readTreeCa(login.session));
  const values = ca?.attributes.flatMap((attribute) => attribute.values) ?? [];
  const has = ({ rsa }: TrainingMaterial): boolean => values.some((value) => value.equals(rsa.selfSigned));
  const found = ca === undefined ? 'none' : has(otherKeys) ? 'new' : 'old';
  expect(found !== 'old' || has(keys)).toBe(true);
  ca?.wipe();
  return found;
}

const codeOf = (done: Result<unknown>): string => (done.ok ? 'good' : done.failure.code);

describe('a backup', () => {
  it.each(WAYS)('%s: nothing is written unless the whole backup is', async (way) => {
    proxy.requests.length = 0;
    expect(codeOf(await back(await newFolder()))).toBe('good');
    const steps = [...proxy.requests];
    expect(steps.length).toBeGreaterThan(8);
    for (const [at, step] of steps.entries()) {
      proxy.requests.length = 0;
      proxy.meddle = (_request, index) => (index === at ? way : undefined);
      const to = await newFolder();
      // How the session ends changes nothing.
      const expected = step.startsWith('DELETE') ? 'good' : 'GATEWAY-CUT';
      expect(codeOf(await back(to)), step).toBe(expected);
      expect((await readdir(to)).length > 0, step).toBe(expected === 'good');
      expect(await caInTree()).toBe('old');
    }
  });
});

it.each([
  ['GATEWAY-CALL-MISSING', { status: 405 }],
  ['GATEWAY-NO-RIGHTS', { status: 403, body: { code: 50 } }],
  ['good', { status: 404, body: { code: 32, message: 'entry not found' } }],
] as const)('a gateway that cannot import is named before anything is changed: %s', async (code, reply) => {
  proxy.meddle = (request) => (request.endsWith('getCertificates') ? reply : undefined);
  expect(codeOf(await askImport(login, access()))).toBe(code);
  expect(proxy.requests.at(-1)).toMatch(/^DELETE /);
});

describe('a restore', () => {
  it.each(WAYS)('%s: what it says is in the tree is in the tree', async (way) => {
    proxy.requests.length = 0;
    expect(codeOf(await restore())).toBe('good');
    const steps = [...proxy.requests];
    expect(await caInTree()).toBe('new');
    const seen = new Set<string>();
    for (const [at, step] of steps.entries()) {
      await endAll();
      await startAll();
      proxy.requests.length = 0;
      proxy.meddle = (_request, index) => (index === at ? way : undefined);
      const code = codeOf(await restore());
      const inTree = await caInTree();
      seen.add(code);
      const named: Record<string, typeof inTree> = {
        good: 'new',
        'GATEWAY-CUT': 'old',
        'RESTORE-GATEWAY-OLD-CA': 'old',
        'RESTORE-GATEWAY-NO-CA': 'none',
        'RESTORE-GATEWAY-UNCLEAR': 'new',
      };
      expect([step, code, inTree]).toEqual([step, code, named[code]]);
    }
    expect(seen).toContain('GATEWAY-CUT');
    expect(seen).toContain(way === 'cut' ? 'RESTORE-GATEWAY-OLD-CA' : 'RESTORE-GATEWAY-UNCLEAR');
  });
});

describe('a restore that loses LDAP', () => {
  /** Another login, as the one of the restore has ended. */
  async function caAfterwards(): Promise<string> {
    const { dotted: user, password: secret } = tree.administrator;
    const address = { server: tree.host, port: tree.ldapPort, security: 'starttls' } as const;
    login = new Login(await logIn({ ...address, user, password: secret }));
    return caInTree();
  }

  /** In every view of the session. */
  function answerDeletion(deleteEntry: Session['deleteEntry']): void {
    const { session } = login;
    Object.assign(session, { deleteEntry, until: () => session });
  }

  it('before the comparison: says that the gateway imported the CA', async () => {
    const done = await restore((stage) => {
      if (stage === 'compare') login.close();
    });
    expect(done).toMatchObject({
      ok: false,
      failure: { code: 'RESTORE-GATEWAY-NOT-COMPARED', values: { code: 'LDAP-CLOSED' } },
    });
    expect(await caAfterwards()).toBe('new');
  });

  it.each([
    ['the gateway shows that the CA is gone, and imports it again', 'RESTORE-GATEWAY-OLD-CA', 'old'],
    ['and the gateway: it is not known what the tree has', 'RESTORE-GATEWAY-UNKNOWN', 'none'],
  ])('with the answer to the deletion: %s', async (_what, code, left) => {
    const { session } = login;
    const deleteEntry = session.deleteEntry.bind(session);
    answerDeletion(async (dn) => {
      valueOf(await deleteEntry(dn));
      login.close();
      if (left === 'none') proxy.meddle = () => 'cut';
      return fail('LDAP-DISCONNECTED', { server: tree.host });
    });
    expect(codeOf(await restore())).toBe(code);
    expect(await caAfterwards()).toBe(left);
  });

  it('with the deletion refused: the tree is as it was, and the reason is named', async () => {
    answerDeletion(() => Promise.resolve(fail('LDAP-50', { name: NAME })));
    expect(codeOf(await restore())).toBe('LDAP-50');
    expect(await caInTree()).toBe('old');
  });
});
