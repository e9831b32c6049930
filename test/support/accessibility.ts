import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Rules whose result depends on colors; all the others judge the same document in every look. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * @param rules those to check; all without it
 * @returns what axe-core complains about in what is open, one line for each rule
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { axe: inWindow } = window as unknown as { axe: typeof axe };
    const found = await inWindow.run(document, {
      resultTypes: ['violations'],
      ...(runOnly && { runOnly }),
    });
    return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join(': '));
  }, rules);
}

/**
 * Looks at what is open in dark, in forced colors, and in light, in which the page stays.
 * @returns what axe-core complains about, one line for each look and rule
 */
export async function violationsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, forcedColors, rules] of [
    ['dark', 'none', COLOR_RULES],
    ['light', 'active', COLOR_RULES],
    ['light', 'none', undefined],
  ] as const) {
    await page.emulateMedia({ colorScheme, forcedColors });
    const look = `${colorScheme}, forced colors ${forcedColors}`;
    found.push(...(await violations(page, rules)).map((violation) => `${look}: ${violation}`));
  }
  return found;
}
