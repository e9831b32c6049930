import type { Page } from '@playwright/test';

/** Where a number stands in a picture: the box of the control that a sentence speaks of, in pixels. */
export interface Callout {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Colours that a picture keeps, in each channel more than this far from each other: first those of marks and signs, however rare,
 * then the most frequent shades. Every other pixel gets the nearest of them. The surfaces of the window have one colour each.
 */
const MAX_COLOURS = 48;
const FAR = 48;
const TOLERANCE = 5;

/** A picture as it is before it is packed. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each pixel, row by row: red, green, blue, 255. */
  readonly rgba: Buffer;
}

/**
 * Draws the numbers into a screenshot and takes its rare colours out. The app's own Chromium does the work.
 * @param png what Playwright took
 */
export async function compose(page: Page, png: Buffer, callouts: readonly Callout[]): Promise<Pixels> {
  const { width, height, rgba } = await page.evaluate(
    async ({ bytes, marks, most, far, tolerance }) => {
      const source = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([source]), { colorSpaceConversion: 'none' });
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false })!;
      pen.drawImage(bitmap, 0, 0);

      const RED = '#c2123f';
      const WHITE = '#ffffff';
      const RADIUS = 12;
      const bare = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      /** How many pixels of another colour than their ground a circle would hide; the box itself has a frame there. */
      const hidden = (mark: (typeof marks)[number], across: number, down: number): number => {
        const counts = new Map<number, number>();
        for (let y = down - RADIUS - 2; y <= down + RADIUS + 2; y++) {
          for (let x = across - RADIUS - 2; x <= across + RADIUS + 2; x++) {
            const inBox =
              Math.abs(x - mark.x - mark.width / 2) < mark.width / 2 + 6 &&
              Math.abs(y - mark.y - mark.height / 2) < mark.height / 2 + 6;
            const pixel = bare[y * canvas.width + x]!;
            if (!inBox) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
          }
        }
        const all = [...counts.values()];
        return all.reduce((sum, count) => sum + count, 0) - Math.max(0, ...all);
      };
      const inside = (value: number, size: number): number =>
        Math.min(Math.max(Math.round(value), RADIUS + 3), size - RADIUS - 3);
      for (const mark of marks) {
        for (const [line, colour] of [
          [5, WHITE],
          [3, RED],
        ] as const) {
          pen.lineWidth = line;
          pen.strokeStyle = colour;
          pen.strokeRect(
            Math.round(mark.x) - 3.5,
            Math.round(mark.y) - 3.5,
            Math.round(mark.width) + 7,
            Math.round(mark.height) + 7,
          );
        }
      }
      pen.font = 'bold 15px "DejaVu Sans Bundled"';
      pen.textAlign = 'center';
      for (const mark of marks) {
        const { number, x, y, width, height } = mark;
        // The corner of the box where the circle covers no text; the first of them if it makes no difference.
        const corners = [
          [x - 8, y - 8],
          [x - 8, y + height + 8],
          [x + width + 8, y - 8],
          [x + width + 8, y + height + 8],
        ].map(([left, top]) => [inside(left!, canvas.width), inside(top!, canvas.height)] as const);
        const costs = corners.map(([left, top]) => hidden(mark, left, top));
        const [across, down] = corners[costs.indexOf(Math.min(...costs))]!;
        for (const [radius, colour] of [
          [RADIUS + 2, WHITE],
          [RADIUS, RED],
        ] as const) {
          pen.fillStyle = colour;
          pen.beginPath();
          pen.arc(across, down, radius, 0, 2 * Math.PI);
          pen.fill();
        }
        pen.fillStyle = WHITE;
        pen.fillText(String(number), across, down + 5.5);
      }

      const image = pen.getImageData(0, 0, canvas.width, canvas.height);
      const { data } = image;
      const pixels = new Uint32Array(data.buffer);
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      const inChannel = (a: number, b: number, shift: number): number =>
        Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
      const distance = (a: number, b: number): number =>
        Math.max(inChannel(a, b, 0), inChannel(a, b, 8), inChannel(a, b, 16));
      const kept: number[] = [];
      const nearest = (colour: number): number => {
        let best = kept[0] ?? colour;
        for (const one of kept) if (distance(one, colour) < distance(best, colour)) best = one;
        return best;
      };
      const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
      for (const apart of [far, tolerance]) {
        for (const colour of byCount) {
          if (kept.length < most && (kept.length === 0 || distance(nearest(colour), colour) > apart))
            kept.push(colour);
        }
      }
      const becomes = new Map(byCount.map((colour) => [colour, nearest(colour)]));
      for (let at = 0; at < pixels.length; at++) pixels[at] = becomes.get(pixels[at]!)!;
      let binary = '';
      for (let at = 0; at < data.length; at += 0x8000) {
        binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
      }
      return { width: image.width, height: image.height, rgba: btoa(binary) };
    },
    { bytes: png.toString('base64'), marks: callouts, most: MAX_COLOURS, far: FAR, tolerance: TOLERANCE },
  );
  return { width, height, rgba: Buffer.from(rgba, 'base64') };
}
