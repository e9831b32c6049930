/** Every command, against the training tree served by `orgca-backup training`. */
import { execFile } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalRecord, type RecordEntry } from '../../../electron/app/record/index.ts';
import { withTwoPasswords } from '../../support/pfx/rework.ts';
import { backupBytes, backupFile, material } from '../../support/restore/backup-files.ts';
import { parseJson, passwordFile, run, runJson, start, type Running } from '../../support/cli/run.ts';

const PASSWORD = 'Correct-Horse-7';
const NEW_PASSWORD = 'Other-Horse-88';

let folder: string;
let tree: Running;
let reach: { ldaps: string; starttls: string; password: string; caCertificate: string };
let secret: Record<'backup' | 'fresh' | 'directory' | 'wrong', string>;

const inFolder = (...names: string[]): string => join(folder, ...names);
const data = (): string[] => ['--data-folder', inFolder('data')];
const server = (url = reach.ldaps): string[] => [
  '--server',
  url.replace(/^\w+:\/\//, ''),
  '--user',
  'admin.acme',
];
const login = (): string[] => [
  ...data(),
  ...server(),
  ...['--ca', reach.caCertificate, '--directory-password-file', secret.directory],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-'));
  secret = {
    backup: await passwordFile(inFolder('backup.pw'), PASSWORD),
    fresh: await passwordFile(inFolder('fresh.pw'), NEW_PASSWORD),
    directory: await passwordFile(inFolder('directory.pw'), 'training'),
    wrong: await passwordFile(inFolder('wrong.pw'), 'Wrong-Horse-9'),
  };
  tree = start(['training', '--readable-keys', '--json', '--data-folder', inFolder('training')]);
  reach = parseJson(await tree.output('\n')).result as typeof reach;
  await mkdir(inFolder('made'));
  const file = inFolder('made', 'ca.pfx');
  const made = await runJson(['backup', ...login(), '--output', file, '--password-file', secret.backup]);
  expect(made).toMatchObject({ exitStatus: 0, command: 'backup' });
});

afterAll(async () => {
  tree.child.kill('SIGTERM');
  const { status } = await tree.ended;
  await rm(folder, { recursive: true, force: true });
  expect(status).toBe(0);
});

/** A copy of one backup in a folder of its own, as the tests change it. */
async function backup(name: string): Promise<string> {
  await cp(inFolder('made'), inFolder(name), { recursive: true });
  return inFolder(name, 'ca.pfx');
}

describe('backup', () => {
  it('writes every file of the set, which OpenSSL opens, and records it', async () => {
    const file = inFolder('made', 'ca.pfx');
    expect((await readdir(inFolder('made'))).sort()).toEqual(
      ['ca-ec.pfx', 'ca.ldif', 'ca.pfx', 'ca.receipt.json', 'ca.receipt.txt'].sort(),
    );
    const { stdout } = await promisify(execFile)('openssl', [
      ...['pkcs12', '-in', file, '-nokeys', '-passin', `file:${secret.backup}`],
    ]);
    expect(stdout).toContain('BEGIN CERTIFICATE');
    const status = await runJson(['status', ...data()]);
    expect(status.result).toMatchObject({ cas: [{ tree: 'ACME-TREE' }] });
  });

  it('names the file itself in a folder, and refuses to replace it: 6', async () => {
    await mkdir(inFolder('named'));
    const args = ['backup', ...login(), '--output', inFolder('named'), '--password-file', secret.backup];
    const { result } = await runJson(args);
    expect((result?.['files'] as { fileName: string }[])[0]?.fileName).toMatch(
      /^ACME-TREE-CA-\d{4}-\d\d-\d\d\.pfx$/,
    );
    expect(await runJson(args)).toMatchObject({ exitStatus: 6, failure: { code: 'MEDIA-EXISTS' } });
    expect(await runJson([...args, '--replace'])).toMatchObject({ exitStatus: 0 });
  });

  it('is refused to a user without the right: 4', async () => {
    const password = await passwordFile(inFolder('helpdesk.pw'), 'helpdesk');
    const args = [
      ...data(),
      '--server',
      server()[1]!,
      '--user',
      'helpdesk.IT.acme',
      '--ca',
      reach.caCertificate,
    ];
    const out = ['--output', inFolder('none.pfx'), '--password-file', secret.backup];
    const refused = await runJson(['backup', ...args, '--directory-password-file', password, ...out]);
    expect(refused).toMatchObject({ exitStatus: 4, failure: { code: 'BACKUP-PREFLIGHT' } });
  });
});

