import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLockfile, readManifest, type Lockfile } from '../../../scripts/lib/lockfile.ts';
import {
  duplicateFaults,
  licenseFaults,
  lockFaults,
  scriptFaults,
  versionFaults,
} from '../../../scripts/lib/package-checks.ts';
import { inProject } from '../../../scripts/lib/project.ts';

const manifest = await readManifest();
const lockfile = await readLockfile();
const react = 'node_modules/react';
const locked = (changes: Lockfile): Lockfile => ({ ...lockfile, ...changes });

describe('the checks of packages', () => {
  it('find no fault with the packages in use', () => {
    expect(versionFaults(manifest, lockfile)).toEqual([]);
    expect(lockFaults(lockfile)).toEqual([]);
    expect(scriptFaults(manifest, lockfile)).toEqual([]);
  });

  it.each(['^19.3.1', '~19.3.1', '19', '*', 'latest', 'github:facebook/react'])(
    'take %s for no version',
    (version) => {
      const loose = { ...manifest, dependencies: { ...manifest.dependencies, react: version } };
      expect(versionFaults(loose, lockfile)[0]).toBe(`react: "${version}" is not one exact version.`);
    },
  );

  it('see a lockfile that says something else', () => {
    const other = locked({ [react]: { ...lockfile[react], version: '1.0.0' } });
    expect(versionFaults(manifest, other)).toEqual([
      `react: package.json says ${manifest.dependencies['react']}, package-lock.json 1.0.0.`,
    ]);
    const { react: _gone, ...dependencies } = manifest.dependencies;
    expect(versionFaults({ ...manifest, dependencies }, lockfile)).toEqual([
      'react: in package-lock.json only.',
    ]);
  });

  it('see a package without a digest, and one that its makers have given up', () => {
    const { integrity: _none, ...bare } = lockfile[react]!;
    expect(lockFaults(locked({ [react]: bare }))).toEqual([
      `react ${bare.version}: has no digest in package-lock.json.`,
    ]);
    const old = { ...lockfile[react], deprecated: 'use another' };
    expect(lockFaults(locked({ [react]: old }))).toEqual(['react: deprecated: use another']);
  });

  it('see an install script that nobody allowed, and a name that allows nothing', () => {
    const script = locked({ [react]: { ...lockfile[react], hasInstallScript: true } });
    expect(scriptFaults(manifest, script)).toEqual([
      'react: wants to run a script when it is installed; decide in allowScripts.',
    ]);
    const allowScripts = { ...manifest.allowScripts, react: true };
    expect(scriptFaults({ ...manifest, allowScripts }, lockfile)).toEqual([
      'react: named in allowScripts, but brings no install script.',
    ]);
  });

  it('see a shipped package in two versions', () => {
    const twice = locked({ 'node_modules/ldapts/node_modules/react': { version: '18.0.0' } });
    const inTool = locked({ 'node_modules/vite/node_modules/react': { version: '18.0.0', dev: true } });
    expect(duplicateFaults(['react'], lockfile)).toEqual([]);
    expect(duplicateFaults(['react'], inTool)).toEqual([]);
    expect(duplicateFaults(['react'], twice)).toEqual([
      `react: is there more than once (${manifest.dependencies['react']}, 18.0.0).`,
    ]);
  });

  it('see a package without a licence, and a shipped one with a licence that is not on the list', () => {
    const shipped = ['one', '@a/two'];
    expect(
      licenseFaults({ 'one@1.0.0': 'MIT', '@a/two@1.0.0': '(BSD-3-Clause OR GPL-2.0)' }, shipped),
    ).toEqual([]);
    expect(licenseFaults({ 'tool@1.0.0': 'GPL-3.0' }, shipped)).toEqual([]);
    expect(licenseFaults({ '@a/two@1.0.0': 'GPL-3.0', 'tool@1.0.0': 'UNKNOWN' }, shipped)).toEqual([
      '@a/two@1.0.0: is shipped under GPL-3.0, which is not on the list.',
      'tool@1.0.0: no licence that can be relied on (UNKNOWN).',
    ]);
  });
});

describe('the list of dependencies', () => {
  it('has a row for every package of package.json, and for no other', async () => {
    const dependencies = await readFile(inProject('docs/dependencies.md'), 'utf8');
    const [shipped = [], tools = []] = dependencies.split(/^What builds and tests it:$/m).map((part) =>
      part
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .flatMap((line) =>
          [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
        ),
    );
    const development = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
    expect(shipped.sort()).toEqual([...Object.keys(manifest.dependencies), 'electron'].sort());
    expect([...tools, 'electron'].sort()).toEqual(development.sort());
  });
});
