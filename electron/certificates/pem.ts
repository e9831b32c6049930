/** PEM text (RFC 7468), decoded from bytes to bytes: a private key must not stay behind in a string that cannot be wiped. */

/** One encapsulated part. `encrypted` marks OpenSSL's old `Proc-Type: 4,ENCRYPTED` keys, whose bytes are no DER. */
export interface PemBlock {
  readonly label: string;
  readonly der: Buffer;
  readonly encrypted: boolean;
}

const BEGIN = Buffer.from('-----BEGIN ');
const END = Buffer.from('-----END ');
const DASHES = Buffer.from('-----');

/** More parts than any real file has. */
const MAX_BLOCKS = 256;

/** Whether the bytes are text with PEM blocks. */
export const isPem = (bytes: Buffer): boolean => asciiText(bytes).includes(BEGIN);

/**
 * Text as its ASCII octets: UTF-16 (Windows writes it) and UTF-32 are narrowed, a byte order mark is dropped.
 * @returns the bytes themselves if they are neither
 */
function asciiText(bytes: Buffer): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  for (const { mark, size, low } of WIDE) {
    const narrow = narrowed(bytes.subarray(bytes.subarray(0, size).equals(mark) ? size : 0), size, low);
    if (narrow) return narrow;
  }
  return bytes;
}

/** @returns the byte `low` of each unit; undefined if another byte is set, or the first unit is zero */
function narrowed(text: Buffer, size: number, low: number): Buffer | undefined {
  // The first unit tells nearly always: nothing is copied of a text with one byte for each letter.
  const first = text.subarray(0, size);
  if (first.length < size || first.some((byte, at) => (byte !== 0) !== (at === low))) return undefined;
  const out = Buffer.alloc(Math.floor(text.length / size));
  for (let at = 0; at < out.length * size; at++) {
    if (at % size === low) out[Math.floor(at / size)] = text[at]!;
    else if (text[at] !== 0) {
      out.fill(0);
      return undefined;
    }
  }
  return out;
}

/** Forms of Unicode with several bytes for each unit, and which of them is that of ASCII. */
const WIDE = [
  { mark: Buffer.from('fffe0000', 'hex'), size: 4, low: 0 },
  { mark: Buffer.from('0000feff', 'hex'), size: 4, low: 3 },
  { mark: Buffer.from('fffe', 'hex'), size: 2, low: 0 },
  { mark: Buffer.from('feff', 'hex'), size: 2, low: 1 },
];

const CERTIFICATE_BLOCKS = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'].map((label) =>
  Buffer.from(`-----BEGIN ${label}-----`),
);

/** How many certificates begin in a PEM text, damaged ones too. */
export function countCertificateBlocks(bytes: Buffer): number {
  const text = asciiText(bytes);
  let count = 0;
  for (const block of CERTIFICATE_BLOCKS) {
    for (let at = text.indexOf(block); at >= 0; at = text.indexOf(block, at + block.length)) count++;
  }
  return count;
}

/** The encapsulated parts in order; damaged ones are left out. The caller wipes `der` where it is a key. */
export function decodePem(text: Buffer): PemBlock[] {
  const bytes = asciiText(text);
  const blocks: PemBlock[] = [];
  let at = 0;
  while (blocks.length < MAX_BLOCKS) {
    const begin = bytes.indexOf(BEGIN, at);
    if (begin < 0) break;
    const labelEnd = bytes.indexOf(DASHES, begin + BEGIN.length);
    const end = labelEnd < 0 ? -1 : bytes.indexOf(END, labelEnd + DASHES.length);
    if (end < 0) break;
    at = end + END.length;
    const label = bytes.subarray(begin + BEGIN.length, Math.min(labelEnd, begin + 80)).toString('latin1');
    const body = bytes.subarray(labelEnd + DASHES.length, end);
    const encrypted = body.includes('Proc-Type:');
    const der = decodeBase64(encrypted ? Buffer.alloc(0) : body);
    if (der) blocks.push({ label, der, encrypted });
  }
  return blocks;
}

