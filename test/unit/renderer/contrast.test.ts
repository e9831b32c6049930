/** Contrast of the theme's colors, also where a program that looks at the page cannot tell: on gradients, lines and rings. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = await readFile(join(import.meta.dirname, '../../../renderer/theme/tokens.css'), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');
const colors = (part: string): Record<string, string> =>
  Object.fromEntries(
    [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]),
  );
const light = colors(lightPart);
const contrastTheme = {
  ...light,
  ...colors(await readFile(join(import.meta.dirname, '../../../renderer/theme/contrast.css'), 'utf8')),
};
const dark = { ...light, ...colors(darkPart) };

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [dim, bright] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dim! + 0.05);
}

/** What is written on what. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  text: [
    ...['face', 'panel', 'field', 'field-readonly', 'select', 'tab', 'button', 'button-press'],
    ...['bar', 'steps', 'info-face', 'warn-face', 'good-face', 'bad-face'],
  ],
  'text-soft': ['face', 'panel', 'field', 'steps', 'bad-face', 'disabled', 'select'],
  label: ['face', 'panel', 'field', 'bar'],
  heading: ['face', 'bar'],
  link: ['field', 'select'],
  good: ['face', 'field', 'field-readonly', 'good-face', 'steps'],
  warn: ['face', 'field', 'warn-face'],
  bad: ['face', 'field', 'field-readonly', 'bad-face'],
  // WCAG asks nothing of disabled controls; their labels can be read here all the same.
  'disabled-text': ['disabled'],
};

/** What shows where a control is, or that it has the focus, beside what. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  line: ['face', 'panel', 'field'],
  ring: ['face', 'panel', 'field', 'button', 'bar', 'select', 'warn-face', 'bad-face'],
  'bad-line': ['face', 'field', 'bad-face'],
  'warn-line': ['face', 'warn-face'],
  'good-fill': ['face', 'field', 'good-face'],
};

describe.each([
  ['light', light],
  ['dark', dark],
  ['high contrast', contrastTheme],
])('the %s theme', (_name, theme) => {
  it.each([
    ['text', WRITTEN, 4.5],
    ['lines and rings', DRAWN, 3],
  ])('has enough contrast for %s', (_kind, pairs, least) => {
    const poor: string[] = [];
    for (const [front, backs] of Object.entries(pairs)) {
      for (const back of backs) {
        const [one, two] = [theme[front], theme[back]];
        expect(one, front).toBeDefined();
        expect(two, back).toBeDefined();
        const ratio = contrast(one!, two!);
        if (ratio < least) poor.push(`${front} on ${back}: ${ratio.toFixed(2)}`);
      }
    }
    expect(poor).toEqual([]);
  });
});
