/** The circle through the gateway of a training tree that keeps its keys in NICI: back up, delete, import, compare. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTreeCa } from '../../../electron/ca/index.ts';
import { acceptServer, type TrustPolicy } from '../../../electron/directory/index.ts';
import { Installation } from '../../../electron/app/installation/index.ts';
import { Login } from '../../../electron/app/login/index.ts';
import type { Source } from '../../../electron/app/restore/open.ts';
import { openSource } from '../../../electron/app/restore/open-sources.ts';
import { workOn } from '../../../electron/app/restore/index.ts';
import {
  restoreThroughGateway,
  type GatewayRestoreRequest,
} from '../../../electron/app/restore/through-gateway.ts';
import { withGateway } from '../../../electron/gateway/index.ts';
import { gatewayOptions } from '../../../electron/app/login/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import type { RestoreStage } from '../../../shared/restore.ts';
import { ok } from '../../../shared/result.ts';
import { startJob } from '../../support/job/start-job.ts';
import { logIn, valueOf } from '../../support/backup/log-in.ts';
import { backupFile, material, password } from '../../support/restore/backup-files.ts';
import { planRestore } from '../../support/restore/online.ts';
import { MemoryPinStore } from '../../support/memory-pin-store.ts';

const HOST = 'cn=ACME-SRV1,o=services';
const NAME = 'ACME-TREE CA';
let folder: string;
let tree: TrainingTree;
let login: Login;
let trust: TrustPolicy;
let stages: RestoreStage[];
let sources: Source[];
let installation: Installation;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-import-'));
  await mkdir(join(folder, 'saved'));
  tree = await startTrainingTree({ material: await material(), keyForm: 'wrapped' });
  const { dotted: user, password: secret } = tree.administrator;
  const address = { server: tree.host, port: tree.ldapsPort, security: 'ldaps' } as const;
  login = new Login(await logIn({ ...address, user, password: secret }));
  trust = { pins: new MemoryPinStore() };
  const options = gatewayOptions(login, access());
  const shown = valueOf(await withGateway(options, () => Promise.resolve(ok(null))));
  if (shown.kind === 'untrusted') valueOf(await acceptServer(trust.pins, shown, false));
  stages = [];
  installation = new Installation(join(folder, 'data'), 'OrgCA Backup 0.1.0', () => new Date(), startJob);
});
afterEach(async () => {
  for (const { opened } of sources) opened.wipe();
  await installation.jobs.endAll();
  login.close();
  await tree.close();
  await rm(folder, { recursive: true });
});

const access = () => ({
  server: tree.host,
  port: tree.gatewayPort,
  trust,
  password: Buffer.from(tree.administrator.password),
});

/** Backup files of a CA, opened. */
async function backupsOf(keys: TrainingTree['material']): Promise<Source[]> {
  const opened: Source[] = [];
  for (const [fileName, pair] of [
    ['ca.pfx', keys.rsa],
    ['ca-ec.pfx', keys.ec!],
  ] as const) {
    await backupFile(join(folder, fileName), pair);
    opened.push(valueOf(await openSource({ path: join(folder, fileName), password: password() })));
  }
  return opened;
}

async function request(change: Partial<GatewayRestoreRequest> = {}): Promise<GatewayRestoreRequest> {
  const now = () => new Date();
  const agreed = valueOf(
    await planRestore(login.session, sources, { name: NAME, hostServer: HOST, now: now() }),
  );
  return {
    name: NAME,
    hostServer: HOST,
    gateway: access(),
    seen: agreed.seen,
    typedName: NAME,
    knownCertificates: agreed.identify.map(([sha256]) => sha256).join(' '),
    allowOtherTree: true,
    save: {
      fileName: 'before.pfx',
      destinations: [{ folder: join(folder, 'saved'), replace: [] }],
      password: password(),
      profile: { name: 'compatible', iterations: 2048 },
    },
    signal: new AbortController().signal,
    onProgress: (stage) => void stages.push(stage),
    ...change,
  };
}

async function selfSignedInTree(): Promise<Buffer[]> {
  const { ca } = valueOf(await readTreeCa(login.session));
  const found = ca?.attributes.filter(({ type }) => /^cA(?:EC)?Certificate/i.test(type)) ?? [];
  ca?.wipe();
  return found.flatMap(({ values }) => [...values]);
}

