import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/contract.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../shared/messages/language.ts';
import { texts } from '../shared/messages/current.ts';

/** Whether a command can be given with a login, without one, or always (those that are not named here). */
const NEEDS_LOGIN: Partial<Record<MenuCommand, boolean>> = {
  'log-in': false,
  'log-out': true,
  find: true,
  refresh: true,
  certificates: true,
  export: true,
  'tree-backup': true,
  'open-ca': true,
};

/** Enables what can be chosen now. @param loggedIn a directory is open */
export function enableMenu(loggedIn: boolean): void {
  const menu = Menu.getApplicationMenu();
  for (const [command, needed] of Object.entries(NEEDS_LOGIN)) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = needed === loggedIn;
  }
  for (const language of LANGUAGES) {
    const item = menu?.getMenuItemById(`language-${language}`);
    if (item) item.enabled = !loggedIn;
  }
}

/** The choice of a language. The window is reloaded for it, so it can be made without a login only. */
export interface LanguageChoice {
  readonly current: string;
  readonly choose: (language: Language) => void;
}

/** Sets the application menu; its own commands go to the window as events. */
export function setMenu(send: (command: MenuCommand) => void, { current, choose }: LanguageChoice): void {
  const ui = texts().common.menu;
  const languages = LANGUAGES.map((language): MenuItemConstructorOptions => ({
    id: `language-${language}`,
    label: LANGUAGE_NAMES[language],
    type: 'radio',
    checked: language === current,
    click: () => {
      choose(language);
    },
  }));
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    enabled: NEEDS_LOGIN[command] !== true,
    ...(accelerator && { accelerator }),
    click: () => {
      send(command);
    },
  });
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools', label: ui.menuDeveloperTools }];
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
        submenu: [
          { role: 'cut', label: ui.menuCut },
          { role: 'copy', label: ui.menuCopy },
          { role: 'paste', label: ui.menuPaste },
          { role: 'selectAll', label: ui.menuSelectAll },
          { type: 'separator' },
          item(ui.menuFind, 'find', 'CommandOrControl+F'),
        ],
      },
      {
        label: ui.menuView,
        submenu: [
          item(ui.menuRefresh, 'refresh', 'F5'),
          item(ui.menuCertificates, 'certificates'),
          { type: 'separator' },
          { role: 'zoomIn', label: ui.menuZoomIn },
          { role: 'zoomOut', label: ui.menuZoomOut },
          { role: 'resetZoom', label: ui.menuZoomReset },
          { type: 'separator' },
          { label: ui.menuLanguage, submenu: languages },
          ...developer,
        ],
      },
      {
        label: ui.menuWizards,
        submenu: [
          item(ui.menuBackUp, 'export', 'CommandOrControl+B'),
          item(ui.menuBackUpTree, 'tree-backup'),
          item(ui.menuOpenCa, 'open-ca', 'CommandOrControl+O'),
          { type: 'separator' },
          item(ui.menuVerify, 'verify'),
          item(ui.menuRestore, 'restore'),
        ],
      },
      {
        label: ui.menuTools,
        submenu: [
          item(ui.menuRecord, 'record'),
          item(ui.menuChangePassword, 'change-password'),
          item(ui.menuChangeKeepers, 'change-keepers'),
          item(ui.menuRecoveryStick, 'recovery-stick'),
          { type: 'separator' },
          item(ui.menuAcceptedServers, 'accepted-servers'),
          item(ui.menuOptions, 'options'),
        ],
      },
      {
        label: ui.menuHelp,
        submenu: [
          item(ui.menuHelpPage, 'help', 'F1'),
          item(texts().common.guide.menu, 'guide'),
          { type: 'separator' },
          item(ui.menuSupport, 'support'),
          item(ui.menuAbout, 'about'),
        ],
      },
    ]),
  );
}
