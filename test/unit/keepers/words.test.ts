import { describe, expect, it } from 'vitest';
import { completeTyped, readTyped } from '../../../renderer/keepers/words.ts';

describe('the words of a share as they are typed', () => {
  it('are completed when a word ends, after four letters', () => {
    expect(completeTyped('aban ')).toBe('abandon ');
    expect(completeTyped('zoo ABAN\n')).toBe('zoo abandon\n');
    expect(completeTyped('aba ')).toBe('aba ');
    expect(completeTyped('act ')).toBe('act ');
    expect(completeTyped('aban')).toBe('aban');
  });

  it('are counted in groups of five, with the word that the letters stand for', () => {
    expect(readTyped('')).toMatchObject({ position: 1, group: 1, word: undefined, unknown: undefined });
    expect(readTyped('zoo zoo zoo zoo zoo aban')).toMatchObject({ position: 6, group: 2, word: 'abandon' });
    expect(readTyped('zoo zoo ')).toMatchObject({ position: 3, group: 1, word: undefined });
  });

  it('are known to be wrong as soon as no word begins so', () => {
    expect(readTyped('zoo ab').unknown).toBeUndefined();
    expect(readTyped('zoo xq').unknown).toBe(2);
    expect(readTyped('zoo ab ').unknown).toBe(2);
    expect(readTyped('zoo abanx').unknown).toBe(2);
  });
});
