/** JSON from files and servers that others can write: what it costs is counted before it is paid. */

/** Values and names of members. A receipt with the most files that it can have has fewer than 250,000. */
const MAX_ELEMENTS = 400_000;
const MAX_DEPTH = 32;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [COMMA, COLON] = [0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];

export interface OutsideJson {
  readonly value: unknown;
  /** Names of members in the text, repeated ones included. */
  readonly names: number;
}

/**
 * Parses JSON.
 * @param bytes UTF-8; the caller bounds their number
 * @returns undefined if it is no JSON, or has too many elements or too deep ones
 */
export function parseOutsideJson(bytes: Uint8Array): OutsideJson | undefined {
  const names = countNames(bytes);
  if (names === undefined) return undefined;
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)), names };
  } catch {
    return undefined;
  }
}

/** One pass over the text. Its signs are ASCII, which no other character of UTF-8 contains. */
function countNames(bytes: Uint8Array): number | undefined {
  let [names, separators, depth] = [0, 0, 0];
  let isString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) isString = !isString;
    else if (isString) {
      if (byte === BACKSLASH) at++;
    } else if (byte === COMMA) separators++;
    else if (byte === COLON) names++;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      separators++;
      if (++depth > MAX_DEPTH) return undefined;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
    if (names + separators > MAX_ELEMENTS) return undefined;
  }
  return names;
}
