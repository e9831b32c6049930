/** Trial packages for Linux, made by electron-builder: twice the same, and once as a newer version to upgrade to. */
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { inPackage, unpackedFolder } from '../../scripts/lib/pack.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { run } from '../../scripts/lib/run.ts';
import { buildFolder, builtPackage, copyCheckout, dist, type Build } from '../support/packages/built.ts';
import { packageTools } from '../support/packages/tools.ts';

let folder: string;
let tools: Record<string, string>;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orgca-packages-'));
  tools = await packageTools(path.join(folder, 'tools'));
  await rm(inProject('out/installed'), { recursive: true, force: true });
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** One moment for all builds, as the time of the commit is for those of a checkout. */
const SOURCE_DATE_EPOCH = '1795600000';

async function make(checkout: string, out: string, ...kinds: string[]): Promise<void> {
  const { status, output } = await dist(checkout, ['--trial-runtime', '--out', out, ...kinds], {
    ...tools,
    SOURCE_DATE_EPOCH,
  });
  expect(status, output).toBe(0);
}

const digest = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

test('two builds of one commit in two folders are the same, byte for byte', async () => {
  const second = path.join(folder, 'second');
  const checkout = await copyCheckout(path.join(folder, 'another', 'checkout'));
  await Promise.all([make(inProject(), buildFolder('first')), make(checkout, second, 'deb', 'rpm')]);
  const files = async (out: string, build: Build) => {
    const names = [];
    for (const kind of ['deb', 'rpm'] as const) names.push(path.basename(await builtPackage(build, kind)));
    return [inPackage(unpackedFolder(out)).asar, ...names.map((name) => path.join(out, name))];
  };
  const digests = async (out: string) => Promise.all((await files(out, 'first')).map(digest));
  expect(await digests(second)).toEqual(await digests(buildFolder('first')));
  const sums = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: buildFolder('first') });
  expect(sums.status, sums.output).toBe(0);
  // The ordinary user of the tests reads the AppImage and the rpm where they are.
  await chmod(await builtPackage('first', 'AppImage'), 0o755);
});

test('a newer version is built from the same sources', async () => {
  const checkout = await copyCheckout(path.join(folder, 'next'));
  const manifest = JSON.parse(await readFile(path.join(checkout, 'package.json'), 'utf8')) as object;
  const next = { ...manifest, version: '1.0.1' };
  await writeFile(path.join(checkout, 'package.json'), JSON.stringify(next));
  await make(checkout, buildFolder('next'), 'deb', 'rpm');
  expect(path.basename(await builtPackage('next', 'deb'))).toContain('-1.0.1-');
});
