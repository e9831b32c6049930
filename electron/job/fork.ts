/** Job processes of a program without Electron: the command line and the tests. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { JobProcess } from './job.ts';
import { newSocketPath } from './socket-path.ts';

/**
 * Starts the job program in a Node process.
 * @param script absolute path of the job program
 * @param args what follows the path of the socket on its command line
 */
export function forkJob(script: string, args: readonly string[] = []): JobProcess {
  const socket = newSocketPath();
  const child = fork(script, [socket.path, ...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.once('exit', socket.remove);
  const listening = new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
      // The connection alone keeps the two together from here on.
      child.disconnect();
      child.unref();
    });
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('the job process ended before it listened'));
    });
  });
  return {
    path: socket.path,
    listening,
    exited: new Promise((resolve) => {
      child.once('exit', () => {
        resolve();
      });
      child.once('error', () => {
        resolve();
      });
    }),
    memory: () => residentMemory(child.pid),
    kill: () => {
      child.kill('SIGKILL');
      // Whoever waits for `exited` has nothing else that keeps the program from ending.
      child.ref();
      // The program can end before it hears that the process has.
      socket.remove();
    },
  };
}

/** Linux tells the resident memory of any process of the same user in /proc (proc_pid_statm(5)). */
function residentMemory(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    const [, residentPages] = readFileSync(`/proc/${String(pid)}/statm`, 'ascii').split(' ');
    return Number(residentPages) * PAGE_BYTES;
  } catch {
    return undefined;
  }
}

/** Of every Linux that Electron runs on but some ARM kernels, where it is larger: the limit then comes later. */
const PAGE_BYTES = 4096;
