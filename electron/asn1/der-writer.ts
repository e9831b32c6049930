/** DER writing (ITU-T X.690, section 10). Every function returns a new Buffer with one whole element. */
import { CONSTRUCTED, TAG } from './ber-reader.ts';

/** An element with any identifier octet and the given contents, joined in order. */
export function element(tag: number, ...contents: Uint8Array[]): Buffer {
  return Buffer.concat(pieces(tag, ...contents));
}

/**
 * The same element in pieces: its head, then the contents as they are. For an element that will stand inside others, so
 * that megabytes are copied once at the end and not at every level.
 */
export function pieces(tag: number, ...contents: Uint8Array[]): Uint8Array[] {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  return [Buffer.from([tag]), lengthOctets(length), ...contents];
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const octets = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}

export const derSequence = (...parts: Uint8Array[]): Buffer => element(TAG.SEQUENCE, ...parts);

/** SET OF: the parts are put in the ascending order that DER asks for. */
export const derSetOf = (...parts: Uint8Array[]): Buffer =>
  element(TAG.SET, ...[...parts].sort((a, b) => Buffer.compare(a, b)));

export const derOctetString = (...contents: Uint8Array[]): Buffer => element(TAG.OCTET_STRING, ...contents);

/** BIT STRING whose length is a whole number of bytes. */
export const derBitString = (contents: Uint8Array, unusedBits = 0): Buffer =>
  element(TAG.BIT_STRING, Buffer.from([unusedBits]), contents);

export const derNull = (): Buffer => Buffer.from([TAG.NULL, 0]);

export const derBoolean = (value: boolean): Buffer => Buffer.from([TAG.BOOLEAN, 1, value ? 0xff : 0]);

/** INTEGER from a non-negative safe number, or from big-endian two's complement octets as they are. */
export function derInteger(value: number | Uint8Array): Buffer {
  if (typeof value !== 'number') return element(TAG.INTEGER, value);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError('derInteger takes a non-negative safe integer');
  const hex = value.toString(16);
  const octets = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return octets[0]! & 0x80 ? element(TAG.INTEGER, Buffer.from([0]), octets) : element(TAG.INTEGER, octets);
}

/** INTEGER from unsigned big-endian octets: a leading zero is added if the first bit is set. */
export const derUnsigned = (octets: Uint8Array): Buffer =>
  octets[0]! & 0x80 ? element(TAG.INTEGER, Buffer.from([0]), octets) : element(TAG.INTEGER, octets);

/** OBJECT IDENTIFIER from its dotted form. */
export function derOid(dotted: string): Buffer {
  const arcs = dotted.split('.').map((arc) => BigInt(arc));
  const [first = 0n, second = 0n, ...rest] = arcs;
  return element(TAG.OID, Buffer.from([first * 40n + second, ...rest].flatMap(base128)));
}

function base128(value: bigint): number[] {
  const octets = [Number(value & 0x7fn)];
  for (let rest = value >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}

export const derUtf8 = (text: string): Buffer => element(TAG.UTF8_STRING, Buffer.from(text, 'utf8'));

export const derPrintable = (text: string): Buffer =>
  element(TAG.PRINTABLE_STRING, Buffer.from(text, 'latin1'));

/** BMPString: UTF-16, big-endian. */
export const derBmp = (text: string): Buffer =>
  element(TAG.BMP_STRING, Buffer.from(text, 'utf16le').swap16());

/** `[number] EXPLICIT` */
export const derExplicit = (number: number, ...parts: Uint8Array[]): Buffer =>
  element(0x80 | CONSTRUCTED | number, ...parts);

/** `[number] IMPLICIT` of a primitive type */
export const derImplicit = (number: number, contents: Uint8Array): Buffer => element(0x80 | number, contents);
