import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withFileLock } from '../../../../electron/app/record/file-lock.ts';
import { itWith } from '../../../support/platform.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-lock-'));
  path = join(folder, 'record.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

it('lets one in at a time', async () => {
  let inside = 0;
  const most = await Promise.all(
    Array.from({ length: 8 }, () =>
      withFileLock(path, async () => {
        inside++;
        await new Promise((resolve) => setImmediate(resolve));
        return inside--;
      }),
    ),
  );
  expect(most).toEqual(Array.from({ length: 8 }, () => 1));
  expect(existsSync(`${path}.lock`)).toBe(false);
});

it('takes over from a process that was killed', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await writeFile(`${path}.lock`, String(pid));
  expect(await withFileLock(path, () => Promise.resolve('in'))).toBe('in');
});

it.each([
  ['was killed before it wrote its ID', ''],
  ['has an ID that another one has by now', String(process.pid)],
])('takes over from a process that %s', async (_what, text) => {
  await writeFile(`${path}.lock`, text);
  const before = (Date.now() - 120_000) / 1000;
  await utimes(`${path}.lock`, before, before);
  expect(await withFileLock(path, () => Promise.resolve('in'))).toBe('in');
});

itWith('special files').each<[string, (lock: string) => unknown, string]>([
  ['a pipe', (lock) => spawnSync('mkfifo', [lock]), 'EINVAL'],
  ['a link to a device', (lock) => symlink('/dev/zero', lock), 'EINVAL'],
  ['a folder', (lock) => mkdir(lock), 'EISDIR'],
])('fails at once where %s has the name of the lock, and leaves it', async (_what, plant, code) => {
  await plant(`${path}.lock`);
  await expect(withFileLock(path, () => Promise.resolve('in'))).rejects.toMatchObject({ code });
  expect(lstatSync(`${path}.lock`).isFile()).toBe(false);
});

it('opens again after a failure', async () => {
  await expect(withFileLock(path, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(existsSync(`${path}.lock`)).toBe(false);
});
