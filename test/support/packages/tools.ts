/** The tools that electron-builder downloads from GitHub, made of what Debian has: test support, not part of the product. */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { inProject } from '../../../scripts/lib/project.ts';
import { findProgram } from '../../../scripts/lib/run.ts';

/** Bytes before the file system of an AppImage. */
const RUNTIME_SIZE = 4096;

/**
 * Stands in for the runtime that an AppImage begins with. It mounts nothing: it unpacks the file system behind it, with the
 * option and into the folder of the real runtime (https://github.com/AppImage/type2-runtime).
 */
const runtime = `#!/bin/sh
[ "$1" = --appimage-extract ] || { echo 'This trial can only be unpacked: --appimage-extract' >&2; exit 127; }
unsquashfs -no-progress -quiet -offset ${RUNTIME_SIZE} -dest squashfs-root "$0"
exit $?
`;

/** @param folder of the caller's own, for the tools. @returns the environment in which electron-builder uses them */
export async function packageTools(folder: string): Promise<Record<string, string>> {
  await mkdir(path.join(folder, 'runtimes'), { recursive: true });
  await mkdir(path.join(folder, 'lib/x64'), { recursive: true });
  for (const [name, program] of [
    ['mksquashfs', 'mksquashfs'],
    // Asked for, but not run.
    ['desktop-file-validate', 'true'],
  ] as const)
    await symlink(findProgram(program) ?? '', path.join(folder, name));
  const file = path.join(folder, 'runtimes/runtime-x64');
  await writeFile(file, runtime.padEnd(RUNTIME_SIZE, '\n'));
  await chmod(file, 0o755);
  return { CUSTOM_FPM_PATH: inProject('test/support/packages/fpm.ts'), APPIMAGE_TOOLS_PATH: folder };
}
