/** A backup that is killed half-way: the next start finds and removes what it left, and says so. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { en } from '../../shared/messages/en/index.ts';
import { format } from '../../shared/messages/format.ts';
import { launchApp } from '../support/electron-app.ts';
import { AppWindow } from '../support/window.ts';
import {
  answerBackup,
  button,
  exportFromProperties,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

const { leftovers } = en.common;
let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-cut-off-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const partial = async (place: string) =>
  (await readdir(place)).filter((name) => name.endsWith('.orgca-partial'));

test('killed in the middle of a backup: the folder is clean after the next start, and the window says why', async () => {
  test.slow();
  const [userData, place] = [join(folder, 'profile'), join(folder, 'stick')];
  await mkdir(place);
  const first = await launchApp({ userData });
  await openTrainingTree(first.page);
  await openCaByDoubleClick(first.page);
  await exportFromProperties(first.page);
  await answerBackup(first.app, first.page, {
    path: join(place, 'acme.pfx'),
    password: 'seven red kites at 4 over Ely',
    profile: 'modern',
  });
  await button(first.page, en.common.buttons.finish).click();
  // The first file lies there while the second one is still being encrypted.
  while ((await partial(place)).length === 0) await pause(5);
  first.app.process().kill('SIGKILL');
  await first.close();
  const left = await readdir(place);
  expect(left).toEqual(await partial(place));
  expect(left).not.toEqual([]);

  const second = await launchApp({ userData });
  const window = new AppWindow(second.page);
  try {
    // The program waits for the end of the killed one's job.
    await expect(window.field('leftovers')).toContainText(leftovers.title, { timeout: 30_000 });
    for (const file of left) {
      await expect(window.field('leftovers')).toContainText(
        format(leftovers.outcomes.removed, { file, folder: place }),
      );
    }
    expect(await readdir(place)).toEqual([]);
    await window.expectAccessible();
    await openTrainingTree(second.page);
    await expect(window.field('leftovers')).toContainText(leftovers.title);
    await window.expectAccessible();
    await window.button(leftovers.dismiss).click();
    await expect(window.field('leftovers')).toHaveCount(0);
    await second.page.reload();
    await window.onPage('L1').waitFor();
    await pause(500);
    await expect(window.field('leftovers')).toHaveCount(0);
    expect(window.complaints).toEqual([]);
  } finally {
    await second.close();
  }
});
