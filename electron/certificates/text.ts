/** Text from certificates is shown to people who decide by it: nothing in it may change how the rest is displayed. */

/** Control characters, separators of lines, and marks that change the direction of writing or are invisible. */
export const isSpoofing = (point: number): boolean =>
  point < 0x20 ||
  (point >= 0x7f && point < 0xa0) ||
  point === 0xad ||
  point === 0x61c ||
  (point >= 0x200b && point <= 0x200f) ||
  (point >= 0x2028 && point <= 0x202e) ||
  (point >= 0x2060 && point <= 0x206f) ||
  point === 0xfeff ||
  (point >= 0xfff9 && point <= 0xfffb) ||
  (point >= 0xd800 && point <= 0xdfff) ||
  (point >= 0xe0000 && point <= 0xe007f);

/** A character as backslash and hex pairs of its UTF-8 form: `\E2\80\AE`. */
export const hexPairs = (character: string): string =>
  [...Buffer.from(character, 'utf8')]
    .map((byte) => `\\${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

/** Text with every character of that kind written as hex pairs. */
export const visible = (text: string): string =>
  [...text]
    .map((character) => (isSpoofing(character.codePointAt(0)!) ? hexPairs(character) : character))
    .join('');

/** Characters: eight times what a DN of eDirectory can have, and below what a receipt takes. */
const MAX_TEXT = 2048;

/** A text that is longer than any real one, cut: an ellipsis shows it. */
export const bounded = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;

/** Upper-case hex, two digits a byte, with colons between. */
export const colonHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(':');

/** The same without colons. */
export const plainHex = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();

/** Hex of at most `limit` bytes; an ellipsis and the whole length follow if there were more. */
export const shortHex = (bytes: Buffer, limit = 64): string =>
  bytes.length <= limit
    ? colonHex(bytes)
    : `${colonHex(bytes.subarray(0, limit))}… (${String(bytes.length)} bytes)`;
