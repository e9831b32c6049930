import { beforeEach, describe, expect, it } from 'vitest';
import { IdleLock, type Clock } from '../../../../electron/app/lock/index.ts';

const LIMIT = 600_000;

/** A clock that goes as fast as the test wants. */
class TestClock implements Clock {
  time = 1_000_000;
  readonly #timers = new Set<{ at: number; run: () => void }>();

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass, and calls what is due meanwhile in its order. */
  pass(milliseconds: number): void {
    const until = this.time + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = until;
  }

  get waiting(): number {
    return this.#timers.size;
  }
}

let clock: TestClock;
let busy: boolean;
let locked: string[];
let lock: IdleLock;

beforeEach(() => {
  clock = new TestClock();
  busy = false;
  locked = [];
  lock = new IdleLock({ busy: () => busy, lock: (reason) => locked.push(reason) }, clock, LIMIT);
});

describe('the lock', () => {
  it('comes after the time without use, and no sooner', () => {
    clock.pass(LIMIT - 1);
    expect(locked).toEqual([]);
    clock.pass(1);
    expect(locked).toEqual(['idle']);
  });

  it('waits anew each time that the window is used', () => {
    for (let i = 0; i < 20; i++) {
      clock.pass(LIMIT / 2);
      lock.used();
    }
    expect(locked).toEqual([]);
    clock.pass(LIMIT);
    expect(locked).toEqual(['idle']);
  });

  it('rests when it has locked, until the window is used again', () => {
    clock.pass(10 * LIMIT);
    expect(locked).toEqual(['idle']);
    expect(clock.waiting).toBe(0);
    lock.used();
    clock.pass(LIMIT);
    expect(locked).toEqual(['idle', 'idle']);
  });

  it('never comes in the middle of a job, and then as soon as the job has ended', () => {
    busy = true;
    clock.pass(5 * LIMIT);
    expect(locked).toEqual([]);
    busy = false;
    clock.pass(1000);
    expect(locked).toEqual(['idle']);
  });

  it('does not come after a job when the window was used meanwhile', () => {
    busy = true;
    clock.pass(2 * LIMIT);
    lock.used();
    busy = false;
    clock.pass(LIMIT - 1);
    expect(locked).toEqual([]);
    clock.pass(1001);
    expect(locked).toEqual(['idle']);
  });

  it('comes at once when the computer goes to sleep or its screen is locked, but for a job', () => {
    lock.demand('suspended');
    expect(locked).toEqual(['suspended']);
    busy = true;
    lock.demand('screen-locked');
    // Use of the window does not take that back.
    lock.used();
    clock.pass(3000);
    expect(locked).toEqual(['suspended']);
    busy = false;
    clock.pass(1000);
    expect(locked).toEqual(['suspended', 'screen-locked']);
  });

  it('counts the time that the computer slept', () => {
    // A sleeping computer calls no timer: the time is gone when the next one comes.
    clock.time += 10 * LIMIT;
    clock.pass(0);
    expect(locked).toEqual(['idle']);
  });

  it('is not put off for ever by a clock that is set back', () => {
    clock.pass(LIMIT / 2);
    lock.used();
    clock.time -= 100 * LIMIT;
    lock.limit = LIMIT;
    clock.pass(LIMIT);
    expect(locked).toEqual(['idle']);
  });

  it('takes another time from now on', () => {
    clock.pass(LIMIT - 1);
    lock.limit = LIMIT / 2;
    clock.pass(LIMIT / 2 - 1);
    expect(locked).toEqual([]);
    clock.pass(1);
    expect(locked).toEqual(['idle']);
  });
});
