import type { Page } from '@playwright/test';

/** Place of a number in a picture: the box of the control that the sentence names, in pixels. */
export interface Callout {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the page behind a dialog that its picture shows around it. */
export const MARGIN = 6;

/** A picture as the window draws it. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each pixel, row by row: red, green, blue, 255. */
  readonly rgba: Buffer;
}

/**
 * Draws the numbers into a screenshot. The app's own Chromium does the work.
 */
export async function compose(page: Page, file: Buffer, callouts: readonly Callout[]): Promise<Pixels> {
  const { width, height, rgba } = await page.evaluate(
    async ({ bytes, marks }) => {
      const source = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([source]), { colorSpaceConversion: 'none' });
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false })!;
      pen.drawImage(bitmap, 0, 0);

      const RED = '#c2123f';
      const WHITE = '#ffffff';
      const RADIUS = 12;
      const bare = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      /** How many pixels of another color than their ground a circle would hide; the box itself has a frame there. */
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
        for (const [line, color] of [
          [5, WHITE],
          [3, RED],
        ] as const) {
          pen.lineWidth = line;
          pen.strokeStyle = color;
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
        for (const [radius, color] of [
          [RADIUS + 2, WHITE],
          [RADIUS, RED],
        ] as const) {
          pen.fillStyle = color;
          pen.beginPath();
          pen.arc(across, down, radius, 0, 2 * Math.PI);
          pen.fill();
        }
        pen.fillStyle = WHITE;
        pen.fillText(String(number), across, down + 5.5);
      }

      const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let binary = '';
      for (let at = 0; at < data.length; at += 0x8000) {
        binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
      }
      return { width, height, rgba: btoa(binary) };
    },
    { bytes: file.toString('base64'), marks: callouts },
  );
  return { width, height, rgba: Buffer.from(rgba, 'base64') };
}