describe('trust', () => {
  const args = (): string[] => [
    'certificates',
    ...data(),
    ...server(),
    '--directory-password-file',
    secret.directory,
  ];

  it('ends with the certificate of an unknown server: 5, and the pin that is printed lets it in', async () => {
    const unknown = await runJson(args());
    expect(unknown).toMatchObject({ exitStatus: 5, failure: { code: 'LDAP-CERT-UNKNOWN' } });
    const { sha256 } = unknown.result?.['certificate'] as { sha256: string };
    expect(await runJson([...args(), '--pin', sha256])).toMatchObject({ exitStatus: 0 });
    expect(await runJson([...args(), '--pin', sha256.replaceAll(':', '').toLowerCase()])).toMatchObject({
      exitStatus: 0,
    });
    const text = await run(args());
    expect(text).toMatchObject({ status: 5 });
    expect(text.stdout).toContain(sha256);
  });

  it('takes no other certificate than the pinned one: 5', async () => {
    expect(await runJson([...args(), '--ca', reach.caCertificate, '--pin', 'AB'.repeat(32)])).toMatchObject({
      exitStatus: 5,
      failure: { code: 'LDAP-CERT-CHANGED' },
    });
  });
});

describe('the login', () => {
  it('fails with a wrong password: 7', async () => {
    const args = [
      ...data(),
      ...server(),
      '--ca',
      reach.caCertificate,
      '--directory-password-file',
      secret.wrong,
    ];
    expect(await runJson(['certificates', ...args])).toMatchObject({
      exitStatus: 7,
      failure: { code: 'LDAP-49-669' },
    });
  });

  it('is not allowed to a disabled account: 4', async () => {
    const args = [...data(), '--server', server()[1]!, '--user', 'disabled.Accounts.IT.acme'];
    const trust = ['--ca', reach.caCertificate, '--directory-password-file', secret.directory];
    expect(await runJson(['certificates', ...args, ...trust])).toMatchObject({ exitStatus: 4 });
  });

  it('fails if the server cannot be reached: 3', async () => {
    const args = [...data(), '--server', '127.0.0.1:1', '--user', 'admin.acme'];
    expect(
      await runJson(['certificates', ...args, '--directory-password-file', secret.directory]),
    ).toMatchObject({
      exitStatus: 3,
      failure: { code: 'LDAP-UNREACHABLE' },
    });
  });

  it('goes over StartTLS, and to the second server if the first is down', async () => {
    const [, port] = reach.starttls.replace('ldap://', '').split(':');
    const args = [...data(), '--server', '127.0.0.1:1', '--server', `127.0.0.1:${port!}`, '--starttls'];
    const more = [
      '--user',
      'admin.acme',
      '--ca',
      reach.caCertificate,
      '--directory-password-file',
      secret.directory,
    ];
    expect(await runJson(['certificates', ...args, ...more])).toMatchObject({ exitStatus: 0 });
  });
});

describe('verify', () => {
  it('passes good files, also against the tree', async () => {
    const file = await backup('verified');
    const files = [file, inFolder('verified', 'ca-ec.pfx')];
    const offline = await runJson(['verify', ...files, ...data(), '--password-file', secret.backup]);
    expect(offline.result?.['reports']).toMatchObject([{ verdict: 'good' }, { verdict: 'good' }]);
    const compared = await runJson(['verify', file, ...login(), '--password-file', secret.backup]);
    expect(compared.result?.['reports']).toMatchObject([{ verdict: 'good', todaysCa: 'same' }]);
  });

  it.each([
    ['a wrong password', 7, (file: string) => ['verify', file, '--password-file', secret.wrong]],
    ['a missing file', 6, (file: string) => ['verify', `${file}.gone`, '--password-file', secret.backup]],
    ['another kind of file', 6, () => ['verify', secret.backup, '--password-file', secret.backup]],
  ])('fails on %s: %i', async (_what, status, args) => {
    const file = inFolder('verified', 'ca.pfx');
    expect(await runJson([...args(file), ...data()])).toMatchObject({ exitStatus: status });
  });

  it('fails on a file that its receipt does not name: 2', async () => {
    const file = await backup('exchanged');
    const { result } = await runJson([
      ...['restore-files', file, '--make', 'pfx', '--folder', inFolder('exchanged'), ...data()],
      ...['--password-file', secret.backup, '--new-password-file', secret.backup],
    ]);
    const [written] = result?.['files'] as { path: string }[];
    await copyFile(written!.path, file);
    expect(await runJson(['verify', file, ...data(), '--password-file', secret.backup])).toMatchObject({
      exitStatus: 2,
    });
    expect(await runJson(['inspect', file])).toMatchObject({
      exitStatus: 2,
      failure: { code: 'RESTORE-RECEIPT-DIFFERS' },
    });
  });
});

