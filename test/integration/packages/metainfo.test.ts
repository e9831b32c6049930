/** The AppStream metainfo of the Linux packages: valid, of this version, and named like what the packages install. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readManifest } from '../../../scripts/lib/lockfile.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';

const file = inProject('assets/linux/org.orgca.backup.metainfo.xml');

it('is valid AppStream metainfo', async () => {
  const { status, output } = await run('appstreamcli', ['validate', '--no-net', file]);
  expect(status, output).toBe(0);
});

it('names the version and the desktop file of the package, as does the changelog of the deb the version', async () => {
  const [text, manifest] = [await readFile(file, 'utf8'), await readManifest()];
  const { desktopName } = JSON.parse(await readFile(inProject('package.json'), 'utf8')) as {
    desktopName: string;
  };
  expect(/<release version="([^"]+)"/.exec(text)?.[1]).toBe(manifest.version);
  const changelog = await readFile(inProject('assets/linux/changelog'), 'utf8');
  expect(/^orgca-backup \(([^)]+)\)/.exec(changelog)?.[1]).toBe(manifest.version.replaceAll('-', '~'));
  expect(text).toContain(`<launchable type="desktop-id">${desktopName}</launchable>`);
});

it('gives the address of package.json wherever a file of the package has to repeat it', async () => {
  const { homepage } = JSON.parse(await readFile(inProject('package.json'), 'utf8')) as { homepage: string };
  for (const [name, repeated] of [
    ['assets/linux/org.orgca.backup.metainfo.xml', `<url type="homepage">${homepage}</url>`],
    ['assets/linux/copyright', `Source: ${homepage}\n`],
    ['docs/cli-schema.json', `"$id": "${homepage}/schemas/cli-1.json"`],
  ] as const) {
    expect(await readFile(inProject(name), 'utf8'), name).toContain(repeated);
  }
});
