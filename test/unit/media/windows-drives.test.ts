import { describe, expect, it } from 'vitest';
import {
  parseWindowsDrives,
  WINDOWS_SCRIPT,
  windowsArguments,
  windowsVolumeKind,
} from '../../../electron/media/windows-drives.ts';

/** What the script prints on a machine with a system disk, a stick, a locked stick, a USB disk, a share and an empty reader. */
const OUTPUT = `\uFEFF[{"DeviceID":"C:","VolumeName":"Windows","FileSystem":"NTFS","Size":510770802688,"FreeSpace":81234567168,"DriveType":3,"Access":0,"InterfaceType":"SCSI","IsReadOnly":false},
{"DeviceID":"D:","VolumeName":"DATA","FileSystem":"NTFS","Size":2000396742656,"FreeSpace":1000000000000,"DriveType":3,"Access":0,"InterfaceType":"IDE","IsReadOnly":false},
{"DeviceID":"E:","VolumeName":"CA BACKUP","FileSystem":"FAT32","Size":8004304896,"FreeSpace":8004268032,"DriveType":2,"Access":0,"InterfaceType":"USB","IsReadOnly":false},
{"DeviceID":"F:","VolumeName":"","FileSystem":"exFAT","Size":"31902400512","FreeSpace":"31900000000","DriveType":2,"Access":1,"InterfaceType":"USB","IsReadOnly":true},
{"DeviceID":"G:","VolumeName":"Case","FileSystem":"NTFS","Size":500105216000,"FreeSpace":1,"DriveType":3,"Access":0,"InterfaceType":"USB","IsReadOnly":false},
{"DeviceID":"H:","VolumeName":null,"FileSystem":null,"Size":null,"FreeSpace":null,"DriveType":2,"Access":null,"InterfaceType":null,"IsReadOnly":null},
{"DeviceID":"R:","VolumeName":"SETUP","FileSystem":"UDF","Size":4000000000,"FreeSpace":0,"DriveType":5,"Access":1,"InterfaceType":null,"IsReadOnly":null},
{"DeviceID":"Z:","VolumeName":"files","FileSystem":"NTFS","Size":1,"FreeSpace":1,"DriveType":4,"Access":0,"InterfaceType":null,"IsReadOnly":null}]
`;

describe('the drives of Windows', () => {
  it('are read with label, sizes, write protection and kind', () => {
    const drives = parseWindowsDrives(OUTPUT);
    expect(drives.map(({ mountPoint, place, readOnly }) => [mountPoint, place, readOnly])).toEqual([
      ['C:\\', 'fixed', false],
      ['D:\\', 'fixed', false],
      ['E:\\', 'removable', false],
      ['F:\\', 'removable', true],
      ['G:\\', 'removable', false],
      ['Z:\\', 'network', false],
    ]);
    expect(drives[2]).toEqual({
      name: 'CA BACKUP',
      mountPoint: 'E:\\',
      fileSystem: 'FAT32',
      sizeBytes: 8004304896,
      freeBytes: 8004268032,
      readOnly: false,
      place: 'removable',
    });
    expect(drives[3]).toMatchObject({ name: 'F:', sizeBytes: 31902400512 });
  });

  it('may come alone and without an array, or not at all', () => {
    const one =
      '{"DeviceID":"E:","VolumeName":"X","FileSystem":"FAT32","Size":1,"FreeSpace":1,"DriveType":2}';
    expect(parseWindowsDrives(one)).toHaveLength(1);
    expect(parseWindowsDrives('')).toEqual([]);
    expect(parseWindowsDrives('[]')).toEqual([]);
    expect(parseWindowsDrives('Get-CimInstance : Access denied')).toEqual([]);
  });

  it('tell the place of a folder', () => {
    const drives = parseWindowsDrives(OUTPUT);
    expect(windowsVolumeKind('e:\\backups', drives, 'C:')).toBe('removable');
    expect(windowsVolumeKind('C:\\Users\\anna', drives, 'C:')).toBe('system');
    expect(windowsVolumeKind('D:\\x', drives, 'C:')).toBe('fixed');
    expect(windowsVolumeKind('Z:\\x', drives, 'C:')).toBe('network');
    expect(windowsVolumeKind('\\\\server\\share', drives, 'C:')).toBe('network');
    expect(windowsVolumeKind('Q:\\', drives, 'C:')).toBe('unknown');
  });

  it('are asked for by a script that is passed without quoting', () => {
    const encoded = windowsArguments().at(-1) ?? '';
    expect(encoded).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect(Buffer.from(encoded, 'base64').toString('utf16le')).toBe(WINDOWS_SCRIPT);
  });
});
