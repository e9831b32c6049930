/** Drives of Windows, from CIM by way of PowerShell, which every supported Windows has. */
import type { Drive, VolumeKind } from '../../shared/views.ts';

/**
 * One JSON object for each drive letter. Win32_LogicalDisk knows letter, label, file system, sizes, kind (DriveType: 2
 * removable, 3 local, 4 network, 5 compact disc) and access (1: readable only); the associated Win32_DiskDrive knows the bus,
 * because a disk in a USB case counts as local; Get-Disk knows the write protection of a stick.
 */
export const WINDOWS_SCRIPT = [
  "$ErrorActionPreference = 'SilentlyContinue'",
  '[Console]::OutputEncoding = [System.Text.Encoding]::UTF8',
  '$drives = Get-CimInstance -ClassName Win32_LogicalDisk | ForEach-Object {',
  '  $disk = $_ | Get-CimAssociatedInstance -ResultClassName Win32_DiskPartition |',
  '    Get-CimAssociatedInstance -ResultClassName Win32_DiskDrive | Select-Object -First 1',
  '  $locked = if ($disk) { (Get-Disk -Number $disk.Index).IsReadOnly } else { $null }',
  '  [pscustomobject]@{ DeviceID = $_.DeviceID; VolumeName = $_.VolumeName; FileSystem = $_.FileSystem;',
  '    Size = $_.Size; FreeSpace = $_.FreeSpace; DriveType = $_.DriveType; Access = $_.Access;',
  '    InterfaceType = $disk.InterfaceType; IsReadOnly = $locked }',
  '}',
  'ConvertTo-Json -Compress -InputObject @($drives)',
].join('\n');

/** Arguments for powershell.exe: no profile, and the script in the form that needs no quoting (UTF-16, Base64). */
export const powershellArguments = (script: string): string[] => [
  '-NoProfile',
  '-NonInteractive',
  '-EncodedCommand',
  Buffer.from(script, 'utf16le').toString('base64'),
];

export const windowsArguments = (): string[] => powershellArguments(WINDOWS_SCRIPT);

export interface WindowsDrive extends Drive {
  readonly place: 'removable' | 'fixed' | 'network';
}

const REMOVABLE = 2;
const NETWORK = 4;
const READ_ONLY_ACCESS = 1;

/** Reads the script's output. Letters without a medium (no file system) and compact discs are left out. */
export function parseWindowsDrives(output: string): WindowsDrive[] {
  return records(output).flatMap((record) => {
    const letter = text(record['DeviceID']);
    const fileSystem = text(record['FileSystem']);
    const kind = record['DriveType'];
    if (!/^[A-Z]:$/i.test(letter) || fileSystem === '' || fileSystem === 'CDFS' || fileSystem === 'UDF')
      return [];
    const removable = kind === REMOVABLE || ['USB', '1394'].includes(text(record['InterfaceType']));
    return [
      {
        name: text(record['VolumeName']) || letter,
        mountPoint: `${letter.toUpperCase()}\\`,
        fileSystem,
        sizeBytes: bytes(record['Size']),
        freeBytes: bytes(record['FreeSpace']),
        readOnly: record['IsReadOnly'] === true || record['Access'] === READ_ONLY_ACCESS,
        place: kind === NETWORK ? 'network' : removable ? 'removable' : 'fixed',
      },
    ];
  });
}

/** @param systemDrive such as `C:` */
export function windowsVolumeKind(
  folder: string,
  drives: readonly WindowsDrive[],
  systemDrive: string,
): VolumeKind {
  if (folder.startsWith('\\\\')) return 'network';
  const letter = folder.slice(0, 2).toUpperCase();
  if (letter === systemDrive.toUpperCase()) return 'system';
  return drives.find(({ mountPoint }) => mountPoint.startsWith(letter))?.place ?? 'unknown';
}

/** Older PowerShells write one record without its array; nothing at all if there is none. */
function records(output: string): Record<string, unknown>[] {
  const trimmed = output.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return [];
  try {
    const parsed: unknown = JSON.parse(trimmed);
    return (Array.isArray(parsed) ? parsed : [parsed]).filter(
      (record): record is Record<string, unknown> => typeof record === 'object' && record !== null,
    );
  } catch {
    return [];
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** 64-bit numbers come as numbers or, from some versions, as strings. */
const bytes = (value: unknown): number => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : 0;
};
