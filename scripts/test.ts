import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { build, buildIfStale } from './build.ts';
import { electronExecutable } from './electron-runtime.ts';
import { withDisplay } from './lib/display.ts';
import { runPlaywright } from './lib/e2e.ts';
import { main } from './lib/main.ts';
import { inProject } from './lib/project.ts';
import { runNode, type RunOptions, type RunResult } from './lib/run.ts';
import { countTests, stagePassed, totals, type StageResult } from './lib/test-report.ts';
import { allPurposes, ensureSystemPackages } from './system-packages.ts';

/** Every stage leaves its whole output here as <stage>.log, and a test stage its report as <stage>.json. */
const logDir = inProject('out/test');

interface Stage {
  name: string;
  /** True when the stage writes a JSON report of its tests. */
  hasTests?: boolean;
  run(options: RunOptions): Promise<RunResult>;
}

/** The program of one of the project's packages. */
function tool(name: string, script: string, args: string[]): Stage {
  return { name, run: (options) => runNode(inProject('node_modules', script), args, options) };
}

function vitest(project: string): Stage {
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  return {
    ...tool(project, 'vitest/vitest.mjs', [...args, `--outputFile.json=${reportFile(project)}`]),
    hasTests: true,
  };
}

function playwright(name: 'e2e' | 'packages', electron: string): Stage {
  return {
    name,
    hasTests: true,
    run: (options) =>
      runPlaywright(name, electron, ['--reporter=list,json'], {
        ...options,
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(name) },
      }),
  };
}

/** The demo checks itself: what the page, the receipt and OpenSSL say must agree. */
function demo(electron: string): Stage {
  const run = (options: RunOptions) =>
    withDisplay(
      (env) =>
        runNode(inProject('scripts/demo.ts'), [], { ...options, env: { ...env, ORGCA_ELECTRON: electron } }),
      true,
    );
  return { name: 'demo', run };
}

function reportFile(stage: string): string {
  return path.join(logDir, `${stage}.json`);
}

/** Runs one stage, keeps its log, and says in one line how it went; what failed is shown whole. */
async function runStage(stage: Stage): Promise<StageResult> {
  const { status, output, milliseconds } = await stage.run({});
  await writeFile(path.join(logDir, `${stage.name}.log`), output);
  const report = reportFile(stage.name);
  const tests =
    stage.hasTests === true
      ? ((existsSync(report) ? countTests(JSON.parse(await readFile(report, 'utf8'))) : undefined) ?? {
          passed: 0,
          failed: 0,
          skipped: 0,
        })
      : undefined;
  const result: StageResult = { name: stage.name, status, ...(tests && { tests }) };
  const ok = stagePassed(result);
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const counted = tests
    ? `${tests.passed} passed, ${tests.failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped (not allowed)` : ''}`
    : '';
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${stage.name.padEnd(12)} ${seconds.padStart(8)}   ${counted}`.trimEnd(),
  );
  return result;
}

async function runInTurn(stages: readonly Stage[]): Promise<StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of stages) results.push(await runStage(stage));
  return results;
}

async function everything(electron: string): Promise<StageResult[]> {
  await rm(logDir, { recursive: true, force: true });
  await mkdir(logDir, { recursive: true });
  console.log(`Built the app in ${((await build()) / 1000).toFixed(1)} s.`);

  // Static checks use one core each, the tests of the parts mostly wait for key derivation and servers: they share
  // two cores well. Windows react to a busy machine, so the end-to-end tests have it to themselves.
  const [checks, parts] = await Promise.all([
    runInTurn([
      tool('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
      tool('types', 'typescript/bin/tsc', ['-b']),
      tool('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
      tool('imports', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
        'electron',
        'renderer',
        'shared',
        'scripts',
        'test/support',
      ]),
      {
        name: 'npm packages',
        run: (options) => runNode(inProject('scripts/check-packages.ts'), [], options),
      },
    ]),
    runInTurn([vitest('unit'), vitest('integration')]),
  ]);
  const windows = await runInTurn([playwright('e2e', electron), demo(electron)]);
  return [...checks, ...parts, ...windows, ...(canMakeSystem ? await packages(electron) : [])];
}

/** The tests of the packages make a system of their own, install into it, and start programs there as other users. */
const canMakeSystem = process.platform === 'linux' && process.getuid?.() === 0;

/** The packages for Linux: built, installed, used, upgraded, removed. */
const packages = (electron: string): Promise<StageResult[]> => runInTurn([playwright('packages', electron)]);

async function packagesAlone(electron: string): Promise<StageResult[]> {
  if (!canMakeSystem) throw new Error('The packages are tested on Linux, as root only.');
  await mkdir(logDir, { recursive: true });
  if (await buildIfStale()) console.log('Built the app.');
  return packages(electron);
}

// npm test                 everything; the packages on Linux, as root only
// npm run test:packages    the packages alone
await main(async () => {
  const began = performance.now();
  await ensureSystemPackages(canMakeSystem ? [...allPurposes, 'packages'] : allPurposes);
  const electron = await electronExecutable();
  const results = await (process.argv.includes('--packages')
    ? packagesAlone(electron)
    : everything(electron));
  const { passed, failed } = totals(results);
  const bad = results.filter((result) => !stagePassed(result)).map(({ name }) => name);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(
    bad.length === 0
      ? `\nAll checks passed in ${minutes} minutes; logs in out/test.`
      : `\nFailed after ${minutes} minutes: ${bad.join(', ')}; logs in out/test.`,
  );
  if (!canMakeSystem) console.log('Not tested: the packages, which need Linux and root.');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
