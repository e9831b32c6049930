import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules whose result depends on colours; all the others judge the same document in every look. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Looks at what is open in dark, in forced colours, and in light, in which the page stays.
 * @returns what axe-core complains about, one line for each look and rule
 */
export async function violationsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, forcedColors] of [
    ['dark', 'none'],
    ['light', 'active'],
    ['light', 'none'],
  ] as const) {
    await page.emulateMedia({ colorScheme, forcedColors });
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const whole = colorScheme === 'light' && forcedColors === 'none';
    const { violations } = await (whole ? axe : axe.withRules(COLOUR_RULES)).analyze();
    const look = `${colorScheme}, forced colours ${forcedColors}`;
    found.push(...violations.map(({ id, nodes }) => [look, id, ...nodes.map(({ html }) => html)].join(': ')));
  }
  return found;
}
