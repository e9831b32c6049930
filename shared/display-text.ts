/**
 * Characters that let a text draw over, reorder or hide what surrounds it: controls (Cc), format characters such as
 * bidirectional overrides and zero-width joiners (Cf), line and paragraph separators (Zl, Zp), lone surrogates (Cs),
 * unassigned and private-use code points (Cn, Co). Source: Unicode Standard Annex #9, Technical Report #36.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\p{Co}]/gu;

/** Most texts: nothing to do. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Runs of combining marks longer than this only serve to cover neighbouring lines. */
const MARK_RUN = /(\p{M}{4})\p{M}+/gu;

/** Characters of the longest value; an RDN value of eDirectory has at most 128, a DN 256. */
const MAX_VALUE = 1024;

/**
 * Makes text from outside safe to show: in the window, a text file, HTML, a PDF, a terminal or a file name. Each invisible
 * or reordering character is replaced by its code point, `⟨U+202E⟩`. All other texts are returned unchanged.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    })
    .replace(MARK_RUN, '$1…');
}

/** As `visibleText`, for a text of several lines: line feeds stay. */
export const visibleLines = (text: string): string => text.split('\n').map(visibleText).join('\n');

/**
 * As JSON, in which those characters are escape sequences: its strings are as they were once it is parsed.
 * @param indent spaces of each level; absent: one line
 */
export const visibleJson = (value: unknown, indent?: number): string =>
  // A line feed in a string is an escape sequence already: those that are left are between lines.
  JSON.stringify(value, null, indent).replace(INVISIBLE, (character) =>
    character === '\n'
      ? character
      : character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** As `visibleText`, for one value: cut after 1,024 characters. */
export const displayText = (text: string): string =>
  visibleText(text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text);
