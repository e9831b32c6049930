/** When the window is locked: after a time without use, or at once, but never in the middle of a restore. The clock is the caller's. */
import type { LockReason } from '../../../shared/options.ts';

/** Time, as the lock sees it; a test passes its own. */
export interface Clock {
  /** Milliseconds, going on while the computer sleeps. */
  now(): number;
  /** Calls back once. @returns a function that calls it off */
  after(milliseconds: number, run: () => void): () => void;
}

export interface Lockable {
  /** Work runs that must come to its end, such as a restore. The lock ends all other work. */
  busy(): boolean;
  lock(reason: LockReason): void;
}

/** Milliseconds after which a lock that waits for a job looks again. */
const WAIT = 1000;

export class IdleLock {
  readonly #target: Lockable;
  readonly #clock: Clock;
  #limit: number;
  #lastUse: number;
  /** Reason of a lock that waits until the target is no longer busy. */
  #owed: LockReason | undefined;
  /** True from an idle lock until the next use: no timer is needed. */
  #resting = false;
  #cancel: () => void = () => undefined;

  /** @param limit milliseconds without use */
  constructor(target: Lockable, clock: Clock, limit: number) {
    this.#target = target;
    this.#clock = clock;
    this.#limit = limit;
    this.#lastUse = clock.now();
    this.#schedule();
  }

  /** Sets the limit in milliseconds and restarts the timer. */
  set limit(limit: number) {
    this.#limit = limit;
    this.used();
    this.#schedule();
  }

  /** Records use of the window and cancels a pending idle lock. */
  used(): void {
    this.#lastUse = this.#clock.now();
    if (this.#owed === 'idle') this.#owed = undefined;
    if (!this.#resting) return;
    this.#resting = false;
    this.#schedule();
  }

  /** Locks now, or as soon as the target is no longer busy. */
  demand(reason: LockReason): void {
    if (this.#target.busy()) {
      this.#owed = reason;
    } else {
      this.#owed = undefined;
      this.#resting = true;
      this.#cancel();
      this.#target.lock(reason);
      return;
    }
    this.#schedule();
  }

  #schedule(): void {
    this.#cancel();
    const left = this.#lastUse + this.#limit - this.#clock.now();
    this.#cancel = this.#clock.after(this.#owed === undefined ? Math.max(left, 0) : WAIT, () => {
      this.#look();
    });
  }

  #look(): void {
    const now = this.#clock.now();
    // The computer's clock was set back.
    if (now < this.#lastUse) this.#lastUse = now;
    const idle = now - this.#lastUse >= this.#limit;
    if (this.#owed !== undefined || idle) this.demand(this.#owed ?? 'idle');
    else this.#schedule();
  }
}
