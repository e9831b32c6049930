/** The system's own dialogs. Paths that they return stay in main. */
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Dialogs } from './ipc/services.ts';
import { texts } from '../shared/messages/current.ts';

export function createDialogs(window: BrowserWindow): Dialogs {
  return {
    async saveAs(suggested, type, { asksToReplace }) {
      const answer = await dialog.showSaveDialog(window, {
        title: texts().common.menu.saveDialogTitle,
        defaultPath: suggested,
        filters: [type],
        // Windows and macOS always ask; Linux must be told to.
        properties: [
          ...(['createDirectory', 'showHiddenFiles'] as const),
          ...(asksToReplace ? (['showOverwriteConfirmation'] as const) : []),
        ],
      });
      return answer.canceled ? undefined : answer.filePath;
    },
    async open(type) {
      const answer = await dialog.showOpenDialog(window, {
        title: texts().common.menu.openDialogTitle,
        filters: [type, { name: texts().common.menu.fileTypeAny, extensions: ['*'] }],
        properties: ['openFile'],
      });
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    async openSeveral(type) {
      const answer = await dialog.showOpenDialog(window, {
        title: texts().common.menu.openDialogTitle,
        filters: [type, { name: texts().common.menu.fileTypeAny, extensions: ['*'] }],
        properties: ['openFile', 'multiSelections'],
      });
      return answer.canceled ? [] : answer.filePaths;
    },
    async openFolder() {
      const answer = await dialog.showOpenDialog(window, {
        title: texts().common.menu.folderDialogTitle,
        properties: ['openDirectory', 'createDirectory'],
      });
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    reveal(path) {
      shell.showItemInFolder(path);
    },
  };
}
