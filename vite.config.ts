import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { subsetFonts } from './scripts/lib/fonts.ts';
import { keepLocales } from './scripts/lib/locales.ts';
import { preloadFirstPage } from './scripts/lib/preload.ts';

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
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
