import type { ElectronApplication, Page } from '@playwright/test';

/** Outer size in pixels, and the factor by which the window's content is magnified. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** Sizes the app's window, and waits until the page is laid out in it. */
export async function resize(
  app: ElectronApplication,
  page: Page,
  { width, height, zoom }: WindowSize,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      // As on a screen that is smaller than the smallest window.
      window.setMinimumSize(1, 1);
      window.setSize(size.width, size.height);
      window.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await page.waitForFunction((inner) => Math.abs(innerWidth - inner) <= 1, Math.round(width / zoom));
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
