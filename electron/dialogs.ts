/** The system's own dialogs. Paths that they return stay in main. */
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Dialogs } from './ipc/services.ts';
import { ui } from '../shared/messages/en/main-process.ts';

export function createDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async saveAs(suggested, type) {
      const answer = await dialog.showSaveDialog(window(), {
        title: ui.saveDialogTitle,
        defaultPath: suggested,
        filters: [type],
        // The wizard asks about replacing on its own page, where the answer is part of the summary.
        properties: ['createDirectory', 'showHiddenFiles'],
      });
      return answer.canceled ? undefined : answer.filePath;
    },
    async open(type) {
      const answer = await dialog.showOpenDialog(window(), {
        title: ui.openDialogTitle,
        filters: [type, { name: ui.fileTypeAny, extensions: ['*'] }],
        properties: ['openFile'],
      });
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    async openSeveral(type) {
      const answer = await dialog.showOpenDialog(window(), {
        title: ui.openDialogTitle,
        filters: [type, { name: ui.fileTypeAny, extensions: ['*'] }],
        properties: ['openFile', 'multiSelections'],
      });
      return answer.canceled ? [] : answer.filePaths;
    },
    async openFolder() {
      const answer = await dialog.showOpenDialog(window(), {
        title: ui.folderDialogTitle,
        properties: ['openDirectory', 'createDirectory'],
      });
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    reveal(path) {
      shell.showItemInFolder(path);
    },
  };
}
