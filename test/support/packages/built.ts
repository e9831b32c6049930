/** The packages that the tests install, made by build.spec.ts. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';

import { inProject } from '../../../scripts/lib/project.ts';
import { runNode, type RunResult } from '../../../scripts/lib/run.ts';

/** What a build and a package are made of. */
const sources = [
  ...['assets', 'electron', 'renderer', 'scripts', 'shared', 'CHANGELOG.md', 'LICENSE'],
  ...['package.json', 'package-lock.json', 'electron-builder.yml', 'vite.config.ts', 'tsconfig.json'],
  ...['base', 'main', 'tools', 'window'].map((project) => `tsconfig.${project}.json`),
];

/** A copy of the checkout's sources in a folder; the packages of npm are those that are installed here. */
export async function copyCheckout(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of sources) await cp(inProject(name), path.join(folder, name), { recursive: true });
  await symlink(inProject('node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Runs `npm run dist` in a checkout. @param env added to the environment */
export function dist(
  checkout: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<RunResult> {
  return runNode(path.join(checkout, 'scripts/dist.ts'), args, {
    cwd: checkout,
    env: { ...process.env, INIT_CWD: checkout, ...env },
  });
}

/** "first" has every package, "next" is a newer version without the AppImage. */
export type Build = 'first' | 'next';

/** @returns the folder of a build */
export const buildFolder = (build: Build): string => inProject('out/installed', build);

/** @returns absolute path of a package @throws Error when there is none */
export async function builtPackage(build: Build, kind: 'deb' | 'rpm' | 'AppImage'): Promise<string> {
  const folder = buildFolder(build);
  const names = existsSync(folder) ? await readdir(folder) : [];
  const name = names.find((one) => one.endsWith(`.${kind}`));
  if (name === undefined) throw new Error(`There is no ${kind} in ${folder}.`);
  return path.join(folder, name);
}
