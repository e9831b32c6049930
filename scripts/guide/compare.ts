import type { Page } from '@playwright/test';

import type { Pixels } from './compose.ts';

/**
 * Levels of a channel by which a pixel may differ: another processor rounds the edge of a letter or a shade of a gradient
 * otherwise, which after the choice of the picture's colours is a step of up to two of them.
 */
const SAME_COLOUR = 24;
/** Pixels that may differ by more: a few at edges. The smallest change of a text, a full stop, is about as many again. */
const FEW_PIXELS = 8;

export interface Difference {
  readonly pixels: number;
  /** PNG: the new picture, pale, with what differs in red. */
  readonly picture: Buffer;
}

/**
 * Compares a stored picture with one that was taken. The app's own Chromium does the work.
 * @param stored WebP
 * @returns undefined when they show the same
 */
export async function compare(page: Page, stored: Buffer, taken: Pixels): Promise<Difference | undefined> {
  const { pixels, png } = await page.evaluate(
    async ({ file, width, height, rgba, limit }) => {
      const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytesOf(file)]), { colorSpaceConversion: 'none' });
      const opened = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      opened.drawImage(bitmap, 0, 0);
      const before = opened.getImageData(0, 0, bitmap.width, bitmap.height);
      const after = { width, height, data: bytesOf(rgba) };
      const canvas = new OffscreenCanvas(
        Math.max(before.width, after.width),
        Math.max(before.height, after.height),
      );
      const pen = canvas.getContext('2d')!;
      const shown = pen.createImageData(canvas.width, canvas.height);
      let different = 0;
      for (let row = 0; row < canvas.height; row++) {
        for (let column = 0; column < canvas.width; column++) {
          const inside = (image: typeof after | ImageData) => column < image.width && row < image.height;
          const channel = (image: typeof after | ImageData, at: number) =>
            image.data[(row * image.width + column) * 4 + at]!;
          const both = inside(before) && inside(after);
          const differs =
            !both || [0, 1, 2].some((at) => Math.abs(channel(before, at) - channel(after, at)) > limit);
          if (differs) different++;
          const start = (row * canvas.width + column) * 4;
          const pale = both ? [0, 1, 2].map((at) => 170 + channel(after, at) / 3) : [255, 255, 255];
          shown.data.set(differs ? [220, 0, 0, 255] : [...pale, 255], start);
        }
      }
      pen.putImageData(shown, 0, 0);
      const packed = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      let binary = '';
      for (const byte of packed) binary += String.fromCharCode(byte);
      return { pixels: different, png: btoa(binary) };
    },
    {
      file: stored.toString('base64'),
      width: taken.width,
      height: taken.height,
      rgba: taken.rgba.toString('base64'),
      limit: SAME_COLOUR,
    },
  );
  return pixels > FEW_PIXELS ? { pixels, picture: Buffer.from(png, 'base64') } : undefined;
}
