import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { alternate, beside, type BenchModule } from '../lib/bench.ts';
import { packedTrial } from '../lib/packed.ts';
import { inProject } from '../lib/project.ts';

const ROUNDS = 9;
/** Electron starts more than Node does, and a command must not feel it. */
const GOAL = 1.5;

/** From the start of a command to its first output: the starter of the packages beside plain Node. */
const commandLine: BenchModule = async ({ electron, workDir }) => {
  const starter = path.join(await packedTrial(electron), 'orgca-backup-cli');
  const bundle = await underNode(workDir);
  const measure = (program: string) =>
    alternate(
      ROUNDS,
      () => firstOutput(starter, ['--version']),
      () => firstOutput(process.execPath, [program, '--version']),
    );
  const checkout = await measure(inProject('electron/cli/main.ts'));
  const bundled = await measure(bundle);
  const name = 'orgca-backup-cli, start to first output';
  return [
    beside(name, 'ms', checkout.ours, { name: 'checkout under plain Node', value: checkout.peer }, GOAL),
    beside(`${name}, again`, 'ms', bundled.ours, {
      name: 'same bundle under plain Node',
      value: bundled.peer,
    }),
  ];
};

export default commandLine;

/** Writes a program that starts the command line of dist/ as the packages do, but without Electron. @returns its file */
async function underNode(folder: string): Promise<string> {
  const dist = inProject('dist/electron');
  const chunk = (await readdir(dist)).find((name) => /^process-.+\.js$/.test(name));
  if (chunk === undefined) throw new Error('dist/electron has no chunk of the command line.');
  const program = path.join(folder, 'command-line.mjs');
  const userData = JSON.stringify(path.join(folder, 'data'));
  await writeFile(
    program,
    [
      `import { runInProcess } from ${JSON.stringify(pathToFileURL(path.join(dist, chunk)).href)};`,
      'const args = process.argv.slice(2);',
      `process.exit(await runInProcess({ args, version: '1', userData: ${userData}, startJob: () => undefined }));`,
    ].join('\n'),
  );
  return program;
}

async function firstOutput(program: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  const milliseconds = performance.now() - start;
  await ended;
  return milliseconds;
}
