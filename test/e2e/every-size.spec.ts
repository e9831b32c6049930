/** In every size of the window every page is whole; one walk of the app for each kind of texts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { catalogues } from '../../shared/messages/index.ts';
import { launchApp } from '../support/electron-app.ts';
import { resize, type WindowSize } from '../support/every-page/app-window.ts';
import { misfits } from '../support/every-page/fits.ts';
import { sharedLetters } from '../support/every-page/keys.ts';
import { walkEveryPage } from '../support/every-page/walk.ts';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-sizes-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The smallest window, those of small screens, that of a large one, and each magnified. */
const SIZES: readonly WindowSize[] = [
  { width: 900, height: 600, zoom: 1 },
  { width: 900, height: 600, zoom: 2 },
  { width: 960, height: 500, zoom: 1 },
  { width: 1093, height: 574, zoom: 1 },
  { width: 1093, height: 574, zoom: 2 },
  { width: 1920, height: 1080, zoom: 2 },
  { width: 1920, height: 1080, zoom: 1 },
];

// German is shorter than the longer texts, but its words are not: where it is tight they are the ones that do not break.
for (const [language, locale, tag, sizes] of [
  ['texts that are longer, accented and partly right to left', 'pseudo', 'qps-ploc', SIZES],
  ['German', 'de', 'de-AT', SIZES.slice(0, 3)],
] as const) {
  test(`nothing is cut off or out of reach on any page, in small windows, in large ones and at 200 %, with ${language}`, async () => {
    test.setTimeout(600_000);
    const { app, page, close } = await launchApp({ args: [`--lang=${tag}`] });
    try {
      await walkEveryPage({
        ...{ app, page, folder, texts: await catalogues[locale]() },
        visit: async (stop) => {
          for (const size of sizes) {
            await resize(app, page, size);
            const { width, height, zoom } = size;
            const where = `${stop}, ${String(width)} x ${String(height)}, ${String(zoom * 100)} %`;
            expect.soft(await misfits(page), where).toEqual([]);
          }
          expect.soft(await sharedLetters(page), `${stop}, letters`).toEqual([]);
        },
      });
    } finally {
      await close();
    }
  });
}
