/** The offline half on a machine without any network, not even a loopback: a network namespace of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupFile, material } from '../../support/restore/backup-files.ts';

it('verifies, makes every file and changes the password with no network at all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgca-offline-half-'));
  try {
    await backupFile(join(folder, 'ca.pfx'), (await material()).rsa);
    const script = join(import.meta.dirname, 'offline-half.ts');
    const done = spawnSync('unshare', ['--net', '--map-root-user', process.execPath, script, folder], {
      encoding: 'utf8',
    });
    if (done.error) throw new Error('unshare is not installed (package util-linux)', { cause: done.error });
    expect(done.stderr).not.toContain('Error');
    expect(JSON.parse(done.stdout)).toEqual({
      network: 'ENETUNREACH',
      verdict: 'attention',
      written: 8,
      changed: 'changed',
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
