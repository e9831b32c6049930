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
 * Colours that a picture keeps, the most frequent first. A colour that differs from a kept one by no more than `TOLERANCE` in
 * each channel becomes it: so the noise that Chromium puts into colour gradients goes, which makes half of a file.
 */
const MOST_COLOURS = 48;
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
    async ({ bytes, marks, most, tolerance }) => {
      const source = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([source]), { colorSpaceConversion: 'none' });
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false })!;
      pen.drawImage(bitmap, 0, 0);

      const RED = '#c2123f';
      const WHITE = '#ffffff';
      const RADIUS = 12;
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
      for (const { number, x, y } of marks) {
        const across = Math.max(RADIUS + 3, Math.round(x) - 8);
        const down = Math.max(RADIUS + 3, Math.round(y) - 8);
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
      // Colour gradients: Chromium spreads each step over its neighbours, in a pattern that looks like noise when few colours are
      // left. Where all neighbours differ by no more than that pattern does, their average takes its place.
      const { width, data } = image;
      const taken = data.slice();
      for (let row = 2; row < image.height - 2; row++) {
        for (let column = 2; column < width - 2; column++) {
          for (let channel = 0; channel < 3; channel++) {
            let low = 255;
            let high = 0;
            let sum = 0;
            for (let down = -2; down <= 2; down++) {
              for (let across = -2; across <= 2; across++) {
                const value = taken[((row + down) * width + column + across) * 4 + channel]!;
                low = Math.min(low, value);
                high = Math.max(high, value);
                sum += value;
              }
            }
            if (high - low <= 4) data[(row * width + column) * 4 + channel] = Math.round(sum / 25);
          }
        }
      }
      const pixels = new Uint32Array(data.buffer);
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      const distance = (a: number, b: number): number =>
        Math.max(...[0, 8, 16].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))));
      const kept: number[] = [];
      const becomes = new Map<number, number>();
      for (const [colour] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
        let best = kept[0] ?? colour;
        for (const one of kept) if (distance(one, colour) < distance(best, colour)) best = one;
        const far = kept.length === 0 || distance(best, colour) > tolerance;
        if (far && kept.length < most) kept.push((best = colour));
        becomes.set(colour, best);
      }
      for (let at = 0; at < pixels.length; at++) pixels[at] = becomes.get(pixels[at]!)!;
      let binary = '';
      for (let at = 0; at < data.length; at += 0x8000) {
        binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
      }
      return { width, height: image.height, rgba: btoa(binary) };
    },
    { bytes: png.toString('base64'), marks: callouts, most: MOST_COLOURS, tolerance: TOLERANCE },
  );
  return { width, height, rgba: Buffer.from(rgba, 'base64') };
}
