import { existsSync, readdirSync } from 'node:fs';

import { main } from './lib/main.ts';
import { findProgram, run } from './lib/run.ts';

/**
 * window: what Electron itself loads; display: an X server without a screen; openssl: for the demo;
 * tests: the other tools that tests compare with; packages: what makes and checks packages.
 */
export type Purpose = 'window' | 'display' | 'openssl' | 'tests' | 'packages';

/** What a whole test run needs. */
export const allPurposes: readonly Purpose[] = ['window', 'display', 'openssl', 'tests'];

interface Need {
  purpose: Purpose;
  /** A program on the PATH, or a shared library by its soname. */
  provides: { program: string } | { library: string };
  /** Debian packages that bring it: the first one that this release has is taken (t64: Debian 13, Ubuntu 24.04). */
  packages: readonly string[];
}

const needs: readonly Need[] = [
  { purpose: 'window', provides: { library: 'libnss3.so' }, packages: ['libnss3'] },
  { purpose: 'window', provides: { library: 'libgtk-3.so.0' }, packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { purpose: 'window', provides: { library: 'libgbm.so.1' }, packages: ['libgbm1'] },
  { purpose: 'window', provides: { library: 'libasound.so.2' }, packages: ['libasound2', 'libasound2t64'] },
  { purpose: 'window', provides: { library: 'libcups.so.2' }, packages: ['libcups2', 'libcups2t64'] },
  { purpose: 'display', provides: { program: 'Xvfb' }, packages: ['xvfb'] },
  { purpose: 'display', provides: { program: 'xauth' }, packages: ['xauth'] },
  { purpose: 'tests', provides: { program: 'slapd' }, packages: ['slapd'] },
  { purpose: 'tests', provides: { program: 'ns-slapd' }, packages: ['389-ds-base'] },
  { purpose: 'tests', provides: { program: 'ldapsearch' }, packages: ['ldap-utils'] },
  { purpose: 'tests', provides: { program: 'curl' }, packages: ['curl'] },
  { purpose: 'openssl', provides: { program: 'openssl' }, packages: ['openssl'] },
  { purpose: 'tests', provides: { program: 'certtool' }, packages: ['gnutls-bin'] },
  { purpose: 'tests', provides: { program: 'pk12util' }, packages: ['libnss3-tools'] },
  { purpose: 'tests', provides: { program: 'keytool' }, packages: ['default-jre-headless'] },
  { purpose: 'tests', provides: { program: 'pdftotext' }, packages: ['poppler-utils'] },
  { purpose: 'tests', provides: { program: 'zbarimg' }, packages: ['zbar-tools'] },
  { purpose: 'tests', provides: { program: 'unshare' }, packages: ['util-linux'] },
  { purpose: 'tests', provides: { program: 'ip' }, packages: ['iproute2'] },
  { purpose: 'tests', provides: { program: 'gpg' }, packages: ['gpg', 'gnupg'] },
  { purpose: 'tests', provides: { program: 'mkfs.vfat' }, packages: ['dosfstools'] },
  { purpose: 'tests', provides: { program: 'mkfs.ext4' }, packages: ['e2fsprogs'] },
  { purpose: 'tests', provides: { program: 'fusefat' }, packages: ['fusefat'] },
  { purpose: 'tests', provides: { program: 'mkfs.exfat' }, packages: ['exfatprogs'] },
  { purpose: 'tests', provides: { program: 'mount.exfat-fuse' }, packages: ['exfat-fuse'] },
  { purpose: 'tests', provides: { program: 'systemd-analyze' }, packages: ['systemd'] },
  { purpose: 'tests', provides: { program: 'xmllint' }, packages: ['libxml2-utils'] },
  { purpose: 'tests', provides: { program: 'appstreamcli' }, packages: ['appstream'] },
  { purpose: 'tests', provides: { program: 'groff' }, packages: ['groff-base'] },
  { purpose: 'tests', provides: { program: 'fish' }, packages: ['fish'] },
  { purpose: 'tests', provides: { program: 'zsh' }, packages: ['zsh'] },
  { purpose: 'packages', provides: { program: 'dpkg-deb' }, packages: ['dpkg'] },
  { purpose: 'packages', provides: { program: 'rpmbuild' }, packages: ['rpm'] },
  { purpose: 'packages', provides: { program: 'cpio' }, packages: ['cpio'] },
  { purpose: 'packages', provides: { program: 'mksquashfs' }, packages: ['squashfs-tools'] },
  { purpose: 'packages', provides: { program: 'lintian' }, packages: ['lintian'] },
  { purpose: 'packages', provides: { program: 'rpmlint' }, packages: ['rpmlint'] },
  { purpose: 'packages', provides: { program: 'desktop-file-validate' }, packages: ['desktop-file-utils'] },
  { purpose: 'packages', provides: { program: 'mmdebstrap' }, packages: ['mmdebstrap'] },
  { purpose: 'packages', provides: { program: 'makensis' }, packages: ['nsis'] },
  { purpose: 'packages', provides: { program: 'wine' }, packages: ['wine'] },
];

/** Folders of shared libraries, without a subfolder of their own per architecture: those are looked up. */
const libraryFolders = ['/lib', '/usr/lib', '/usr/lib64', '/usr/local/lib'];

/** @returns the names of the packages that are missing for these purposes, in the order of the table */
export async function missingPackages(purposes: readonly Purpose[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { purpose, provides, packages } of needs) {
    if (!purposes.includes(purpose)) continue;
    // Windows and macOS bring windows and displays of their own.
    if (process.platform !== 'linux' && (purpose === 'window' || purpose === 'display')) continue;
    const there =
      'program' in provides ? findProgram(provides.program) !== undefined : hasLibrary(provides.library);
    if (!there) missing.push(await firstKnown(packages));
  }
  return missing;
}

function hasLibrary(soname: string): boolean {
  return libraryFolders.some(
    (folder) =>
      existsSync(folder) &&
      (existsSync(`${folder}/${soname}`) ||
        readdirSync(folder, { withFileTypes: true }).some(
          (entry) => entry.name.endsWith('-linux-gnu') && existsSync(`${folder}/${entry.name}/${soname}`),
        )),
  );
}

async function firstKnown(packages: readonly string[]): Promise<string> {
  const [first = ''] = packages;
  for (const name of packages.length > 1 ? packages : []) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return first;
}

/**
 * Sees to it that the system packages for some purposes are there: installs the missing ones with apt-get where the
 * user may (root, or sudo without a password).
 * @throws Error in one line that names the missing packages and the command to type
 */
export async function ensureSystemPackages(purposes: readonly Purpose[]): Promise<void> {
  const missing = await missingPackages(purposes);
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (findProgram('apt-get') === undefined) {
    throw new Error(
      `Missing on this system: ${names} (names of Debian packages). Install what corresponds to them.`,
    );
  }
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const allowed = sudo.length === 0 || (await run('sudo', ['-n', 'true'])).status === 0;
  if (!allowed) throw new Error(`Missing system packages. Type: sudo apt-get install -y ${names}`);
  console.log(`Installing missing system packages: ${names}`);
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
    const [program = '', ...args] = [
      ...sudo,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      ...command,
    ];
    const { status, output } = await run(program, args);
    if (status !== 0 && command[0] === 'install') {
      console.error(output.trimEnd());
      throw new Error(`apt-get could not install: ${names} (status ${status}).`);
    }
  }
  const still = await missingPackages(purposes);
  if (still.length > 0) throw new Error(`Still missing after apt-get: ${still.join(' ')}`);
}

if (import.meta.main) {
  await main(async () => {
    await ensureSystemPackages(allPurposes);
    return 0;
  });
}
