/** What a keeper is typing: pure, and never kept. */
import { COMPLETE_FROM, completeWord, GROUP_WORDS, KEEPER_WORDS, wordsIn } from '../../shared/keepers.ts';

/** Completes the word that was just ended with a space or a line feed. */
export const completeTyped = (text: string): string =>
  text.replace(/([a-z]+)(\s)$/i, (all, typed: string, end: string) => {
    const word = completeWord(typed.toLowerCase());
    return word === undefined ? all : word + end;
  });

export interface TypedWords {
  /** Complete words and the one that is being typed. */
  readonly words: readonly string[];
  /** From 1: the word that is typed now, or comes next. */
  readonly position: number;
  /** From 1. */
  readonly group: number;
  /** The word that the letters stand for already. */
  readonly word: string | undefined;
  /** From 1: the first word that is not in the list. */
  readonly unknown: number | undefined;
}

/** Reads what was typed so far. */
export function readTyped(text: string): TypedWords {
  const words = wordsIn(text);
  const isTyping = /[a-z]$/i.test(text);
  const position = isTyping ? words.length : words.length + 1;
  const last = isTyping ? words.at(-1)! : '';
  const unknown = words.findIndex((word, at) => {
    const isStill = isTyping && at === words.length - 1 && word.length < COMPLETE_FROM;
    return (
      completeWord(word) === undefined && !(isStill && KEEPER_WORDS.some((known) => known.startsWith(word)))
    );
  });
  return {
    words,
    position,
    group: Math.ceil(position / GROUP_WORDS),
    word: isTyping ? completeWord(last) : undefined,
    unknown: unknown < 0 ? undefined : unknown + 1,
  };
}
