/** One share as data and as words. docs/keepers.md describes the layout. */
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  completeWord,
  KEEPER_WORDS,
  MIN_KEEPERS,
  SHARE_WORDS,
  type KeeperSet,
} from '../../shared/keepers.ts';
import { secretBuffer } from '../memory/index.ts';
import { addCheckWords, checkWords } from './check-words.ts';

/** One point of the polynomial, with what tells which set and which backup it belongs to. */
export interface Share extends KeeperSet {
  /** From 1 to `count`. */
  readonly index: number;
  /** The first four bytes of the SHA-256 fingerprint of the CA's certificate: eight upper-case hexadecimal digits. */
  readonly fingerprint: string;
  /** The x coordinate, then one y coordinate for each byte of the secret and its check. Wiped by `wipeShare`. */
  readonly point: Buffer;
}

const FORMAT = 1;
/** Bytes of the secret (16) and of its check (4), after the x coordinate. */
export const POINT_BYTES = 1 + 16 + 4;
const WORD_BITS = 11;
/** Widths in bits, in the order of the words. */
const WIDTH = { format: 5, set: 25, index: 4, threshold: 4, count: 4, half: 16, byte: 8 } as const;
/** Crockford's Base32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SET_CHARACTERS = 5;

/** @param number from 0 to 2^25 - 1 */
export const setId = (number: number): string =>
  Array.from({ length: SET_CHARACTERS }, (_, at) => ALPHABET[(number >>> (20 - 5 * at)) & 31]!).join('');

const setNumber = (set: string): number =>
  [...set].reduce((number, character) => number * 32 + ALPHABET.indexOf(character), 0);

/** The words of a share. They are as secret as the share. */
export function shareWords({ set, threshold, count, index, fingerprint, point }: Share): string[] {
  const words = new Uint16Array(SHARE_WORDS);
  let bit = 0;
  const put = (value: number, width: number): void => {
    for (let at = width - 1; at >= 0; at--, bit++) {
      words[Math.floor(bit / WORD_BITS)]! |= ((value >>> at) & 1) << (WORD_BITS - 1 - (bit % WORD_BITS));
    }
  };
  put(FORMAT, WIDTH.format);
  put(setNumber(set), WIDTH.set);
  put(index - 1, WIDTH.index);
  put(threshold - 1, WIDTH.threshold);
  put(count - 1, WIDTH.count);
  put(parseInt(fingerprint.slice(0, 4), 16), WIDTH.half);
  put(parseInt(fingerprint.slice(4), 16), WIDTH.half);
  for (const byte of point) put(byte, WIDTH.byte);
  addCheckWords(words);
  const text = Array.from(words, (word) => KEEPER_WORDS[word]!);
  words.fill(0);
  return text;
}

/**
 * Reads a share from words; each can be shortened to its first four letters.
 * @returns `KEEPERS-LENGTH`, `KEEPERS-WORD`, `KEEPERS-CHECK-WORD`, `KEEPERS-CHECK`, `KEEPERS-FORMAT`; never quotes a word
 */
export function parseShare(typed: readonly string[]): Result<Share> {
  const numbers = typed.map((word) => KEEPER_WORDS.indexOf(completeWord(word) ?? ''));
  const unknown = numbers.indexOf(-1);
  if (unknown >= 0) return fail('KEEPERS-WORD', { position: unknown + 1 });
  if (numbers.length !== SHARE_WORDS)
    return fail('KEEPERS-LENGTH', { count: SHARE_WORDS, found: numbers.length });
  const words = Uint16Array.from(numbers);
  try {
    const check = checkWords(words);
    if (check === 'several') return fail('KEEPERS-CHECK');
    if (check !== 'right') return fail('KEEPERS-CHECK-WORD', { position: check });
    return read(words);
  } finally {
    words.fill(0);
  }
}

function read(words: Uint16Array): Result<Share> {
  let bit = 0;
  const take = (width: number): number => {
    let value = 0;
    for (let at = 0; at < width; at++, bit++) {
      const word = words[Math.floor(bit / WORD_BITS)]!;
      value = value * 2 + ((word >>> (WORD_BITS - 1 - (bit % WORD_BITS))) & 1);
    }
    return value;
  };
  const format = take(WIDTH.format);
  const set = setId(take(WIDTH.set));
  const [index, threshold, count] = [WIDTH.index, WIDTH.threshold, WIDTH.count].map(
    (width) => take(width) + 1,
  ) as [number, number, number];
  const digits = (): string => take(WIDTH.half).toString(16).toUpperCase().padStart(4, '0');
  const fingerprint = digits() + digits();
  const point = secretBuffer(POINT_BYTES);
  for (let at = 0; at < POINT_BYTES; at++) point[at] = take(WIDTH.byte);
  const isPossible = threshold >= MIN_KEEPERS && threshold <= count && index <= count && point[0] !== 0;
  if (format === FORMAT && isPossible) return ok({ set, threshold, count, index, fingerprint, point });
  point.fill(0);
  return fail('KEEPERS-FORMAT');
}

/** Forgets the secret part of a share. */
export function wipeShare({ point }: Share): void {
  point.fill(0);
}
