/** Pictures of the guide: which changes of a page are seen, and which differences between two processors are not. */
import { describe, expect, it } from 'vitest';
import { colorNumbers, reduceColors } from '../../../scripts/guide/colors.ts';
import { compare } from '../../../scripts/guide/compare.ts';
import type { Pixels } from '../../../scripts/guide/compose.ts';

const SIZE = 40;

/** A picture, its colors as grey levels or as red, green and blue. */
function drawn(color: (x: number, y: number) => number | readonly [number, number, number]): Pixels {
  const rgba = Buffer.alloc(SIZE * SIZE * 4, 255);
  for (let at = 0; at < SIZE * SIZE; at++) {
    const value = color(at % SIZE, Math.floor(at / SIZE));
    rgba.set(typeof value === 'number' ? [value, value, value] : value, at * 4);
  }
  return { width: SIZE, height: SIZE, rgba };
}

/** A dark bar on a light ground, with a soft edge of many shades. */
const page = (shift = 0) =>
  drawn((x, y) => (x < 10 ? 20 : x < 30 ? 20 + (x - 10) * 11 + ((y * 7) % 11) + shift : 245));
const stored = reduceColors(page());
const withDot = (color: number | readonly [number, number, number]) => {
  const taken = page();
  for (let at = 0; at < 9; at++) {
    const offset = ((15 + Math.floor(at / 3)) * SIZE + 31 + (at % 3)) * 4;
    taken.rgba.set(typeof color === 'number' ? [color, color, color] : color, offset);
  }
  return taken;
};

describe('a stored picture', () => {
  it('has few colors, each near the one that was drawn', () => {
    const many = drawn((x, y) => [(x * 6) % 256, (y * 6) % 256, (x * y) % 256]);
    expect(new Set(colorNumbers(many)).size).toBeGreaterThan(1000);
    expect(new Set(colorNumbers(reduceColors(many))).size).toBe(48);
    expect(reduceColors(stored).rgba).toEqual(stored.rgba);
  });

  it('shows the same as the page, and as one that another processor draws', () => {
    expect(compare(stored, page())).toBeUndefined();
    expect(compare(stored, page(3))).toBeUndefined();
  });

  it.each([
    ['a full stop', 20],
    ['a small sign in a color that it lacks', [200, 20, 60] as const],
  ])('shows no longer the page with %s more', (_change, color) => {
    const difference = compare(stored, withDot(color));
    expect(difference?.pixels).toBe(9);
    expect(difference?.picture).toMatchObject({ width: SIZE, height: SIZE });
  });

  it('shows the same whatever lies behind a dialog, at the edges', () => {
    const behind = drawn((x, y) => (Math.min(x, y, SIZE - 1 - x, SIZE - 1 - y) < 6 ? 128 : 245));
    expect(compare(reduceColors(drawn(() => 245)), behind)).toBeUndefined();
  });

  it('shows no longer a page of another size', () => {
    const { rgba } = page();
    expect(compare(stored, { width: SIZE, height: SIZE - 1, rgba })?.pixels).toBe(SIZE);
  });
});
