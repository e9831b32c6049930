/** Runs a TypeScript module of this folder inside Electron's main process, so with BoringSSL instead of OpenSSL. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { electronExecutable } from '../../../scripts/electron-runtime.ts';
import { withDisplay } from '../../../scripts/lib/display.ts';
import { bundleForElectron } from '../../../scripts/lib/electron-bundle.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';
import type { RunResult } from '../../../scripts/lib/run.ts';
import { sandboxChoice } from '../../../scripts/lib/sandbox.ts';

/** Bundles `main` with the job program and the workers beside it, as the product's build does. @returns the app's folder */
async function bundle(main: string): Promise<string> {
  const outDir = inProject('out/electron', path.basename(main, '.ts'));
  await bundleForElectron(outDir, {
    input: {
      main: path.join(import.meta.dirname, main),
      job: inProject('electron/app/jobs/program.ts'),
      'kdf-worker': inProject('electron/pfx/kdf-worker.ts'),
      'second-reader-worker': inProject('electron/pfx/second-reader-worker.ts'),
    },
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  });
  await writeFile(
    path.join(outDir, 'package.json'),
    JSON.stringify({ name: 'pfx-check', main: 'main.js', type: 'module' }),
  );
  return outDir;
}

/**
 * Runs a module of this folder inside Electron.
 * @param main file, such as `conformance-main.ts`
 * @param args what the module gets through `electronMain`
 * @param output `show`: straight to our own output; `keep`: returned
 */
export async function runInElectron(
  main: string,
  args: readonly string[],
  output: 'show' | 'keep' = 'show',
): Promise<RunResult> {
  const app = await bundle(main);
  const electron = await electronExecutable();
  return withDisplay(
    (env) =>
      run(electron, [...sandboxChoice().switches, '--disable-gpu', app], {
        output,
        env: { ...env, PFX_ARGS: JSON.stringify(args) },
      }),
    true,
  );
}
