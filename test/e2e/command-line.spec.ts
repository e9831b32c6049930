/** The command line of the packaged app, as on a server: no display, no window, nothing but its own words. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readManifest } from '../../scripts/lib/lockfile.ts';
import { packedApp } from '../support/packed-app.ts';

test('the starter runs commands without a display, quiet on standard error', async () => {
  const starter = path.join(await packedApp(), 'orgca-backup-cli');
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const run = (...args: string[]) =>
    new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(starter, args, { env }, (error, stdout, stderr) => {
        resolve({ status: error ? error.code : 0, stdout, stderr });
      });
    });
  const { version } = await readManifest();
  expect(await run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  const missing = await run('inspect', '/nowhere.pfx', '--json');
  expect(missing).toMatchObject({ status: 6, stderr: '' });
  expect(JSON.parse(missing.stdout)).toMatchObject({ failure: { code: 'MEDIA-FILE-MISSING' } });
});
