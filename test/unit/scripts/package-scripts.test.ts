/** The scripts that deb and rpm run, with stand-ins for the tools that change the system. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { inProject } from '../../../scripts/lib/project.ts';
import { run, type RunResult } from '../../../scripts/lib/run.ts';
import { itWith } from '../../support/platform.ts';

let root: string;
const at = (...names: string[]): string => path.join(root, ...names);

async function program(name: string, text: string): Promise<void> {
  await writeFile(at('bin', name), `#!/bin/sh\n${text}\n`);
  await chmod(at('bin', name), 0o755);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'orgca-scripts-'));
  for (const folder of ['bin', 'proc/self/ns', 'proc/sys/kernel', 'etc/apparmor.d', 'opt/OrgCA/resources'])
    await mkdir(at(folder), { recursive: true });
  await writeFile(at('opt/OrgCA/chrome-sandbox'), '');
  await writeFile(at('opt/OrgCA/resources/apparmor-profile'), 'profile');
  await symlink('user:[1]', at('proc/self/ns/user'));
  await program('unshare', 'exit 0');
  await program('ischroot', 'exit 1');
  await program('aa-enabled', 'exit 0');
  await program('apparmor_parser', `echo "$@" >>'${at('parser')}'`);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Runs a script with its folders below `root`, as electron-builder completes it. */
async function runScript(name: 'after-install' | 'after-remove', ...args: string[]): Promise<RunResult> {
  const text = (await readFile(inProject(`assets/linux/${name}.sh`), 'utf8'))
    .replaceAll('${sanitizedProductName}', 'OrgCA')
    .replaceAll('${executable}', 'orgca-backup')
    .replaceAll(/\/(?:proc|etc|opt)\//g, (folder) => `${root}${folder}`);
  await writeFile(at(name), text);
  return run('sh', [at(name), ...args], { env: { PATH: `${at('bin')}:/usr/bin:/bin` } });
}

const helperMode = async (): Promise<string> =>
  ((await stat(at('opt/OrgCA/chrome-sandbox'))).mode & 0o7777).toString(8);
const parsed = async (): Promise<string> => (existsSync(at('parser')) ? readFile(at('parser'), 'utf8') : '');

describe('after the installation', () => {
  itWith('sh')(
    'leaves the sandbox helper without setuid where everyone may make user namespaces',
    async () => {
      expect((await runScript('after-install', 'configure')).output).toBe('');
      expect(await helperMode()).toBe('755');
      expect(await readFile(at('etc/apparmor.d/orgca-backup'), 'utf8')).toBe('profile');
      expect(await parsed()).toContain(`--replace --write-cache --skip-read-cache ${at('etc/apparmor.d')}`);
    },
  );

  itWith('sh').each([
    ['only root may', () => writeFile(at('proc/sys/kernel/unprivileged_userns_clone'), '0\n')],
    ['unshare fails', () => program('unshare', 'exit 1')],
    ['the kernel has none', () => rm(at('proc/self/ns/user'))],
  ])('makes the sandbox helper setuid root where %s', async (_what, arrange) => {
    await arrange();
    expect((await runScript('after-install', 'configure')).status).toBe(0);
    expect(await helperMode()).toBe('4755');
  });

  itWith('sh')('warns and goes on if AppArmor does not load the profile', async () => {
    await program('apparmor_parser', 'case $1 in --replace) echo refused >&2; exit 1 ;; esac');
    const { status, stderr } = await runScript('after-install', 'configure');
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^refused\norgca-backup: AppArmor did not load /),
    ]);
    expect(existsSync(at('etc/apparmor.d/orgca-backup'))).toBe(true);
  });

  itWith('sh').each([
    ['in a chroot', () => program('ischroot', 'exit 0')],
    ['without AppArmor', () => program('aa-enabled', 'exit 1')],
  ])('loads no profile %s', async (_where, arrange) => {
    await arrange();
    expect((await runScript('after-install', 'configure')).status).toBe(0);
    expect(await parsed()).not.toContain('--replace');
  });
});

describe('after the removal', () => {
  beforeEach(() => writeFile(at('etc/apparmor.d/orgca-backup'), 'profile'));

  itWith('sh').each(['remove', 'purge', '0'])(
    'with %s, unloads and removes the profile',
    async (argument) => {
      expect((await runScript('after-remove', argument)).output).toBe('');
      expect(await parsed()).toBe(`--remove ${at('etc/apparmor.d/orgca-backup')}\n`);
      expect(existsSync(at('etc/apparmor.d/orgca-backup'))).toBe(false);
    },
  );

  itWith('sh').each(['upgrade', '1'])('with %s, keeps the profile', async (argument) => {
    expect((await runScript('after-remove', argument)).status).toBe(0);
    expect(await parsed()).toBe('');
    expect(existsSync(at('etc/apparmor.d/orgca-backup'))).toBe(true);
  });

  itWith('sh')('warns and removes the profile if AppArmor does not unload it', async () => {
    await program('apparmor_parser', 'exit 1');
    const { status, stderr } = await runScript('after-remove', 'remove');
    expect([status, stderr]).toEqual([0, expect.stringContaining('AppArmor keeps ')]);
    expect(existsSync(at('etc/apparmor.d/orgca-backup'))).toBe(false);
  });
});
