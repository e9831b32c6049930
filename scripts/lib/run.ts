import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { projectDir } from './project.ts';

export interface RunResult {
  /** Exit status; 128 plus nothing more exact when a signal ended the process. */
  status: number;
  /** What the process wrote, both streams in order of arrival; empty when its output was not captured. */
  output: string;
  /** Standard output alone. */
  stdout: string;
  /** Standard error alone. */
  stderr: string;
  milliseconds: number;
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** "show": the process writes straight to our own output. "keep" (standard): captured and returned. */
  output?: 'show' | 'keep';
  /** Milliseconds after which the process is ended. */
  timeout?: number;
  /** Kills the process. */
  signal?: AbortSignal;
}

/**
 * Runs a program to its end, without a shell and without standard input.
 * @returns its status; a program that cannot be started gives 127, one that was ended (time-out, signal) gives 128
 */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const show = options.output === 'show';
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? projectDir,
      env: options.env ?? process.env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      timeout: options.timeout,
      ...(options.signal && { signal: options.signal, killSignal: 'SIGKILL' }),
    });
    const both: Buffer[] = [];
    const collect = (stream: NodeJS.ReadableStream | null) => {
      const chunks: Buffer[] = [];
      stream?.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        both.push(chunk);
      });
      return chunks;
    };
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
    const done = (status: number) => {
      const milliseconds = performance.now() - began;
      resolve({ status, output: text(both), stdout: text(stdout), stderr: text(stderr), milliseconds });
    };
    child.on('error', () => {
      // One that was killed closes.
      if (child.pid === undefined) done(127);
    });
    child.on('close', (code) => done(code ?? 128));
  });
}

/** Runs a script of the project's packages (a file below node_modules) under this Node. */
export function runNode(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return run(process.execPath, [script, ...args], options);
}

/** Runs npm: the one that runs this script where there is one, else the one on the PATH. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) return runNode(script, args, options);
  return run('npm', args, options);
}

/** @returns absolute path of a program on the PATH (or in the folders where Debian keeps servers), or undefined */
export function findProgram(name: string): string | undefined {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  if (process.platform !== 'win32') folders.push('/usr/local/sbin', '/usr/sbin', '/sbin');
  for (const folder of folders) {
    for (const extension of extensions) {
      const file = path.join(folder, name + extension);
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}
