import { describe, expect, it } from 'vitest';
import { ejectDrive, ejectSteps } from '../../../electron/media/eject.ts';

const script = (encoded: string): string => Buffer.from(encoded, 'base64').toString('utf16le');

describe('ejecting', () => {
  it('unmounts the file system on Linux and switches the drive off where that is possible', () => {
    const steps = ejectSteps('linux', '/media/user/CA BACKUP', '/dev/sdb1');
    expect(steps.map(({ parameters, optional = false }) => [parameters[0], parameters[2], optional])).toEqual(
      [
        ['unmount', '/dev/sdb1', false],
        ['power-off', '/dev/sdb1', true],
      ],
    );
  });

  it('locks an encrypted stick before it is switched off', () => {
    const steps = ejectSteps('linux', '/media/user/SECRET', '/dev/mapper/luks-1', '/dev/sdd1');
    expect(steps.map(({ parameters }) => [parameters[0], parameters[2]])).toEqual([
      ['unmount', '/dev/mapper/luks-1'],
      ['lock', '/dev/sdd1'],
      ['power-off', '/dev/sdd1'],
    ]);
  });

  it('names the volume on macOS, whatever folder on it was written to', () => {
    expect(ejectSteps('darwin', '/Volumes/CA BACKUP/2026')).toEqual([
      { tool: 'diskutil', parameters: ['eject', '/Volumes/CA BACKUP'] },
    ]);
  });

  it('asks the Explorer on Windows, and waits until the letter is gone', () => {
    const [step] = ejectSteps('win32', 'E:\\backup');
    expect(script(step!.parameters.at(-1)!)).toContain("ParseName('E:').InvokeVerb('Eject')");
    expect(script(step!.parameters.at(-1)!)).toContain("Test-Path 'E:\\'");
  });

  it.each([
    ['linux', '/media/stick', 'tmpfs'],
    ['darwin', '/Users/a', undefined],
    ['win32', '\\\\server\\share', undefined],
    ['freebsd', '/media/stick', '/dev/da0'],
  ])('has nothing to run on %s for %s', (platform, folder, device) => {
    expect(ejectSteps(platform, folder, device)).toEqual([]);
  });

  it('refuses a folder that is not on a removable drive', async () => {
    const { dirname } = import.meta;
    expect(await ejectDrive(dirname)).toMatchObject({
      ok: false,
      failure: { code: 'MEDIA-NOT-EJECTED', values: { folder: dirname } },
    });
  });
});
