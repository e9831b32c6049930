/** npm run dist, run in copies of the checkout: what it refuses, and that it makes the same twice. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronExecutable } from '../../../scripts/electron-runtime.ts';
import { inPackage, runtimeOf, unpackedFolder } from '../../../scripts/lib/pack.ts';
import type { RunResult } from '../../../scripts/lib/run.ts';
import { copyCheckout, dist as runDist } from '../../support/packages/built.ts';

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let electron: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-dist-'));
  electron = await electronExecutable();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A checkout of its own, at another place and of another depth. */
const checkout = (...place: string[]): Promise<string> => copyCheckout(path.join(folder, ...place));

const dist = (copy: string, args: readonly string[], env: Record<string, string> = {}): Promise<RunResult> =>
  runDist(copy, args, { ORGCA_ELECTRON: electron, ...env });

describe('npm run dist', () => {
  it('refuses in one line where Electron cannot be downloaded, and leaves nothing behind', async () => {
    const copy = await checkout('refused');
    const nowhere = {
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
      ...{ HTTPS_PROXY: '', https_proxy: '' },
      ...{ XDG_CACHE_HOME: path.join(folder, 'cache'), electron_config_cache: path.join(folder, 'cache') },
    };
    const { status, stdout, stderr } = await dist(copy, [], nowhere);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^No packages: Electron [\d.]+ cannot be downloaded from http:\/\/127\.0\.0\.1:9\/[^\n]*\n$/,
    );
    expect([existsSync(path.join(copy, 'out')), existsSync(path.join(copy, 'dist'))]).toEqual([false, false]);
  });

  it('packs a trial for this system only', async () => {
    const { status, stderr } = await dist(await checkout('trial'), ['--trial-runtime', '--win']);
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('npm run dist -- --dir --trial-runtime');
  });

  it('makes the same archive, byte for byte, of the same source in two places', async () => {
    const copies = [await checkout('one'), await checkout('two', 'deeper', 'down')];
    const digests = await Promise.all(
      copies.map(async (copy) => {
        const { status, output } = await dist(copy, ['--dir', '--trial-runtime']);
        expect(status, output).toBe(0);
        const out = path.join(copy, 'out/trial');
        const { asar } = inPackage(unpackedFolder(out));
        const files = [asar, path.join(out, 'sbom.cdx.json'), path.join(out, 'licenses.txt')];
        return Promise.all(files.map(async (file) => digest(await readFile(file))));
      }),
    );
    expect(digests[0]).toEqual(digests[1]);
    const { size } = await stat(inPackage(unpackedFolder(path.join(copies[0]!, 'out/trial'))).asar);
    expect(size).toBeLessThanOrEqual(4 * 1024 * 1024);

    const out = path.join(copies[0]!, 'out/trial');
    const bom = JSON.parse(await readFile(path.join(out, 'sbom.cdx.json'), 'utf8')) as {
      components: { name: string; version: string }[];
    };
    const names = bom.components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['react', 'ldapts', 'node-forge', '@fontsource/dejavu-sans']),
    );
    expect(names.filter((name) => name === 'vite' || name === 'electron-builder')).toEqual([]);
    const { version } = await runtimeOf(electron);
    expect(bom.components.at(-1)).toMatchObject({ name: 'electron', version });
    const licences = await readFile(path.join(out, 'licenses.txt'), 'utf8');
    for (const { name, version: shipped } of bom.components.slice(0, -1)) {
      expect(licences).toContain(`\n${name} ${shipped}: `);
    }
    const inside = path.join(path.dirname(inPackage(unpackedFolder(out)).asar), 'licenses.txt');
    expect(await readFile(inside, 'utf8')).toBe(licences);
  });
});
