/** Which removable drives are there, and what kind of place a folder is, on each of the three systems. */
import { realpath, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Drive, VolumeKind } from '../../shared/views.ts';
import { linuxDrives, linuxVolumeKind } from './linux-drives.ts';
import {
  diskutilInfo,
  DISKUTIL_LIST,
  macVolumeKind,
  parseDiskutilInfo,
  parseDiskutilList,
  parseMacMounts,
} from './macos-drives.ts';
import { synchronizedBy } from './synchronized.ts';
import { runTool, type Tool } from './tool.ts';
import {
  parseWindowsDrives,
  windowsArguments,
  windowsVolumeKind,
  type WindowsDrive,
} from './windows-drives.ts';

/** The output of one of the system's own tools; empty if it fails, so that the page offers only Browse. */
const output = async (tool: Tool, parameters: readonly string[]): Promise<string> =>
  (await runTool(tool, parameters)) ?? '';

const windowsDrives = async (): Promise<WindowsDrive[]> =>
  parseWindowsDrives(await output('powershell', windowsArguments()));

async function macDrives(): Promise<Drive[]> {
  const drives: Drive[] = [];
  for (const identifier of parseDiskutilList(await output('diskutil', DISKUTIL_LIST))) {
    const drive = parseDiskutilInfo(await output('diskutil', diskutilInfo(identifier)));
    if (drive) drives.push(drive);
  }
  return drives;
}

/** The removable drives that are mounted now. Empty if the system does not report them. */
export async function listDrives(): Promise<Drive[]> {
  switch (process.platform) {
    case 'linux':
      return linuxDrives();
    case 'win32':
      return (await windowsDrives())
        .filter(({ place }) => place === 'removable')
        .map(({ place: _place, ...drive }) => drive);
    case 'darwin':
      return macDrives();
    default:
      return [];
  }
}

/**
 * What kind of place a folder is, for the warning on the page that asks for it.
 * @param folder absolute; need not exist
 */
export async function volumeKind(folder: string): Promise<VolumeKind> {
  const real = await realpath(folder).catch(() => folder);
  const sources = { home: homedir(), env: process.env };
  for (const path of new Set([folder, real])) if (await synchronizedBy(path, sources)) return 'synchronized';
  switch (process.platform) {
    case 'linux':
      return linuxVolumeKind(real);
    case 'win32':
      return windowsVolumeKind(real, await windowsDrives(), process.env['SystemDrive'] ?? 'C:');
    case 'darwin':
      return macVolumeKind(real, parseMacMounts(await output('mount', [])), await macDrives());
    default:
      return 'unknown';
  }
}

/** Free bytes in a folder, or undefined if it is unknown. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const space = await statfs(folder).catch(() => undefined);
  return space && space.bavail * space.bsize;
}
