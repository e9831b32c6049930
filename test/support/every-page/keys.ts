import type { Page } from '@playwright/test';

/** Letters that two controls of what is open share: Alt and the letter would be a question of luck. */
export function sharedLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scopes = document.querySelectorAll('main, [data-key-scope]');
    const controls = [...(scopes[scopes.length - 1]?.querySelectorAll<HTMLElement>('[data-mnemonic]') ?? [])];
    const names = new Map<string, string[]>();
    for (const control of controls.filter((one) => one.checkVisibility({ visibilityProperty: true }))) {
      const letter = control.dataset['mnemonic'] ?? '';
      const label =
        control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : control.textContent;
      names.set(letter, [...(names.get(letter) ?? []), label?.trim() ?? '']);
    }
    return [...names]
      .filter(([, labels]) => labels.length > 1)
      .map(([letter, labels]) => `${letter}: ${labels.join(' / ')}`);
  });
}

/** What the focus is on now. */
interface Focused {
  readonly name: string;
  /** It belongs to what is open. */
  readonly inside: boolean;
  /** A ring, or what stands for one, shows it. */
  readonly shown: boolean;
  /** It was there before on this round. */
  readonly again: boolean;
}

const MAX_STEPS = 80;

/**
 * Goes round what is open with the Tab key.
 * @returns where the focus cannot be seen, leaves a dialog or does not come round, and controls that it does not reach
 */
export async function tabRound(page: Page): Promise<string[]> {
  const found = new Set<string>();
  await page.evaluate(() => {
    for (const seen of document.querySelectorAll('[data-test-seen]')) seen.removeAttribute('data-test-seen');
  });
  for (let step = 0; ; step++) {
    if (step === MAX_STEPS) {
      found.add('the focus does not come round');
      break;
    }
    await page.keyboard.press('Tab');
    const now = await page.evaluate((): Focused => {
      const scopes = document.querySelectorAll('main, [data-key-scope]');
      const element = document.activeElement ?? document.body;
      const style = (one: Element | null) => (one === null ? null : getComputedStyle(one));
      const ringed = (one: Element | null): boolean => {
        const { outlineStyle = 'none', outlineWidth = '0' } = style(one) ?? {};
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      };
      const described = element.getAttribute('aria-activedescendant');
      const shown =
        ringed(element) ||
        ringed(element.closest('.card')) ||
        (described !== null && ringed(document.getElementById(described))) ||
        element.matches('.splitter');
      const again = element.hasAttribute('data-test-seen');
      element.setAttribute('data-test-seen', '');
      return {
        name: element.ariaLabel ?? element.textContent?.trim().slice(0, 40) ?? element.tagName,
        inside: element === document.body || scopes[scopes.length - 1]?.contains(element) === true,
        shown: shown || element === document.body,
        again,
      };
    });
    if (now.again) break;
    if (!now.inside) found.add(`the focus leaves to ${now.name}`);
    if (!now.shown) found.add(`no ring on ${now.name}`);
  }
  const missed = await page.evaluate(() => {
    const scopes = document.querySelectorAll('main, [data-key-scope]');
    const controls = scopes[scopes.length - 1]?.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary',
    );
    return (
      [...(controls ?? [])]
        // One of a group is reached with Tab, the others with the arrow keys.
        .filter(
          (control) =>
            !control.matches(
              '[type="radio"], [tabindex="-1"], :disabled, [role="treegrid"] *, .data-table *',
            ),
        )
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => !control.hasAttribute('data-test-seen'))
        .map((control) => `not reached: ${control.ariaLabel ?? control.textContent ?? control.tagName}`)
    );
  });
  return [...found, ...missed];
}

/** F1 opens the help of a page, Escape closes it, and the focus is where it was. @returns what of it is not so */
export async function helpRound(page: Page): Promise<string[]> {
  const dialogs = () => page.locator('[data-key-scope]').count();
  const before = await dialogs();
  const held = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('F1');
  try {
    await page.waitForFunction(
      (count) => {
        const open = document.querySelectorAll('[data-key-scope]');
        return open.length === count + 1 && open[count]?.contains(document.activeElement) === true;
      },
      before,
      { timeout: 5000 },
    );
  } catch {
    return ['F1 shows no help'];
  }
  await page.keyboard.press('Escape');
  try {
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-key-scope]').length === count,
      before,
      { timeout: 5000 },
    );
    await page.waitForFunction((element) => document.activeElement === element, held, { timeout: 2000 });
  } catch {
    const now = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    return [`the focus is not where it was before F1 but on ${String(now)}`];
  }
  return [];
}
