import { defineConfig } from '@playwright/test';

// Run through scripts/e2e.ts, which builds the app, finds Electron and brings a display.
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    // What users get: built, then installed, used, upgraded, and removed (npm run test:packages).
    { name: 'package-builds', testDir: 'test/packages', testMatch: 'build.spec.ts', timeout: 900_000 },
    {
      name: 'packages',
      testDir: 'test/packages',
      testIgnore: 'build.spec.ts',
      timeout: 600_000,
      dependencies: ['package-builds'],
    },
  ],
  outputDir: 'test-results',
  snapshotPathTemplate: 'test/e2e/outlines/{arg}{ext}',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // Traces take time: they are made where somebody can look at them.
  use: { trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'off', actionTimeout: 15_000 },
});
