import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { buildIfStale } from './build.ts';
import { electronExecutable } from './electron-runtime.ts';
import { benchTable, overGoal, type BenchLine, type BenchModule } from './lib/bench.ts';
import { withDisplay } from './lib/display.ts';
import { main } from './lib/main.ts';
import { inProject } from './lib/project.ts';
import { allPurposes, ensureSystemPackages } from './system-packages.ts';

// npm run bench               everything
// npm run bench -- start    only scripts/bench/start.ts
await main(async () => {
  const wanted = process.argv.slice(2);
  const files = (await readdir(inProject('scripts/bench'))).filter((file) => file.endsWith('.ts')).sort();
  const names = files.map((file) => path.basename(file, '.ts'));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No such bench: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);

  await ensureSystemPackages(allPurposes);
  if (await buildIfStale()) console.log('Built the app.');
  const electron = await electronExecutable();
  const cpus = os.cpus();
  console.log(`On ${cpus.length} x ${cpus[0]?.model ?? 'unknown processor'}, ${os.type()} ${os.release()}.`);
  const lines = await withDisplay(async (env) => {
    // Modules that drive the app do so from this process.
    Object.assign(process.env, env, { ORGCA_ELECTRON: electron });
    const measured: BenchLine[] = [];
    for (const name of names.filter((candidate) => wanted.length === 0 || wanted.includes(candidate))) {
      console.log(`Measuring: ${name} ...`);
      const workDir = await mkdtemp(path.join(os.tmpdir(), 'orgca-bench-'));
      try {
        const url = pathToFileURL(inProject('scripts/bench', `${name}.ts`)).href;
        const module = (await import(url)) as { default: BenchModule };
        const own = await module.default({ workDir, electron, env });
        // At once: a bench that fails costs its own lines only.
        console.log(`\n${benchTable(own)}\n`);
        measured.push(...own);
      } finally {
        await rm(workDir, { recursive: true, force: true });
      }
    }
    return measured;
  }, true);

  await mkdir(inProject('out'), { recursive: true });
  await writeFile(inProject('out/bench.json'), `${JSON.stringify(lines, null, 2)}\n`);
  const over = lines.filter(overGoal).length;
  console.log(
    `${lines.length} lines in out/bench.json; ${over === 0 ? 'every goal is met' : `${over} over the goal`}.`,
  );
  return 0;
});
