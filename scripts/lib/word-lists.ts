import path from 'node:path';

import type { Plugin } from 'vite';

import { PACKED_IMPORTS, packedFile, readPacked } from './packed-text.ts';

/** A list as the strength meter's packages have it: one long literal that is unpacked when it is loaded. */
const literal = /decompress\(("(?:[^"\\]|\\.)*")\)/;

/**
 * A plug-in of the bundler that keeps the strength meter's word lists as Brotli files (RFC 7932) beside the code: half the
 * weight of the archive's code would be theirs otherwise. They are read when the lists are first asked for.
 *
 * A word's rank is the number of guesses that it takes. The first 1,024 keep theirs; the others are sorted within steps of half
 * their rank, which packs them to two thirds and changes the guesses by at most 0.6 bits.
 * @throws Error when a package keeps its lists in another form than this one, rather than ship them as they are
 */
export function packWordLists(): Plugin {
  return {
    name: 'pack-word-lists',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/[/\\]@zxcvbn-ts[/\\].*\.json\.mjs$/.test(id) || code.length < 100_000) return undefined;
      const found = literal.exec(code)?.[1];
      if (found === undefined) throw new Error(`${path.basename(id)}: its words are not found.`);
      const fileName = `${path.basename(id, '.json.mjs')}.br`;
      const words = byRank(frontDecoded(JSON.parse(found) as string));
      this.emitFile(packedFile(fileName, frontCoded(words)));
      return {
        code: [...PACKED_IMPORTS, code.replace(literal, () => `decompress(${readPacked(fileName)})`)].join(
          '\n',
        ),
        map: null,
      };
    },
  };
}

const EXACT = 1024;
const STEP = 1.5;

/** The words in the order of their ranks, and in alphabetical order within each step. */
function byRank(words: readonly string[]): string[] {
  const sorted = words.slice(0, EXACT);
  for (let from = EXACT; from < words.length; from = sorted.length) {
    sorted.push(...words.slice(from, Math.round(from * STEP)).sort());
  }
  return sorted;
}

/** The words of a packed list: a capital letter, A for 0, is the number of letters that a word shares with the one before. */
function frontDecoded(packed: string): string[] {
  let before = '';
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, shared, rest]) => {
    before = before.slice(0, shared!.charCodeAt(0) - 65) + rest!;
    return before;
  });
}

/** The form that `frontDecoded` reads. */
function frontCoded(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}
