import type { Guard } from '../../electron/ipc/services.ts';
import { STANDARD_OPTIONS } from '../../shared/options.ts';

/** For tests of handlers without Electron: there is no window to lock or to protect. */
export const noGuard: Guard = {
  readOptions: () => STANDARD_OPTIONS,
  writeOptions: () => true,
  secretsInSight: () => undefined,
  secretCopied: () => undefined,
};
