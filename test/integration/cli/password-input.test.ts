import { closeSync, openSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { passwordFile, runJson } from '../../support/cli/run.ts';
import { itWith } from '../../support/platform.ts';
import { backupFile, material, PASSWORD } from '../../support/restore/backup-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-password-input-'));
});
afterAll(() => rm(folder, { recursive: true }));

itWith('file modes')('a file as standard input is refused if others can read it', async () => {
  const backup = join(folder, 'ca.pfx');
  await backupFile(backup, (await material()).rsa);
  const file = await passwordFile(join(folder, 'backup.pw'), PASSWORD);
  const inputFile = openSync(file, 'r');
  const verify = (...source: string[]) =>
    runJson(['verify', backup, ...source, '--data-folder', join(folder, 'data')], { inputFile });
  await chmod(file, 0o644);
  for (const source of [['--password-stdin'], ['--password-fd', '0']])
    expect(await verify(...source)).toMatchObject({ failure: { code: 'CLI-PASSWORD-FILE-OPEN' } });
  await chmod(file, 0o600);
  expect(await verify('--password-stdin')).not.toHaveProperty('failure');
  closeSync(inputFile);
});
