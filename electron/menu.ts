import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/contract.ts';
import { ui } from '../shared/messages/en/main-process.ts';

/** Sets the application menu; its own commands go to the window as events. */
export function setMenu(send: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator && { accelerator }),
    click: () => {
      send(command);
    },
  });
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools', label: ui.menuTools }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: ui.menuFile,
        submenu: [
          item(ui.menuLogIn, 'log-in'),
          item(ui.menuLogOut, 'log-out'),
          { type: 'separator' },
          { role: 'quit', label: ui.menuQuit },
        ],
      },
      {
        label: ui.menuEdit,
        submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      },
      {
        label: ui.menuView,
        submenu: [
          item(ui.menuRefresh, 'refresh', 'F5'),
          { type: 'separator' },
          { role: 'zoomIn', label: ui.menuZoomIn },
          { role: 'zoomOut', label: ui.menuZoomOut },
          { role: 'resetZoom', label: ui.menuZoomReset },
          ...developer,
        ],
      },
      {
        label: ui.menuWizards,
        submenu: [
          item(ui.menuBackUp, 'export', 'CommandOrControl+B'),
          item(ui.menuOpenCa, 'open-ca', 'CommandOrControl+O'),
        ],
      },
      { label: ui.menuHelp, submenu: [item(ui.menuAbout, 'about')] },
    ]),
  );
}
