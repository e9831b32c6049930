/** Keepers: people who each keep one share of a backup's password. What the window and the main process agree on. */
import { wordlist } from '@scure/bip39/wordlists/english.js';

export const MIN_KEEPERS = 2;
export const MAX_KEEPERS = 16;
/** Characters of the name of a witness. */
export const MAX_WITNESS = 100;
/** The ID of a set: five characters of Crockford's Base32. */
export const SET_ID = /^[0-9A-HJKMNP-TV-Z]{5}$/;
/** Words of a share, the three check words at its end included. */
export const SHARE_WORDS = 25;
export const GROUP_WORDS = 5;
/** The first letters that tell each word of the list from all others; shorter words are complete. */
export const COMPLETE_FROM = 4;

/** The 2048 words of BIP-39's English list, in its order. */
export const KEEPER_WORDS: readonly string[] = wordlist;
const known = new Set(KEEPER_WORDS);

/** How many shares are made, and how many of them open the backup. */
export interface KeeperNumbers {
  readonly count: number;
  readonly threshold: number;
}

/** What is public about a set of shares: on every sheet and in the receipt. */
export interface KeeperSet extends KeeperNumbers {
  /** Five characters of Crockford's Base32, such as `K7QX2`. */
  readonly set: string;
}

/** A set that was split: main keeps its shares until the wizard closes. */
export interface MadeKeepers extends KeeperSet {
  readonly handle: string;
}

/** Shares that were entered so far. Their words stay in main. */
export interface EnteredShares extends KeeperSet {
  readonly handle: string;
  /** Numbers of the shares, ascending. */
  readonly entered: readonly number[];
  /** Enough shares were entered, and the check of the whole set holds: the handle stands for the password. */
  readonly complete: boolean;
}

/** A password as it was typed, or the handle of entered shares that stand for it. */
export type GivenPassword = string | { readonly shares: string };

/** A password in the window: typed, or shares that were entered in its place. */
export type KnownPassword = string | EnteredShares;

/** What a call gets for it. */
export const asGiven = (known: KnownPassword): GivenPassword =>
  typeof known === 'string' ? known : { shares: known.handle };

/**
 * Words as they were typed, pasted or scanned: lower case, without numbers and punctuation. Ligatures, wide letters, accents and
 * invisible characters, which text copied from a PDF can contain, do not divide a word.
 */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];

/** The word that `typed` stands for: itself, or the only one that begins so; undefined if there is none. */
export function completeWord(typed: string): string | undefined {
  if (known.has(typed)) return typed;
  return typed.length < COMPLETE_FROM ? undefined : KEEPER_WORDS.find((word) => word.startsWith(typed));
}

export interface Rehearsed {
  /** The shares opened every file, and each is a good backup. */
  readonly opened: boolean;
  readonly receiptUpdated: boolean;
}