describe('inspect', () => {
  it('needs no password', async () => {
    const file = await backup('inspected');
    const { exitStatus, result } = await runJson(['inspect', file]);
    expect(exitStatus).toBe(0);
    expect(result?.['files']).toMatchObject([
      { profile: 'modern', receipt: { state: 'same', tree: 'ACME-TREE' } },
    ]);
    expect((await run(['inspect', file])).stdout).toContain('ca.pfx');
  });
});

describe('restore-files', () => {
  it('writes what is asked for, and a private key only after it is confirmed', async () => {
    const file = await backup('converted');
    const args = [
      'restore-files',
      file,
      '--folder',
      inFolder('converted'),
      ...data(),
      '--password-file',
      secret.backup,
    ];
    const made = await runJson([...args, '--make', 'root-pem', '--make', 'p7b', '--make', 'sheet']);
    expect(made.result?.['files']).toHaveLength(3);
    const key = [...args, '--make', 'key', '--new-password-file', secret.fresh];
    expect(await runJson(key)).toMatchObject({
      exitStatus: 1,
      failure: { code: 'RESTORE-KEY-NOT-CONFIRMED' },
    });
    expect(await runJson([...key, '--allow-key'])).toMatchObject({ exitStatus: 0 });
  });

  it('names the file of the other key pair if it is not among those that are given', async () => {
    const args = [
      '--folder',
      inFolder('converted'),
      ...data(),
      '--password-file',
      secret.backup,
      '--replace',
    ];
    const files = [inFolder('made', 'ca.pfx'), inFolder('made', 'ca-ec.pfx')];
    const half = ['restore-files', files[1]!, ...args, '--make', 'ldif'];
    expect(await runJson(half)).toMatchObject({ exitStatus: 0, result: { missing: ['ca.pfx'] } });
    expect((await run(half)).stdout).toContain('The backup has another file: ca.pfx.');
    const whole = ['restore-files', ...files, ...args, '--make', 'ldif'];
    expect(await runJson(whole)).toMatchObject({ exitStatus: 0, result: { missing: [] } });
  });
});

