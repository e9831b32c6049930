import { buildIfStale } from './build.ts';
import { electronExecutable } from './electron-runtime.ts';
import { runPlaywright } from './lib/e2e.ts';
import { main } from './lib/main.ts';
import { allPurposes, ensureSystemPackages } from './system-packages.ts';

// npm run test:e2e -- -g "name of a test"
await main(async () => {
  await ensureSystemPackages(allPurposes);
  if (await buildIfStale()) console.log('Built the app.');
  const { status } = await runPlaywright('e2e', await electronExecutable(), process.argv.slice(2), {
    output: 'show',
  });
  return status;
});
