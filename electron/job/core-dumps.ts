import { writeFileSync } from 'node:fs';

/**
 * Takes all memory out of the core dumps of a process on Linux, and of those that it starts from then on: `coredump_filter`
 * names the kinds of memory that a dump holds (core(5)), none of them here. Unlike a limit of size 0 it also holds where
 * dumps are piped to a program.
 */
export function emptyCoreDumpsOf(pid: number): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync(`/proc/${String(pid)}/coredump_filter`, '0');
  } catch {
    // A sandboxed process belongs to root there, and is never dumped.
    return;
  }
}
