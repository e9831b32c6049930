/** One password in the encodings that keyboards, consoles and systems have made of it, as octets. */
import type { PasswordSpelling } from '../../shared/restore.ts';

/** How the octets of a password came from what was entered. */
export type Spelling =
  /** UTF-8 of what was entered. */
  'entered' | PasswordSpelling;

export type CodePage = 'windows-1252' | 'cp-850';

/** The upper halves of the code pages (octets 0x80 to 0xFF; of 1252 to 0x9F, as the rest is Latin-1). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CP_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const octetsOf = (upper: string): ReadonlyMap<number, number> =>
  new Map([...upper].map((character, index) => [character.codePointAt(0)!, 0x80 + index]));

const windows1252 = octetsOf(WINDOWS_1252);
const cp850 = octetsOf(CP_850);

/** The code points of UTF-8 octets, one by one: no string of the whole password is made, which could not be wiped. */
export function* codePoints(utf8: Buffer): Generator<number> {
  for (let i = 0; i < utf8.length;) {
    const lead = utf8[i]!;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let point = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let k = 1; k < length; k++) point = (point << 6) | (utf8[i + k]! & 0x3f);
    i += length;
    yield point;
  }
}

/** UTF-8 in a normalization form (UAX #15), letter by letter with its combining marks. */
export function normalized(utf8: Buffer, form: 'NFC' | 'NFD'): Buffer {
  const pieces: Buffer[] = [];
  let letter = '';
  const end = (): void => void pieces.push(Buffer.from(letter.normalize(form)));
  for (const point of codePoints(utf8)) {
    const character = String.fromCodePoint(point);
    if (!/\p{M}/u.test(character)) {
      end();
      letter = '';
    }
    letter += character;
  }
  end();
  const result = Buffer.concat(pieces);
  for (const piece of pieces) piece.fill(0);
  return result;
}

/** UTF-8 of octets in a code page. */
export function fromCodePage(octets: Buffer, page: CodePage): Buffer {
  const upper = page === 'cp-850' ? CP_850 : WINDOWS_1252;
  const pieces = Array.from(octets, (octet) =>
    Buffer.from((octet >= 0x80 && [...upper][octet - 0x80]) || String.fromCharCode(octet)),
  );
  const result = Buffer.concat(pieces);
  for (const piece of pieces) piece.fill(0);
  return result;
}

/** The octets in a code page, or undefined if it lacks one of the characters. @param utf8 composed */
export function inCodePage(utf8: Buffer, page: CodePage): Buffer | undefined {
  const out = Buffer.alloc(utf8.length);
  let length = 0;
  for (const point of codePoints(utf8)) {
    const latin1 = page === 'windows-1252' && point >= 0xa0 && point <= 0xff;
    const octet = point < 0x80 || latin1 ? point : (page === 'windows-1252' ? windows1252 : cp850).get(point);
    if (octet === undefined) {
      out.fill(0);
      return undefined;
    }
    out[length++] = octet;
  }
  const result = Buffer.from(out.subarray(0, length));
  out.fill(0);
  return result;
}
