import { describe, expect, it } from 'vitest';
import { placeOnScreen } from '../../../electron/window-place.ts';

const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const least = { width: 900, height: 600 };
const place = (x: number, y: number, width = 1000, height = 720) => ({ x, y, width, height });
const find = (stored: unknown) => placeOnScreen(stored, () => screen, least);

describe('the place of the window', () => {
  it.each([place(100, 100), place(0, 25), place(-800, 200), place(1700, 900)])(
    'is kept where it can be reached: %j',
    (stored) => {
      expect(find(stored)).toEqual(stored);
    },
  );

  it.each([place(3000, 100), place(-1000, 100), place(1900, 100), place(100, 0), place(100, 1070)])(
    'is given up where its screen is gone: %j',
    (stored) => {
      expect(find(stored)).toBeUndefined();
    },
  );

  it('fits the screen that is there now', () => {
    expect(find(place(0, 25, 3000, 2000))).toEqual(place(0, 25, 1920, 1055));
  });

  it.each([
    null,
    'place',
    {},
    { ...place(1, 30), x: '1' },
    { ...place(1, 30), y: 0.5 },
    place(1, 30, 100),
    place(1, 30, 900, 10),
  ])('is not taken from what is none: %j', (stored) => {
    expect(find(stored)).toBeUndefined();
  });
});