/**
 * What is in a text: the parts of PEM, or values in Base64 or hexadecimal, whatever surrounds them, such as LDIF, JSON or the
 * headers of a mail. Base64 of a text that itself is one of these is decoded, too.
 * @returns copies, which the caller wipes where they are keys
 */
export function decodeText(bytes: Buffer, depth = 0): Buffer[] {
  const text = asciiText(bytes);
  if (isPem(text)) return decodePem(text).flatMap(({ der, encrypted }) => (encrypted ? [] : [der]));
  const hex = decodeHex(text);
  if (hex) return [hex];
  const whole = depth < MAX_DEPTH ? decodeBase64(text) : undefined;
  const inside = whole && (isPem(whole) || isDerText(whole, 0)) ? decodeText(whole, depth + 1) : undefined;
  whole?.fill(0);
  return inside ?? base64Values(text);
}

const MAX_DEPTH = 2;

/** DER in Base64 begins so: 0x30, the tag of a SEQUENCE, and a length. */
const isDerText = (text: Buffer, at: number): boolean =>
  text[at] === 0x4d && text[at + 1]! >= 0x41 && text[at + 1]! <= 0x50;

/** Values in Base64 of DER: each begins where a word does, and ends at the first character that is not Base64. */
function base64Values(text: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < text.length && found.length < MAX_BLOCKS; at++) {
    if (!isDerText(text, at) || (at > 0 && sixBits(text[at - 1]!) >= 0)) continue;
    const start = at;
    while (at < text.length && sixBits(text[at]!) !== BAD) at++;
    // In LDIF the name of the next attribute follows in a new line.
    const line = text[at] === COLON || text[at] === SEMICOLON ? text.lastIndexOf(LINE_FEED, at) : at;
    const value = decodeBase64(text.subarray(start, line > start ? line : at));
    if (value) found.push(value);
  }
  return found;
}

/** DER in hexadecimal digits, with blanks or colons between them. */
function decodeHex(text: Buffer): Buffer | undefined {
  const first = text.findIndex((byte) => !BETWEEN_DIGITS.has(byte));
  if (text[first] !== 0x33 || text[first + 1] !== 0x30) return undefined;
  const out = Buffer.alloc(text.length);
  let digits = 0;
  for (const byte of text) {
    if (BETWEEN_DIGITS.has(byte)) continue;
    const value = HEX_DIGITS.indexOf(byte | 0x20);
    if (value < 0) {
      out.fill(0);
      return undefined;
    }
    out[digits >> 1]! |= digits % 2 ? value : value << 4;
    digits++;
  }
  return out.subarray(0, digits >> 1);
}

const HEX_DIGITS = Buffer.from('0123456789abcdef');
const BETWEEN_DIGITS: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n:'));

/**
 * Base64 with white space allowed, from bytes to bytes. Padding ends a text, and another one may follow it.
 * @returns undefined when another character is in it
 */
function decodeBase64(text: Buffer): Buffer | undefined {
  const out = Buffer.alloc(Math.floor((text.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (const byte of text) {
    const value = sixBits(byte);
    if (value === SKIP) {
      if (byte === PADDING) count = 0;
      continue;
    }
    if (value === BAD) {
      out.fill(0);
      return undefined;
    }
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out[length++] = (bits >> count) & 0xff;
    }
  }
  return out.subarray(0, length);
}

const COLON = 0x3a;
const SEMICOLON = 0x3b;
const LINE_FEED = 0x0a;
const PADDING = 0x3d;
const SKIP = -1;
const BAD = -2;

function sixBits(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x41;
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x61 + 26;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30 + 52;
  // The second alphabet of RFC 4648 has - and _ in place of + and /.
  if (byte === 0x2b || byte === 0x2d) return 62;
  if (byte === 0x2f || byte === 0x5f) return 63;
  // Line ends, blanks and padding.
  if (byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09 || byte === PADDING) return SKIP;
  return BAD;
}

/**
 * PEM text with 64 characters a line and a line feed at every end. Not for private keys: the result is a string.
 * @param label 'CERTIFICATE', 'PKCS7', ...
 */
export function toPem(der: Buffer, label: string): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
