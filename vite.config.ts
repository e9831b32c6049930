import { availableParallelism } from 'node:os';
import path from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { subsetFonts } from './scripts/lib/fonts.ts';
import { keepLocales } from './scripts/lib/locales.ts';
import { preloadFirstPage } from './scripts/lib/preload.ts';

/** Tests start the command line and the job process some hundred times: compiled once, each start takes a third of the time. */
const env = { NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'out/compile-cache') };

// One file for the two tools that share it: the renderer's build and the vitest projects.
// The main process and the preload script are built by scripts/build.ts.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), keepLocales(), subsetFonts(), preloadFirstPage()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    // The window, and the page that everything printed is put into.
    rolldownOptions: { input: ['renderer/index.html', 'renderer/print.html'] },
  },
  test: {
    root: import.meta.dirname,
    // Most tests wait for key derivation, servers or the disk: by itself Vitest leaves one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          env,
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
