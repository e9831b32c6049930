/** A job program for the tests: operations that behave well and badly. */
import { setTimeout as wait } from 'node:timers/promises';
import { serveJob, type JobContext } from '../../../electron/job/serve.ts';

export const testOperations = {
  reversed: (input: { bytes: Buffer }) =>
    Promise.resolve({ ok: true as const, value: Buffer.from(input.bytes).reverse() }),
  pid: (_input: null) => Promise.resolve({ ok: true as const, value: process.pid }),
  count: async (input: { to: number }, { progress }: JobContext) => {
    for (let n = 1; n <= input.to; n++) progress(n);
    return Promise.resolve({ ok: true as const, value: input.to });
  },
  /** Ends when it is cancelled. */
  polite: async (_input: null, { signal }: JobContext) => {
    while (!signal.aborted) await wait(5);
    return { ok: false as const, failure: { code: 'RESTORE-CANCELLED' as const, values: {} } };
  },
  /** Never gives the event loop back. */
  deaf: (_input: null) => {
    for (;;);
  },
  exit: (_input: null) => process.exit(3),
  hoard: async (_input: null, { signal }: JobContext) => {
    const held: Buffer[] = [];
    while (!signal.aborted) {
      held.push(Buffer.alloc(32 * 1024 * 1024, 1));
      await wait(1);
    }
    return { ok: true as const, value: held.length };
  },
  bug: (input: { secret: string }) => Promise.reject(new TypeError(`cannot read ${input.secret}`)),
};

serveJob(process.argv[2]!, testOperations);
