/** The offline half of the restore wizard on a machine without a network: the app runs in a network namespace of its own. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { projectDir } from '../../scripts/lib/project.ts';
import { inspectWith } from '../support/backup/tools.ts';
import { backupFile, material, receiptFile } from '../support/restore/backup-files.ts';

test('with no network at all: every file is made from the stick', async () => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'orgca-no-network-'));
  try {
    await mkdir(join(folder, 'out'));
    const path = join(folder, 'CA.pfx');
    await receiptFile(path, await backupFile(path, (await material()).rsa));
    // Nothing but a loopback, and that one for the test alone: Playwright drives the app over it, from the same namespace.
    const script = join(projectDir, 'test/support/restore/offline-machine.ts');
    const { stdout } = await promisify(execFile)(
      'unshare',
      [
        ...['--net', '--map-root-user', 'sh', '-c'],
        'ip link set lo up && exec "$0" "$@"',
        ...[process.execPath, script, folder],
      ],
      { timeout: 120_000 },
    );
    expect(JSON.parse(stdout)).toEqual({
      outside: 'ENETUNREACH',
      others: 0,
      files: [
        'CA-ca.ldif',
        'CA-chain.pem',
        'CA-key.pem',
        'CA-modern.pfx',
        'CA-restore.txt',
        'CA.p7b',
        'RootCert.der',
        'eDirCACert.pem',
      ],
    });
    const seen = inspectWith('openssl', join(folder, 'out', 'CA-modern.pfx'), 'another good word 9');
    expect([seen.opened, seen.keys, seen.certificates]).toEqual([true, 1, 4]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
