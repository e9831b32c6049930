/** Words that mislead, that are out of use, or that name one thing twice; docs of each rule: CONTRIBUTING.md, "Texts". */
import { describe, expect, it } from 'vitest';
import { guides } from '../../../shared/messages/guide.ts';
import { catalogues } from '../../../shared/messages/index.ts';

/** German: a comma between two requests, unless it ends a clause. */
const COMMA_BETWEEN_REQUESTS = '(?<=^|[.:] )[^,.:]+, (?:und|oder) \\p{L}+ Sie';

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
  de: [
    ...['akzeptier\\w*', 'ankreuz\\w*', 'beherberg\\w*', 'beweis\\w*', 'bewiesen\\w*', 'bürg\\w*', 'Bytes'],
    ...['eingeschlossen', 'freiwillig\\w*', 'Häkchen', 'heutig\\w*', 'hierin', 'Inhaber', 'jene\\w*'],
    ...['Kennwort\\w*', 'Kreuzen Sie', 'Netz', 'niemand\\w*', 'Quittung\\w*', 'Replica'],
    ...['Rollen und Aufgaben', 'Server-Zertifikat\\w*', 'Sicherung prüfen', 'verschlossen\\w*'],
    ...['Wiederherstellungs-Stick\\w*', 'Zertifikatsspeicher\\w*', 'Zertifizierer\\w*'],
    // "wo" where "wenn" is meant.
    '(?<=, )wo',
    COMMA_BETWEEN_REQUESTS,
  ],
} as const satisfies Record<string, readonly string[]>;

/** Every text of a catalogue or guide with its path, without placeholders and the marks of letters. */
function texts(part: unknown, at = ''): [path: string, text: string][] {
  if (typeof part === 'string') return [[at, part.replaceAll(/\{[\w.-]+\}|&(?=\S)/g, '')]];
  return Object.entries(part as object).flatMap(([key, value]) =>
    texts(value, at === '' ? key : `${at}.${key}`),
  );
}

const whole = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${word})(?![\\p{L}\\p{N}])`, 'iu');

describe.each(['en', 'de'] as const)('the texts, %s', (language) => {
  it('have none of the refused words', async () => {
    const all = [...texts(await catalogues[language]()), ...texts(await guides[language](), 'guide')];
    const refused = REFUSED[language].map(whole);
    const found = all.flatMap(([path, text]) => {
      const hit = refused.map((word) => word.exec(text)?.[0]).find((word) => word !== undefined);
      return hit === undefined ? [] : [`${path}: “${hit}” in “${text}”`];
    });
    expect(found).toEqual([]);
  });
});

describe('a comma between two requests', () => {
  it('is told from one that ends a clause', () => {
    const comma = whole(COMMA_BETWEEN_REQUESTS);
    expect(comma.test('Es ist offen. Öffnen Sie es, und wählen Sie „OK“.')).toBe(true);
    expect(comma.test('Prüfen Sie, ob es stimmt, und wählen Sie „OK“.')).toBe(false);
  });
});
