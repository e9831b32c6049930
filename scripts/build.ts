import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { build as viteBuild, type BuildEnvironmentOptions, type Plugin } from 'vite';

import { bundledFile, collectPackages } from './lib/bundled.ts';
import { packCatalogues } from './lib/catalogues.ts';
import { bundleForElectron, checks, chunkSizeWarningLimit } from './lib/electron-bundle.ts';
import { readLockfile, readManifest } from './lib/lockfile.ts';
import { inProject, newestChange } from './lib/project.ts';
import { components, licenseList } from './lib/sbom.ts';
import { packWordLists } from './lib/word-lists.ts';

const dist = inProject('dist');
const stampFile = path.join(dist, 'built');

/** What the running app is made of: a change in any of these makes dist/ stale. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build.ts',
  'scripts/lib/catalogues.ts',
  'scripts/lib/electron-bundle.ts',
  'scripts/lib/fonts.ts',
  'scripts/lib/locales.ts',
  'scripts/lib/packed-text.ts',
  'scripts/lib/preload.ts',
  'scripts/lib/word-lists.ts',
];

/**
 * Smaller, but with the names that a bug report needs. The comments that go name the folder of the build, which would
 * make two builds of one commit differ.
 */
const minify = { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } } as const;

/** @param rolldownOptions entries and output */
const buildElectronSide = (
  outDir: string,
  plugins: Plugin[],
  rolldownOptions: BuildEnvironmentOptions['rolldownOptions'],
): Promise<void> =>
  bundleForElectron(outDir, rolldownOptions, {
    plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    // The word lists and the texts.
    build: { ssrEmitAssets: true, emptyOutDir: false },
  });

/**
 * Main process, job program and workers: entries that share chunks, so that what is imported lazily stays apart. The chunks lie
 * beside the entries: code finds its neighbours (worker, preload) relative to import.meta.url. They are CommonJS: Electron
 * loads that at once, but waits for its event loop at each ECMAScript module. The window opens some 40 ms earlier.
 */
const buildMain = (outDir: string, names: Set<string>): Promise<void> =>
  buildElectronSide(outDir, [packWordLists(), packCatalogues(), collectPackages(names)], {
    input: {
      'command-line': inProject('electron/command-line.ts'),
      'main-window': inProject('electron/main-window.ts'),
      job: inProject('electron/app/jobs/program.ts'),
      'kdf-worker': inProject('electron/pfx/kdf-worker.ts'),
      'second-reader-worker': inProject('electron/pfx/second-reader-worker.ts'),
    },
    // An index names more than an entry needs: modules from which it takes nothing stay out of it.
    treeshake: { moduleSideEffects: false },
    output: { minify, format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  });

/** What the first file imports are the entries of the other build. */
const otherEntries: Plugin = {
  name: 'other-entries',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer === undefined ? undefined : { id: source.replace(/\.ts$/, '.js'), external: true },
};

/** The first file is an ECMAScript module: Electron waits for such a module, and for no other, before it goes on. */
const buildFirst = (outDir: string): Promise<void> =>
  buildElectronSide(outDir, [otherEntries], {
    input: { main: inProject('electron/main.ts') },
    output: { minify, format: 'es', entryFileNames: '[name].mjs' },
  });

/** A sandboxed preload script must be one CommonJS file. */
const buildPreload = (outDir: string, names: Set<string>): Promise<void> =>
  buildElectronSide(outDir, [collectPackages(names)], {
    input: { preload: inProject('electron/preload.ts') },
    output: { minify, format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  });

async function buildRenderer(outDir: string, names: Set<string>): Promise<void> {
  await viteBuild({
    configFile: inProject('vite.config.ts'),
    plugins: [collectPackages(names)],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit,
      rolldownOptions: { checks },
    },
  });
}

/** The window's code as Brotli files, which `electron/app-protocol.ts` unpacks. */
async function packCode(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.js'))) {
    const file = path.join(folder, name);
    await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
    await rm(file);
  }
}

