/** The packed program puts itself on a stick, and runs from there on a machine that has nothing. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { projectDir } from '../../scripts/lib/project.ts';
import { en } from '../../shared/messages/en/index.ts';
import { answerOpenDialog } from '../support/electron-app.ts';
import { launchPackedApp } from '../support/packed-app.ts';
import { backupFile, material, receiptFile } from '../support/restore/backup-files.ts';
import { AppWindow } from '../support/window.ts';

// The first of the tests with a package may have to pack.
test.setTimeout(180_000);

let folder: string;
let stick: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-portable-'));
  stick = join(folder, 'CA BACKUP');
  await mkdir(stick);
  await mkdir(join(folder, 'tmp'));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the packed program puts itself on a stick', async () => {
  const path = join(folder, 'ca.pfx');
  await receiptFile(path, await backupFile(path, (await material()).rsa));
  const { app, page, close } = await launchPackedApp();
  try {
    const window = new AppWindow(page);
    await window.onPage('L1').waitFor();
    await expect(window.field('beside-program')).toHaveCount(0);
    await app.evaluate(({ Menu }, wanted) => {
      const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      entries.find((entry) => entry.label === wanted)?.click();
    }, en.common.menu.menuRecoveryStick);
    await window.onPage('M1').waitFor();
    await window.button('Next >').click();
    await answerOpenDialog(app, path);
    await window.button('Browse...').click();
    await expect(window.field('beside')).toBeVisible();
    await window.button('Next >').click();
    await expect(page.getByRole('checkbox', { name: /^This program itself/ })).toBeChecked();
    await window.button('Next >').click();
    await answerOpenDialog(app, stick);
    await window.button('Browse...').click();
    await expect(window.field('folder-path')).toContainText(stick);
    await window.button('Next >').click();
    await expect(window.field('stick-starter')).toContainText('start-linux.sh');
    await window.button('Finish').click();
    await expect(window.onPage('M6').locator('h1')).toHaveText(en.stick.run.doneHeading, { timeout: 60_000 });
    expect(window.complaints).toEqual([]);
  } finally {
    await close();
  }
  execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: stick });
});

test('with no network, no installation and no home that can be written, it offers the backup that lies beside it', async () => {
  const script = join(projectDir, 'test/support/recovery-stick/another-machine.ts');
  // Nothing but a loopback, and that one for the test alone: Playwright drives the app over it, from the same namespace.
  const { stdout } = await promisify(execFile)(
    'unshare',
    [
      ...['--net', '--map-root-user', 'sh', '-c'],
      'ip link set lo up && exec "$0" "$@"',
      ...[process.execPath, script, join(stick, 'program', 'orgca-backup'), join(folder, 'tmp')],
    ],
    { timeout: 120_000 },
  );
  expect(JSON.parse(stdout)).toEqual({
    outside: 'ENETUNREACH',
    offered: expect.stringContaining('The stick of this program contains a backup: ca.pfx'),
    // Few iterations, so that tests open it at once.
    verdict: 'attention',
    restoring: true,
    mode: '700',
    inTemporary: true,
    removed: true,
    complaints: [],
    said: [],
  });
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});
