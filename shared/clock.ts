/** Moments that contradict the clock of this computer. */

/** Milliseconds by which clocks may differ: a day, for a clock that was set in another time zone. */
export const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

/**
 * Whether something was dated by a wrong clock, or this computer's is wrong now: it has no age then.
 * @param at ISO 8601
 */
export const isInFuture = (at: string, now: Date): boolean =>
  Date.parse(at) - now.getTime() > CLOCK_TOLERANCE;
