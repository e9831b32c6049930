import { describe, expect, it } from 'vitest';
import { mountOf, parseMountInfo } from '../../../electron/media/mounts.ts';

const MOUNTINFO = `22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw,errors=remount-ro
23 22 0:21 / /proc rw,nosuid - proc proc rw
97 22 8:17 / /media/anna/CA\\040BACKUP rw,nosuid,nodev - vfat /dev/sdb1 rw,uid=1000
98 22 8:33 / /media/anna/LOCKED ro,nosuid,nodev - exfat /dev/sdc1 ro
99 22 0:55 / /home/anna/share rw - cifs //files/share rw
`;

describe('mountinfo', () => {
  it('is read with escapes, options and file systems', () => {
    const mounts = parseMountInfo(MOUNTINFO);
    expect(mounts).toHaveLength(5);
    expect(mounts[2]).toEqual({
      device: '8:17',
      root: '/',
      mountPoint: '/media/anna/CA BACKUP',
      readOnly: false,
      fileSystem: 'vfat',
      source: '/dev/sdb1',
    });
    expect(mounts[3]?.readOnly).toBe(true);
  });

  it('tells which mount a path lies on', () => {
    const mounts = parseMountInfo(MOUNTINFO);
    expect(mountOf('/media/anna/CA BACKUP/ca.pfx', mounts)?.source).toBe('/dev/sdb1');
    expect(mountOf('/media/anna/CA BACKUPS', mounts)?.source).toBe('/dev/sda2');
    expect(mountOf('/home/anna/share', mounts)?.fileSystem).toBe('cifs');
    expect(mountOf('/etc', [])).toBeUndefined();
  });

  it('passes over lines that it does not understand', () => {
    expect(parseMountInfo('garbage\n\n')).toEqual([]);
  });
});
