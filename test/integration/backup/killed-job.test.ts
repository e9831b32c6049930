/** A job process that is killed in the middle of a backup: a failure with a code, and nothing half-written. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runBackup } from '../../../electron/app/backup/index.ts';
import { Installation } from '../../../electron/app/installation/index.ts';
import { Login } from '../../../electron/app/login/index.ts';
import type { JobProcess } from '../../../electron/job/index.ts';
import { readPfx } from '../../../electron/pfx/index.ts';
import {
  createTrainingMaterial,
  startTrainingTree,
  type TrainingTree,
} from '../../../electron/training/index.ts';
import type { BackupStage } from '../../../shared/views.ts';
import { logIn, valueOf } from '../../support/backup/log-in.ts';
import { startJob } from '../../support/job/start-job.ts';

const PASSWORD = 'seven red kites';
const SET = ['ca-ec.pfx', 'ca.ldif', 'ca.pfx', 'ca.receipt.json', 'ca.receipt.txt'];
let root: string;
let tree: TrainingTree;
let login: Login;
let installation: Installation;
let started: JobProcess | undefined;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'orgca-killed-'));
  tree = await startTrainingTree({
    material: await createTrainingMaterial({ ecCurve: 'P-256' }),
    keyForm: 'pkcs8',
  });
  const { dotted: user, password } = tree.administrator;
  login = new Login(
    await logIn({ server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password }),
  );
  installation = new Installation(
    join(root, 'data'),
    'OrgCA Backup test',
    () => new Date(),
    () => {
      started = startJob();
      return started;
    },
  );
});
afterAll(async () => {
  await installation.jobs.endAll();
  login.close();
  await tree.close();
  await rm(root, { recursive: true });
});

/** @param onStage called with each stage of the run */
const backUp = (
  folder: string,
  onStage: (stage: BackupStage) => void,
  { signal = new AbortController().signal, password = PASSWORD } = {},
) =>
  runBackup(
    login,
    installation,
    tree.caDn,
    {},
    {
      fileName: 'ca.pfx',
      destinations: [{ folder, replace: 'all' }],
      password: Buffer.from(password),
      profile: { name: 'modern', iterations: 300_000 },
      signal,
      onProgress: onStage,
    },
  );

/** Contents of a folder: hashes by name. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const hashes = names.map(async (name) => [
    name,
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex'),
  ]);
  return Object.fromEntries((await Promise.all(hashes)) as [string, string][]);
}

it.each<BackupStage>(['assemble', 'encrypt', 'write', 'read-back', 'receipt'])(
  'killed at “%s”: an empty folder stays empty, or gets the whole set',
  async (at) => {
    const folder = join(root, `new-${at}`);
    await mkdir(folder);
    const made = await backUp(folder, (stage) => {
      if (stage === at) started!.kill();
    });
    if (!made.ok) expect(made.failure.code).toBe('JOB-CRASHED');
    expect(await readdir(folder).then((names) => names.toSorted())).toEqual(made.ok ? SET : []);
  },
);

it('killed while it encrypts: it is a failure, and the next backup works', async () => {
  const folder = join(root, 'again');
  await mkdir(folder);
  const killed = await backUp(folder, (stage) => {
    if (stage === 'encrypt') started!.kill();
  });
  expect(killed).toMatchObject({ ok: false, failure: { code: 'JOB-CRASHED' } });
  expect(await readdir(folder)).toEqual([]);
  valueOf(await backUp(folder, () => undefined));
  expect(Object.keys(await contents(folder))).toEqual(SET);
});

it.each<BackupStage>(['encrypt', 'write', 'read-back', 'receipt'])(
  'killed at “%s”: the backup that was there stays, or is replaced as a whole',
  async (at) => {
    const folder = join(root, `old-${at}`);
    await mkdir(folder);
    valueOf(await backUp(folder, () => undefined, { password: 'the earlier password' }));
    const before = await contents(folder);
    const made = await backUp(folder, (stage) => {
      if (stage === at) started!.kill();
    });
    const after = await contents(folder);
    expect(Object.keys(after)).toEqual(SET);
    if (!made.ok) {
      expect(made.failure.code).toBe('JOB-CRASHED');
      expect(after).toEqual(before);
    }
    const password = Buffer.from(made.ok ? PASSWORD : 'the earlier password');
    for (const name of ['ca.pfx', 'ca-ec.pfx']) {
      const read = await readPfx(await readFile(join(folder, name)), password);
      valueOf(read).wipe();
    }
  },
);

it('cancelled while it encrypts: nothing is left', async () => {
  const folder = join(root, 'cancelled');
  await mkdir(folder);
  const job = new AbortController();
  const made = await backUp(
    folder,
    (stage) => {
      if (stage === 'encrypt') job.abort();
    },
    { signal: job.signal },
  );
  expect(made).toMatchObject({ ok: false, failure: { code: 'BACKUP-CANCELLED' } });
  expect(await readdir(folder)).toEqual([]);
});
