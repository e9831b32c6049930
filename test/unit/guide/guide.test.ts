import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownFiles } from '../../../scripts/guide/markdown.ts';
import { CHAPTERS, errorEntries, stepsOf } from '../../../shared/guide/guide.ts';
import { pieces } from '../../../shared/guide/text.ts';
import { GUIDE_LANGUAGES, guides } from '../../../shared/messages/guide.ts';
import { catalogues } from '../../../shared/messages/index.ts';
import { EXPORT_PAGES, RESTORE_PAGES, VERIFY_PAGES } from '../../../shared/pages.ts';

const folder = (language: string): string =>
  path.join(import.meta.dirname, '../../../assets/guide', language);

describe.each(GUIDE_LANGUAGES)('the guide, %s', (language) => {
  it('has a step for each page of the wizards', async () => {
    const guide = await guides[language]();
    const pages = CHAPTERS.flatMap((chapter) => stepsOf(guide, chapter).map(({ page }) => page));
    for (const page of ['L1', 'L2', 'C1', 'P1', ...EXPORT_PAGES, ...VERIFY_PAGES, ...RESTORE_PAGES])
      expect(pages).toContain(page);
  });

  it('quotes texts that the window has', async () => {
    const guide = await guides[language]();
    const catalogue = await catalogues[language]();
    for (const step of CHAPTERS.flatMap((chapter) => stepsOf(guide, chapter))) {
      for (const sentence of [...step.do, step.see]) {
        for (const { text } of pieces(sentence, catalogue)) expect(text, sentence).not.toMatch(/[{}]/);
      }
    }
  });

  it('has a picture for each step in the window, and none besides', async () => {
    const guide = await guides[language]();
    const named = CHAPTERS.flatMap((chapter) =>
      stepsOf(guide, chapter).flatMap(({ picture }) => picture ?? []),
    );
    const there = (await readdir(folder(language))).filter((name) => name.endsWith('.webp'));
    expect(there.sort()).toEqual(named.map((name) => `${name}.webp`).sort());
  });

  it('stands in the repository as its words say: else run "npm run guide"', async () => {
    const files = markdownFiles(await guides[language](), await catalogues[language]());
    const there = (await readdir(folder(language))).filter((name) => name.endsWith('.md'));
    expect(there.sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) {
      expect(await readFile(path.join(folder(language), name), 'utf8'), name).toBe(text);
    }
  });
});

/** Every text by its path. */
function leaves(part: unknown, at = ''): string[] {
  if (typeof part === 'string') return [at];
  return Object.entries(part as object).flatMap(([key, value]) => leaves(value, `${at}.${key}`));
}

/** The texts of the window that a part quotes, sentence by sentence. */
function quotes(part: unknown): string[][] {
  if (typeof part === 'string') return [(part.match(/\{[^}]+\}/g) ?? []).sort()];
  return Object.values(part as object).flatMap(quotes);
}

describe('German', () => {
  it('has every sentence of English, and quotes the same texts of the window in it', async () => {
    const [en, de] = [await guides.en(), await guides.de()];
    expect(leaves(de)).toEqual(leaves(en));
    expect(quotes(de)).toEqual(quotes(en));
  });
});

describe.each(GUIDE_LANGUAGES)('what to do when ..., %s', (language) => {
  it('has an entry for each error code, in which no value is left open', async () => {
    const catalogue = await catalogues[language]();
    const words = await guides[language]();
    const entries = errorEntries(words, catalogue);
    expect(entries.map(({ code }) => code)).toEqual(Object.keys(catalogue.errors).sort());
    const named = Object.values(words.frame.errors.values);
    for (const { code, what, why, todo } of entries) {
      for (const text of [what, why, todo]) {
        expect(text, code).not.toMatch(/[{}]/);
        for (const [, value] of text.matchAll(/\u2039(.*?)\u203a/g)) expect(named, code).toContain(value);
      }
    }
  });
});

describe('a sentence of the guide', () => {
  it('is taken apart at the texts of the window, which come without the mark of their letter', async () => {
    expect(pieces('Click {common.buttons.next}, then wait.', await catalogues.en())).toEqual([
      { text: 'Click ', quoted: false },
      { text: 'Next >', quoted: true },
      { text: ', then wait.', quoted: false },
    ]);
  });

  it('cannot quote what the window does not say', async () => {
    const catalogue = await catalogues.en();
    expect(() => pieces('Click {common.buttons.explode}.', catalogue)).toThrow('common.buttons.explode');
    expect(() => pieces('Click {common.buttons}.', catalogue)).toThrow('common.buttons');
  });
});
