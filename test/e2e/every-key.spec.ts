/** Every page can be used by keyboard alone: what Tab, Alt and a letter, F1 and Escape do on each of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { catalogues } from '../../shared/messages/index.ts';
import { launchApp } from '../support/electron-app.ts';
import { helpRound, sharedLetters, tabRound } from '../support/every-page/keys.ts';
import { walkEveryPage } from '../support/every-page/walk.ts';

test('on every page the focus goes round in sight, letters are unambiguous, and F1 helps and gives the focus back', async () => {
  test.setTimeout(600_000);
  const folder = await mkdtemp(join(tmpdir(), 'orgca-keys-'));
  const { app, page, close } = await launchApp();
  try {
    await walkEveryPage({
      ...{ app, page, folder, texts: await catalogues.en() },
      visit: async (stop) => {
        // An open menu is a list: arrow keys, not Tab.
        if (stop === 'P1-menu') return;
        expect.soft(await sharedLetters(page), `${stop}, letters`).toEqual([]);
        expect.soft(await tabRound(page), `${stop}, Tab`).toEqual([]);
        // The guide is what F1 opens.
        if (!stop.startsWith('dialog-') && stop !== 'G1')
          expect.soft(await helpRound(page), `${stop}, F1`).toEqual([]);
      },
    });
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
});
