/** Ejecting a drive with the tools of the system: its file system is closed, and a stick can be unplugged. */
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { deviceBelow } from './block-device.ts';
import { volumeKind } from './drives.ts';
import { LINUX_SOURCES, linuxMounts } from './linux-drives.ts';
import { mountOf } from './mounts.ts';
import { runTool, type Tool } from './tool.ts';
import { powershellArguments } from './windows-drives.ts';

/** One call of a tool. `optional`: the drive is ejected although this call fails. */
export interface EjectStep {
  readonly tool: Tool;
  readonly parameters: readonly string[];
  readonly optional?: boolean;
}

/**
 * The calls that eject the drive of a folder.
 * @param folder absolute, with links resolved
 * @param device block device of its file system; Linux only
 * @param below the block device below it: another one if it is encrypted
 * @returns none if the system or the folder is of another kind
 */
export function ejectSteps(
  platform: string,
  folder: string,
  device?: string,
  below = device,
): readonly EjectStep[] {
  if (platform === 'linux' && device?.startsWith('/dev/') && below !== undefined) {
    const call = (verb: string, of: string): EjectStep => ({
      tool: 'udisksctl',
      parameters: [verb, '--block-device', of, '--no-user-interaction'],
    });
    return [
      call('unmount', device),
      ...(below === device ? [] : [call('lock', below)]),
      // Card readers cannot be switched off.
      { ...call('power-off', below), optional: true },
    ];
  }
  const volume = /^\/Volumes\/[^/]+/.exec(folder)?.[0];
  if (platform === 'darwin' && volume !== undefined)
    return [{ tool: 'diskutil', parameters: ['eject', volume] }];
  const letter = /^[A-Z]:/i.exec(folder)?.[0];
  if (platform === 'win32' && letter !== undefined)
    return [{ tool: 'powershell', parameters: powershellArguments(windowsScript(letter)) }];
  return [];
}

/** The Explorer's own command; it answers before it is done. */
const windowsScript = (letter: string): string =>
  [
    `(New-Object -ComObject Shell.Application).Namespace(17).ParseName('${letter}').InvokeVerb('Eject')`,
    `foreach ($n in 1..20) { if (-not (Test-Path '${letter}\\')) { exit 0 }; Start-Sleep -Milliseconds 500 }`,
    'exit 1',
  ].join('\n');

/**
 * Ejects the removable drive that a folder is on.
 * @param folder absolute
 * @returns `MEDIA-NOT-EJECTED` if the system refuses, or if the folder is not on a removable drive
 */
export async function ejectDrive(folder: string): Promise<Result<null>> {
  const real = await realpath(folder).catch(() => folder);
  const removable = (await volumeKind(real)) === 'removable';
  const mount = removable ? mountOf(real, await linuxMounts(LINUX_SOURCES)) : undefined;
  const below = mount && (await deviceBelow(mount.device, LINUX_SOURCES.blockDevices));
  const steps = removable
    ? ejectSteps(process.platform, real, mount?.source, below && `/dev/${basename(below)}`)
    : [];
  if (steps.length === 0) return fail('MEDIA-NOT-EJECTED', { folder });
  for (const { tool, parameters, optional } of steps) {
    const done = await runTool(tool, parameters);
    if (done === undefined && optional !== true) return fail('MEDIA-NOT-EJECTED', { folder });
  }
  return ok(null);
}