describe('change-password', () => {
  it('leaves a file that only the new password opens', async () => {
    const file = await backup('changed');
    const args = ['change-password', file, ...data(), '--new-password-file', secret.fresh];
    expect(await runJson([...args, '--password-file', secret.wrong])).toMatchObject({ exitStatus: 7 });
    expect(await runJson([...args, '--password-file', secret.backup])).toMatchObject({ exitStatus: 0 });
    expect(await runJson(['verify', file, ...data(), '--password-file', secret.backup])).toMatchObject({
      exitStatus: 7,
    });
    expect(await runJson(['verify', file, ...data(), '--password-file', secret.fresh])).toMatchObject({
      exitStatus: 0,
    });
  });

  it('names the files of the backup that keep the old password', async () => {
    const file = await backup('half-changed');
    const passwords = ['--password-file', secret.backup, '--new-password-file', secret.fresh];
    const { status, stdout } = await run(['change-password', file, ...data(), ...passwords]);
    expect(status).toBe(0);
    expect(stdout).toContain('still have the old password: ca-ec.pfx.');
  });

  it('takes the second password of a file that has two, as verify and restore-files do', async () => {
    await mkdir(inFolder('two'));
    const file = inFolder('two', 'ca.pfx');
    const { rsa } = await material();
    const [certificates, key] = [
      await backupBytes(rsa, { password: PASSWORD }),
      await backupBytes(rsa, { password: NEW_PASSWORD }),
    ];
    await writeFile(file, withTwoPasswords(certificates, key, Buffer.from(PASSWORD)));
    const first = [file, ...data(), '--password-file', secret.backup];
    const both = [...first, '--second-password-file', secret.fresh];
    const lacking = { exitStatus: 7, failure: { code: 'PFX-OTHER-PASSWORD' } };
    expect(await runJson(['verify', ...first])).toMatchObject(lacking);
    expect(await runJson(['verify', ...both])).toMatchObject({ exitStatus: 0 });
    const made = ['--folder', inFolder('two'), '--make', 'root-pem'];
    expect(await runJson(['restore-files', ...first, ...made])).toMatchObject(lacking);
    expect(await runJson(['restore-files', ...both, ...made])).toMatchObject({ exitStatus: 0 });
    const changed = ['change-password', ...both, '--new-password-file', secret.fresh];
    expect(await runJson(changed)).toMatchObject({ exitStatus: 0 });
  });

  it('protects a file without an integrity check only after an explicit yes', async () => {
    const file = await backup('unprotected');
    const openssl = (...args: string[]): Promise<unknown> =>
      promisify(execFile)('openssl', ['pkcs12', ...args]);
    const password = `file:${secret.backup}`;
    await openssl(...['-in', file, '-passin', password, '-nodes', '-out', inFolder('unprotected', 'ca.pem')]);
    await mkdir(inFolder('unprotected-alone'));
    const alone = inFolder('unprotected-alone', 'ca.pfx');
    await openssl(
      ...['-export', '-nomac', '-keypbe', 'NONE', '-certpbe', 'NONE', '-passout', password],
      ...['-in', inFolder('unprotected', 'ca.pem'), '-out', alone],
    );
    const args = ['change-password', alone, ...data(), '--password-file', secret.backup];
    const fresh = ['--new-password-file', secret.fresh];
    expect(await runJson([...args, ...fresh])).toMatchObject({
      exitStatus: 2,
      failure: { code: 'RESTORE-NO-MAC' },
    });
    expect(await runJson([...args, ...fresh, '--accept-unprotected'])).toMatchObject({ exitStatus: 0 });
    expect(await runJson(['verify', alone, ...data(), '--password-file', secret.fresh])).toMatchObject({
      exitStatus: 0,
    });
  });
});

describe('status', () => {
  it('fails without a backup: 2, warns without a verification: 10, and is good after one: 0', async () => {
    const own = ['--data-folder', inFolder('status')];
    const args = [...own, ...login().slice(2)];
    expect(await runJson(['status', ...args])).toMatchObject({ exitStatus: 2 });
    await mkdir(inFolder('status-backup'));
    const file = inFolder('status-backup', 'ca.pfx');
    await runJson(['backup', ...args, '--output', file, '--password-file', secret.backup]);
    expect(await runJson(['status', ...args])).toMatchObject({ exitStatus: 10, result: { state: 'warn' } });
    const nagios = await run(['status', ...args, '--format', 'nagios']);
    expect(nagios.status).toBe(1);
    expect(nagios.stdout).toMatch(/^ORGCA WARNING - [^\n|]+ \| '[^'\n]+'=\d+;\d+;;0\n$/);
    await runJson(['verify', file, ...own, '--password-file', secret.backup]);
    expect(await runJson(['status', ...args])).toMatchObject({
      exitStatus: 0,
      result: { cas: [{ renewedSince: false }] },
    });
    const metrics = await run(['status', ...args, '--format', 'prometheus']);
    expect(metrics.status).toBe(0);
    for (const line of metrics.stdout.trimEnd().split('\n')) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? \d+)$/);
    }
    expect(await runJson(['status', ...args, '--expiry-days', '36500'])).toMatchObject({ exitStatus: 10 });
  });
});

describe('certificates', () => {
  it('lists those of CA and servers by expiry', async () => {
    const { result } = await runJson(['certificates', ...login()]);
    const listed = result?.['certificates'] as { kind: string; notAfter: string }[];
    expect(new Set(listed.map(({ kind }) => kind))).toEqual(new Set(['ca', 'server']));
    expect(listed.map(({ notAfter }) => notAfter)).toEqual(listed.map(({ notAfter }) => notAfter).toSorted());
  });
});

/** What the window adds while commands run. */
const lineOfWindow: RecordEntry = {
  ...{
    kind: 'conversion',
    at: '2026-11-22T10:00:00.000Z',
    program: 'OrgCA Backup',
    outcome: 'good',
    code: null,
  },
  ...{ tree: null, caObject: null, subject: null, certificates: [], files: [] },
};

const AT_ONCE = 10;

