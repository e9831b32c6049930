import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Plugin } from 'vite';

import { inProject } from './project.ts';

/** Names of the packages whose code or fonts are in the built app, sorted; written by the build. */
export const bundledFile = inProject('dist/bundled.json');

/** @returns the name of the package that a file belongs to, or undefined for a file of the project */
export function packageOf(file: string): string | undefined {
  const parts = file.split(/[/\\]/);
  const at = parts.lastIndexOf('node_modules');
  const [first = '', second = ''] = parts.slice(at + 1);
  if (at < 0) return undefined;
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** A plug-in of the bundler that adds the packages to `names` of which something ends up in its output. */
export function collectPackages(names: Set<string>): Plugin {
  const add = (file: string) => {
    const name = packageOf(file);
    if (name !== undefined) names.add(name);
  };
  return {
    name: 'collect-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset') output.originalFileNames.forEach(add);
        else {
          for (const [id, module] of Object.entries(output.modules)) if (module.renderedLength > 0) add(id);
        }
      }
    },
  };
}

/**
 * @returns names of the packages in the built app, sorted
 * @throws Error in one line when the app has not been built
 */
export async function bundledPackages(): Promise<string[]> {
  if (!existsSync(bundledFile))
    throw new Error(`${path.basename(bundledFile)} is missing: build the app first.`);
  return JSON.parse(await readFile(bundledFile, 'utf8')) as string[];
}
