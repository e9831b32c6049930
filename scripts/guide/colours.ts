import type { Pixels } from './compose.ts';

/**
 * Colours that a picture keeps, in each channel more than this far from each other: first those of marks and signs, however rare,
 * then the most frequent shades. The surfaces of the window have one colour each.
 */
const MAX_COLOURS = 48;
const FAR = 48;
const TOLERANCE = 5;

/** The largest difference of two colours in a channel, from 0 to 255. @param a, b red in the lowest byte, then green and blue */
export function distance(a: number, b: number): number {
  const inChannel = (shift: number): number => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(inChannel(0), inChannel(8), inChannel(16));
}

/** @param colours at least one; the first of those that are equally near is taken */
export function nearest(colour: number, colours: readonly number[]): number {
  let best = colours[0]!;
  for (const one of colours) if (distance(one, colour) < distance(best, colour)) best = one;
  return best;
}

/** The pixels as numbers, red in the lowest byte; a copy. */
export const colourNumbers = ({ rgba }: Pixels): Uint32Array => new Uint32Array(new Uint8Array(rgba).buffer);

/** Takes the rare colours out: each of their pixels gets the nearest colour that is kept. */
export function reduceColours(picture: Pixels): Pixels {
  const pixels = colourNumbers(picture);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const kept: number[] = [];
  for (const apart of [FAR, TOLERANCE]) {
    for (const colour of byCount) {
      if (kept.length < MAX_COLOURS && kept.every((one) => distance(one, colour) > apart)) kept.push(colour);
    }
  }
  const becomes = new Map(byCount.map((colour) => [colour, nearest(colour, kept)]));
  const reduced = pixels.map((pixel) => becomes.get(pixel)!);
  return { ...picture, rgba: Buffer.from(reduced.buffer) };
}
