import { chmod, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import type { AfterPackContext } from 'electron-builder';

/** What is started: the program, its helpers, and the starter of the commands. */
const programs = new Set(['chrome-sandbox', 'chrome_crashpad_handler', 'orgca-backup', 'orgca-backup-cli']);

/** Called by electron-builder with the unpacked app, before it makes packages for Linux of it. */
export default async function afterPack({
  appOutDir,
  electronPlatformName,
}: Pick<AfterPackContext, 'appOutDir' | 'electronPlatformName'>): Promise<void> {
  // Of an unpacked runtime, electron-builder takes Electron's start page along, too; no fuse lets it be loaded.
  await rm(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
  if (electronPlatformName !== 'linux') return;
  for (const entry of await readdir(appOutDir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(file, 0o755);
    // Electron delivers its libraries as executables, which lintian and rpmlint report.
    else if (entry.isFile()) await chmod(file, programs.has(entry.name) ? 0o755 : 0o644);
  }
}
