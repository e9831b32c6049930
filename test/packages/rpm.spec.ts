/** The rpm: what it holds and runs, installed, upgraded and erased below a folder, unpacked and used. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { inProject } from '../../scripts/lib/project.ts';
import { run } from '../../scripts/lib/run.ts';
import { builtPackage } from '../support/packages/built.ts';
import { FreshRoot } from '../support/packages/fresh-root.ts';
import { ordinaryUser, sandboxedRenderers } from '../support/packages/sandbox.ts';

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-rpm-'));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const succeed = async (program: string, ...args: string[]): Promise<string> => {
  const { status, output, stdout } = await run(program, args);
  expect(status, output).toBe(0);
  return stdout;
};

test('holds what users of its systems expect, owns its folders, and runs two scripts', async () => {
  const file = await builtPackage('first', 'rpm');
  const files = (await succeed('rpm', '-qlp', file)).split('\n');
  for (const name of [
    ...['/usr/bin/orgca-backup', '/usr/bin/orgca-backup-cli', '/usr/share/applications/orgca-backup.desktop'],
    ...['/usr/share/man/man1/orgca-backup.1.gz', '/usr/share/metainfo/org.orgca.backup.metainfo.xml'],
    ...['/usr/share/bash-completion/completions/orgca-backup', '/usr/share/zsh/site-functions/_orgca-backup'],
    ...['', '-cli'].map((end) => `/usr/share/fish/vendor_completions.d/orgca-backup${end}.fish`),
    ...['/opt/OrgCA Backup', '/opt/OrgCA Backup/locales', '/usr/share/licenses/orgca-backup/LICENSE'],
  ])
    expect(files).toContain(name);
  expect(files.filter((name) => name.includes('/lintian/') || name.includes('.build-id'))).toEqual([]);
  const scripts = await succeed('rpm', '-qp', '--scripts', file);
  expect(scripts.match(/^\w+ scriptlet/gm)).toEqual(['postinstall scriptlet', 'postuninstall scriptlet']);
  expect(scripts).toContain("folder='/opt/OrgCA Backup'");
  expect(scripts).not.toContain('${');
  const needs = await succeed('rpm', '-qp', '--requires', file);
  expect(needs).toContain('(libX11-xcb or libX11-xcb1)');
});

test('rpmlint finds no error', async () => {
  const { output } = await run('rpmlint', [
    ...['--config', inProject('assets/linux/rpmlint.toml')],
    await builtPackage('first', 'rpm'),
  ]);
  expect(output).toMatch(/^ 1 packages and 0 specfiles checked; 0 errors/m);
});

test('rpm installs, upgrades and erases it without a trace', async () => {
  const root = await FreshRoot.create();
  try {
    const before = await root.list();
    const rpm = async (...args: string[]) =>
      succeed('rpm', '--root', root.folder, '--dbpath', '/var/lib/dpkg/rpm', ...args);
    // Its dependencies have the names of another system.
    await rpm('--nodeps', '--install', await builtPackage('first', 'rpm'));
    const program = path.join(root.folder, 'opt/OrgCA Backup/chrome-sandbox');
    expect(await succeed('stat', '--format=%a', program)).toMatch(/^(?:755|4755)\n$/);
    await rpm('--nodeps', '--upgrade', await builtPackage('next', 'rpm'));
    expect(await rpm('--query', 'orgca-backup')).toContain('1.0.1');
    expect(await succeed('stat', '--format=%a', path.join(root.folder, 'usr/bin/orgca-backup'))).toBe(
      '755\n',
    );
    await rpm('--erase', 'orgca-backup');
    const left = (await root.list()).filter((name) => !before.includes(name));
    // Owned by the packages "filesystem" and "hicolor-icon-theme" of the systems that use rpm.
    const shared =
      /^\/usr\/share\/(?:applications|icons|licenses|metainfo)(?:\/hicolor(?:\/\d+x\d+(?:\/apps)?)?)?$/;
    expect(left.filter((name) => !shared.test(name))).toEqual([]);
  } finally {
    await root.remove();
  }
});

test('unpacked, it runs: as an ordinary user, with the sandbox on', async () => {
  const unpacked = path.join(folder, 'unpacked');
  await mkdir(unpacked);
  await succeed(
    'sh',
    '-c',
    'rpm2cpio "$1" | (cd "$2" && cpio -idm --quiet)',
    'sh',
    await builtPackage('first', 'rpm'),
    unpacked,
  );
  const user = await ordinaryUser(folder);
  const program = path.join(unpacked, 'opt/OrgCA Backup');
  expect(await succeed(user, path.join(program, 'orgca-backup-cli'), '--version')).toBe('1.0.0-rc.1\n');
  expect(await sandboxedRenderers(user, [path.join(program, 'orgca-backup')])).toBeGreaterThan(0);
});
