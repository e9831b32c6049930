/**
 * BER (and so DER) reading over one buffer, without copying: every element is a view into the input.
 *
 * Own code and not node-forge's `asn1`, because forge works on binary strings: key material in a JavaScript string can
 * not be wiped, and a 64 MiB file would be held several times. Source: ITU-T X.690 (8.1 BER, 10 DER).
 */

export const TAG = {
  BOOLEAN: 0x01,
  INTEGER: 0x02,
  BIT_STRING: 0x03,
  OCTET_STRING: 0x04,
  NULL: 0x05,
  OID: 0x06,
  ENUMERATED: 0x0a,
  UTF8_STRING: 0x0c,
  SEQUENCE: 0x30,
  SET: 0x31,
  PRINTABLE_STRING: 0x13,
  T61_STRING: 0x14,
  IA5_STRING: 0x16,
  UTC_TIME: 0x17,
  GENERALIZED_TIME: 0x18,
  UNIVERSAL_STRING: 0x1c,
  BMP_STRING: 0x1e,
} as const;

/** Bit 0x20 of the identifier octet: the contents are elements themselves. */
export const CONSTRUCTED = 0x20;

/** Nesting beyond this is refused; real PKCS #12 files stay below 20. */
const MAX_DEPTH = 64;

/** Input that is not BER, or not the element that the caller asked for. `offset` counts bytes from the start of the input. */
export class Asn1Error extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.name = 'Asn1Error';
    this.offset = offset;
  }
}

/** One element. `tag` is the whole identifier octet (class, constructed bit, number below 31). */
export interface Element {
  readonly tag: number;
  /** Contents octets; of an indefinite-length element without its end-of-contents octets. */
  readonly contents: Buffer;
  /** Identifier, length and contents as written in the input. */
  readonly raw: Buffer;
  /** Where the element starts in the outermost input. */
  readonly offset: number;
}

interface Header {
  tag: number;
  start: number;
  /** Length of the contents, or undefined for the indefinite form. */
  length: number | undefined;
}

function readHeader(input: Buffer, at: number, base: number): Header {
  const tag = input[at];
  if (tag === undefined) throw new Asn1Error('unexpected end of data', base + at);
  if ((tag & 0x1f) === 0x1f) throw new Asn1Error('multi-byte tag', base + at);
  const first = input[at + 1];
  if (first === undefined) throw new Asn1Error('unexpected end of data', base + at);
  if (first < 0x80) return { tag, start: at + 2, length: first };
  if (first === 0x80) {
    if (!(tag & CONSTRUCTED)) throw new Asn1Error('indefinite length on a primitive element', base + at);
    return { tag, start: at + 2, length: undefined };
  }
  const octets = first & 0x7f;
  if (octets > 6 || at + 2 + octets > input.length) throw new Asn1Error('length out of range', base + at);
  return { tag, start: at + 2 + octets, length: input.readUIntBE(at + 2, octets) };
}

/** Where the end-of-contents octets of an indefinite-length element stand whose contents start at `at`. */
function findEndOfContents(input: Buffer, at: number, base: number, depth: number): number {
  if (depth > MAX_DEPTH) throw new Asn1Error('nested too deeply', base + at);
  let position = at;
  for (;;) {
    if (input[position] === 0 && input[position + 1] === 0) return position;
    const header = readHeader(input, position, base);
    if (header.length === undefined) {
      position = findEndOfContents(input, header.start, base, depth + 1) + 2;
    } else {
      position = header.start + header.length;
    }
    if (position > input.length) throw new Asn1Error('unexpected end of data', base + at);
  }
}

/**
 * Reads the element that starts at `at`.
 * @param base added to every reported offset: where `input` itself starts in the outermost input
 * @throws Asn1Error
 */
export function readElement(input: Buffer, at = 0, base = 0): Element {
  const header = readHeader(input, at, base);
  const end =
    header.length === undefined
      ? findEndOfContents(input, header.start, base, 0)
      : header.start + header.length;
  if (end > input.length) throw new Asn1Error('element is longer than the data', base + at);
  const rawEnd = header.length === undefined ? end + 2 : end;
  return {
    tag: header.tag,
    contents: input.subarray(header.start, end),
    raw: input.subarray(at, rawEnd),
    offset: base + at,
  };
}

/**
 * Reads one element that must fill the whole input.
 * @throws Asn1Error also when bytes follow the element
 */
export function readOnly(input: Buffer, base = 0): Element {
  const element = readElement(input, 0, base);
  if (element.raw.length !== input.length) {
    throw new Asn1Error('data after the end of the element', base + element.raw.length);
  }
  return element;
}

