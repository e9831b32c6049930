import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { alternate, beside, type BenchModule } from '../lib/bench.ts';
import { packedTrial } from '../lib/packed.ts';
import { inProject } from '../lib/project.ts';

const ROUNDS = 9;
/** Electron starts more than Node does, and a command must not feel it. */
const GOAL = 1.5;

/** From the start of a command to its first output: the starter of the packages beside the checkout under plain Node. */
const commandLine: BenchModule = async ({ electron }) => {
  const starter = path.join(await packedTrial(electron), 'orgca-backup-cli');
  const { ours, peer } = await alternate(
    ROUNDS,
    () => firstOutput(starter, ['--version']),
    () => firstOutput(process.execPath, [inProject('electron/cli/main.ts'), '--version']),
  );
  const node = { name: 'the same under plain Node', value: peer };
  return [beside('orgca-backup-cli, start to first output', 'ms', ours, node, GOAL)];
};

export default commandLine;

async function firstOutput(program: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  const milliseconds = performance.now() - start;
  await ended;
  return milliseconds;
}
