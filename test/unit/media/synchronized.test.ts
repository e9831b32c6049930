import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { synchronizedBy } from '../../../electron/media/synchronized.ts';
import { itWith } from '../../support/platform.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'orgca-home-'));
});
afterEach(() => rm(home, { recursive: true }));

const service = (folder: string, env: Record<string, string> = {}): Promise<string | undefined> =>
  synchronizedBy(join(home, folder), { home, env });

describe('a synchronized folder', () => {
  it.each([
    ['OneDrive/Documents', 'OneDrive'],
    ['OneDrive - ACME Ltd/x', 'OneDrive'],
    ['Library/CloudStorage/OneDrive-Personal/x', 'OneDrive'],
    ['Dropbox/CA', 'Dropbox'],
    ['Dropbox (ACME)/CA', 'Dropbox'],
    ['Library/CloudStorage/GoogleDrive-anna@acme.example/My Drive', 'Google Drive'],
    ['Library/Mobile Documents/com~apple~CloudDocs/CA', 'iCloud'],
    ['iCloudDrive', 'iCloud'],
    ['Nextcloud/CA', 'Nextcloud'],
    ['Nextcloud2', 'Nextcloud'],
  ])('%s is known by its name: %s', async (folder, expected) => {
    expect(await service(folder)).toBe(expected);
  });

  it.each([
    ['.dropbox.cache', 'Dropbox'],
    ['.tmp.drivedownload', 'Google Drive'],
    ['.sync_0123abcd.db', 'Nextcloud'],
    ['.stfolder', 'Syncthing'],
  ])('is known by %s in it or above, whatever its name', async (marker, expected) => {
    await mkdir(join(home, 'work/deep'), { recursive: true });
    await writeFile(join(home, 'work', marker), '');
    expect(await service('work/deep')).toBe(expected);
  });

  it("is known from the environment and from the client's own record", async () => {
    expect(await service('Docs/CA', { OneDriveCommercial: join(home, 'Docs') + '/' })).toBe('OneDrive');
    await mkdir(join(home, '.dropbox'));
    await writeFile(
      join(home, '.dropbox/info.json'),
      JSON.stringify({ personal: { path: join(home, 'Stuff'), host: 1 } }),
    );
    expect(await service('Stuff/CA')).toBe('Dropbox');
  });

  itWith('special files')(
    "is looked for without waiting for a pipe in place of the client's record",
    async () => {
      await mkdir(join(home, '.dropbox'));
      execFileSync('mkfifo', [join(home, '.dropbox/info.json')]);
      expect(await service('Stuff/CA')).toBeUndefined();
    },
  );

  it('is not seen where none is, nor in the settings of a client in the home folder', async () => {
    await mkdir(join(home, '.dropbox'));
    await mkdir(join(home, 'Documents'));
    expect(await service('Documents')).toBeUndefined();
    expect(await service('OneDriver/x')).toBeUndefined();
  });
});
