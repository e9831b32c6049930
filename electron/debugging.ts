import { app } from 'electron';
import { url as inspectorUrl } from 'node:inspector';

/** Chromium's switches that let another program drive the window, read its fields and call its bridge. */
const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/**
 * Keeps a package from opening a debugging port: no fuse does that for Chromium's own switches. Must run before the
 * app is ready. Where Node's inspector is open, which a package for release cannot have (its fuse is off), there is
 * nothing left to keep.
 */
export function refuseDebugging(): void {
  if (!app.isPackaged || inspectorUrl() !== undefined) return;
  for (const name of DEBUGGING_SWITCHES) app.commandLine.removeSwitch(name);
}
