/** The seal of a backup and the anchor of the record, on the command line. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../shared/messages/en/index.ts';
import { format } from '../../../shared/messages/format.ts';
import { interruptedChange } from '../../support/media/interrupted-change.ts';
import { parseJson, passwordFile, run, runJson, start, type Running } from '../../support/cli/run.ts';
import { editReceipt, sha256 } from '../../support/restore/sealed-set.ts';

let folder = '';
let tree: Running;
let secret = '';
const inFolder = (...names: string[]): string => join(folder, ...names);
const data = (): string[] => ['--data-folder', inFolder('data')];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-seal-'));
  secret = await passwordFile(inFolder('backup.pw'), 'Correct-Horse-7');
  const directory = await passwordFile(inFolder('directory.pw'), 'training');
  tree = start(['training', '--readable-keys', '--json', '--data-folder', inFolder('training')]);
  const reach = parseJson(await tree.output('\n')).result as { ldaps: string; caCertificate: string };
  const server = ['--server', reach.ldaps.replace(/^\w+:\/\//, ''), '--user', 'admin.acme'];
  const login = [...server, '--ca', reach.caCertificate, '--directory-password-file', directory];
  await mkdir(inFolder('made'));
  for (const name of ['first.pfx', 'ca.pfx']) {
    const made = await runJson([
      ...['backup', ...data(), ...login, '--output', inFolder('made', name)],
      ...['--password-file', secret],
    ]);
    expect(made.exitStatus).toBe(0);
  }
});
afterAll(async () => {
  tree.child.kill('SIGTERM');
  await tree.ended;
  await rm(folder, { recursive: true });
});

async function copy(name: string): Promise<string> {
  await cp(inFolder('made'), inFolder(name), { recursive: true });
  return inFolder(name);
}

/** Plants a value in the LDIF and mends its hash in the receipt. */
async function plant(at: string): Promise<void> {
  const path = join(at, 'ca.ldif');
  const ldif = (await readFile(path, 'utf8')).replace(/^cn: /m, 'userPassword: known\ncn: ');
  await writeFile(path, ldif);
  await editReceipt(at, ({ objectFile }) => {
    objectFile.sha256 = sha256(ldif);
  });
}

const verify = (at: string) => runJson(['verify', join(at, 'ca.pfx'), '--password-file', secret, ...data()]);
const ldif = async (at: string, to: string, ...options: string[]) => {
  await mkdir(inFolder(to));
  return runJson([
    ...['restore-files', join(at, 'ca.pfx'), '--password-file', secret, '--folder', inFolder(to)],
    ...['--make', 'ldif', ...options, ...data()],
  ]);
};

describe('the seal on the command line', () => {
  it('is sound for a backup, which uses its LDIF', async () => {
    const at = await copy('sound');
    const verified = await verify(at);
    expect(verified).toMatchObject({ exitStatus: 0, result: { reports: [{ seal: 'sound' }] } });
    expect(await ldif(at, 'from-sound')).toMatchObject({ exitStatus: 0, result: { seals: ['sound'] } });
    expect(await readFile(inFolder('from-sound', 'ca-ca.ldif'), 'utf8')).toMatch(/^ndspki/im);
    const { stdout } = await run(['inspect', join(at, 'ca.pfx'), ...data()]);
    expect(stdout).toContain('available, checked with the password');
  });

  it('stops on a broken one, and makes the files of the PFX alone', async () => {
    const at = await copy('broken');
    await plant(at);
    expect(await verify(at)).toMatchObject({
      failure: { code: 'RESTORE-SEAL-BROKEN' },
      result: { reports: [{ verdict: 'bad', seal: 'broken' }] },
    });
    const refused = await ldif(at, 'from-broken');
    expect(refused).toMatchObject({ failure: { code: 'RESTORE-SEAL-BROKEN' } });
    expect(refused.exitStatus).not.toBe(0);
    expect(await ldif(at, 'accepted-broken', '--accept-unsealed')).toMatchObject({
      failure: { code: 'RESTORE-SEAL-BROKEN' },
    });
    expect(await ldif(at, 'alone', '--pfx-only')).toMatchObject({
      exitStatus: 0,
      result: { seals: ['none'] },
    });
    expect(await readFile(inFolder('alone', 'ca-ca.ldif'), 'utf8')).not.toMatch(/userPassword|ACME-TREE CA,/);
  });

  it('does not use an LDIF without a seal until it is told to', async () => {
    const at = await copy('stripped');
    await editReceipt(at, (receipt) => {
      delete receipt.seals;
    });
    expect(await verify(at)).toMatchObject({
      exitStatus: 0,
      result: { reports: [{ verdict: 'attention', seal: 'none' }] },
    });
    expect(await ldif(at, 'unsealed')).toMatchObject({ exitStatus: 0, result: { seals: ['none'] } });
    expect(await ldif(at, 'accepted', '--accept-unsealed')).toMatchObject({ exitStatus: 0 });
    const [without, accepted] = await Promise.all(
      ['unsealed', 'accepted'].map((name) => readFile(inFolder(name, 'ca-ca.ldif'), 'utf8')),
    );
    expect(accepted).toMatch(/^ndspkiIssuedCertContainerDN/im);
    expect(without).not.toMatch(/^ndspkiIssuedCertContainerDN/im);
  });

  it('is not missed where there is no LDIF either', async () => {
    const at = await copy('alone');
    await Promise.all(['ca.ldif', 'ca.receipt.json', 'ca.receipt.txt'].map((name) => rm(join(at, name))));
    const args = [
      'restore-files',
      join(at, 'ca.pfx'),
      '--folder',
      at,
      '--make',
      'p7b',
      '--password-file',
      secret,
    ];
    const { status, stdout } = await run([...args, '--data-folder', inFolder('data')]);
    expect(status).toBe(0);
    expect(stdout).not.toContain('LDIF');
  });
});

