/** The product's part of the Windows installer: compiled, installed, upgraded, and removed under Wine, with the registry before and after. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { inProject } from '../../scripts/lib/project.ts';
import { run } from '../../scripts/lib/run.ts';
import { WineSystem } from '../support/packages/wine.ts';

let folder: string;
let system: WineSystem;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-installer-'));
  system = await WineSystem.create();
});
test.afterAll(async () => {
  await system.remove();
  await rm(folder, { recursive: true });
});

/** @returns the installer of a version, with a text in place of the program */
async function installer(version: string, scope: 'current' | 'all'): Promise<string> {
  const [payload, out] = ['payload', `setup-${version}-${scope}.exe`].map((name) => path.join(folder, name));
  await writeFile(payload!, `OrgCA Backup ${version}`);
  const values = { PROJECT: inProject('.'), OUT: out!, PAYLOAD: payload!, VERSION: version, SCOPE: scope };
  const { status, output } = await run('makensis', [
    ...['-V2', '-WX', ...Object.entries(values).map(([name, value]) => `-D${name}=${value}`)],
    inProject('test/support/packages/installer.nsi'),
  ]);
  expect(status, output).toBe(0);
  return out!;
}

for (const [scope, hive] of [
  ['current', 'HKCU'],
  ['all', 'HKLM'],
] as const) {
  test(`installs, upgrades, and removes its entry in the context menu: ${hive}`, async () => {
    const software = `${hive}\\Software`;
    const menu = `${software}\\Classes\\SystemFileAssociations\\.pfx\\shell\\OrgCABackup.Verify`;
    const program = 'C:\\Programs\\OrgCA Backup\\OrgCA Backup.exe';
    const installed = system.file('Programs/OrgCA Backup/OrgCA Backup.exe');
    const uninstall = `${software}\\Microsoft\\Windows\\CurrentVersion\\Uninstall`;
    // Every Windows has these keys; Wine makes them with the first entry.
    for (const key of [`${software}\\Classes\\SystemFileAssociations`, uninstall])
      await system.run('reg', 'add', key, '/f');
    const before = await system.registry(software);
    expect(before).not.toContain('OrgCA');

    for (const version of ['1.0.0', '1.0.1']) {
      await system.run(await installer(version, scope), '/S');
      expect(existsSync(installed)).toBe(true);
      const entry = await system.registry(menu);
      expect(entry).toMatch(/\(Default\)\s+REG_SZ\s+Verify with OrgCA Backup\n/);
      expect(entry).toContain(`${program},0\n`);
      expect(entry).toContain(`"${program}" "%1"\n`);
      // What a double click opens stays what it was.
      expect(await system.registry(`${software}\\Classes\\.pfx`)).not.toContain('OrgCA');
      expect((await system.registry(uninstall)).match(/DisplayVersion\s+REG_SZ\s+1\.0\.\d/g)).toEqual([
        expect.stringContaining(version),
      ]);
    }

    await system.run(system.file('Programs/OrgCA Backup/Uninstall OrgCA Backup.exe'), '/S');
    expect(existsSync(installed)).toBe(false);
    expect(await system.registry(software)).toBe(before);
  });
}
