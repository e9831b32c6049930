/**
 * Characters that would let a name draw over, reorder or hide the text around it: controls (Cc), format characters such
 * as bidirectional overrides and zero-width joiners (Cf), line and paragraph separators (Zl, Zp), lone surrogates (Cs),
 * unassigned and private-use code points (Cn, Co). Source: Unicode Standard Annex #9, Technical Report #36.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\p{Co}]/gu;

/** Most names: nothing to do. */
const PLAIN = /^[\x20-\x7e]{0,128}$/;

/** Runs of combining marks longer than this only serve to cover neighbouring lines. */
const MARK_RUN = /(\p{M}{4})\p{M}+/gu;

/** Longest text that is shown; an RDN value of eDirectory has at most 128 characters, a DN 256. */
const MAX_SHOWN = 1024;

/**
 * A text from a server in a form that is safe to show: every character that is invisible or changes the direction of
 * its surroundings is written as its code point, `⟨U+202E⟩`. Texts without such characters come back unchanged.
 */
export function displayName(text: string): string {
  if (PLAIN.test(text)) return text;
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return cut
    .replace(INVISIBLE, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    })
    .replace(MARK_RUN, '$1…');
}
