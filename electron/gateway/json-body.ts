/** JSON request bodies that contain secrets: made as bytes, because strings cannot be wiped. */
import { secretBuffer } from '../memory/index.ts';

/** A value of a request body. A Buffer is a text in UTF-8. */
export type JsonValue =
  string | number | Buffer | readonly JsonValue[] | { readonly [name: string]: JsonValue };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DIGITS = Buffer.from('0123456789abcdef', 'ascii');

/** A text in UTF-8 as a JSON string (RFC 8259, section 7), quotes included. Wipe the result. */
function quoted(text: Buffer): Buffer {
  const out = secretBuffer(text.length * 6 + 2);
  let end = 0;
  const put = (byte: number): void => void (out[end++] = byte);
  put(QUOTE);
  for (const byte of text) {
    if (byte < 0x20) {
      for (const one of [BACKSLASH, 0x75, 0x30, 0x30, DIGITS[byte >> 4]!, DIGITS[byte & 15]!]) put(one);
      continue;
    }
    if (byte === QUOTE || byte === BACKSLASH) put(BACKSLASH);
    put(byte);
  }
  put(QUOTE);
  return out.subarray(0, end);
}

/**
 * Encodes a request body in UTF-8.
 * @returns bytes that the caller wipes; no copy of a Buffer's text stays in memory
 */
export function jsonBody(value: JsonValue): Buffer {
  const parts: Buffer[] = [];
  const add = (one: JsonValue): void => {
    if (Buffer.isBuffer(one)) parts.push(quoted(one));
    else if (Array.isArray(one)) list('[', ']', one as readonly JsonValue[], add);
    else if (typeof one === 'object') {
      list('{', '}', Object.entries(one), ([name, member]) => {
        raw(`${JSON.stringify(name)}:`);
        add(member as JsonValue);
      });
    } else raw(JSON.stringify(one));
  };
  const raw = (text: string): void => void parts.push(Buffer.from(text, 'utf8'));
  const list = <Item>(
    open: string,
    close: string,
    items: readonly Item[],
    each: (item: Item) => void,
  ): void => {
    raw(open);
    items.forEach((item, index) => {
      if (index > 0) raw(',');
      each(item);
    });
    raw(close);
  };
  add(value);
  const body = Buffer.concat(parts);
  for (const part of parts) part.fill(0);
  return body;
}
