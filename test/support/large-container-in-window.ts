/** Opens a large container in the real window and measures what a user would notice. Shared by the tests and the bench. */
import { expect } from '@playwright/test';
import type { LaunchedApp } from './electron-app.ts';
import { AppWindow } from './window.ts';

export interface SeenInWindow {
  /** Milliseconds from the double click to the first rows. */
  readonly firstRows: number;
  /** How many objects had arrived when the first rows were drawn. */
  readonly arrivedAtFirst: number;
  /** Milliseconds from the double click to the last row. */
  readonly whole: number;
  /** Numbers of objects that the status bar showed while they arrived. */
  readonly counts: readonly number[];
  /** Milliseconds of the longest time for which the window drew nothing. */
  readonly longestFrame: number;
  /** Milliseconds from a letter in the filter to what it leaves. */
  readonly filtered: number;
  readonly rowsDrawn: number;
  /** Megabytes of JavaScript objects in the window after all of it, and before. */
  readonly windowHeap: { readonly before: number; readonly after: number };
  /** Resident megabytes of the main process after 10,000 objects and at the end. */
  readonly mainMemory: { readonly early: number; readonly end: number };
}

const MIB = 1024 * 1024;

/** @param count objects below `ou=people,o=acme`; the console must be open on a fresh login */
export async function largeContainerInWindow(
  { app, page }: LaunchedApp,
  count: number,
): Promise<SeenInWindow> {
  const window = new AppWindow(page);
  const main = (): Promise<number> =>
    app.evaluate(() => {
      (globalThis as { gc?: () => void }).gc?.();
      return process.memoryUsage().rss;
    });
  const cdp = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / MIB;
  };
  await window.treeRow('acme').click();
  await window.viewRow('people').waitFor();
  const before = await heap();

  await page.evaluate(() => {
    const seen = { counts: [] as number[], longest: 0, began: 0, first: 0, whole: 0, arrivedAtFirst: 0 };
    Object.assign(globalThis, { seen });
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      const text = document.querySelector('.status-bar')?.textContent ?? '';
      const [, number] = /(\d+) objects so far/.exec(text) ?? [];
      if (number !== undefined && seen.counts.at(-1) !== Number(number)) seen.counts.push(Number(number));
      if (
        seen.first === 0 &&
        document.querySelector('.object-row [id$="-name"]')?.textContent?.startsWith('user')
      ) {
        seen.first = now;
        seen.arrivedAtFirst = Number(/\d+/.exec(text)?.[0]);
      }
      if (seen.whole === 0 && /^\d+ objects in people/.test(text)) seen.whole = now;
      if (seen.whole === 0) requestAnimationFrame(frame);
    };
    document.addEventListener(
      'dblclick',
      () => {
        seen.began = performance.now();
        last = seen.began;
        requestAnimationFrame(frame);
      },
      { once: true, capture: true },
    );
  });
  await window.viewRow('people').dblclick();
  // A quick directory may have sent the rest between two frames.
  const arrived = (): Promise<boolean> =>
    page.evaluate(() => {
      const { counts, whole } = (globalThis as unknown as { seen: { counts: number[]; whole: number } }).seen;
      return whole > 0 || (counts.at(-1) ?? 0) >= 10_000;
    });
  await expect.poll(arrived, { intervals: [50], timeout: 30_000 }).toBe(true);
  const early = (await main()) / MIB;
  await expect(page.getByText(`${count} objects in people`)).toBeVisible({ timeout: 120_000 });
  const seen = await page.evaluate(
    () =>
      (
        globalThis as unknown as {
          seen: Record<'longest' | 'began' | 'first' | 'whole' | 'arrivedAtFirst', number> & {
            counts: number[];
          };
        }
      ).seen,
  );
  const rowsDrawn = await page.getByRole('grid').getByRole('row').count();

  const last = `user${String(count - 1).padStart(6, '0')}`;
  const filter = page.getByLabel('Filter');
  await filter.focus();
  const filterBegan = performance.now();
  await filter.fill(last);
  await expect(page.getByText(`1 of ${count}`)).toBeVisible();
  const filtered = performance.now() - filterBegan;
  await expect(window.viewRow(last)).toBeVisible();
  await filter.press('Escape');
  // To the end and back by the keys.
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await expect(window.viewRow(last)).toHaveAttribute('aria-selected', 'true');
  await expect(window.viewRow(last)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(window.viewRow('user000000')).toBeInViewport();
  return {
    firstRows: seen.first - seen.began,
    arrivedAtFirst: seen.arrivedAtFirst,
    whole: seen.whole - seen.began,
    counts: seen.counts,
    longestFrame: seen.longest,
    filtered,
    rowsDrawn,
    windowHeap: { before, after: await heap() },
    mainMemory: { early, end: (await main()) / MIB },
  };
}
