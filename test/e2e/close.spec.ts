/** Closing the window in the middle of a backup: the user is asked, and what was begun is cleaned up. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { en } from '../../shared/messages/en/index.ts';
import { launchApp } from '../support/electron-app.ts';
import {
  answerBackup,
  button,
  expectPage,
  exportFromProperties,
  openCaByDoubleClick,
  openTrainingTree,
} from '../support/wizard-pages.ts';

test('closing asks in the middle of a backup: the first answer keeps it running, the second ends it without a trace', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgca-close-'));
  const { app, page, close } = await launchApp();
  try {
    await expectPage(page, 'L1');
    await openTrainingTree(page);
    await openCaByDoubleClick(page);
    await exportFromProperties(page);
    const path = join(folder, 'ca.pfx');
    await answerBackup(app, page, { path, password: 'seven red kites at 4 over Ely', profile: 'modern' });
    const asked = app.evaluate(
      ({ BrowserWindow, dialog }) =>
        new Promise<readonly string[]>((resolve) => {
          const window = BrowserWindow.getAllWindows()[0]!;
          let questions = 0;
          dialog.showMessageBox = (...args: unknown[]) => {
            const response = questions++;
            if (response === 1) resolve((args[1] as { buttons: string[] }).buttons);
            else setImmediate(() => window.close());
            return Promise.resolve({ response, checkboxChecked: false });
          };
          const { webContents } = window;
          const send = webContents.send.bind(webContents);
          webContents.send = (channel, ...said: unknown[]) => {
            send(channel, ...said);
            if (questions === 0 && said[0] === 'backup.progress') window.close();
          };
        }),
    );
    const ended = app.waitForEvent('close');
    // The window can be gone before the click is reported.
    const clicked = button(page, en.common.buttons.finish)
      .click()
      .catch(() => undefined);
    expect(await asked).toHaveLength(2);
    await Promise.all([ended, clicked]);
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
});