describe('a receipt that cannot be read', () => {
  it('is not called missing, and leaves the LDIF out with a word', async () => {
    const at = await copy('unreadable');
    await editReceipt(at, ({ files }) => {
      files[0]!.fileName = '..';
    });
    expect((await run(['inspect', join(at, 'ca.pfx'), ...data()])).stdout).toMatch(
      /^Receipt:? +cannot be read$/m,
    );
    await mkdir(inFolder('from-unreadable'));
    const { stdout } = await run([
      ...['restore-files', join(at, 'ca.pfx'), '--password-file', secret, '--make', 'ldif'],
      ...['--accept-unsealed', '--folder', inFolder('from-unreadable'), ...data()],
    ]);
    expect(stdout).toContain(format(en.commandLine.receiptUnreadable, { receipt: 'ca.receipt.json' }));
    expect(await readFile(inFolder('from-unreadable', 'ca-ca.ldif'), 'utf8')).not.toMatch(
      /^ndspki.*HostServer/im,
    );
  });
});

describe('an interrupted change of a backup', () => {
  const { pass, warn } = en.checks.report.checks['interrupted-change'];

  it('is named with its outcome by each command that finds it', async () => {
    const at = await copy('interrupted');
    const path = join(at, 'ca.pfx');
    const bytes = await readFile(path);
    await interruptedChange(at, { 'ca.pfx': bytes });
    const completed = format(pass, { files: 'ca.pfx' });
    expect((await run(['inspect', path, ...data()])).stdout).toContain(completed);
    const { staged } = (await interruptedChange(at, { 'ca.pfx': Buffer.from('new') }))[0]!;
    await writeFile(join(at, staged), 'n');
    await mkdir(inFolder('from-interrupted'));
    const { stdout } = await run([
      ...['restore-files', path, '--password-file', secret, '--folder', inFolder('from-interrupted')],
      ...['--make', 'root-pem', ...data()],
    ]);
    expect(stdout).toContain(format(warn, { files: 'ca.pfx' }));
  });

  it('is named if it was in a folder that was written to lately', async () => {
    const at = await copy('earlier');
    const path = join(at, 'ca.pfx');
    const folders = ['restore-files', path, '--password-file', secret, '--make', 'root-pem', ...data()];
    expect(await runJson([...folders, '--folder', at])).toMatchObject({ exitStatus: 0 });
    await interruptedChange(at, { 'ca.pfx': await readFile(path) });
    await mkdir(inFolder('elsewhere'));
    const next = await runJson([...folders, '--folder', inFolder('elsewhere')]);
    expect(next).toMatchObject({ leftovers: [{ folder: at, fileName: 'ca.pfx', outcome: 'completed' }] });
    await interruptedChange(at, { 'ca.pfx': await readFile(path) });
    const { stderr } = await run([...folders, '--folder', inFolder('elsewhere'), '--replace']);
    expect(stderr).toContain(format(en.common.leftovers.outcomes.completed, { folder: at, file: 'ca.pfx' }));
  });
});

describe('the record', () => {
  const finding = async (): Promise<unknown> => (await runJson(['status', ...data()])).result?.['findings'];
  const receipts = (state: string): unknown => expect.objectContaining({ id: 'receipts', state });

  it('notices an emptied record and a cut tail', async () => {
    const record = inFolder('data', 'record.jsonl');
    const before = await readFile(record, 'utf8');
    // The tests before removed folders.
    expect(await finding()).not.toContainEqual(receipts('warn'));
    // Cut to the line of the first backup: the chain holds, and the receipt of the second backup knows of its line.
    await writeFile(record, `${before.split('\n')[0]!}\n`);
    expect(await finding()).toContainEqual({ id: 'record', state: 'pass' });
    expect(await finding()).toContainEqual(receipts('warn'));
    await writeFile(record, '');
    expect(await finding()).toContainEqual(receipts('warn'));
    const report = (await verify(inFolder('made'))).result?.['reports'] as { checks: object[] }[];
    expect(report[0]!.checks).toContainEqual(expect.objectContaining({ id: 'record', state: 'warn' }));
    await writeFile(`${record}.id`, 'damaged');
    expect(await finding()).toContainEqual({ id: 'receipts', state: 'warn', reasons: ['id-lost'] });
    const again = (await verify(inFolder('made'))).result?.['reports'] as { checks: object[] }[];
    expect(again[0]!.checks).toContainEqual(expect.objectContaining({ id: 'record', state: 'unchecked' }));
  });
});
