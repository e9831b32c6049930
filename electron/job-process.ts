/** Job processes of the app: Electron's utility processes. */
import { app, utilityProcess } from 'electron';
import { emptyCoreDumpsOf, newSocketPath, type JobProcess } from './job/index.ts';

/**
 * Starts the job program.
 * @param script absolute path of the built program
 * @param args what follows the path of the socket on its command line
 */
export function startJobProcess(script: string, args: readonly string[]): JobProcess {
  const socket = newSocketPath();
  const child = utilityProcess.fork(script, [socket.path, ...args], {
    serviceName: 'OrgCA Backup job',
    stdio: 'ignore',
  });
  child.once('spawn', () => {
    if (child.pid !== undefined) emptyCoreDumpsOf(child.pid);
  });
  child.once('exit', socket.remove);
  return {
    path: socket.path,
    listening: new Promise((resolve, reject) => {
      child.once('message', () => {
        resolve();
      });
      child.once('exit', () => {
        reject(new Error('the job process ended before it listened'));
      });
    }),
    exited: new Promise((resolve) => {
      child.once('exit', () => {
        resolve();
      });
    }),
    memory: () => residentMemory(child.pid),
    kill: () => {
      // `child.kill` asks politely; a process that computes without end would not notice on every system.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      // The program can end before it hears that the process has.
      socket.remove();
    },
  };
}

/** Bytes; Electron measures its processes on every system. */
function residentMemory(pid: number | undefined): number | undefined {
  const metric = app.getAppMetrics().find((one) => one.pid === pid);
  return metric && metric.memory.workingSetSize * 1024;
}
