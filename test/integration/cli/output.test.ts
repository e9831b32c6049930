/** What commands print, to whom, and for an account that has nothing. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJson, program, run, runJson } from '../../support/cli/run.ts';
import { backupFile, material } from '../../support/restore/backup-files.ts';

const PASSWORD = 'Correct-Horse-7';
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cli-output-'));
  file = join(folder, 'ca.pfx');
  await backupFile(file, (await material()).rsa, { password: PASSWORD });
  await chmod(folder, 0o755);
  await chmod(file, 0o644);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the output', () => {
  it('is JSON also for arguments that are wrong: 1', async () => {
    for (const args of [
      ['bogus'],
      [],
      ['verify'],
      ['verify', 'a', '--bogus'],
      ['status', '--format', 'xml'],
    ]) {
      const { command, failure, exitStatus } = await runJson(args);
      expect(exitStatus).toBe(1);
      expect(failure?.code).toMatch(/^CLI-/);
      expect(command).toBe(failure?.code === 'CLI-COMMAND' ? undefined : args[0]);
    }
  });

  it('that cannot be written is a failure: 6, and a reader that has gone is none', async () => {
    const shell = (command: string): Promise<{ stdout: string }> =>
      promisify(execFile)('bash', [
        ...['-c', `orgca() { "${process.execPath}" "${program}" "$@"; }; ${command}`],
        ...['bash', file],
      ]);
    const full = await shell('orgca inspect "$1" 2>&1 >/dev/full; echo $?');
    expect(full.stdout).toContain('CLI-OUTPUT');
    expect(full.stdout.trimEnd().split('\n').at(-1)).toBe('6');
    expect((await shell('orgca inspect "$1" | true; echo ${PIPESTATUS[0]}')).stdout).toBe('0\n');
  });
});

describe('the status for Nagios', () => {
  it('is UNKNOWN for whatever could not be found out: 3, not a warning', async () => {
    const server = ['--server', '127.0.0.1:1', '--user', 'admin', '--directory-password-stdin'];
    for (const [args, code] of [
      [['--format', 'nagios', '--bogus'], 'CLI-OPTION-UNKNOWN'],
      [['--format=nagios', '--backup-days', 'many'], 'CLI-VALUE'],
      [['--format', 'nagios', ...server], 'LDAP-UNREACHABLE'],
    ] as const) {
      const command = ['status', ...args, '--data-folder', join(folder, 'none')];
      expect(await run(command, { input: PASSWORD })).toMatchObject({
        status: 3,
        stdout: expect.stringMatching(new RegExp(`^ORGCA UNKNOWN - .+ \\[${code}\\]\n$`)) as string,
        stderr: '',
      });
    }
    const json = await runJson(['status', '--format', 'nagios', '--backup-days', 'many']);
    expect(json).toMatchObject({ exitStatus: 1, failure: { code: 'CLI-VALUE' } });
  });
});

describe('an option of restore-files', () => {
  it.each([
    [['--make', 'p7b', '--name', 'CA'], '--name', '--make sheet'],
    [['--make', 'ldif', '--medium', 'Stick 1'], '--medium', '--make sheet'],
    [['--make', 'root-der', '--host-server', 'cn=a,o=b'], '--host-server', '--make ldif|sheet'],
    [['--make', 'sheet', '--profile', 'compatible'], '--profile', '--make pfx|key'],
    [['--make', 'pfx', '--allow-key'], '--allow-key', '--make key'],
    [['--make', 'sheet', '--new-password-stdin'], '--new-password-stdin', '--make pfx|key'],
  ])('is refused if no file to create uses it: %j', async (more, option, other) => {
    const args = ['restore-files', file, '--folder', folder, ...more];
    const { failure } = await runJson(args);
    expect(failure).toMatchObject({ code: 'CLI-OPTION-NEEDS' });
    expect(failure?.what).toBe(`The option ${option} cannot be used without ${other}.`);
  });
});

describe('the folder for temporary files', () => {
  it('is empty again when a command ends', async () => {
    const TMPDIR = await mkdtemp(join(folder, 'tmp-'));
    expect(await runJson(['inspect', file], { env: { TMPDIR } })).toMatchObject({ exitStatus: 0 });
    expect(await readdir(TMPDIR)).toEqual([]);
  });
});

describe('an account', () => {
  it('without a name, a home and rights can inspect and verify, and hears that nothing is recorded', async () => {
    const nobody = (...args: string[]) =>
      new Promise<{ status: unknown; stdout: string }>((resolve) => {
        const child = execFile(
          'unshare',
          [
            ...['--user', '--map-user=12345', '--map-group=12345'],
            ...['env', '-u', 'HOME', '-u', 'XDG_CONFIG_HOME'],
            ...[process.execPath, program, ...args, '--json'],
          ],
          { env: { ...process.env, LANG: 'C' } },
          (error, stdout) => {
            resolve({ status: error ? error.code : 0, stdout });
          },
        );
        child.stdin?.end(PASSWORD);
      });
    const inspected = await nobody('inspect', file);
    expect(inspected).toMatchObject({ status: 0 });
    for (const data of [join(file, 'data'), '/proc/none/data']) {
      const verified = await nobody('verify', file, '--password-stdin', '--data-folder', data);
      expect(parseJson(verified.stdout)).toMatchObject({
        exitStatus: 0,
        notRecorded: { code: 'RECORD-NOT-WRITTEN' },
      });
    }
  });
});
