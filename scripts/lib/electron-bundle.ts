import { builtinModules } from 'node:module';

import { build, type BuildEnvironmentOptions, type InlineConfig } from 'vite';

import { projectDir } from './project.ts';

/** kB: nothing here travels over a network, so the bundler's advice for web pages does not apply. */
export const chunkSizeWarningLimit = 5000;
/** How long a plug-in took on a busy machine is not a warning about the app. */
export const checks = { pluginTimings: false };

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/**
 * Builds what runs beside the window: for Electron 33's Node 20, with everything bundled but Electron itself.
 * @param rolldownOptions entries and output
 */
export async function bundleForElectron(
  outDir: string,
  rolldownOptions: BuildEnvironmentOptions['rolldownOptions'],
  more: Pick<InlineConfig, 'plugins' | 'define' | 'build'> = {},
): Promise<void> {
  await build({
    configFile: false,
    root: projectDir,
    logLevel: 'warn',
    publicDir: false,
    ...more,
    ssr: { noExternal: true, external: ['electron', 'electron/main'], target: 'node' },
    build: {
      outDir,
      target: 'node20',
      sourcemap: false,
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit,
      ssr: true,
      emptyOutDir: true,
      ...more.build,
      rolldownOptions: { checks, external: ['electron', ...nodeBuiltins], ...rolldownOptions },
    },
  });
}
