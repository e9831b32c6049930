/** The whole circle through the calls of the contract, as the window makes them: back up, verify, lose the CA, restore. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Session } from '../../../electron/directory/index.ts';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import { startJob } from '../../support/job/start-job.ts';
import type { State } from '../../../electron/ipc/services.ts';
import { startTrainingTree, type TrainingTree } from '../../../electron/training/index.ts';
import { calls, type Argument, type CallName, type Handlers, type Value } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { Beside } from '../../../shared/seal.ts';
import { logInOverLdaps, valueOf } from '../../support/backup/log-in.ts';
import { material } from '../../support/restore/backup-files.ts';
import { windowHost, type Chosen } from '../../support/window-host.ts';

const PASSWORD = 'Correct-Horse-7';
const COMPATIBLE = { name: 'compatible', iterations: 2048 } as const;

let folder = '';
let tree: TrainingTree;
let session: Session;
let handlers: Handlers;
let chosen: Chosen = { paths: [] };
const events: string[] = [];
let state: Pick<State, 'isBusy'>;
/** Job processes start after it. */
let gate: Promise<void> | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-calls-'));
  for (const name of ['stick', 'profile', 'out']) await mkdir(join(folder, name));
  tree = await startTrainingTree({ material: await material(), keyForm: 'pkcs8' });
  session = await logInOverLdaps(tree, tree.administrator);
  handlers = start();
});
afterAll(async () => {
  session.close();
  await call('session.logout', undefined);
  await tree.close();
  await rm(folder, { recursive: true });
});

/** The handlers as after a start of the app. */
const start = (): Handlers =>
  createHandlers(
    windowHost(folder, () => chosen, {
      opened: (opened) => {
        state = opened;
      },
      startJob: async () => {
        await gate;
        return startJob();
      },
      send: (name, payload) => {
        const stage = name === 'restore.progress' ? (payload as { stage: string }).stage : undefined;
        events.push(stage ?? name);
        if (stage !== undefined) onRestoreStage(stage);
      },
    }),
  );

let onRestoreStage: (stage: string) => void = () => undefined;

/** One call, its argument checked as main checks it. */
async function call<Name extends CallName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Result<Value<Name>>> {
  const parsed = v.parse(calls[name].argument as v.GenericSchema, argument);
  const handler = handlers[name] as (argument: unknown) => Promise<Result<Value<Name>>>;
  return structuredClone(await handler(parsed));
}

const done = async <Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Value<Name>> =>
  valueOf(await call(name, argument));

const codeOf = async <Name extends CallName>(name: Name, argument: Argument<Name>): Promise<string> => {
  const result = await call(name, argument);
  return result.ok ? 'done' : result.failure.code;
};

async function logInHere(): Promise<void> {
  const { dotted: user, password } = tree.administrator;
  const login = { server: tree.host, port: tree.ldapsPort, security: 'ldaps', user, password } as const;
  const outcome = await done('session.login', login);
  if (outcome.kind === 'logged-in') return;
  const { server, port, certificate } = outcome.question;
  await done('session.trust', { server, port, sha256: certificate.sha256, allowWeak: true });
  expect((await done('session.login', login)).kind).toBe('logged-in');
}

const files = async (): Promise<{ file: string; password: string }[]> => {
  chosen = { ...chosen, paths: ['ca.pfx', 'ca-ec.pfx'].map((name) => join(folder, 'stick', name)) };
  const infos = (await done('backups.browse', undefined)) ?? [];
  return infos.map(({ handle }) => ({ file: handle, password: PASSWORD }));
};

const folderHandle = async (name: string): Promise<string> => {
  chosen = { ...chosen, folder: join(folder, name) };
  return (await done('folders.browse', undefined))!.handle;
};

const snapshot = async (): Promise<string[]> =>
  valueOf(await session.readEntry(tree.caDn, ['*']))
    .attributes.flatMap(({ type, values }) =>
      values.map((value) => `${type.split(';')[0]!.toLowerCase()}: ${value.toString('base64')}`),
    )
    .sort();

