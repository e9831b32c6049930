import { buildIfStale } from './build.ts';
import { electronExecutable } from './electron-runtime.ts';
import { hasDisplay } from './lib/display.ts';
import { main } from './lib/main.ts';
import { inProject, projectDir } from './lib/project.ts';
import { run, runNode } from './lib/run.ts';
import { sandboxChoice } from './lib/sandbox.ts';
import { ensureSystemPackages } from './system-packages.ts';

// npm start -- [switches for Electron]
await main(async () => {
  if (!hasDisplay()) {
    console.log(
      'There is no display here, so the demo runs instead (npm run demo): it leaves its pictures in out/demo.',
    );
    const { status } = await runNode(inProject('scripts/demo.ts'), [], { output: 'show' });
    return status;
  }
  await ensureSystemPackages(['window']);
  if (await buildIfStale()) console.log('Built the app.');
  const electron = await electronExecutable();
  const { switches, warning } = sandboxChoice();
  if (warning !== undefined) console.warn(warning);
  const { status } = await run(electron, [...switches, ...process.argv.slice(2), projectDir], {
    output: 'show',
  });
  return status;
});
