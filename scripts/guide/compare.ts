import { colorNumbers, distance, nearest } from './colors.ts';
import { MARGIN, type Pixels } from './compose.ts';

/**
 * By how much more than the nearest of the stored picture's colors a pixel may differ from the one that is stored for it: another
 * processor rounds the edge of a letter or a shade otherwise.
 */
const SAME_COLOR = 24;
/** Pixels that may differ by more: a few at edges. The smallest change of a text, a full stop, is about as many again. */
const FEW_PIXELS = 8;

const RED = 0xff_00_00_dc;
const WHITE = 0xff_ff_ff_ff;

export interface Difference {
  readonly pixels: number;
  /** The new picture, pale, with what differs in red. */
  readonly picture: Pixels;
}

/**
 * Compares a stored picture, which has few colors, with one that was taken, which has all of them.
 * @returns undefined when they show the same
 */
export function compare(stored: Pixels, taken: Pixels): Difference | undefined {
  const before = colorNumbers(stored);
  const after = colorNumbers(taken);
  const colors = [...new Set(before)];
  /** For each color that was taken, how near a color of the stored picture can come. */
  const nearness = new Map<number, number>();
  const isSame = (was: number, is: number): boolean => {
    if (was === is) return true;
    let best = nearness.get(is);
    if (best === undefined) nearness.set(is, (best = distance(nearest(is, colors), is)));
    return distance(was, is) <= best + SAME_COLOR;
  };
  const width = Math.max(stored.width, taken.width);
  const height = Math.max(stored.height, taken.height);
  const differs = (row: number, column: number): boolean => {
    const was = indexOf(stored, row, column);
    const is = indexOf(taken, row, column);
    if (was === undefined || is === undefined) return true;
    // The page behind a dialog may still be read.
    const atEdge = row < MARGIN || column < MARGIN || row >= height - MARGIN || column >= width - MARGIN;
    return !atEdge && !isSame(before[was]!, after[is]!);
  };
  const different: number[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (differs(row, column)) different.push(row * width + column);
    }
  }
  if (different.length <= FEW_PIXELS) return undefined;
  const shown = new Uint32Array(width * height).fill(WHITE);
  for (const [index, color] of after.entries())
    shown[Math.floor(index / taken.width) * width + (index % taken.width)] = pale(color);
  for (const index of different) shown[index] = RED;
  return { pixels: different.length, picture: { width, height, rgba: Buffer.from(shown.buffer) } };
}

const indexOf = ({ width, height }: Pixels, row: number, column: number): number | undefined =>
  column < width && row < height ? row * width + column : undefined;

/** A third of a color's darkness. */
function pale(color: number): number {
  const channel = (shift: number): number => 170 + ((color >> shift) & 255) / 3;
  return ((255 << 24) | (channel(16) << 16) | (channel(8) << 8) | channel(0)) >>> 0;
}
