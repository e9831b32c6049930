#!/usr/bin/env node
/**
 * Stands in for fpm (https://fpm.readthedocs.io) where it cannot be downloaded: test support, not part of the product.
 * It knows the options that electron-builder and electron-builder.yml give, and refuses others. It packs with dpkg-deb and
 * rpmbuild, at the fastest compression level.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ source: { ...text, short: 's' }, target: { ...text, short: 't' }, depends: { ...list, short: 'd' } },
    ...{ force: { type: 'boolean' }, package: text, name: text, version: text, architecture: text },
    ...{ maintainer: text, vendor: text, url: text, license: text, description: text, category: text },
    ...{ 'after-install': text, 'after-remove': text, directories: list },
    ...{ 'deb-compression': text, 'deb-priority': text, 'deb-recommends': list, 'deb-changelog': text },
    ...{ 'rpm-compression': text, 'rpm-os': text, 'rpm-summary': text, 'rpm-rpmbuild-define': list },
  },
});

/** @throws Error when an option that both formats need is missing */
function need(name: keyof typeof values): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`fpm stand-in: --${name} is missing`);
  return value;
}

const run = (program: string, args: readonly string[]): void => {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
};

/** Copies `file=/where/it/goes`, or the content of a folder for `folder/=/where/it/goes`. */
function stage(root: string): void {
  for (const mapping of positionals) {
    const at = mapping.lastIndexOf('=');
    const [from, to] = [mapping.slice(0, at), path.join(root, mapping.slice(at + 1))];
    mkdirSync(path.dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    // Electron-builder's own files come out of a private folder for temporary ones.
    if (statSync(from).isFile()) chmodSync(to, (statSync(from).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}

/** @returns the paths below a folder, without its own, sorted */
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, name: path.relative(folder, path.join(entry.parentPath, entry.name)) }))
    .sort((one, two) => (one.name < two.name ? -1 : 1));

function deb(root: string): void {
  const files = below(root).filter(({ entry }) => entry.isFile());
  const size = files.reduce((sum, { name }) => sum + statSync(path.join(root, name)).size, 0);
  if (values['deb-changelog'] !== undefined) {
    const folder = path.join(root, 'usr/share/doc', need('name'));
    mkdirSync(folder, { recursive: true });
    const packed = execFileSync('gzip', ['--best', '--no-name', '--stdout', values['deb-changelog']]);
    writeFileSync(path.join(folder, 'changelog.gz'), packed);
  }
  const control = path.join(root, 'DEBIAN');
  mkdirSync(control);
  const field = (name: string, value: string | undefined) => (value ? `${name}: ${value}\n` : '');
  writeFileSync(
    path.join(control, 'control'),
    field('Package', need('name')) +
      field('Version', need('version')) +
      field('License', values.license) +
      field('Vendor', values.vendor) +
      field('Architecture', need('architecture')) +
      field('Maintainer', need('maintainer')) +
      field('Installed-Size', String(Math.ceil(size / 1024))) +
      field('Depends', values.depends?.join(', ')) +
      field('Recommends', values['deb-recommends']?.join(', ')) +
      field('Section', values.category ?? 'default') +
      field('Priority', values['deb-priority']) +
      field('Homepage', values.url) +
      field('Description', need('description')),
  );
  const sums = below(root)
    .filter(({ entry, name }) => entry.isFile() && !name.startsWith('DEBIAN/'))
    .map(({ name }) => {
      const sum = createHash('md5')
        .update(readFileSync(path.join(root, name)))
        .digest('hex');
      return `${sum}  ${name}\n`;
    });
  writeFileSync(path.join(control, 'md5sums'), sums.join(''));
  for (const [script, option] of [
    ['postinst', 'after-install'],
    ['postrm', 'after-remove'],
  ] as const) {
    cpSync(need(option), path.join(control, script));
    chmodSync(path.join(control, script), 0o755);
  }
  const given = need('deb-compression');
  const compression = given === 'gz' ? 'gzip' : given;
  run('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '-z1', '--build', root, need('package')]);
}

function rpm(root: string, work: string): void {
  const owned = (name: string) => (values.directories ?? []).some((one) => `/${name}/`.startsWith(`${one}/`));
  const files = below(root).flatMap(({ entry, name }) => {
    if (entry.isDirectory()) return owned(name) ? [`%dir "/${name}"`] : [];
    return [`"/${name}"`];
  });
  const spec = path.join(work, 'package.spec');
  const script = (option: 'after-install' | 'after-remove') =>
    readFileSync(need(option), 'utf8').replaceAll('%', '%%');
  writeFileSync(
    spec,
    [
      // The files are packed as they are: nothing is stripped, compressed or generated.
      '%define __spec_install_post true',
      '%global __os_install_post %{nil}',
      '%global debug_package %{nil}',
      `Name: ${need('name')}`,
      `Version: ${need('version')}`,
      'Release: 1',
      `Summary: ${values['rpm-summary'] ?? need('description')}`,
      'AutoReqProv: no',
      `Group: ${values.category ?? 'default'}`,
      `License: ${values.license}`,
      `Vendor: ${values.vendor}`,
      `URL: ${values.url}`,
      `Packager: ${need('maintainer')}`,
      ...(values.depends ?? []).map((name) => `Requires: ${name}`),
      `%description\n${need('description')}`,
      `%post\n${script('after-install')}`,
      `%postun\n${script('after-remove')}`,
      '%files',
      '%defattr(-,root,root,-)',
      ...files,
      '',
    ].join('\n'),
  );
  const arch = { amd64: 'x86_64', arm64: 'aarch64' }[need('architecture')] ?? need('architecture');
  const defines = [
    `buildroot ${root}`,
    `_topdir ${work}`,
    `_rpmdir ${work}/rpm`,
    '_rpmfilename package.rpm',
    `_binary_payload ${need('rpm-compression') === 'gzip' ? 'w1.gzdio' : 'w1T2.xzdio'}`,
    ...(values['rpm-rpmbuild-define'] ?? []),
  ].flatMap((define) => ['--define', define]);
  run('rpmbuild', ['-bb', '--quiet', '--target', `${arch}-unknown-${values['rpm-os']}`, ...defines, spec]);
  cpSync(path.join(work, 'rpm/package.rpm'), need('package'));
}

const work = mkdtempSync(path.join(tmpdir(), 'fpm-'));
try {
  const root = path.join(work, 'root');
  mkdirSync(root, { mode: 0o755 });
  stage(root);
  if (values.target === 'deb') deb(root);
  else rpm(root, work);
} finally {
  rmSync(work, { recursive: true, force: true });
}