describe('with the training tree', () => {
  it('goes the whole circle: back up, verify, delete, restore, check, and keeps a record of it', async () => {
    await logInHere();
    chosen = { paths: [], saveAs: join(folder, 'stick', 'ca.pfx') };
    const target = await done('destination.browse', { fileName: 'ca.pfx', kind: 'pfx' });
    await done('backup.run', {
      jobId: randomUUID(),
      dn: tree.caDn,
      target: target!.handle,
      password: PASSWORD,
      profile: COMPATIBLE,
      replace: false,
    });
    expect(await done('record.last', { dn: tree.caDn })).toMatchObject({
      backupFiles: ['ca.pfx', 'ca-ec.pfx'],
      renewedSince: false,
    });

    const backups = await files();
    const verified = await done('verify.run', { jobId: randomUUID(), files: backups });
    expect(verified.reports.map(({ todaysCa, receipt }) => [todaysCa, receipt.state])).toEqual([
      ['same', 'same'],
      ['same', 'same'],
    ]);
    expect((await done('record.last', { dn: tree.caDn })).verifiedAt).toBeDefined();

    const before = await snapshot();
    const saving = { files: backups, name: 'ACME-TREE CA', folder: await folderHandle('out') };
    const existing = await done('restore.saveExisting', { jobId: randomUUID(), ...saving });
    expect(existing.map(({ fileName }) => fileName)).toEqual([
      expect.stringMatching(/^ACME-TREE CA before .*\.ldif$/),
      expect.stringMatching(/\.pfx$/),
      expect.stringMatching(/-ec\.pfx$/),
    ]);
    for (const { path } of existing) await rm(path);
    valueOf(await session.deleteEntry(tree.caDn));
    expect(await codeOf('restore.saveExisting', { jobId: randomUUID(), ...saving })).toBe(
      'RESTORE-CHANGED-MEANWHILE',
    );
    const defaults = await done('restore.defaults', { files: backups.map(({ file }) => file), alone: false });
    expect(defaults).toMatchObject({
      name: 'ACME-TREE CA',
      hostServer: 'cn=ACME-SRV1,o=services',
      loggedIn: true,
    });
    expect(defaults.servers.map(({ dotted }) => dotted)).toContain('ACME-SRV1.services');
    const about = { files: backups, name: defaults.name, hostServer: 'ACME-SRV1.services' };
    const plan = await done('restore.plan', about);
    expect(plan).toMatchObject({ way: 'direct', otherTree: false });
    const run = {
      ...about,
      jobId: randomUUID(),
      seen: plan.seen,
      typedName: '',
      knownCertificates: '',
      allowOtherTree: false,
      folder: await folderHandle('stick'),
    };
    expect(await done('restore.run', run)).toMatchObject({ replaced: false, dn: tree.caDn });
    expect(events.filter((name) => ['check', 'write', 'read-back'].includes(name))).toEqual([
      'check',
      'write',
      'read-back',
    ]);
    expect(await snapshot()).toEqual(before);
    expect(await done('restore.check', { files: backups })).toMatchObject({ verdict: 'same' });

    // The same run again is refused: the object is there now, and its name was not typed.
    expect(await codeOf('restore.run', { ...run, jobId: randomUUID() })).toBe('RESTORE-CHANGED-MEANWHILE');
    const again = await done('restore.plan', about);
    expect(await codeOf('restore.run', { ...run, jobId: randomUUID(), seen: again.seen })).toBe(
      'RESTORE-NOT-CONFIRMED',
    );
    const replaced = await done('restore.run', {
      ...run,
      jobId: randomUUID(),
      seen: again.seen,
      typedName: 'ACME-TREE CA',
      knownCertificates: '',
    });
    expect(replaced.saved).toHaveLength(3);

    const record = await done('record.list', undefined);
    expect(record.entries.slice(1, 3).map(({ outcome }) => outcome)).toEqual(['bad', 'bad']);
    expect(record.entries.map(({ kind }) => kind)).toEqual([
      ...Array<string>(4).fill('restore'),
      'verification',
      'verification',
      'backup',
    ]);
    expect(record.broken).toBeUndefined();
    expect(record.entries.at(-1)?.verifiedAt).toBeDefined();
  });

  it('uses the LDIF beside the backup only as it was sealed, and does without it', async () => {
    const ldif = join(folder, 'stick', 'ca.ldif');
    const original = await readFile(ldif);
    const before = await snapshot();
    const request = async (beside: Beside) => ({
      files: (await files()).map((one) => ({ ...one, beside })),
      ...{ name: 'ACME-TREE CA', hostServer: 'ACME-SRV1.services' },
    });
    const restored = async (beside: Beside) => {
      valueOf(await session.deleteEntry(tree.caDn));
      const about = await request(beside);
      const { seen } = await done('restore.plan', about);
      const rest = {
        seen,
        typedName: '',
        knownCertificates: '',
        allowOtherTree: false,
        folder: await folderHandle('stick'),
      };
      await done('restore.run', { ...about, ...rest, jobId: randomUUID() });
      return snapshot();
    };
    for (const [change, state, beside] of [
      [() => writeFile(ldif, `${original.toString('utf8')}# changed`), 'differs', 'ignored'],
      [() => rm(ldif), 'none', 'sealed'],
    ] as const) {
      await change();
      chosen = { ...chosen, paths: [join(folder, 'stick', 'ca.pfx')] };
      const [info] = (await done('backups.browse', undefined)) ?? [];
      expect(info?.receipt).toMatchObject({ state: 'same', objectFile: { fileName: 'ca.ldif', state } });
      if (state === 'differs') {
        expect(await codeOf('restore.plan', await request('sealed'))).toBe('RESTORE-SEALED-FILE-CHANGED');
      }
      const after = await restored(beside);
      const lost = before.filter((line) => !after.includes(line)).map((line) => line.split(':')[0]);
      expect(new Set(lost)).toEqual(
        new Set([
          'ndspkiparentca',
          'ndspkisuitebmode',
          'ndspkisecurityrightslevel',
          'ndspkidefaultrsakeysize',
          'ndspkidefaulteccurve',
          'ndspkidefaultcertificatelife',
          'ndspkicrlecconfigurationdnlist',
        ]),
      );
    }
    await writeFile(ldif, original);
    expect(await restored('sealed')).toEqual(before);
  });
});

