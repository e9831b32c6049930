/** Words that mislead, that are out of use, or that name one thing twice; docs of each rule: CONTRIBUTING.md, "Texts". */
import { describe, expect, it } from 'vitest';
import { guides } from '../../../shared/messages/guide.ts';
import { catalogues } from '../../../shared/messages/index.ts';

/** Whole words and phrases, as regular expressions without flags. */
const REFUSED = {
  en: [
    ...[
      'anew',
      'vouch\\w*',
      'nobody',
      'somebody',
      'whoever',
      'may not',
      'of today',
      'to go on',
      'look at this',
    ],
    ...[
      'all the same',
      'at hand',
      'put in place',
      'put right',
      'in the clear',
      'proved',
      'memory stick',
      'shall',
    ],
    ...['colour\\w*', 'organis\\w*', 'cancelled', 'practise', 'stands', 'lies', 'the documents'],
  ],
  de: [],
} as const satisfies Record<string, readonly string[]>;

/** Every text of a catalogue or guide with its path. */
function texts(part: unknown, at = ''): [path: string, text: string][] {
  if (typeof part === 'string') return [[at, part]];
  return Object.entries(part as object).flatMap(([key, value]) =>
    texts(value, at === '' ? key : `${at}.${key}`),
  );
}

describe.each(['en', 'de'] as const)('the texts, %s', (language) => {
  it('have none of the refused words', async () => {
    const all = [...texts(await catalogues[language]()), ...texts(await guides[language](), 'guide')];
    const refused = REFUSED[language].map(
      (word) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${word})(?![\\p{L}\\p{N}])`, 'iu'),
    );
    const found = all.flatMap(([path, text]) => {
      const hit = refused.map((word) => word.exec(text)?.[0]).find((word) => word !== undefined);
      return hit === undefined ? [] : [`${path}: “${hit}” in “${text}”`];
    });
    expect(found).toEqual([]);
  });
});
