/** PEM text (RFC 7468), decoded from bytes to bytes: a private key must not stay behind in a string that cannot be wiped. */
import { asciiText } from './ascii-text.ts';

/** One encapsulated part. `encrypted` marks OpenSSL's old `Proc-Type: 4,ENCRYPTED` keys, whose bytes are no DER. */
export interface PemBlock {
  readonly label: string;
  readonly der: Buffer;
  readonly encrypted: boolean;
}

const BEGIN = Buffer.from('-----BEGIN ');
const END = Buffer.from('-----END ');
const DASHES = Buffer.from('-----');

/** More parts than any real file has. A text with as many can have more, which are not decoded. */
export const MAX_BLOCKS = 256;

/** Whether the bytes are text with PEM blocks. */
export const isPem = (bytes: Buffer): boolean => withText(bytes, (text) => text.includes(BEGIN));

/** Hands out the text, see `asciiText`; a copy that was made of it is wiped afterwards. */
function withText<Value>(bytes: Buffer, use: (text: Buffer) => Value): Value {
  const copies: Buffer[] = [];
  try {
    return use(asciiText(bytes, copies));
  } finally {
    for (const copy of copies) copy.fill(0);
  }
}

const CERTIFICATE_BLOCKS = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'].map((label) =>
  Buffer.from(`-----BEGIN ${label}-----`),
);

/** How many certificates begin in a PEM text, damaged ones too. */
export function countCertificateBlocks(bytes: Buffer): number {
  return withText(bytes, (text) => {
    let count = 0;
    for (const block of CERTIFICATE_BLOCKS) {
      for (let at = text.indexOf(block); at >= 0; at = text.indexOf(block, at + block.length)) count++;
    }
    return count;
  });
}

/** What a PEM text says that it contains, such as `CERTIFICATE REQUEST`: each once, even if the part cannot be read. */
export const pemLabels = (bytes: Buffer): string[] =>
  withText(bytes, (text) => {
    const labels = new Set<string>();
    for (
      let at = text.indexOf(BEGIN);
      at >= 0 && labels.size < MAX_LABELS;
      at = text.indexOf(BEGIN, at + 1)
    ) {
      const begin = at + BEGIN.length;
      const label = text.subarray(begin, begin + 64).toString('latin1');
      const found = /^([A-Z0-9][A-Z0-9 .#-]*?)-----/.exec(label)?.[1];
      if (found !== undefined) labels.add(found);
    }
    return [...labels];
  });

const MAX_LABELS = 8;

/** The encapsulated parts in order; damaged ones are left out. The caller wipes `der` if it is a key. */
export const decodePem = (bytes: Buffer): PemBlock[] => withText(bytes, pemBlocks);

function pemBlocks(bytes: Buffer): PemBlock[] {
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
    const der = decodeBase64(encrypted ? Buffer.alloc(0) : withoutHeaders(body));
    if (der) blocks.push({ label, der, encrypted });
  }
  return blocks;
}

/** RFC 1421, section 4.4: headers precede an empty line. */
function withoutHeaders(body: Buffer): Buffer {
  if (!body.includes(COLON)) return body;
  const end = EMPTY_LINES.map((line) => body.indexOf(line)).find((at) => at >= 0);
  return body.subarray(end ?? 0);
}

const EMPTY_LINES = ['\n\n', '\n\r\n', '\r\r'];

/**
 * What is in a text: the parts of PEM, or values in Base64 or hexadecimal, whatever surrounds them, such as LDIF, JSON, XML or the
 * headers of a mail; also a part of PEM without its last line. Base64 of a text that itself is one of these is decoded, too.
 * @returns copies, which the caller wipes if they are keys
 */
export const decodeText = (bytes: Buffer): Buffer[] => withText(bytes, (text) => valuesIn(text, 0));

function valuesIn(text: Buffer, depth: number): Buffer[] {
  const blocks = pemBlocks(text);
  if (blocks.length > 0) return blocks.map(({ der }) => der);
  const hex = decodeHex(text);
  if (hex) return [hex];
  const whole = depth < MAX_DEPTH ? decodeBase64(text) : undefined;
  const inside =
    whole && (whole.includes(BEGIN) || isDerText(whole, 0)) ? valuesIn(whole, depth + 1) : undefined;
  whole?.fill(0);
  return inside ?? base64Values(text);
}

const MAX_DEPTH = 2;

/** DER in Base64 begins so: 0x30, the tag of a SEQUENCE, and a length. */
const isDerText = (text: Buffer, at: number): boolean =>
  text[at] === 0x4d && text[at + 1]! >= 0x41 && text[at + 1]! <= 0x50;

/** Values in Base64 of DER: each begins at a word boundary and ends at the first character that is not Base64. */
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

/** DER in hexadecimal digits, with blanks, colons or commas between them, or as `0x30, 0x82`. */
function decodeHex(text: Buffer): Buffer | undefined {
  const isPrefix = (at: number): boolean => text[at] === 0x30 && (text[at + 1]! | 0x20) === 0x78;
  const blanks = text.findIndex((byte) => !BETWEEN_DIGITS.has(byte));
  const first = isPrefix(blanks) ? blanks + 2 : blanks;
  if (text[first] !== 0x33 || text[first + 1] !== 0x30) return undefined;
  const out = Buffer.alloc(text.length);
  let digits = 0;
  for (let at = first; at < text.length; at++) {
    const byte = text[at]!;
    if (BETWEEN_DIGITS.has(byte)) continue;
    if (digits % 2 === 0 && isPrefix(at)) {
      at++;
      continue;
    }
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
const BETWEEN_DIGITS: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n:,'));

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
