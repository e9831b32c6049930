/** How the time that a parser takes grows with the length of its text. */

/** Shortest of several runs, in milliseconds: what else the computer does only makes runs longer. */
function shortest(run: () => unknown): number {
  let best = Infinity;
  for (let runs = 0; runs < 8; runs++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * How many times longer the work on four times as much takes: 4 where the time grows with the length, 16 where it grows with its
 * square.
 * @param prepare makes the work for a length
 */
export function growth(length: number, prepare: (length: number) => () => unknown): number {
  const [short, long] = [prepare(length), prepare(4 * length)];
  shortest(long);
  let least = Infinity;
  // What disturbs one measurement rarely disturbs all of them; a busy computer gets more of them.
  for (let measured = 0; measured < MEASUREMENTS && (measured < 3 || least >= LINEAR); measured++)
    least = Math.min(least, shortest(long) / Math.max(shortest(short), 0.001));
  return least;
}

const MEASUREMENTS = 40;

/** Between linear growth and quadratic growth, with room for a busy computer. */
export const LINEAR = 9;
