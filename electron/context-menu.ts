/** The menu of the right mouse button: in fields and on selected text, nowhere else. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { texts } from '../shared/messages/current.ts';

/** Shows the menu of the system wherever there is something to cut, copy or paste. */
export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const ui = texts().common.menu;
    const copy: MenuItemConstructorOptions = { role: 'copy', label: ui.menuCopy, enabled: editFlags.canCopy };
    if (isEditable) {
      Menu.buildFromTemplate([
        { role: 'cut', label: ui.menuCut, enabled: editFlags.canCut },
        copy,
        { role: 'paste', label: ui.menuPaste, enabled: editFlags.canPaste },
        { type: 'separator' },
        { role: 'selectAll', label: ui.menuSelectAll, enabled: editFlags.canSelectAll },
      ]).popup({ window });
    } else if (selectionText.trim() !== '') {
      Menu.buildFromTemplate([copy]).popup({ window });
    }
  });
}