it('replaces the CA with another one, RSA and EC, after a verified backup of the old one', async () => {
  sources = await backupsOf(await createTrainingMaterial({}));
  const done = valueOf(await restoreThroughGateway(login, installation, workOn(sources), await request()));
  expect(stages).toEqual(['check', 'save', 'delete', 'import', 'compare']);
  expect(done.check).toMatchObject({ verdict: 'same', name: NAME });
  expect(done.verdicts.map(({ kind, code }) => [kind, code])).toEqual([
    ['root', 0],
    ['self-signed RSA', 0],
    ['self-signed EC', 0],
  ]);
  expect(await readdir(join(folder, 'saved'))).toContain('before-ec.pfx');
  execFileSync('openssl', [
    ...['pkcs12', '-legacy', '-in', join(folder, 'saved/before.pfx'), '-noout'],
    ...['-passin', `pass:${password().toString()}`],
  ]);
  expect(await selfSignedInTree()).toEqual(
    expect.arrayContaining(sources.map(({ backup }) => backup.ca.selfSigned!.der)),
  );
});

it('imports the old CA again when the new one is refused, and says so', async () => {
  const before = await selfSignedInTree();
  const other = await createTrainingMaterial({});
  sources = await backupsOf(other);
  // Without its chain the tree refuses the import (-1403).
  const bare = sources.map((source) => ({
    ...source,
    backup: { ...source.backup, ordered: source.backup.own },
  }));
  const done = await restoreThroughGateway(login, installation, workOn(bare), await request());
  expect(done).toMatchObject({ ok: false, failure: { code: 'RESTORE-GATEWAY-OLD-CA' } });
  expect(await selfSignedInTree()).toEqual(expect.arrayContaining(before));
  expect(await readdir(join(folder, 'saved'))).toContain('before.pfx');
});

it('changes nothing without the name of the CA, or if the backup of the old one cannot be written', async () => {
  const before = await selfSignedInTree();
  sources = await backupsOf(await material());
  expect(
    await restoreThroughGateway(login, installation, workOn(sources), await request({ typedName: 'x' })),
  ).toMatchObject({
    failure: { code: 'RESTORE-NOT-CONFIRMED' },
  });
  const agreed = await request();
  const save = { ...agreed.save, destinations: [{ folder: join(folder, 'gone'), replace: [] }] };
  expect((await restoreThroughGateway(login, installation, workOn(sources), { ...agreed, save })).ok).toBe(
    false,
  );
  expect(stages).not.toContain('delete');
  expect(await selfSignedInTree()).toEqual(before);
});

it('deletes nothing if the gateway cannot be reached', async () => {
  const before = await selfSignedInTree();
  sources = await backupsOf(await material());
  const gateway = { ...access(), port: 1 };
  expect(
    await restoreThroughGateway(login, installation, workOn(sources), await request({ gateway })),
  ).toMatchObject({
    failure: { code: 'GATEWAY-UNREACHABLE' },
  });
  expect(await selfSignedInTree()).toEqual(before);
});

it('does not delete a CA that was renewed after it was saved', async () => {
  sources = await backupsOf(await createTrainingMaterial({}));
  const { dotted: user, password: secret } = tree.administrator;
  const address = { server: tree.host, port: tree.ldapsPort, security: 'ldaps' } as const;
  const other = await logIn({ ...address, user, password: secret });
  const { selfSigned } = (await createTrainingMaterial({ ec: false })).rsa;
  let renewed: Promise<unknown> | undefined;
  const agreed = await request();
  const done = await restoreThroughGateway(login, installation, workOn(sources), {
    ...agreed,
    onProgress: (stage) => {
      stages.push(stage);
      const attribute = { type: 'cACertificate;binary', values: [selfSigned] };
      if (stage === 'save') renewed = other.modifyEntry(tree.caDn, [{ operation: 'replace', attribute }]);
    },
  });
  await renewed;
  other.close();
  expect(done).toMatchObject({ failure: { code: 'RESTORE-CHANGED-MEANWHILE', values: { name: NAME } } });
  expect(stages).not.toContain('delete');
  expect(await selfSignedInTree()).toContainEqual(selfSigned);
});
