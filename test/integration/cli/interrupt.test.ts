/** Ctrl-C ends a command whichever request the directory does not answer, the last one included. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toPem } from '../../../electron/certificates/index.ts';
import { startTrainingTree, type TrainingTree } from '../../../electron/training/index.ts';
import { passwordFile, run, start } from '../../support/cli/run.ts';
import { startRelay, type Relay } from '../../support/hostile-server/relay.ts';
import { material } from '../../support/restore/backup-files.ts';

let folder: string;
let tree: TrainingTree;
let relay: Relay;
let login: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-interrupt-'));
  tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  const { rsa, server } = tree.material;
  const ca = toPem(rsa.selfSigned, 'CERTIFICATE');
  relay = await startRelay(() => connect({ host: tree.host, port: tree.ldapsPort, ca }), {
    key: server.key.privateKey.export({ format: 'pem', type: 'pkcs8' }),
    cert: toPem(server.certificate, 'CERTIFICATE') + ca,
  });
  await writeFile(join(folder, 'ca.pem'), ca);
  const { dotted, password } = tree.administrator;
  login = [
    ...['--server', `127.0.0.1:${String(relay.port)}`, '--user', dotted, '--ca', join(folder, 'ca.pem')],
    ...['--directory-password-file', await passwordFile(join(folder, 'pw'), password)],
    ...['--data-folder', join(folder, 'data')],
  ];
});
afterAll(async () => {
  await relay.stop();
  await tree.close();
  await rm(folder, { recursive: true });
});

it.each(['status', 'certificates'])('%s', async (command) => {
  const many = 1_000_000;
  relay.passes = many;
  await run([command, ...login]);
  relay.passes = many - relay.passes - 1;
  const running = start([command, ...login]);
  await expect.poll(() => relay.passes, { timeout: 20_000 }).toBeLessThan(0);
  running.child.kill('SIGINT');
  expect(await running.ended).toMatchObject({ status: 8, stdout: '' });
});
