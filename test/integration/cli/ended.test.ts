/** Commands whose processes end in the middle: by a crash, a signal, or the loss of their terminal. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunningProcess } from '../../../electron/media/processes.ts';
import { parseJson, passwordFile, start, type Running } from '../../support/cli/run.ts';
import { startOnTerminal } from '../../support/cli/terminal.ts';
import { backupFile, material, PASSWORD } from '../../support/restore/backup-files.ts';

let folder: string;
let passwords: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-ended-'));
  await backupFile(join(folder, 'ca.pfx'), (await material()).rsa);
  const old = await passwordFile(join(folder, 'old'), PASSWORD);
  passwords = [old, await passwordFile(join(folder, 'new'), 'Correct-Horse-8')];
});
afterAll(() => rm(folder, { recursive: true }));

/** A folder with the backup, and an empty one for what the system keeps temporarily. */
async function places(name: string) {
  const [at, temporary] = [join(folder, name), join(folder, `${name} temporary`)];
  await mkdir(at);
  await mkdir(temporary);
  await copyFile(join(folder, 'ca.pfx'), join(at, 'ca.pfx'));
  return { at, temporary };
}
const temporaryIn = (path: string) =>
  readdir(path).then((names) => names.filter((name) => name.startsWith('orgca-')));

const changePassword = (at: string): string[] => [
  ...['change-password', join(at, 'ca.pfx'), '--data-folder', join(folder, 'data')],
  ...['--password-file', passwords[0]!, '--new-password-file', passwords[1]!],
];

const jobOf = async (pid: number): Promise<number> =>
  Number(await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'ascii'));

/** Waits for the temporary file with key material. */
async function partialIn(at: string): Promise<void> {
  while (!(await readdir(at)).some((name) => name.endsWith('-partial'))) await new Promise(setImmediate);
}

const startIn = (at: string, temporary: string): Running =>
  start([...changePassword(at), '--json'], { env: { TMPDIR: temporary } });

describe('a job process that ends while a password is changed', () => {
  it.each(['SIGKILL', 'SIGSEGV'] as const)(
    'by %s is a failure of the command, and leaves nothing: 2',
    async (signal) => {
      const { at, temporary } = await places(signal);
      const running = startIn(at, temporary);
      await partialIn(at);
      process.kill(await jobOf(running.child.pid!), signal);
      const { status, stderr, stdout } = await running.ended;
      expect([status, stderr]).toEqual([2, '']);
      expect(parseJson(stdout)).toMatchObject({ failure: { code: 'JOB-CRASHED' } });
      expect(await readdir(at)).toEqual(['ca.pfx']);
      expect(await temporaryIn(temporary)).toEqual([]);
    },
  );
});

describe('a command that changes a password', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'is cancelled by %s for both processes, and leaves nothing: 8',
    async (signal) => {
      const { at, temporary } = await places(`both ${signal}`);
      const running = startIn(at, temporary);
      await partialIn(at);
      const job = await jobOf(running.child.pid!);
      process.kill(job, signal);
      running.child.kill(signal);
      const { status, stdout } = await running.ended;
      expect(status).toBe(8);
      expect(parseJson(stdout)).toMatchObject({ failure: { code: 'RESTORE-CANCELLED' } });
      expect(await readdir(at)).toEqual(['ca.pfx']);
      expect(await temporaryIn(temporary)).toEqual([]);
    },
  );

  it('leaves nothing when its terminal is closed, which sends several signals', async () => {
    const { at } = await places('terminal');
    const running = startOnTerminal(changePassword(at));
    const pid = await running.pid;
    await partialIn(at);
    const job = await jobOf(pid);
    running.close();
    // A shell passes on the signal that it got.
    process.kill(pid, 'SIGHUP');
    await expect.poll(() => [pid, job].filter(isRunningProcess), { timeout: 10_000 }).toEqual([]);
    expect(await readdir(at)).toEqual(['ca.pfx']);
  });

  it('leaves no folder of a socket when it is killed', async () => {
    const { at, temporary } = await places('killed');
    const running = startIn(at, temporary);
    await partialIn(at);
    const job = await jobOf(running.child.pid!);
    running.child.kill('SIGKILL');
    await running.ended;
    await expect.poll(() => isRunningProcess(job), { timeout: 10_000 }).toBe(false);
    expect(await temporaryIn(temporary)).toEqual([]);
  });
});
