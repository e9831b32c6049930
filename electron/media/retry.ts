import { setTimeout as sleep } from 'node:timers/promises';

/** A virus scanner, an indexer or a viewer holds a file open for a moment. */
const TRANSIENT = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Milliseconds that the calls of one step wait in all. */
const BUDGET = 5000;
const FIRST_WAIT = 25;
const MAX_WAIT = 800;

export type Pause = (milliseconds: number) => Promise<unknown>;
export type Retry = <Value>(call: () => Promise<Value>) => Promise<Value>;

/**
 * Repeats calls that a file system refuses for the moment (EPERM, EACCES, EBUSY). All calls share one budget of five seconds, so
 * that a set of many files does not wait for each.
 */
export function retrying(pause: Pause = sleep): Retry {
  let left = BUDGET;
  return async (call) => {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, MAX_WAIT)) {
      try {
        return await call();
      } catch (error) {
        if (left <= 0 || !TRANSIENT.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
      left -= wait;
      await pause(wait);
    }
  };
}
