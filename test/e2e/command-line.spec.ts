/** The command line of the packaged app, as on a server: no display, no window, nothing but its own words. */
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { LIMITS, profile } from '../../electron/pfx/index.ts';
import { readManifest } from '../../scripts/lib/lockfile.ts';
import { packedApp } from '../support/packed-app.ts';
import { backupFile, material, PASSWORD } from '../support/restore/backup-files.ts';

let folder: string;
let starter: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-command-'));
  starter = path.join(await packedApp(), 'orgca-backup-cli');
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  status: unknown;
  stdout: string;
  stderr: string;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') {
  let ended: (outcome: Ended) => void;
  const outcome = new Promise<Ended>((resolve) => (ended = resolve));
  const child = execFile(
    starter,
    args,
    { env: { ...process.env, LANG: 'C', LC_ALL: '', DISPLAY: '', WAYLAND_DISPLAY: '', ...env } },
    (error, stdout, stderr) => {
      ended({ status: error ? (error.code ?? error.signal) : 0, stdout, stderr });
    },
  );
  child.stdin?.end(input);
  return { child, outcome };
}

/** Chromium's processes that a command has started. */
const children = (pid: number): string[] => {
  const all = execFileSync('ps', ['-e', '-o', 'ppid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.trimStart().startsWith(`${String(pid)} `));
};

test('the starter runs commands without a display, quiet on standard error', async () => {
  const { version } = await readManifest();
  expect(await start(['--version']).outcome).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  const missing = await start(['inspect', '/nowhere.pfx', '--json']).outcome;
  expect(missing).toMatchObject({ status: 6, stderr: '' });
  expect(JSON.parse(missing.stdout)).toMatchObject({ failure: { code: 'MEDIA-FILE-MISSING' } });
});

test('a command that opens no file starts none of the other processes of Chromium, and ends on SIGTERM', async () => {
  const { child, outcome } = start(['training', '--json', '--data-folder', path.join(folder, 'training')]);
  await once(child.stdout!, 'data');
  expect(children(child.pid!)).toEqual([]);
  child.kill('SIGTERM');
  expect(await outcome).toMatchObject({ status: 0, stderr: '' });
});

test('an account without a home can verify, hears that nothing is recorded, and leaves nothing', async () => {
  const file = path.join(folder, 'ca.pfx');
  await backupFile(file, (await material()).rsa);
  const TMPDIR = await mkdtemp(path.join(folder, 'tmp-'));
  const home = { HOME: '/proc/none', XDG_CONFIG_HOME: '/proc/none/config', TMPDIR };
  const verified = await start(['verify', file, '--password-stdin', '--json'], home, PASSWORD).outcome;
  expect(verified).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(verified.stdout)).toMatchObject({ notRecorded: { code: 'RECORD-NOT-WRITTEN' } });
  expect(await readdir(TMPDIR)).toEqual([]);
});

test('SIGTERM cancels a command while its job process works', async () => {
  const file = path.join(folder, 'slow.pfx');
  // Nearly the most work that the reader accepts for its three derivations: seconds.
  const slow = profile('modern', Math.floor(LIMITS.totalIterations / 3));
  await backupFile(file, (await material()).rsa, { profile: slow });
  const data = ['--data-folder', path.join(folder, 'data')];
  const { child, outcome } = start(['verify', file, '--password-stdin', '--json', ...data], {}, PASSWORD);
  await expect.poll(() => children(child.pid!).join('\n')).toContain('NodeService');
  child.kill('SIGTERM');
  const { status, stdout } = await outcome;
  expect(status, stdout).toBe(8);
  expect(JSON.parse(stdout)).toMatchObject({ failure: { code: 'RESTORE-CANCELLED' } });
});
