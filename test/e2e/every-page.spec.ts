/** Every page and dialog as a screen reader finds it, in every look, and by keyboard alone; one walk of the app looks at all of them. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { catalogues } from '../../shared/messages/index.ts';
import { PAGE_IDS } from '../../shared/pages.ts';
import { violationsInEveryLook } from '../support/accessibility.ts';
import { launchApp } from '../support/electron-app.ts';
import { helpRound, sharedLetters, tabRound } from '../support/every-page/keys.ts';
import { outline } from '../support/every-page/outline.ts';
import { PASSWORD, walkEveryPage, type StopName } from '../support/every-page/walk.ts';
import { AppWindow } from '../support/window.ts';

const OUTLINES = join(import.meta.dirname, 'outlines');

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-pages-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The focus goes round in sight, letters are unambiguous, and F1 helps and gives the focus back. */
async function keyboardFaults(page: Page, stop: StopName): Promise<string[]> {
  // An open menu is a list: arrow keys, not Tab.
  if (stop === 'P1-menu') return [];
  const found = [...(await sharedLetters(page)), ...(await tabRound(page))];
  // The guide is what F1 opens.
  if (!stop.startsWith('dialog-') && stop !== 'G1') found.push(...(await helpRound(page)));
  return found;
}

// After a change that is meant: npm run outlines
test('every page reads as its outline says, without a violation in any look, and can be used by keyboard; the support report tells nothing of it', async () => {
  test.setTimeout(600_000);
  const { app, page, close } = await launchApp();
  const window = new AppWindow(page);
  const visited: StopName[] = [];
  try {
    await walkEveryPage({
      ...{ app, page, folder, texts: await catalogues.en() },
      visit: async (stop) => {
        expect(visited).not.toContain(stop);
        visited.push(stop);
        expect.soft(await outline(page), stop).toMatchSnapshot(`${stop}.yml`);
        expect.soft(await violationsInEveryLook(page), stop).toEqual([]);
        expect.soft(await keyboardFaults(page, stop), stop).toEqual([]);
        if (stop === 'S1') {
          const report = await window.field('support-report').innerText();
          expect(report).toContain('LDAP-UNREACHABLE');
          expect(report).toContain('restore.run: done');
          // Everything that the walk has typed, chosen and read.
          for (const own of [
            PASSWORD,
            folder,
            'ACME',
            'acme',
            'admin',
            '127.0.0.1',
            'edir2',
            'Organizational',
          ])
            expect.soft(report.includes(own), own).toBe(false);
        }
      },
    });
    expect(window.complaints).toEqual([]);
  } finally {
    await close();
  }
  const ids = new Set(visited.map((stop) => stop.split('-')[0]));
  expect(PAGE_IDS.filter((id) => !ids.has(id))).toEqual([]);
  const stored = (await readdir(OUTLINES)).map((name) => name.replace('.yml', ''));
  expect(stored.sort()).toEqual([...visited].sort());
});
