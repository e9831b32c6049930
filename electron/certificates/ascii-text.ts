/** Text as its ASCII octets, whatever it is wrapped in: wide characters, and the escapes of JSON, XML, URLs and quoted mail. */

/**
 * Text as its ASCII octets. UTF-16 (Windows writes it) and UTF-32 are narrowed, with `?` for other characters; a byte order mark
 * is dropped; escapes are undone.
 * @param copies gets the copies that were made, which the caller wipes
 * @returns the bytes themselves if they are nothing of that
 */
export function asciiText(bytes: Buffer, copies: Buffer[]): Buffer {
  const narrow = narrowed(bytes);
  if (narrow) copies.push(narrow);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = narrow ?? (hasMark ? bytes.subarray(3) : bytes);
  const plain = unescaped(text);
  if (plain) copies.push(plain);
  return plain ?? text;
}

/** Forms of Unicode with several bytes for each unit, and which of them is that of ASCII. */
const WIDE = [
  { mark: Buffer.from('fffe0000', 'hex'), size: 4, low: 0 },
  { mark: Buffer.from('0000feff', 'hex'), size: 4, low: 3 },
  { mark: Buffer.from('fffe', 'hex'), size: 2, low: 0 },
  { mark: Buffer.from('feff', 'hex'), size: 2, low: 1 },
];

/** Units at the beginning that are ASCII in a text without a byte order mark. */
const FIRST_UNITS = 8;

function narrowed(bytes: Buffer): Buffer | undefined {
  for (const { mark, size, low } of WIDE) {
    const isMarked = bytes.subarray(0, size).equals(mark);
    const text = bytes.subarray(isMarked ? size : 0);
    const first = text.subarray(0, FIRST_UNITS * size);
    const isWide =
      first.length === FIRST_UNITS * size && first.every((byte, at) => (byte === 0) === (at % size !== low));
    if (!isMarked && !isWide) continue;
    const out = Buffer.alloc(Math.floor(text.length / size));
    for (let at = 0, unit = 0; at < out.length; at++, unit += size) {
      let others = 0;
      for (let index = 0; index < size; index++) if (index !== low) others |= text[unit + index]!;
      out[at] = others === 0 ? text[unit + low]! : QUESTION_MARK;
    }
    return out;
  }
  return undefined;
}

const QUESTION_MARK = 0x3f;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** Bytes at the beginning by which text is told from DER. */
const BEGINNING = 64;

const isText = (bytes: Buffer): boolean =>
  bytes.subarray(0, BEGINNING).every((byte) => byte >= SPACE || (byte >= 0x09 && byte <= 0x0d));

const ESCAPES = ['\\', '%', '&#', '\n>', '\r>'];

/** @returns a copy without escapes; undefined if there are none */
function unescaped(text: Buffer): Buffer | undefined {
  if (!isText(text) || !ESCAPES.some((one) => text.includes(one))) return undefined;
  const out = Buffer.alloc(text.length);
  let length = 0;
  for (let at = 0; at < text.length;) {
    const { byte, size } = escapeAt(text, at) ?? { byte: text[at]!, size: 1 };
    out[length++] = byte;
    at += size;
  }
  return out.subarray(0, length);
}

interface Escape {
  readonly byte: number;
  /** Bytes in the text. */
  readonly size: number;
}

const code = (character: string): number => character.charCodeAt(0);

function escapeAt(text: Buffer, at: number): Escape | undefined {
  const next = text[at + 1];
  switch (text[at]) {
    case code('%'):
      return numbered(text, at, { skip: 1, radix: 16, digits: 2 });
    case code('&'):
      if (next !== code('#')) return undefined;
      return (text[at + 2]! | SPACE) === code('x')
        ? numbered(text, at, { skip: 3, radix: 16, end: code(';') })
        : numbered(text, at, { skip: 2, radix: 10, end: code(';') });
    case code('>'):
      return isQuoted(text, at) ? { byte: SPACE, size: 1 } : undefined;
    case code('\\'):
      if (next === code('u')) return numbered(text, at, { skip: 2, radix: 16, digits: 4 });
      if (next === code('n') || next === code('r') || next === code('t')) return { byte: LINE_FEED, size: 2 };
      if (next === code('/')) return { byte: next, size: 2 };
      // JSON inside JSON.
      return next === code('\\') ? { byte: SPACE, size: 1 } : undefined;
    default:
      return undefined;
  }
}

/** How deep a mail can be quoted. */
const MAX_QUOTES = 16;

/** True if only such marks precede it in its line. */
function isQuoted(text: Buffer, at: number): boolean {
  let before = at - 1;
  while (before > at - MAX_QUOTES && (text[before] === code('>') || text[before] === SPACE)) before--;
  return text[before] === LINE_FEED || text[before] === 0x0d;
}

/** Digits of the longest number of an ASCII character. */
const MAX_DIGITS = 4;
const DIGITS = Buffer.from('0123456789abcdef');

/** A character by its number. @param form bytes before the digits; then how many there are, or the byte that ends them */
function numbered(
  text: Buffer,
  at: number,
  form: {
    readonly skip: number;
    readonly radix: number;
    readonly digits?: number;
    readonly end?: number;
  },
): Escape | undefined {
  const start = at + form.skip;
  let byte = 0;
  for (let position = start; position <= start + MAX_DIGITS; position++) {
    const length = position - start;
    const isEnd = form.digits === undefined ? text[position] === form.end : length === form.digits;
    if (isEnd && length > 0 && byte < 0x80)
      return { byte, size: position - at + (form.digits === undefined ? 1 : 0) };
    const digit = DIGITS.indexOf(text[position]! | SPACE);
    if (isEnd || digit < 0 || digit >= form.radix) return undefined;
    byte = byte * form.radix + digit;
  }
  return undefined;
}
