/** Which processes of this computer still run. */
import { readFileSync } from 'node:fs';

/** True while a process can still act, whoever owns it. One that has ended but was not yet waited for does not count. */
export function isRunningProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const state = fieldsOf(pid)[STATE];
  return state !== 'Z' && state !== 'X';
}

/** When a process started, in the system's own count; undefined if the system does not report it. */
export const startOf = (pid: number): string | undefined => fieldsOf(pid)[START];

/** Fields 3 and 22 of proc(5)'s stat, counted from the one after the command. */
const STATE = 0;
const START = 19;

/** The command can hold spaces and brackets itself: fields are counted after it. */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
