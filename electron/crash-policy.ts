/**
 * What a crash leaves behind: nothing of the memory. Electron's crash reporter is never started, so that there is neither
 * a dump in the crash folder nor an upload; here the system's own dumps are emptied, as far as a program may do that.
 */
import { app } from 'electron';
import { writeFileSync } from 'node:fs';

/**
 * Takes all memory out of the core dumps of this process on Linux: `coredump_filter` names the kinds of memory that a
 * dump holds (core(5)), none of them here. Unlike a limit of size 0 it also holds where dumps are piped to a program.
 */
export function emptyCoreDumps(): void {
  emptyCoreDumpsOf(process.pid);
}

/** The same for the app's other processes, each time a page is loaded into one. */
export function emptyCoreDumpsOfWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-finish-load', () => {
      for (const { pid } of app.getAppMetrics()) emptyCoreDumpsOf(pid);
    });
  });
}

/** The same for one process of the app. */
export function emptyCoreDumpsOf(pid: number): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync(`/proc/${String(pid)}/coredump_filter`, '0');
  } catch {
    // A sandboxed process belongs to root there, and is never dumped.
    return;
  }
}
