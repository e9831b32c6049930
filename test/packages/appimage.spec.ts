/**
 * The AppImage. Its real runtime is downloaded from GitHub; the trial has a stand-in that unpacks and does not mount, so what is
 * tested is what users without FUSE do: unpack it and run it.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../scripts/lib/run.ts';
import { builtPackage } from '../support/packages/built.ts';
import { ordinaryUser, sandboxedRenderers } from '../support/packages/sandbox.ts';

test('unpacks itself and runs without FUSE, as an ordinary user, with the sandbox on', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'orgca-appimage-'));
  try {
    const extracted = await run(await builtPackage('first', 'AppImage'), ['--appimage-extract'], {
      cwd: folder,
    });
    expect(extracted.status, extracted.output).toBe(0);
    const unpacked = path.join(folder, 'squashfs-root');
    await chmod(unpacked, 0o755);
    const valid = await run('desktop-file-validate', [path.join(unpacked, 'orgca-backup.desktop')]);
    expect(valid.status, valid.output).toBe(0);
    const user = await ordinaryUser(folder);
    const version = await run(user, [path.join(unpacked, 'orgca-backup-cli'), '--version']);
    expect(version.stdout, version.output).toBe('1.0.0-rc.1\n');
    expect(await sandboxedRenderers(user, [path.join(unpacked, 'AppRun')])).toBeGreaterThan(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
