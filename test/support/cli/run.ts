/** Runs the command line in a process of its own, as cron does: without a terminal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { projectDir } from '../../../scripts/lib/project.ts';

/** Absolute path of the command line for Node. */
export const program = path.join(projectDir, 'electron/cli/main.ts');

export interface Ended {
  /** Null when a signal ended the process. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with all that was written to standard output as soon as it contains the text. */
  readonly output: (text: string) => Promise<string>;
}

export interface RunOptions {
  readonly input?: string;
  /** An open file descriptor as standard input, instead of a pipe. */
  readonly inputFile?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Read as file descriptor 3. */
  readonly third?: string;
  /** Absolute folder that the command runs in; the project's without it. */
  readonly folder?: string;
}

/** Starts a command. */
export function start(
  args: readonly string[],
  { env, folder = projectDir, input, inputFile, third }: RunOptions = {},
): Running {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, LANG: 'C', LC_ALL: '', ...env },
    stdio: [inputFile ?? 'pipe', 'pipe', 'pipe', third === undefined ? 'ignore' : 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const look of waiting) look();
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin?.on('error', () => undefined).end(input ?? '');
  // A process that ended early does not read what it was given.
  child.stdio[3]?.on('error', () => undefined);
  if (third !== undefined) (child.stdio[3] as NodeJS.WritableStream).end(third);
  return {
    child,
    ended: new Promise((resolve) => {
      child.once('close', (status) => {
        resolve({ status, stdout, stderr });
      });
    }),
    output: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!stdout.includes(text)) return;
          waiting.delete(look);
          resolve(stdout);
        };
        waiting.add(look);
        child.once('close', () => {
          reject(new Error(`ended without "${text}": ${stderr}`));
        });
        look();
      }),
  };
}

/** Runs a command to its end. */
export const run = (args: readonly string[], options?: RunOptions): Promise<Ended> =>
  start(args, options).ended;

/** What `--json` prints. */
export interface Envelope {
  readonly command?: string;
  readonly exitStatus: number;
  readonly failure?: { readonly code: string; readonly what: string };
  readonly notRecorded?: { readonly code: string; readonly what: string };
  readonly warnings?: readonly { readonly code: string; readonly what: string }[];
  readonly result?: Readonly<Record<string, unknown>>;
}

const schema = JSON.parse(await readFile(path.join(projectDir, 'docs/cli-schema.json'), 'utf8')) as object;
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

/** Parses the output of `--json` and holds it against the published schema. */
export function parseJson(stdout: string): Envelope {
  const parsed = JSON.parse(stdout) as Envelope;
  if (!validate(parsed))
    throw new Error(`not of docs/cli-schema.json: ${JSON.stringify(validate.errors)}\n${stdout}`);
  return parsed;
}

/** Runs a command with `--json` and checks its output. The exit status must be the one that it prints. */
export async function runJson(args: readonly string[], options?: RunOptions): Promise<Envelope> {
  const { status, stderr, stdout } = await run([...args, '--json'], options);
  const envelope = parseJson(stdout);
  if (status !== envelope.exitStatus) throw new Error(`ended with ${String(status)}, printed ${stdout}`);
  if (stderr !== '') throw new Error(`wrote to standard error: ${stderr}`);
  return envelope;
}

/** Writes a password file that only its owner can read. */
export async function passwordFile(file: string, password: string): Promise<string> {
  await writeFile(file, `${password}\n`);
  await chmod(file, 0o600);
  return file;
}
