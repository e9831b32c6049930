/** The key of a Server Certificate object through the gateway of a training tree, and through gateways that answer otherwise. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkBackup, gatewayOffer, runBackup } from '../../../../electron/app/backup/index.ts';
import { Installation } from '../../../../electron/app/installation/index.ts';
import { gatewayOptions, Login } from '../../../../electron/app/login/index.ts';
import { parseReceipt } from '../../../../electron/app/receipt/index.ts';
import { failureText } from '../../../../electron/cli/failure-text.ts';
import { acceptServer, type TrustPolicy } from '../../../../electron/directory/index.ts';
import { withGateway } from '../../../../electron/gateway/index.ts';
import { readPfx } from '../../../../electron/pfx/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingTree,
} from '../../../../electron/training/index.ts';
import { toPkcs8 } from '../../../../electron/training/issue/keys.ts';
import { ok } from '../../../../shared/result.ts';
import { logIn, valueOf } from '../../../support/backup/log-in.ts';
import { caMaterialOf } from '../../../support/backup/material.ts';
import { exportedPfx } from '../../../support/gateway/authority.ts';
import { startGatewayDouble } from '../../../support/gateway/index.ts';
import { startGatewayProxy } from '../../../support/gateway/proxy.ts';
import { startJob } from '../../../support/job/start-job.ts';
import { MemoryPinStore } from '../../../support/memory-pin-store.ts';

const OBJECT = 'cn=SSL CertificateDNS - ACME-SRV1,o=services';
const KEPT = 'cn=IPAG 192.0.2.11 - ACME-SRV1,o=services';
const PASSWORD = Buffer.from('seven red kites');
let folder: string;
let tree: TrainingTree;
let login: Login;
let trust: TrustPolicy;
let installation: Installation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-server-gateway-'));
  tree = await startTrainingTree({
    material: await createTrainingMaterial({ ec: false }),
    keyForm: 'wrapped',
  });
  const { dotted: user, password } = tree.administrator;
  login = new Login(
    await logIn({ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password }),
  );
  trust = { pins: new MemoryPinStore() };
  const shown = valueOf(await withGateway(gatewayOptions(login, access()), () => Promise.resolve(ok(null))));
  if (shown.kind === 'untrusted') valueOf(await acceptServer(trust.pins, shown, false));
  installation = new Installation(join(folder, 'data'), 'OrgCA Backup test', () => new Date(), startJob);
});
afterAll(async () => {
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

const backUp = (dn: string, fileName: string, gateway = access()) =>
  runBackup(
    login,
    installation,
    dn,
    { gateway },
    {
      fileName,
      destinations: [{ folder, replace: [] }],
      password: PASSWORD,
      profile: { name: 'compatible', iterations: 2048 },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
  );

it('is offered, with the tree’s verdict on the certificate, and no key leaves before the backup', async () => {
  const offer = valueOf(await gatewayOffer(login, installation, OBJECT, access()));
  expect(offer).toMatchObject({
    kind: 'done',
    value: { keyPairs: ['rsa'], verdicts: [{ kind: 'server', code: 0 }] },
  });
  const { checks, canContinue } = valueOf(
    await checkBackup(login, installation, OBJECT, { gateway: access() }),
  );
  expect(canContinue).toBe(true);
  expect(checks).toContainEqual(expect.objectContaining({ id: 'gateway', state: 'pass' }));
});

it('is backed up with its chain; receipt and record name the gateway', async () => {
  const made = valueOf(await backUp(OBJECT, 'server.pfx')).backup;
  const read = valueOf(await readPfx(await readFile(join(folder, 'server.pfx')), PASSWORD));
  expect(read.keys.map(({ pkcs8 }) => pkcs8)).toEqual([toPkcs8(tree.material.server.key)]);
  expect(made.files[0]!.certificates.map(({ role }) => role)).toEqual(['server', 'chain']);
  const receipt = parseReceipt(await readFile(join(folder, 'server.receipt.json')));
  expect(receipt).toMatchObject({
    caObject: OBJECT,
    gateway: { address: `127.0.0.1:${String(tree.gatewayPort)}`, verdicts: [{ kind: 'server', code: 0 }] },
    files: [{ certificates: [{ role: 'server' }, { role: 'chain' }] }],
  });
  const [line] = valueOf(await installation.record.list()).lines;
  expect(line!.entry).toMatchObject({
    kind: 'backup',
    caObject: OBJECT,
    gateway: { verdicts: [{ code: 0 }] },
  });
});

it('stays where it is if it cannot be exported, and nothing is written', async () => {
  expect(await backUp(KEPT, 'kept.pfx')).toMatchObject({ ok: false, failure: { code: 'GATEWAY-KEY' } });
  await expect(readFile(join(folder, 'kept.pfx'))).rejects.toThrow();
});

it('is not backed up with the key of another certificate', async () => {
  const ca = await caMaterialOf(tree.material, 'pkcs8');
  const double = await startGatewayDouble({
    ...{ user: tree.administrator.dn, password: tree.administrator.password },
    tree: tree.treeName.toLowerCase(),
    servers: {
      getCertificates: () => ({
        status: 200,
        body: { certificates: [{ certificateName: 'other', certificate }] },
      }),
      validateCertificate: () => ({ status: 200, body: { code: 0, message: '' } }),
      backupCertificate: async (body) => {
        const { password } = body as { password: string };
        const file = await exportedPfx(ca, ca.pairs[0]!, password);
        return { status: 200, body: { certificate: file.toString('base64') } };
      },
    },
  });
  const { certificates } = valueOf(await readPfx(await readFile(join(folder, 'server.pfx')), PASSWORD));
  const certificate = certificates[0]!.der.toString('base64');
  const { server, port } = double;
  const foreign = { ...access(), server, port };
  const shown = valueOf(await withGateway(gatewayOptions(login, foreign), () => Promise.resolve(ok(null))));
  if (shown.kind === 'untrusted') valueOf(await acceptServer(trust.pins, shown, false));
  expect(await backUp(OBJECT, 'other.pfx', foreign)).toMatchObject({
    ok: false,
    failure: { code: 'GATEWAY-OTHER-CERTIFICATE' },
  });
  await expect(readFile(join(folder, 'other.pfx'))).rejects.toThrow();
  ca.wipe();
  await double.stop();
});

it('names the object if the certificate was replaced after it was listed', async () => {
  const proxy = await startGatewayProxy(tree.gatewayPort);
  proxy.meddle = (request) =>
    request.endsWith('serverCertificates/backupCertificate') ? { status: 404 } : undefined;
  const { server, port } = proxy;
  const changed = { ...access(), server, port };
  const shown = valueOf(await withGateway(gatewayOptions(login, changed), () => Promise.resolve(ok(null))));
  if (shown.kind === 'untrusted') valueOf(await acceptServer(trust.pins, shown, false));
  const done = await backUp(OBJECT, 'gone.pfx', changed);
  expect(done.ok ? 'good' : failureText(done.failure)).toContain('SSL CertificateDNS - ACME-SRV1');
  await proxy.stop();
});
