import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { flipFuses, FuseVersion, type FuseV1Options } from '@electron/fuses';

import { inPackage, pack, runtimeOf, unpackedFolder } from './pack.ts';
import { inProject } from './project.ts';

/** Trial packages for tests and the bench, one for each content, kept from run to run until the content changes. */
const packedDir = inProject('out/packed');
/** What a package depends on, besides the runtime. */
const sources = [
  ...['dist', 'package.json', 'electron-builder.yml', 'assets/icons', 'assets/linux'],
  ...['scripts/lib/pack.ts', 'scripts/lib/after-pack.ts'],
];
/** A lock that is older than this (milliseconds) was left behind by a run that was ended. */
const lockLimit = 90_000;

/**
 * Packs the built app with the runtime for tests, where that has not been done for this content.
 * @param electron executable of the runtime
 * @returns the folder of the unpacked trial app
 */
export async function packedTrial(electron: string): Promise<string> {
  const runtime = await runtimeOf(electron);
  const outDir = path.join(packedDir, await contentHash(runtime.folder));
  await once(outDir, async () => {
    await removeOthers(path.basename(outDir));
    await pack({ outDir, switches: ['--dir'], trial: runtime });
  });
  return unpackedFolder(outDir);
}

/** Fuses to flip, by their number in @electron/fuses. */
export type Fuses = Partial<Record<FuseV1Options, boolean>>;

/**
 * The same package with other fuses: nothing but some bytes of the executable differ.
 * @param name of the variant, unique among the callers
 * @returns its folder
 */
export async function trialWithFuses(electron: string, name: string, fuses: Fuses): Promise<string> {
  const folder = await packedTrial(electron);
  const variant = `${folder}-${name}`;
  await once(variant, async () => {
    const fresh = `${variant}.new-${process.pid}`;
    await linkFolder(folder, fresh);
    const { executable } = inPackage(fresh);
    await rm(executable);
    await copyFile(inPackage(folder).executable, executable);
    await flipFuses(process.platform === 'darwin' ? executable.replace(/\/Contents\/.*/, '') : executable, {
      version: FuseVersion.V1,
      resetAdHocDarwinSignature: process.platform === 'darwin',
      ...fuses,
    });
    await rename(fresh, variant);
  });
  return variant;
}

async function contentHash(runtimeFolder: string): Promise<string> {
  const hash = createHash('sha256').update(runtimeFolder);
  for (const source of sources) {
    const start = inProject(source);
    const names = (await stat(start)).isDirectory()
      ? (await readdir(start, { recursive: true })).sort()
      : [''];
    for (const name of names) {
      const file = path.join(start, name);
      // The stamp of the build is a time, not content.
      if (!(await stat(file)).isFile() || file === inProject('dist/built')) continue;
      hash.update(`\n${source}/${name}\n`).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Makes a folder when it is not there. Two processes may ask at once: the second one waits for the first. */
async function once(folder: string, make: () => Promise<void>): Promise<void> {
  const lock = `${folder}.lock`;
  await mkdir(packedDir, { recursive: true });
  while (!existsSync(folder)) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (mine) {
      try {
        if (!existsSync(folder)) await make();
      } finally {
        await rm(lock, { recursive: true, force: true });
      }
      return;
    }
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > lockLimit) await rm(lock, { recursive: true, force: true });
    await wait(200);
  }
}

/** A package is large: those of other contents go when a new one is made. */
async function removeOthers(keep: string): Promise<void> {
  for (const name of await readdir(packedDir)) {
    if (!name.startsWith(keep)) await rm(path.join(packedDir, name), { recursive: true, force: true });
  }
}

/** A copy that shares its files with the original: only what is then replaced takes room and time. */
export async function linkFolder(from: string, to: string): Promise<void> {
  if (process.platform !== 'linux') {
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
    return;
  }
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const target = path.join(to, path.relative(from, entry.parentPath), entry.name);
    if (entry.isDirectory()) await mkdir(target, { recursive: true });
  }
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const target = path.join(to, path.relative(from, entry.parentPath), entry.name);
    if (!entry.isDirectory()) await link(path.join(entry.parentPath, entry.name), target);
  }
}
