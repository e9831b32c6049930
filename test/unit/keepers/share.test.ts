import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../electron/keepers/check-words.ts';
import { parseShare, shareWords, type Share } from '../../../electron/keepers/index.ts';
import { completeWord, KEEPER_WORDS, SHARE_WORDS, wordsIn } from '../../../shared/keepers.ts';
import vectors from './vectors.json' with { type: 'json' };

const share: fc.Arbitrary<Share> = fc
  .record({
    count: fc.integer({ min: 2, max: 16 }),
    first: fc.nat(),
    second: fc.nat(),
    set: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{5}$/),
    fingerprint: fc.stringMatching(/^[0-9A-F]{8}$/),
    point: fc.uint8Array({ minLength: 21, maxLength: 21 }),
  })
  .map(({ count, first, second, point, ...rest }) => {
    const bytes = Buffer.from(point);
    bytes[0] = bytes[0]! || 1;
    return {
      ...rest,
      count,
      threshold: 2 + (first % (count - 1)),
      index: 1 + (second % count),
      point: bytes,
    };
  });

const parsed = (words: readonly string[]): Share => {
  const result = parseShare(words);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const other = (word: string, by: number): string =>
  KEEPER_WORDS[(KEEPER_WORDS.indexOf(word) + by) % KEEPER_WORDS.length]!;

describe('the words of a share', () => {
  it.each(vectors.shares)('are those of the written test vectors: share $index', ({ words, ...facts }) => {
    const { set, threshold, count, fingerprint } = vectors;
    const data = {
      set,
      threshold,
      count,
      fingerprint,
      index: facts.index,
      point: Buffer.from(facts.point, 'hex'),
    };
    expect(shareWords(data).join(' ')).toBe(words);
    expect(parsed(wordsIn(words))).toEqual(data);
  });

  it('give the share back, also when each is cut to four letters', () => {
    fc.assert(
      fc.property(share, (one) => {
        const words = shareWords(one);
        expect(words).toHaveLength(SHARE_WORDS);
        expect(parsed(words)).toEqual(one);
        expect(parsed(words.map((word) => word.slice(0, 4)))).toEqual(one);
      }),
    );
  });

  it('name the position of every single wrong word', () => {
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 0, max: SHARE_WORDS - 1 }),
        fc.integer({ min: 1, max: KEEPER_WORDS.length - 1 }),
        (one, at, by) => {
          const words = shareWords(one);
          words[at] = other(words[at]!, by);
          const failure = { code: 'KEEPERS-CHECK-WORD', values: { position: at + 1 } };
          expect(parseShare(words)).toEqual({ ok: false, failure });
        },
      ),
    );
  });

  it('locate each of the 2047 errors that every word can have', () => {
    const right = Uint16Array.from(wordsIn(vectors.shares[0]!.words), (word) => KEEPER_WORDS.indexOf(word));
    expect(checkWords(right)).toBe('right');
    for (let at = 0; at < SHARE_WORDS; at++) {
      const wrong = right.slice();
      const missed: number[] = [];
      for (let error = 1; error < KEEPER_WORDS.length; error++) {
        wrong[at] = right[at]! ^ error;
        if (checkWords(wrong) !== at + 1) missed.push(error);
      }
      expect(missed).toEqual([]);
    }
  });

  it('never pass with two or three wrong words', () => {
    const places = fc.uniqueArray(fc.nat({ max: SHARE_WORDS - 1 }), { minLength: 2, maxLength: 3 });
    const steps = fc.array(fc.integer({ min: 1, max: KEEPER_WORDS.length - 1 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(share, places, steps, (one, wrong, by) => {
        const words = shareWords(one);
        wrong.forEach((at, index) => (words[at] = other(words[at]!, by[index]!)));
        expect(parseShare(words).ok).toBe(false);
      }),
    );
  });

  it('are found to be exchanged, missing, doubled or not in the list', () => {
    const { words } = vectors.shares[0]!;
    const right = wordsIn(words);
    const exchanged = [right[1]!, right[0]!, ...right.slice(2)];
    expect(parseShare(exchanged)).toMatchObject({ failure: { code: 'KEEPERS-CHECK' } });
    expect(parseShare(right.slice(1))).toMatchObject({ failure: { code: 'KEEPERS-LENGTH' } });
    expect(parseShare([...right, right[0]!])).toMatchObject({ failure: { code: 'KEEPERS-LENGTH' } });
    const misspelled = right.map((word, at) => (at === 6 ? 'xylofone' : word));
    expect(parseShare(misspelled)).toEqual({
      ok: false,
      failure: { code: 'KEEPERS-WORD', values: { position: 7 } },
    });
  });

  it('of another format are refused', () => {
    fc.assert(
      fc.property(share, (one) => {
        // More shares needed than made: the words are in order, the numbers are not.
        const words = shareWords({ ...one, threshold: 16, count: 2, index: 1 });
        expect(parseShare(words)).toMatchObject({ failure: { code: 'KEEPERS-FORMAT' } });
      }),
      { numRuns: 20 },
    );
  });
});

describe('typing a word', () => {
  it('is done after four letters, and after three only where they are the word', () => {
    for (const word of KEEPER_WORDS) expect(completeWord(word.slice(0, 4))).toBe(word);
    expect(completeWord('act')).toBe('act');
    expect(completeWord('aba')).toBeUndefined();
    expect(completeWord('zzzz')).toBeUndefined();
  });

  it('ignores numbers, capitals and punctuation, as on the sheet and in its QR code', () => {
    expect(wordsIn('1 ABANDON\tability,\n2. able')).toEqual(['abandon', 'ability', 'able']);
  });

  it('reads what a PDF viewer copies: ligatures, wide letters, soft hyphens and marks', () => {
    expect(wordsIn('\ufb01nger \ufb02ame \uff41ble aban\u00addon zo\u200bo u\u0308nable \ufeffact')).toEqual([
      ...['finger', 'flame', 'able', 'abandon', 'zoo', 'unable', 'act'],
    ]);
  });
});
