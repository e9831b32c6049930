/** RC2 (RFC 2268): old files and eDirectory use it for certificates, and no runtime of ours offers it everywhere. */

/** PITABLE of RFC 2268, section 2: a permutation of 0 to 255 derived from the digits of pi. */
const PI = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
);

/** The 64 key words (RFC 2268, section 2). */
function expand(key: Buffer, effectiveBits: number): Uint16Array {
  const octets = Buffer.alloc(128);
  key.copy(octets);
  for (let i = key.length; i < 128; i++) octets[i] = PI[(octets[i - 1]! + octets[i - key.length]!) & 0xff]!;
  const bytes = (effectiveBits + 7) >> 3;
  const mask = 0xff >> (8 * bytes - effectiveBits);
  octets[128 - bytes] = PI[octets[128 - bytes]! & mask]!;
  for (let i = 127 - bytes; i >= 0; i--) octets[i] = PI[octets[i + 1]! ^ octets[i + bytes]!]!;
  const words = Uint16Array.from({ length: 64 }, (_, i) => octets.readUInt16LE(2 * i));
  octets.fill(0);
  return words;
}

const rotateRight = (word: number, by: number): number => ((word >>> by) | (word << (16 - by))) & 0xffff;

/** Bits that the words of a block are rotated by in a mixing round (RFC 2268, section 3). */
const SHIFTS = [1, 2, 3, 5];

/** Encrypts one block in place: five, six and five mixing rounds with a mashing round between (RFC 2268, section 3). */
function encryptBlock(k: Uint16Array, r: Uint16Array): void {
  for (let round = 0; round < 16; round++) {
    for (let i = 0; i < 4; i++) {
      const a = r[(i + 3) & 3]!;
      const b = r[(i + 2) & 3]!;
      const c = r[(i + 1) & 3]!;
      const mixed = (r[i]! + k[4 * round + i]! + (a & b) + (~a & c)) & 0xffff;
      r[i] = rotateRight(mixed, 16 - SHIFTS[i]!);
    }
    if (round === 4 || round === 10) {
      for (let i = 0; i < 4; i++) r[i] = r[i]! + k[r[(i + 3) & 3]! & 63]!;
    }
  }
}

/** Decrypts one block in place (RFC 2268, section 4). */
function decryptBlock(k: Uint16Array, r: Uint16Array): void {
  for (let round = 15; round >= 0; round--) {
    for (let i = 3; i >= 0; i--) {
      const a = r[(i + 3) & 3]!;
      const b = r[(i + 2) & 3]!;
      const c = r[(i + 1) & 3]!;
      r[i] = rotateRight(r[i]!, SHIFTS[i]!) - k[4 * round + i]! - (a & b) - (~a & c);
    }
    if (round === 5 || round === 11) {
      for (let i = 3; i >= 0; i--) r[i] = r[i]! - k[r[(i + 3) & 3]! & 63]!;
    }
  }
}

/**
 * RC2 in CBC mode.
 * @param effectiveBits effective key length, 1 to 1024
 * @param data a multiple of 8 bytes
 * @returns the plain text with its padding
 */
export function decryptRc2Cbc(key: Buffer, effectiveBits: number, iv: Buffer, data: Buffer): Buffer {
  const k = expand(key, effectiveBits);
  const out = Buffer.alloc(data.length);
  const r = new Uint16Array(4);
  for (let at = 0; at < data.length; at += 8) {
    for (let i = 0; i < 4; i++) r[i] = data.readUInt16LE(at + 2 * i);
    decryptBlock(k, r);
    for (let i = 0; i < 4; i++) {
      const previous = at === 0 ? iv.readUInt16LE(2 * i) : data.readUInt16LE(at - 8 + 2 * i);
      out.writeUInt16LE(r[i]! ^ previous, at + 2 * i);
    }
  }
  k.fill(0);
  r.fill(0);
  return out;
}

/**
 * RC2 in CBC mode, with the padding of RFC 8018, section 6.1.1.
 * @param effectiveBits effective key length, 1 to 1024
 */
export function encryptRc2Cbc(key: Buffer, effectiveBits: number, iv: Buffer, plain: Buffer): Buffer {
  const k = expand(key, effectiveBits);
  const padding = 8 - (plain.length % 8);
  const out = Buffer.concat([plain, Buffer.alloc(padding, padding)]);
  // Holds the previous cipher block, which the next plain block is combined with.
  const r = Uint16Array.from({ length: 4 }, (_, i) => iv.readUInt16LE(2 * i));
  for (let at = 0; at < out.length; at += 8) {
    for (let i = 0; i < 4; i++) r[i] = r[i]! ^ out.readUInt16LE(at + 2 * i);
    encryptBlock(k, r);
    for (let i = 0; i < 4; i++) out.writeUInt16LE(r[i]!, at + 2 * i);
  }
  k.fill(0);
  r.fill(0);
  return out;
}
