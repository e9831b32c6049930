import type { Printing } from '../../electron/ipc/services.ts';
import { ok } from '../../shared/result.ts';

/** For tests of handlers without Electron: printing needs its window, and is tested in test/e2e/. */
export const noPrinting: Printing = {
  pdf: () => Promise.reject(new Error('there is no window to print from')),
  paper: () => Promise.resolve(ok({ printed: false })),
};
