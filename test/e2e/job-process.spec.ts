/** Files are opened in a process that ends with its job; the app outlives that process, whatever the file does to it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LIMITS, profile } from '../../electron/pfx/index.ts';
import { answerOpenDialog, launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { jobProcesses } from '../support/memory/app-memory.ts';
import { backupFile, material, PASSWORD } from '../support/restore/backup-files.ts';
import { AppWindow } from '../support/window.ts';

let launched: LaunchedApp;
let window: AppWindow;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-job-'));
  launched = await launchApp();
  window = new AppWindow(launched.page);
});

test.afterAll(async () => {
  await launched.close();
  await rm(folder, { recursive: true, force: true });
});

const jobs = (): Promise<number[]> => jobProcesses(launched.app);

/** More than the start of a process takes, less than the derivation of the slow file; hundredths of a second. */
const TICKS_OF_WORK = 60;

/** Time that a process has spent computing in its own code (proc_pid_stat(5), field utime). */
const processorTicks = (pid: number): number => {
  const afterName = readFileSync(`/proc/${String(pid)}/stat`, 'ascii').split(') ')[1]!;
  return Number(afterName.split(' ')[11]);
};

/** Verifies a file. @param beforeFinish runs when a job process is ready for it */
async function verify(path: string, beforeFinish?: () => Promise<void>): Promise<void> {
  await window.onPage('L1').waitFor();
  await window.button('Verify a backup...').click();
  await answerOpenDialog(launched.app, path);
  await window.onPage('V1').waitFor();
  await window.button('Browse...').click();
  await expect(window.onPage('V1').locator('.backup-list li')).toHaveCount(1);
  await window.button('Next >').click();
  await window.onPage('V2').waitFor();
  await window.button('Next >').click();
  await window.page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(PASSWORD);
  await beforeFinish?.();
  await window.button('Finish').click();
}

const opens = () => window.page.locator('[data-check="opens"]');

test('there is none on the first page, one during a job, and that one is gone afterwards', async () => {
  await window.onPage('L1').waitFor();
  expect(await jobs()).toEqual([]);
  const path = join(folder, 'good.pfx');
  await backupFile(path, (await material()).rsa);
  let ready: number[] = [];
  await verify(path, async () => {
    ready = await jobs();
  });
  expect(ready).toHaveLength(1);
  await expect(opens()).toHaveAttribute('data-state', 'pass');
  await expect.poll(jobs).not.toEqual(ready);
  await window.button('Close').click();
});

test('one that is killed is a failure of its job, and the next job works', async () => {
  // Nearly the most work that the reader accepts: a second or more.
  const slow = join(folder, 'slow.pfx');
  await backupFile(slow, (await material()).rsa, {
    profile: profile('modern', Math.floor(LIMITS.totalIterations / 3)),
  });
  await verify(slow);
  const [pid] = await jobs();
  await expect.poll(() => processorTicks(pid!)).toBeGreaterThan(TICKS_OF_WORK);
  process.kill(pid!, 'SIGKILL');
  await expect(opens()).toContainText('JOB-CRASHED');
  await window.button('Close').click();
  await verify(join(folder, 'good.pfx'));
  await expect(opens()).toHaveAttribute('data-state', 'pass');
  await window.button('Close').click();
});