it('a restore runs to its end although the user logs out in the middle', async () => {
  await logInHere();
  const before = await snapshot();
  valueOf(await session.deleteEntry(tree.caDn));
  const about = { files: await files(), name: 'ACME-TREE CA', hostServer: 'ACME-SRV1.services' };
  const { seen } = await done('restore.plan', about);
  onRestoreStage = (stage) => {
    if (stage !== 'write') return;
    onRestoreStage = () => undefined;
    void call('session.logout', undefined);
  };
  const rest = {
    seen,
    typedName: '',
    knownCertificates: '',
    allowOtherTree: false,
    folder: await folderHandle('stick'),
  };
  const restored = await done('restore.run', { ...about, ...rest, jobId: randomUUID() });
  expect(restored.dn).toBe(tree.caDn);
  expect(await snapshot()).toEqual(before);
  expect(await codeOf('restore.plan', about)).toBe('APP-NOT-LOGGED-IN');
});

describe('a job process that does not start', () => {
  /** Makes a call of chosen backups that waits for its process, does something meanwhile, and lets the process start. */
  async function meanwhile<Value>(
    made: () => Promise<Value>,
    interrupt: () => Promise<unknown>,
  ): Promise<Value> {
    // None is kept ready.
    await done('app.setLanguage', { language: 'en' });
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const waiting = made();
    await interrupt();
    open();
    gate = undefined;
    return waiting;
  }
  const PLAN = { name: 'ACME-TREE CA', hostServer: 'ACME-SRV1.services' };
  const NAMES = { outputs: ['pfx' as const], profile: COMPATIBLE };

  it.each([
    ['Cancel', () => call('directory.cancel', undefined)],
    ['a logout', () => call('session.logout', undefined)],
  ])('does not hold what the wizards read of backups: %s ends it', async (_name, interrupt) => {
    await logInHere();
    const chosenFiles = await files();
    const handle = await folderHandle('out');
    const reads = [
      () => codeOf('restore.open', { jobId: randomUUID(), files: chosenFiles }),
      () => codeOf('restore.plan', { files: chosenFiles, ...PLAN }),
      () => codeOf('restore.check', { files: chosenFiles }),
      () => codeOf('restore.offlineNames', { files: chosenFiles, folder: handle, ...NAMES }),
      () => codeOf('verify.sheet', { files: chosenFiles, medium: '' }),
    ];
    for (const read of reads) {
      await logInHere();
      expect(await meanwhile(read, interrupt)).toMatch(/^(?:PFX|RESTORE)-CANCELLED$/);
    }
  });

  it('does not hold the saving of the existing CA, which is a job: Cancel ends it, and nothing is written', async () => {
    await logInHere();
    await mkdir(join(folder, 'saved'));
    const jobId = randomUUID();
    const saving = { jobId, files: await files(), name: 'ACME-TREE CA', folder: await folderHandle('saved') };
    const busy: boolean[] = [];
    const code = await meanwhile(
      () => codeOf('restore.saveExisting', saving),
      () => {
        busy.push(state.isBusy);
        return call('job.cancel', { jobId });
      },
    );
    expect([code, busy, state.isBusy]).toEqual(['PFX-CANCELLED', [true], false]);
    expect(await readdir(join(folder, 'saved'))).toEqual([]);
    expect(await codeOf('restore.saveExisting', saving)).toBe('APP-ARGUMENT');
  });
});

