/** The restore wizard without a mouse, from the first page to the files. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp } from '../support/electron-app.ts';
import { backupFile, material, PASSWORD, receiptFile } from '../support/restore/backup-files.ts';
import { RestorePages } from '../support/restore/restore-pages.ts';
import { AppWindow } from '../support/window.ts';

test('by keyboard alone: Alt and a letter, Space, Enter; Escape asks before anything is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgca-restore-keyboard-'));
  const launched = await launchApp();
  try {
    const { page } = launched;
    const window = new AppWindow(page);
    const wizard = new RestorePages(launched, window);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const { pages } = en.restore;
    await mkdir(join(folder, 'out'));
    const path = join(folder, 'CA.pfx');
    await receiptFile(path, await backupFile(path, (await material()).rsa));
    await window.onPage('L1').waitFor();
    await press('Alt+c');
    await window.expectHeading('R1', pages.R1.heading);
    await wizard.answerWith(path);
    await press('Alt+w');
    await expect(window.onPage('R1').locator('.backup-list li')).toHaveCount(1);
    await press('Alt+n');
    await window.expectHeading('R2', pages.R2.heading);
    await press('Enter');
    await expect(wizard.password()).toBeFocused();
    await page.keyboard.type(PASSWORD);
    await press('Enter');
    await window.expectHeading('R4', pages.R4.heading);
    await press('Alt+o', 'Enter');
    await window.expectHeading('F1', pages.F1.heading);
    // Two of the files that are suggested are left out.
    await press('Alt+m', 'Alt+l');
    await press('Enter');
    await window.expectHeading('F3', pages.F3.heading);
    await press('Escape');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await press('Escape');
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await wizard.answerWith(join(folder, 'out'));
    await press('Alt+w');
    await expect(wizard.field('folder-path')).toContainText('out');
    await press('Alt+n');
    await window.expectHeading('R7', pages.R7.heading);
    await press('Alt+b');
    await window.expectHeading('F3', pages.F3.heading);
    await press('Enter');
    await window.expectHeading('R7', pages.R7.heading);
    await press('Enter');
    await window.expectHeading('R8', en.restore.run.filesHeading);
    await press('Enter');
    await expect(wizard.dialog()).toBeHidden();
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['CA-restore.txt', 'RootCert.der']);
    expect(window.complaints).toEqual([]);
  } finally {
    await launched.close();
    await rm(folder, { recursive: true, force: true });
  }
});
