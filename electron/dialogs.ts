/** The system's own dialogs. Paths that they return stay in main. */
import { dialog, shell, type BrowserWindow } from 'electron';
import { ui } from '../shared/messages/en/main-process.ts';

export interface FileType {
  readonly name: string;
  readonly extensions: string[];
}

/** What the IPC handlers need of the desktop; no Electron type shows through. */
export interface Dialogs {
  /** @returns the absolute path that the user chose, or undefined when the dialog was closed */
  saveAs(suggested: string, type: FileType): Promise<string | undefined>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): void;
}

export function createDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async saveAs(suggested, type) {
      const answer = await dialog.showSaveDialog(window(), {
        title: ui.saveDialogTitle,
        defaultPath: suggested,
        filters: [{ name: type.name, extensions: type.extensions }],
        // The wizard asks about replacing on its own page, where the answer is part of the summary.
        properties: ['createDirectory', 'showHiddenFiles'],
      });
      return answer.canceled ? undefined : answer.filePath;
    },
    reveal(path) {
      shell.showItemInFolder(path);
    },
  };
}
