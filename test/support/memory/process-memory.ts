/** The memory of a running process on Linux, read as a debugger would. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { found, type Trace } from './traces.ts';

const CHUNK = 1024 * 1024;
const EMPTY = Buffer.alloc(CHUNK);
/** Longer than any trace, so that none is missed between two chunks. */
const OVERLAP = 4096;

/** @returns undefined for a process that has ended */
function openMemory(pid: number): number | undefined {
  try {
    return openSync(`/proc/${String(pid)}/mem`, 'r');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** @returns no lines for a process that has ended meanwhile */
function mapsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Looks through everything that the process may write to: its heaps and stacks.
 * @returns how often each trace is there, those that are not left out; nothing for a process that has ended
 * @throws Error where this user may not look into the process
 */
export function countInMemory(pid: number, traces: readonly Trace[]): Map<string, number> {
  const counts = new Map<string, number>();
  const memory = openMemory(pid);
  if (memory === undefined) return counts;
  const chunk = Buffer.alloc(CHUNK + OVERLAP);
  try {
    for (const line of mapsOf(pid)) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from === undefined || to === undefined) continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += CHUNK) {
        const wanted = Math.min(chunk.length, end - at);
        let read = 0;
        try {
          read = readSync(memory, chunk, 0, wanted, at);
        } catch {
          // Pages that belong to a device, or went away meanwhile.
          break;
        }
        const octets = chunk.subarray(0, read);
        // Most of what is reserved was never used.
        if (octets.subarray(0, CHUNK).equals(EMPTY.subarray(0, Math.min(read, CHUNK)))) continue;
        for (const name of found(octets, traces)) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}
