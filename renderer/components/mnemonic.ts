/** A label with the letter that Alt reaches, such as `&Log in`. */
export interface Mnemonic {
  /** The label as it is read: without the mark. */
  readonly text: string;
  readonly before: string;
  /** The underlined letter as written in the label; empty if the label has none. */
  readonly letter: string;
  readonly after: string;
}

/**
 * Splits a label at its mnemonic.
 * @param label `&` precedes the letter, `&&` is an ampersand; only the first mark counts
 */
export function parseMnemonic(label: string): Mnemonic {
  let before = '';
  let letter = '';
  let after = '';
  for (let at = 0; at < label.length; at++) {
    let character = label.charAt(at);
    if (character === '&') {
      const next = label.charAt(at + 1);
      at++;
      if (next !== '&' && letter === '') {
        letter = next;
        continue;
      }
      character = next;
    }
    if (letter === '') before += character;
    else after += character;
  }
  return { text: before + letter + after, before, letter, after };
}
