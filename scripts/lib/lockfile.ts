import { readFile } from 'node:fs/promises';

import { inProject } from './project.ts';

/** The fields of package.json that are used here. */
export interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  author: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  /** Install scripts by package name: true where it may run. */
  allowScripts: Record<string, boolean>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  /** Set where the registry said so when the version was locked. */
  deprecated?: string;
  hasInstallScript?: boolean;
  /** Set where only devDependencies need it. */
  dev?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  link?: boolean;
}

/** Entries by their folder, such as "node_modules/react"; "" is the project itself. */
export type Lockfile = Record<string, LockedPackage>;

export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile(inProject('package.json'), 'utf8')) as Manifest;
}

export async function readLockfile(): Promise<Lockfile> {
  const text = await readFile(inProject('package-lock.json'), 'utf8');
  return (JSON.parse(text) as { packages: Lockfile }).packages;
}

/** @returns the name of the package that is locked in a folder */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
