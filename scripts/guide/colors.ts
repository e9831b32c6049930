import type { Pixels } from './compose.ts';

/**
 * Colors that a picture keeps, in each channel more than this far from each other: first those of marks and signs, however rare,
 * then the most frequent shades. The surfaces of the window have one color each.
 */
const MAX_COLORS = 48;
const FAR = 48;
const TOLERANCE = 5;

/** The largest difference of two colors in a channel, from 0 to 255. @param a, b red in the lowest byte, then green and blue */
export function distance(a: number, b: number): number {
  const inChannel = (shift: number): number => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(inChannel(0), inChannel(8), inChannel(16));
}

/** @param colors at least one; the first of those that are equally near is taken */
export function nearest(color: number, colors: readonly number[]): number {
  let best = colors[0]!;
  for (const one of colors) if (distance(one, color) < distance(best, color)) best = one;
  return best;
}

/** The pixels as numbers, red in the lowest byte; a copy. */
export const colorNumbers = ({ rgba }: Pixels): Uint32Array => new Uint32Array(new Uint8Array(rgba).buffer);

/** Takes the rare colors out: each of their pixels gets the nearest color that is kept. */
export function reduceColors(picture: Pixels): Pixels {
  const pixels = colorNumbers(picture);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  const kept: number[] = [];
  for (const apart of [FAR, TOLERANCE]) {
    for (const color of byCount) {
      if (kept.length < MAX_COLORS && kept.every((one) => distance(one, color) > apart)) kept.push(color);
    }
  }
  const becomes = new Map(byCount.map((color) => [color, nearest(color, kept)]));
  const reduced = pixels.map((pixel) => becomes.get(pixel)!);
  return { ...picture, rgba: Buffer.from(reduced.buffer) };
}
