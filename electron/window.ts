import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import { START_PAGE } from './app-protocol.ts';
import { readOwnFile, replaceOwnFile } from './media/index.ts';
import { placeOnScreen } from './window-place.ts';

const MINIMUM = { width: 900, height: 600 };
const DEFAULT = { width: 1000, height: 720 };
/** The window before its first page is drawn: the color `--face` of the theme. */
const FACE = { light: '#d9d9e3', dark: '#2b2b39' };

/** Opens the app's window where it stood last time, and shows it when its first page is drawn. */
export function openWindow(folder: string): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json');
  const window = new BrowserWindow({
    ...rememberedPlace(placeFile),
    ...smallestSize(),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? FACE.dark : FACE.light,
    title: app.getName(),
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    rememberPlace(placeFile, window.getNormalBounds());
  });
  void window.loadURL(START_PAGE);
  return window;
}

/** The stored place if it can still be reached; else the default size. */
function rememberedPlace(file: string): Partial<Electron.Rectangle> {
  try {
    const stored: unknown = JSON.parse(readOwnFile(file)?.toString('utf8') ?? 'null');
    return (
      placeOnScreen(stored, (place) => screen.getDisplayMatching(place).workArea, MINIMUM) ?? defaultSize()
    );
  } catch {
    return defaultSize();
  }
}

/** A window is never forced to be larger than the main screen. */
function smallestSize(): Pick<Electron.BrowserWindowConstructorOptions, 'minWidth' | 'minHeight'> {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { minWidth: Math.min(MINIMUM.width, width), minHeight: Math.min(MINIMUM.height, height) };
}

/** The default size, no larger than what the main screen leaves free. */
function defaultSize(): Pick<Electron.Rectangle, 'width' | 'height'> {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { width: Math.min(DEFAULT.width, width), height: Math.min(DEFAULT.height, height) };
}

/** Ignores write errors: losing the window position is harmless. */
function rememberPlace(file: string, place: Electron.Rectangle): void {
  try {
    replaceOwnFile(file, JSON.stringify(place));
  } catch {
    return;
  }
}