/**
 * The elements inside a constructed element, in order.
 * @param limit where hostile input could hold millions of tiny elements: the most that are read, the rest is ignored
 * @throws Asn1Error
 */
export function children(element: Element, limit = Infinity): Element[] {
  if (!(element.tag & CONSTRUCTED)) throw new Asn1Error('not a constructed element', element.offset);
  const base = element.offset + headerLength(element);
  const found: Element[] = [];
  let at = 0;
  while (at < element.contents.length && found.length < limit) {
    const child = readElement(element.contents, at, base);
    found.push(child);
    at += child.raw.length;
  }
  return found;
}

function headerLength(element: Element): number {
  return element.contents.byteOffset - element.raw.byteOffset;
}

/** The same element, after checking its identifier octet. @throws Asn1Error when it is absent or another one */
export function expectTag(element: Element | undefined, tag: number, what: string): Element {
  if (element === undefined) throw new Asn1Error(`${what} is missing`, 0);
  if (element.tag !== tag)
    throw new Asn1Error(`${what} has tag 0x${element.tag.toString(16)}`, element.offset);
  return element;
}

/** Children of a SEQUENCE. @throws Asn1Error */
export function sequence(element: Element | undefined, what: string): Element[] {
  return children(expectTag(element, TAG.SEQUENCE, what));
}

/**
 * Contents of an OCTET STRING, or of an implicitly tagged one (`tag` without the constructed bit), in primitive or in
 * BER's constructed form. Nested constructed parts are allowed to a depth of 8.
 * @throws Asn1Error
 */
export function octets(element: Element | undefined, what: string, tag: number = TAG.OCTET_STRING): Buffer {
  if (element === undefined) throw new Asn1Error(`${what} is missing`, 0);
  if (element.tag === tag) return element.contents;
  if (element.tag === (tag | CONSTRUCTED)) {
    const parts: Buffer[] = [];
    collectOctets(element, what, 0, parts);
    return Buffer.concat(parts);
  }
  throw new Asn1Error(`${what} has tag 0x${element.tag.toString(16)}`, element.offset);
}

/** Parts of one constructed string: real producers write parts of 1,000 bytes and more. */
const MAX_PARTS = 200_000;

function collectOctets(element: Element, what: string, depth: number, parts: Buffer[]): void {
  if (depth > 8) throw new Asn1Error(`${what} is nested too deeply`, element.offset);
  for (const part of children(element, MAX_PARTS + 1)) {
    if (parts.length === MAX_PARTS) throw new Asn1Error(`${what} has too many parts`, part.offset);
    if (part.tag === TAG.OCTET_STRING) parts.push(part.contents);
    else if (part.tag === (TAG.OCTET_STRING | CONSTRUCTED)) collectOctets(part, what, depth + 1, parts);
    else throw new Asn1Error(`${what} holds a part that is no OCTET STRING`, part.offset);
  }
}

/** Registered identifiers stay below 40 bytes; a hostile one of megabytes would take hours to turn into a number. */
const MAX_OID_BYTES = 128;

/** Dotted form of an OBJECT IDENTIFIER. @throws Asn1Error */
export function oid(element: Element | undefined, what: string): string {
  const { contents, offset } = expectTag(element, TAG.OID, what);
  if (contents.length === 0 || contents.length > MAX_OID_BYTES || contents[contents.length - 1]! & 0x80) {
    throw new Asn1Error(`${what} is not an OID`, offset);
  }
  const arcs: bigint[] = [];
  let value = 0n;
  for (const byte of contents) {
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (!(byte & 0x80)) {
      arcs.push(value);
      value = 0n;
    }
  }
  const first = arcs[0]!;
  const root = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [root, first - root * 40n, ...arcs.slice(1)].join('.');
}

/** An INTEGER that fits a JavaScript number exactly. @throws Asn1Error when it does not, or is not minimal */
export function integer(element: Element | undefined, what: string): number {
  const { contents, offset } = expectTag(element, TAG.INTEGER, what);
  if (contents.length === 0 || contents.length > 6) throw new Asn1Error(`${what} is out of range`, offset);
  if (
    contents.length > 1 &&
    ((contents[0] === 0 && contents[1]! < 0x80) || (contents[0] === 0xff && contents[1]! >= 0x80))
  ) {
    throw new Asn1Error(`${what} is not minimally encoded`, offset);
  }
  return contents.readIntBE(0, contents.length);
}
