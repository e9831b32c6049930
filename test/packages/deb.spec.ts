/** The deb in a new Debian: installed with apt, used by an ordinary user, upgraded, removed, purged. */
import { chown, copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { opensslFindings } from '../../scripts/lib/openssl.ts';
import { run } from '../../scripts/lib/run.ts';
import { launchApp } from '../support/electron-app.ts';
import { builtPackage, type Build } from '../support/packages/built.ts';
import { FreshRoot } from '../support/packages/fresh-root.ts';
import { sandboxedRenderers } from '../support/packages/sandbox.ts';
import { backupFile, material } from '../support/restore/backup-files.ts';
import {
  answerBackup,
  exportFromProperties,
  finishBackup,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

test.describe.configure({ mode: 'serial' });

const PROGRAM = '/opt/OrgCA Backup/orgca-backup';
/** Where the app keeps its data when nothing else is said. */
const PROFILE = '/home/ada/.config/OrgCA Backup (trial)';

/** Opens a file as the desktop does, by its type, and prints the command line of the program that this started. */
const openAndFind = `gio open "$1" >/dev/null 2>&1
for try in $(seq 600); do
  for file in /proc/[0-9]*/cmdline; do tr '\\0' ' ' <"$file"; echo; done 2>/dev/null | grep '^/opt/.* '"$1" && exit
  sleep 0.1
done`;

let root: FreshRoot;
let before: string[];

async function give(build: Build): Promise<string> {
  const file = await builtPackage(build, 'deb');
  const inside = `/root/${path.basename(file)}`;
  await copyFile(file, path.join(root.folder, inside));
  return inside;
}

const inside = (file: string): string => path.join(root.folder, file);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  root = await FreshRoot.create();
});
test.afterAll(async () => {
  await root.remove();
});

test('lintian finds no error', async () => {
  const { status, output } = await run('lintian', [
    ...['--no-cfg', '--allow-root', '--fail-on', 'error', '--display-level', 'error'],
    await builtPackage('first', 'deb'),
  ]);
  expect(status, output).toBe(0);
});

test('apt installs it with all that it needs', async () => {
  const file = await give('first');
  const depends = (await run('dpkg-deb', ['--field', await builtPackage('first', 'deb'), 'Depends'])).stdout;
  await root.install(...depends.trim().split(/,\s*/));
  before = await root.list();
  await root.install(file);
  expect((await root.run('dpkg', '--verify', 'orgca-backup')).output).toBe('');
  expect((await root.runAsUser('orgca-backup-cli', '--version')).output).toMatch(/^1\.0\.0-rc\.1\n$/);
  const added = (await root.list()).filter((name) => !before.includes(name));
  for (const name of [
    ...['/usr/bin/orgca-backup', '/usr/bin/orgca-backup-cli', '/usr/share/applications/orgca-backup.desktop'],
    ...['/usr/share/man/man1/orgca-backup.1.gz', '/usr/share/metainfo/org.orgca.backup.metainfo.xml'],
    ...[
      '/usr/share/bash-completion/completions/orgca-backup',
      '/usr/share/zsh/vendor-completions/_orgca-backup',
    ],
    ...['', '-cli'].map((end) => `/usr/share/fish/vendor_completions.d/orgca-backup${end}.fish`),
    ...['/usr/share/icons/hicolor/48x48/apps/orgca-backup.png', '/usr/share/doc/orgca-backup/copyright'],
    ...['/opt/OrgCA Backup/resources/licenses.txt', '/opt/OrgCA Backup/resources/apparmor-profile'],
  ])
    expect(added).toContain(name);
  for (const file of ['applications/orgca-backup.desktop', 'metainfo/org.orgca.backup.metainfo.xml']) {
    const tool = file.endsWith('.xml') ? ['appstreamcli', 'validate', '--no-net'] : ['desktop-file-validate'];
    const [program = '', ...args] = [...tool, inside(`/usr/share/${file}`)];
    const valid = await run(program, args);
    expect(valid.status, valid.output).toBe(0);
  }
});

test('an ordinary user makes a backup with the sandbox on, and opens a file by its type', async () => {
  // As installed: no inspector, so it is only looked at from outside.
  expect(await sandboxedRenderers(await root.starter(PROGRAM), [])).toBeGreaterThan(0);

  // The desktop's part: who opens a PFX file.
  await root.install('libglib2.0-bin', 'shared-mime-info', 'desktop-file-utils');
  // Playwright reaches the main process through the inspector, which the package does not have.
  await flipFuses(inside(PROGRAM), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const launched = await launchApp({
    packed: await root.starter(PROGRAM),
    sandboxed: true,
    userData: PROFILE,
  });
  try {
    const { app, page } = launched;
    await openTrainingTree(page);
    await openCaByDoubleClick(page);
    await exportFromProperties(page);
    const password = 'seven red kites at 4 over Ely';
    await answerBackup(app, page, { path: '/home/ada/ca.pfx', password, profile: 'modern' });
    expect((await finishBackup(page)).map(({ fileName }) => fileName)).toEqual(['ca.pfx', 'ca-ec.pfx']);
    expect(await opensslFindings(inside('/home/ada/ca.pfx'), password)).toMatchObject({
      privateKeys: 1,
      matchingCertificates: 2,
    });
  } finally {
    await launched.close();
  }

  await mkdir(inside('/home/ada/stick'));
  await backupFile(inside('/home/ada/stick/other.pfx'), (await material()).rsa);
  await chown(inside('/home/ada/stick/other.pfx'), 1000, 1000);
  const opened = await root.runAsUser('sh', '-c', openAndFind, 'sh', '/home/ada/stick/other.pfx');
  expect(opened.stdout, opened.output).toContain(`${PROGRAM} /home/ada/stick/other.pfx `);
});

test('a newer version replaces it and keeps what the user has', async () => {
  await root.install(await give('next'));
  expect((await root.runAsUser('orgca-backup-cli', '--version')).output).toBe('1.0.1\n');
  expect((await root.run('dpkg', '--verify', 'orgca-backup')).output).toBe('');
  expect(await sandboxedRenderers(await root.starter(PROGRAM), [])).toBeGreaterThan(0);
  expect((await readFile(inside('/home/ada/ca.pfx'))).length).toBeGreaterThan(1000);
});

test('removed and purged, it leaves nothing but the files of the user', async () => {
  await root.succeed(
    'apt-get',
    'remove',
    '-q',
    '-y',
    'libglib2.0-bin',
    'shared-mime-info',
    'desktop-file-utils',
  );
  await root.succeed('apt-get', 'remove', '-q', '-y', 'orgca-backup');
  await root.succeed(
    'apt-get',
    'purge',
    '-q',
    '-y',
    'orgca-backup',
    'libglib2.0-bin',
    'shared-mime-info',
    'desktop-file-utils',
  );
  const left = (await root.list()).filter((name) => !before.includes(name));
  // Shared by everything that is installed.
  expect(left.filter((name) => /orgca|\/opt\//i.test(name) && !name.startsWith('/root/'))).toEqual([]);
  expect((await root.run('dpkg-query', '--status', 'orgca-backup')).status).not.toBe(0);
  expect(await root.succeed('ls', '/home/ada')).toContain('ca.pfx');
});