/** The pictures of the guide, by the names that its steps give them. */
async function copyGuide(outDir: string): Promise<void> {
  await cp(inProject('assets/guide'), outDir, {
    recursive: true,
    filter: (file) => !file.endsWith('.md'),
  });
}

/** The manual page as the packages for Linux install it, under the names of both commands. */
async function packManual(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const pages = {
    'orgca-backup': await readFile(inProject('assets/linux/orgca-backup.1')),
    'orgca-backup-cli': '.so man1/orgca-backup.1\n',
  };
  for (const [name, page] of Object.entries(pages))
    await writeFile(path.join(outDir, `${name}.1.gz`), gzipSync(page, { level: 9 }));
}

/**
 * Builds the app into dist/: renderer, main process with its worker, preload script.
 *
 * Everything is built beside dist/ first and then swapped in, so that a failed build leaves the old one in place
 * and an app that starts meanwhile finds complete files.
 * @returns milliseconds taken
 * @throws Error when an entry file is missing or the bundler fails
 */
export async function build(): Promise<number> {
  const started = performance.now();
  const startedAt = Date.now();
  for (const entry of [
    'electron/main.ts',
    'electron/app/jobs/program.ts',
    'electron/pfx/kdf-worker.ts',
    'electron/pfx/second-reader-worker.ts',
    'electron/preload.ts',
    'renderer/index.html',
  ]) {
    if (!existsSync(inProject(entry))) throw new Error(`Cannot build: ${entry} is missing.`);
  }
  const fresh = path.join(dist, `.new-${process.pid}`);
  // Vite believes the environment: in a test run it would make a build for development, with the paths of this machine.
  const { NODE_ENV: environment } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await mkdir(fresh, { recursive: true });
    const names = new Set<string>();
    await Promise.all([
      buildRenderer(path.join(fresh, 'renderer'), names),
      buildMain(path.join(fresh, 'electron'), names),
      buildFirst(path.join(fresh, 'electron')),
      buildPreload(path.join(fresh, 'electron'), names),
    ]);
    await packCode(path.join(fresh, 'renderer/assets'));
    await writeFile(path.join(fresh, 'electron/package.json'), '{ "type": "commonjs" }\n');
    await copyGuide(path.join(fresh, 'renderer/guide'));
    for (const part of ['renderer', 'electron']) {
      const old = path.join(fresh, `old-${part}`);
      if (existsSync(path.join(dist, part))) await rename(path.join(dist, part), old);
      await rename(path.join(fresh, part), path.join(dist, part));
    }
    const bundled = [...names].sort();
    await writeFile(bundledFile, `${JSON.stringify(bundled, null, 2)}\n`);
    const [manifest, lockfile] = await Promise.all([readManifest(), readLockfile()]);
    await writeFile(
      path.join(dist, 'licenses.txt'),
      await licenseList(manifest, components(bundled, lockfile)),
    );
    await packManual(path.join(dist, 'man'));
    // The stamp carries the time the build began: a file saved meanwhile makes the next check say "stale".
    await writeFile(stampFile, `${startedAt}\n`);
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
    await rm(fresh, { recursive: true, force: true });
  }
  return performance.now() - started;
}

/** Builds only when a source is newer than the last build. @returns true when it built */
export async function buildIfStale(): Promise<boolean> {
  const builtAt = existsSync(stampFile) ? Number(await readFile(stampFile, 'utf8')) : 0;
  if (builtAt > (await newestChange(sources.map((name) => inProject(name))))) return false;
  await build();
  return true;
}

if (import.meta.main) {
  try {
    const milliseconds = await build();
    const { size } = await stat(path.join(dist, 'electron/main-window.js'));
    console.log(
      `Built dist/ in ${(milliseconds / 1000).toFixed(1)} s (main process ${Math.round(size / 1024)} kB).`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
