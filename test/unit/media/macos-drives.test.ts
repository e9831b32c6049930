import { describe, expect, it } from 'vitest';
import {
  macVolumeKind,
  parseDiskutilInfo,
  parseDiskutilList,
  parseMacMounts,
} from '../../../electron/media/macos-drives.ts';
import { parsePlist } from '../../../electron/media/plist.ts';

const plist = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${body}
</plist>
`;

/** `diskutil list -plist` with the system's container, a FAT stick, an APFS case and a locked card. */
const LIST = plist(`<dict>
	<key>AllDisks</key>
	<array><string>disk0</string><string>disk4</string><string>disk4s1</string></array>
	<key>AllDisksAndPartitions</key>
	<array>
		<dict>
			<key>APFSVolumes</key>
			<array>
				<dict>
					<key>DeviceIdentifier</key><string>disk3s1</string>
					<key>MountPoint</key><string>/</string>
					<key>VolumeName</key><string>Macintosh HD</string>
				</dict>
			</array>
			<key>DeviceIdentifier</key><string>disk3</string>
			<key>Partitions</key>
			<array/>
		</dict>
		<dict>
			<key>Content</key><string>FDisk_partition_scheme</string>
			<key>DeviceIdentifier</key><string>disk4</string>
			<key>Partitions</key>
			<array>
				<dict>
					<key>Content</key><string>DOS_FAT_32</string>
					<key>DeviceIdentifier</key><string>disk4s1</string>
					<key>MountPoint</key><string>/Volumes/CA &amp; BACKUP</string>
					<key>Size</key><integer>8005877760</integer>
					<key>VolumeName</key><string>CA &amp; BACKUP</string>
				</dict>
			</array>
		</dict>
		<dict>
			<key>APFSVolumes</key>
			<array>
				<dict>
					<key>DeviceIdentifier</key><string>disk6s1</string>
					<key>MountPoint</key><string>/Volumes/Case</string>
				</dict>
			</array>
			<key>DeviceIdentifier</key><string>disk6</string>
		</dict>
		<dict>
			<key>DeviceIdentifier</key><string>disk7</string>
			<key>MountPoint</key><string>/Volumes/CARD</string>
		</dict>
	</array>
	<key>WholeDisks</key>
	<array><string>disk0</string></array>
</dict>`);

const info = (values: string): string => plist(`<dict>${values}</dict>`);

const STICK = info(`
	<key>BusProtocol</key><string>USB</string>
	<key>Ejectable</key><true/>
	<key>FilesystemName</key><string>MS-DOS FAT32</string>
	<key>FilesystemType</key><string>msdos</string>
	<key>FreeSpace</key><integer>7995752448</integer>
	<key>Internal</key><false/>
	<key>MountPoint</key><string>/Volumes/CA &amp; BACKUP</string>
	<key>RemovableMedia</key><true/>
	<key>RemovableMediaOrExternalDevice</key><true/>
	<key>TotalSize</key><integer>8005877760</integer>
	<key>VolumeName</key><string>CA &amp; BACKUP</string>
	<key>WritableMedia</key><true/>
	<key>WritableVolume</key><true/>`);

describe('the drives of macOS', () => {
  it('are listed when they are mounted below /Volumes', () => {
    expect(parseDiskutilList(LIST)).toEqual(['disk4s1', 'disk6s1', 'disk7']);
    expect(parseDiskutilList('Could not find disk')).toEqual([]);
  });

  it('are described with label, sizes and write protection', () => {
    expect(parseDiskutilInfo(STICK)).toEqual({
      name: 'CA & BACKUP',
      mountPoint: '/Volumes/CA & BACKUP',
      fileSystem: 'msdos',
      sizeBytes: 8005877760,
      freeBytes: 7995752448,
      readOnly: false,
    });
    expect(
      parseDiskutilInfo(
        STICK.replace('<key>WritableVolume</key><true/>', '<key>WritableVolume</key><false/>'),
      ),
    ).toMatchObject({
      readOnly: true,
    });
  });

  it('takes the free space of an APFS volume from its container', () => {
    const apfs =
      info(`<key>MountPoint</key><string>/Volumes/Case</string><key>RemovableMediaOrExternalDevice</key><true/>
      <key>FreeSpace</key><integer>0</integer><key>APFSContainerFree</key><integer>55</integer><key>VolumeName</key><string/>`);
    expect(parseDiskutilInfo(apfs)).toMatchObject({ name: 'Case', freeBytes: 55 });
  });

  it('leave out what is built in or not mounted', () => {
    const builtIn = STICK.replace(/<true\/>/g, '<false/>');
    expect(parseDiskutilInfo(builtIn)).toBeUndefined();
    expect(parseDiskutilInfo(info('<key>RemovableMedia</key><true/>'))).toBeUndefined();
    expect(parseDiskutilInfo('')).toBeUndefined();
  });

  it('tell the place of a folder', () => {
    const mounts = parseMacMounts(`/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk4s1 on /Volumes/CA & BACKUP (msdos, local, nodev, nosuid, noowners)
//anna@files/share on /Volumes/share (smbfs, nodev, nosuid, mounted by anna)
/dev/disk5s1 on /Volumes/Second (apfs, local)
`);
    const drives = [parseDiskutilInfo(STICK)!];
    expect(macVolumeKind('/Volumes/CA & BACKUP/x', mounts, drives)).toBe('removable');
    expect(macVolumeKind('/Volumes/share', mounts, drives)).toBe('network');
    expect(macVolumeKind('/Volumes/Second', mounts, drives)).toBe('fixed');
    expect(macVolumeKind('/Users/anna', mounts, drives)).toBe('system');
    expect(macVolumeKind('/Users/anna', [], drives)).toBe('unknown');
  });
});

describe('a property list', () => {
  it('is read with all kinds of values and escapes', () => {
    expect(
      parsePlist(
        plist(
          '<dict><key>a</key><array><true/><false></false><real>1.5</real><string/></array><key>b</key><string>&lt;&#65;&#x42;&gt;</string><key>c</key><dict/></dict>',
        ),
      ),
    ).toEqual({ a: [true, false, 1.5, ''], b: '<AB>', c: {} });
  });

  it('is undefined for anything else, cut off or not', () => {
    expect(parsePlist('nothing')).toBeUndefined();
    expect(parsePlist('<plist><dict><key>a</key>')).toEqual({});
  });
});
