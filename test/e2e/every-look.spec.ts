/** No accessibility violation on any page or dialog; one walk of the app looks at all of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { catalogues } from '../../shared/messages/index.ts';
import { launchApp } from '../support/electron-app.ts';
import { walkEveryPage } from '../support/every-page/walk.ts';

/** Light is the last, so that the walk goes on in it. */
const LOOKS = [
  ['dark', 'none'],
  ['light', 'active'],
  ['light', 'none'],
] as const;

test('no page has an accessibility violation in light, dark and forced colours', async () => {
  test.setTimeout(600_000);
  const folder = await mkdtemp(join(tmpdir(), 'orgca-looks-'));
  const { app, page, close } = await launchApp();
  try {
    await walkEveryPage({
      ...{ app, page, folder, texts: await catalogues.en() },
      visit: async (stop) => {
        for (const [colorScheme, forcedColors] of LOOKS) {
          await page.emulateMedia({ colorScheme, forcedColors });
          const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
          const { violations } = await axe.analyze();
          const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
          expect.soft(found, `${stop}, ${colorScheme}, forced colours ${forcedColors}`).toEqual([]);
        }
      },
    });
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
});
