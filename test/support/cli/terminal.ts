/** Runs the command line on a terminal of its own (`script` of util-linux makes it), as a person sees it. */
import { spawn } from 'node:child_process';
import { projectDir } from '../../../scripts/lib/project.ts';
import { program } from './run.ts';

/** A command on a terminal. */
export interface OnTerminal {
  /** Of the command itself, for signals. */
  readonly pid: Promise<number>;
  /** Resolves as soon as the text is shown after what was waited for before. */
  shown(text: string): Promise<void>;
  type(text: string): void;
  /** Closes the terminal, as a lost connection does. */
  close(): void;
  /** `screen`: all that was shown. The status is 128 and the number of the signal if one ended the command. */
  readonly ended: Promise<{ status: number | null; screen: string }>;
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** Starts a command. Its standard input, output and error are the terminal. */
export function startOnTerminal(args: readonly string[]): OnTerminal {
  const command = [process.execPath, program, ...args].map(quoted).join(' ');
  const child = spawn('script', ['-qefc', `echo "pid $$."; exec ${command}`, '/dev/null'], {
    cwd: projectDir,
    env: { ...process.env, SHELL: '/bin/sh', LANG: 'C', LC_ALL: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let screen = '';
  let seen = 0;
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    for (const look of waiting) look();
  });
  child.stdin.on('error', () => undefined);
  const shown = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const at = screen.indexOf(text, seen);
        if (at < 0) return;
        seen = at + text.length;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      child.once('close', () => {
        reject(new Error(`ended without "${text}": ${screen}`));
      });
      look();
    });
  return {
    pid: shown('.').then(() => Number(/pid (\d+)\./.exec(screen)![1])),
    shown,
    type: (text) => void child.stdin.write(text),
    close: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve) => {
      child.once('close', (status) => {
        resolve({ status, screen });
      });
    }),
  };
}