describe('ten at once', () => {
  it('share one record with a window that is open, without breaking its chain', async () => {
    const file = inFolder('shared.pfx');
    await backupFile(file, (await material()).rsa, { password: PASSWORD });
    const own = ['--data-folder', inFolder('shared-data')];
    const ofWindow = new LocalRecord(inFolder('shared-data', 'record.jsonl'));
    let isRunning = true;
    let added = 0;
    const window = (async () => {
      for (; isRunning; added++) {
        expect(await ofWindow.add(lineOfWindow)).toMatchObject({ ok: true });
        await wait(20);
      }
    })();
    const all = await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        runJson(['verify', file, ...own, '--password-file', secret.backup]),
      ),
    );
    isRunning = false;
    await window;
    expect(all.map(({ exitStatus }) => exitStatus)).toEqual(all.map(() => 0));
    const lines = (await readFile(inFolder('shared-data', 'record.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(added).toBeGreaterThan(0);
    expect(lines.map((line) => (JSON.parse(line) as { sequence: number }).sequence)).toEqual(
      Array.from({ length: added + AT_ONCE }, (_, at) => at + 1),
    );
    const status = await runJson(['status', ...own]);
    expect(status.result?.['findings']).toContainEqual({ id: 'record', state: 'pass' });
  });
});

describe('a password', () => {
  const verify = (...more: string[]): string[] => ['verify', inFolder('made', 'ca.pfx'), ...data(), ...more];

  it('comes from standard input, a descriptor, or a credential of systemd', async () => {
    expect(await runJson(verify('--password-stdin'), { input: `${PASSWORD}\r\n` })).toMatchObject({
      exitStatus: 0,
    });
    expect(await runJson(verify('--password-fd', '3'), { third: PASSWORD })).toMatchObject({ exitStatus: 0 });
    await mkdir(inFolder('credentials'), { recursive: true });
    await writeFile(inFolder('credentials', 'backup'), PASSWORD, { mode: 0o440 });
    const env = { CREDENTIALS_DIRECTORY: inFolder('credentials') };
    expect(await runJson(verify('--password-credential', 'backup'), { env })).toMatchObject({
      exitStatus: 0,
    });
    expect(await runJson(verify('--password-credential', '../backup.pw'), { env })).toMatchObject({
      exitStatus: 1,
      failure: { code: 'CLI-CREDENTIAL' },
    });
  });

  it('is refused from a file that others can read: 1', async () => {
    const file = await passwordFile(inFolder('open.pw'), PASSWORD);
    for (const mode of [0o640, 0o604, 0o660]) {
      await chmod(file, mode);
      expect(await runJson(verify('--password-file', file))).toMatchObject({
        exitStatus: 1,
        failure: { code: 'CLI-PASSWORD-FILE-OPEN' },
      });
    }
  });

  it('is never asked for without a terminal: 1', async () => {
    expect(await runJson(verify())).toMatchObject({
      exitStatus: 1,
      failure: { code: 'CLI-PASSWORD-MISSING' },
    });
  });

  it('is taken from one source only: 1', async () => {
    const file = ['--password-file', secret.backup];
    for (const more of [['--password-stdin'], ['--password-fd', '3'], ['--share-file', secret.backup]])
      expect(await runJson(verify(...file, ...more))).toMatchObject({
        exitStatus: 1,
        failure: { code: 'CLI-PASSWORD-TWICE' },
      });
    expect(await runJson(verify('--password-stdin', '--second-password-stdin'))).toMatchObject({
      exitStatus: 1,
      failure: { code: 'CLI-STDIN-TWICE' },
    });
  });

  it('is in no output, whatever happens', async () => {
    const outputs = await Promise.all([
      run(verify('--password-file', PASSWORD)),
      run(verify('--password-credential', PASSWORD), { env: { CREDENTIALS_DIRECTORY: folder } }),
      run(verify('--password-file', secret.backup, '--json')),
      run(verify('--password-file', secret.wrong)),
      run(verify(`--password=${PASSWORD}`)),
      run(verify('--passwort', PASSWORD)),
      run(verify('-p', PASSWORD)),
      run(verify(`--passphrase=${PASSWORD}`, '--json')),
    ]);
    for (const { stderr, stdout } of outputs) {
      expect(stdout + stderr).not.toContain(PASSWORD);
      expect(stdout + stderr).not.toContain('Wrong-Horse-9');
    }
    expect(outputs.map(({ status }) => status)).toEqual([1, 1, 0, 7, 1, 1, 1, 1]);
  });
});
