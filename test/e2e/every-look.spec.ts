/** No accessibility violation on any page or dialog; one walk of the app looks at all of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { catalogues } from '../../shared/messages/index.ts';
import { violationsInEveryLook } from '../support/accessibility.ts';
import { launchApp } from '../support/electron-app.ts';
import { walkEveryPage } from '../support/every-page/walk.ts';

test('no page has an accessibility violation in light, dark and forced colours', async () => {
  test.setTimeout(600_000);
  const folder = await mkdtemp(join(tmpdir(), 'orgca-looks-'));
  const { app, page, close } = await launchApp();
  try {
    await walkEveryPage({
      ...{ app, page, folder, texts: await catalogues.en() },
      visit: async (stop) => {
        expect.soft(await violationsInEveryLook(page), stop).toEqual([]);
      },
    });
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
});
