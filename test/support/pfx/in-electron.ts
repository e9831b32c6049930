/** Runs a TypeScript module of this folder inside Electron's main process, so with BoringSSL instead of OpenSSL. */
import { mkdir, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { electronExecutable } from '../../../scripts/electron-runtime.ts';
import { withDisplay } from '../../../scripts/lib/display.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';
import { sandboxChoice } from '../../../scripts/lib/sandbox.ts';

/**
 * Bundles `main` with the key derivation worker beside it, as the product's build does, and runs it.
 * @param main file in this folder, such as `conformance-main.ts`
 * @param args what the module reads from PFX_ARGS, as JSON
 * @returns its exit status; its output goes to ours
 */
export async function runInElectron(main: string, args: readonly string[]): Promise<number> {
  const outDir = inProject('out/electron', path.basename(main, '.ts'));
  const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          main: path.join(import.meta.dirname, main),
          'kdf-worker': inProject('electron/pfx/kdf-worker.ts'),
        },
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await mkdir(outDir, { recursive: true });
  await writeFile(
    path.join(outDir, 'package.json'),
    JSON.stringify({ name: 'pfx-check', main: 'main.js', type: 'module' }),
  );
  const electron = await electronExecutable();
  return withDisplay(async (env) => {
    const { status } = await run(electron, [...sandboxChoice().switches, '--disable-gpu', outDir], {
      output: 'show',
      env: { ...env, PFX_ARGS: JSON.stringify(args) },
    });
    return status;
  }, true);
}
