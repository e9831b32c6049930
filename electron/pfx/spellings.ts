/** One password in the encodings that keyboards, consoles and systems have made of it, as octets. */
import type { PasswordSpelling } from '../../shared/restore.ts';

/** How the octets of a password came from what was entered. */
export type Spelling =
  /** UTF-8 of what was entered. */
  'entered' | PasswordSpelling;

/** In the order in which they are tried: those of western Europe first. */
export const CODE_PAGES = [
  ...(['windows-1252', 'cp-850', 'mac-roman', 'windows-1250', 'cp-852'] as const),
  ...(['windows-1251', 'cp-866', 'cp-437'] as const),
];
export type CodePage = (typeof CODE_PAGES)[number];

/** Names that the runtime's decoder has for pages. */
const LABELS: Partial<Record<CodePage, string>> = { 'cp-866': 'ibm866', 'mac-roman': 'macintosh' };

/** The upper halves (octets 0x80 to 0xFF) of the pages that the runtime does not know. */
const UPPER_HALVES: Partial<Record<CodePage, string>> = {
  'cp-437':
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  'cp-850':
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'cp-852':
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

const upperHalves = new Map<CodePage, readonly string[]>();

/** The characters of the octets 0x80 to 0xFF. */
function upperHalf(page: CodePage): readonly string[] {
  const known = upperHalves.get(page);
  if (known) return known;
  const octets = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
  const half = [...(UPPER_HALVES[page] ?? new TextDecoder(LABELS[page] ?? page).decode(octets))];
  upperHalves.set(page, half);
  return half;
}

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
  const upper = upperHalf(page);
  const pieces = Array.from(octets, (octet) =>
    Buffer.from(octet >= 0x80 ? upper[octet - 0x80]! : String.fromCharCode(octet)),
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
    const upper = point < 0x80 ? 0 : upperHalf(page).indexOf(String.fromCodePoint(point));
    if (upper < 0) {
      out.fill(0);
      return undefined;
    }
    out[length++] = point < 0x80 ? point : 0x80 + upper;
  }
  const result = Buffer.from(out.subarray(0, length));
  out.fill(0);
  return result;
}
