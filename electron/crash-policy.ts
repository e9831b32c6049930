/**
 * What a crash leaves behind: nothing of the memory. Electron's crash reporter is never started, so that there is neither
 * a dump in the crash folder nor an upload; here the system's own dumps are emptied, as far as a program may do that.
 */
import { app } from 'electron';
import { emptyCoreDumpsOf } from './job/index.ts';

/** Takes all memory out of the core dumps of this process. */
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
