/** Waits for what a page has begun: an answer of each process that would have done it, asked for after it. */
import { expect, type Page } from '@playwright/test';
import type { LaunchedApp } from '../electron-app.ts';

/** The answer comes after what the page asked main for before. */
export const askMain = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    (
      globalThis as unknown as { orgca: { invoke(name: string, argument: unknown): Promise<unknown> } }
    ).orgca.invoke('tree.list', { dn: '' }),
  );

/**
 * Asks the page's loader for a file, and Chromium's network process for a server: their answers come after what the page
 * asked them for.
 */
export async function askNetwork({ app, page }: LaunchedApp): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = image.onerror = resolve;
        image.src = `app://bundle/missing-${String(performance.now())}.png`;
      }),
  );
  const outcome = await app.evaluate(({ session }) =>
    session
      .fromPartition('asks')
      .fetch('http://127.0.0.1:9/')
      .then(
        () => 'answered',
        (error: Error) => error.message,
      ),
  );
  // Not refused by the app, which is another session's: the network process has tried it.
  expect(outcome).toMatch(/^net::/);
}