describe('without a directory', () => {
  it('verifies, saves reports, makes files, changes the password, and finds what a crash left behind', async () => {
    await done('session.logout', undefined);
    const backups = await files();
    const { reports, report } = await done('verify.run', { jobId: randomUUID(), files: backups });
    expect(reports.map(({ todaysCa, contents }) => [todaysCa, contents?.keyPair])).toEqual([
      [undefined, 'rsa'],
      [undefined, 'ec'],
    ]);
    chosen = { ...chosen, saveAs: join(folder, 'out', 'report') };
    expect(await done('verify.save', { report, format: 'text', replace: false })).toMatchObject({
      fileName: 'report.txt',
    });
    expect(await done('verify.save', { report, format: 'json', replace: false })).toMatchObject({
      fileName: 'report.json',
    });

    expect(await codeOf('restore.plan', { files: backups, name: 'x', hostServer: 'y' })).toBe(
      'APP-NOT-LOGGED-IN',
    );
    expect(
      await done('restore.defaults', { files: backups.map(({ file }) => file), alone: false }),
    ).toMatchObject({
      loggedIn: false,
      name: 'ACME-TREE CA',
    });
    expect(
      (await done('restore.open', { jobId: randomUUID(), files: backups })).map(({ keyPair }) => keyPair),
    ).toEqual(['rsa', 'ec']);
    const out = await folderHandle('out');
    const offline = {
      files: backups,
      outputs: ['pfx', 'root-der', 'p7b', 'ldif', 'sheet', 'key'] as const,
      profile: COMPATIBLE,
      folder: out,
    };
    const { names, existing } = await done('restore.offlineNames', {
      ...offline,
      outputs: [...offline.outputs],
    });
    expect([names.length, existing]).toEqual([11, []]);
    const written = await done('restore.offline', {
      ...offline,
      outputs: [...offline.outputs],
      jobId: randomUUID(),
      password: 'New-Horse-9',
      keyConfirmed: true,
      medium: 'CA BACKUP',
      replace: false,
    });
    expect(written.map(({ fileName }) => fileName)).toEqual(names);
    const sheet = await done('verify.sheet', { files: backups, medium: 'CA BACKUP' });
    expect(sheet.files).toHaveLength(2);

    const changed = await done('password.change', {
      jobId: randomUUID(),
      file: backups[0]!.file,
      oldPassword: PASSWORD,
      newPassword: 'New-Horse-9',
      profile: COMPATIBLE,
    });
    expect(changed.receiptUpdated).toBe(true);
    expect(await readFile(join(folder, 'stick', 'ca.receipt.txt'), 'utf8')).toContain(changed.sha256);
    expect(await codeOf('restore.open', { jobId: randomUUID(), files: [backups[0]!] })).toBe(
      'PFX-WRONG-PASSWORD',
    );
    expect(
      await codeOf('restore.open', {
        jobId: randomUUID(),
        files: [{ ...backups[0]!, password: 'New-Horse-9' }],
      }),
    ).toBe('done');

    const { entries } = await done('record.list', undefined);
    expect(entries.slice(0, 2).map(({ kind }) => kind)).toEqual(['password-change', 'conversion']);
    const everything = await readFile(join(folder, 'profile', 'record.jsonl'), 'utf8');
    expect(everything).not.toContain('Horse');

    const leftover = join(folder, 'out', '.ca.pfx.0123456789ab.orgca-partial');
    await writeFile(leftover, 'key');
    await utimes(leftover, new Date(0), new Date(0));
    handlers = start();
    const found = await done('app.leftovers', undefined);
    expect(found).toEqual([
      { folder: join(folder, 'out'), fileName: '.ca.pfx.0123456789ab.orgca-partial', outcome: 'removed' },
    ]);
    expect((await readdir(join(folder, 'out'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('refuses a backup whose receipt names another file, and handles that it does not know', async () => {
    const backups = await files();
    const path = join(folder, 'stick', 'ca.receipt.json');
    const receipt = await readFile(path, 'utf8');
    await writeFile(path, receipt.replace(/"sha256": "[0-9A-F]{64}"/g, `"sha256": "${'0'.repeat(64)}"`));
    expect(await codeOf('restore.open', { jobId: randomUUID(), files: [backups[1]!] })).toBe(
      'RESTORE-RECEIPT-DIFFERS',
    );
    const unknown = { file: randomUUID(), password: PASSWORD };
    expect(await codeOf('restore.open', { jobId: randomUUID(), files: [unknown] })).toBe('MEDIA-HANDLE');
    expect(await codeOf('verify.save', { report: randomUUID(), format: 'text', replace: false })).toBe(
      'MEDIA-HANDLE',
    );
  });
});
