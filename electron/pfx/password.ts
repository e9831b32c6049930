/**
 * The forms in which producers of PKCS #12 files have put one and the same password into their derivations.
 *
 * RFC 7292 (B.1) asks for a BMPString with a terminating zero; RFC 8018 for UTF-8 in PBES2 and PBMAC1. What is found in
 * the field beside that is listed at `passwordForms`.
 */

import { isUtf8 } from 'node:buffer';
import { CODE_PAGES, codePoints, fromCodePage, inCodePage, normalized, type Spelling } from './spellings.ts';

/** One spelling of the password. Both buffers are the holder's own copies: `wipeForms` ends them. */
export interface PasswordForm {
  readonly spelling: Spelling;
  /** For the PKCS #12 derivation: UTF-16BE with the terminator. */
  readonly bmp: Buffer;
  /** For PBKDF2, scrypt and the PKCS #5 v1.5 schemes. */
  readonly bytes: Buffer;
}

/** UTF-16BE of UTF-8 octets (surrogate pairs beyond the BMP) with two zero octets, without making a string of them. */
export function bmpPassword(utf8: Buffer): Buffer {
  const out = Buffer.alloc(2 * utf8.length + 2);
  let at = 0;
  for (const point of codePoints(utf8)) {
    if (point >= 0x10000) {
      at = out.writeUInt16BE(0xd800 + ((point - 0x10000) >> 10), at);
      at = out.writeUInt16BE(0xdc00 + ((point - 0x10000) & 0x3ff), at);
    } else {
      at = out.writeUInt16BE(point, at);
    }
  }
  const result = Buffer.from(out.subarray(0, at + 2));
  out.fill(0);
  return result;
}

/** Each octet as one UTF-16 unit, with the terminator. */
function widened(octets: Buffer): Buffer {
  const out = Buffer.alloc(2 * octets.length + 2);
  octets.forEach((octet, i) => out.writeUInt16BE(octet, 2 * i));
  return out;
}

function latin1AsUtf8(octets: Buffer): Buffer {
  const out = Buffer.alloc(2 * octets.length);
  let at = 0;
  for (const octet of octets) {
    if (octet < 0x80) out[at++] = octet;
    else {
      out[at++] = 0xc0 | (octet >> 6);
      out[at++] = 0x80 | (octet & 0x3f);
    }
  }
  const result = Buffer.from(out.subarray(0, at));
  out.fill(0);
  return result;
}

/**
 * The forms of a password that MAC and parts are tried with, as entered first.
 *
 * - empty: two zero octets, and no octets at all (OpenSSL's NULL password, Windows)
 * - beyond ASCII: composed and decomposed letters; the UTF-8 octets read as Latin-1 (OpenSSL before 1.1.0); the octets of
 *   the code pages of Windows, its console and older Macs, which programs there were given as they were
 * - octets that are no UTF-8, such as those of a file that a console wrote: as Latin-1, and as text in these code pages
 * @param utf8 the password as UTF-8
 */
export function passwordForms(utf8: Buffer): PasswordForm[] {
  if (utf8.length === 0) {
    const bytes = Buffer.alloc(0);
    return [2, 0].map((size): PasswordForm => ({ spelling: 'empty', bmp: Buffer.alloc(size), bytes }));
  }
  const spelling = 'entered';
  if (!isUtf8(utf8)) {
    return [
      { spelling, bmp: widened(utf8), bytes: Buffer.from(utf8) },
      { spelling, bmp: widened(utf8), bytes: latin1AsUtf8(utf8) },
      ...(['windows-1252', 'cp-850'] as const).map((page): PasswordForm => {
        const bytes = fromCodePage(utf8, page);
        return { spelling: `from-${page}`, bmp: bmpPassword(bytes), bytes };
      }),
    ];
  }
  const forms: PasswordForm[] = [{ spelling, bmp: bmpPassword(utf8), bytes: Buffer.from(utf8) }];
  if (utf8.some((octet) => octet >= 0x80)) forms.push(...spellings(utf8));
  return forms;
}

function spellings(utf8: Buffer): PasswordForm[] {
  const composed = normalized(utf8, 'NFC');
  const decomposed = normalized(utf8, 'NFD');
  const forms: PasswordForm[] = [{ spelling: 'latin-1', bmp: widened(utf8), bytes: latin1AsUtf8(utf8) }];
  if (!composed.equals(utf8)) {
    forms.push({ spelling: 'composed', bmp: bmpPassword(composed), bytes: Buffer.from(composed) });
  }
  if (decomposed.equals(utf8)) decomposed.fill(0);
  else forms.push({ spelling: 'decomposed', bmp: bmpPassword(decomposed), bytes: decomposed });
  const known: Buffer[] = [];
  for (const spelling of CODE_PAGES) {
    const octets = inCodePage(composed, spelling);
    // Most letters have the same octet in several pages.
    if (octets && known.some((one) => one.equals(octets))) octets.fill(0);
    else if (octets) {
      known.push(octets);
      forms.push({ spelling, bmp: widened(octets), bytes: octets });
    }
  }
  composed.fill(0);
  return forms;
}

/**
 * Further octets that PBES2 has been fed with: the terminated BMPString (NSS before 3.31), the same without its
 * terminator, and node-forge's. Tried on a part only when the password is known to be right by the MAC, or cannot be
 * known.
 */
export function oldPbes2Forms(form: PasswordForm): PasswordForm[] {
  const { bmp, spelling } = form;
  if (bmp.length <= 2) return [];
  const forms: PasswordForm[] = [
    { spelling, bmp, bytes: Buffer.from(bmp) },
    { spelling, bmp, bytes: Buffer.from(bmp.subarray(0, -2)) },
  ];
  const forge = forgeOctets(bmp);
  if (forge.equals(form.bytes)) forge.fill(0);
  else forms.push({ spelling, bmp, bytes: forge });
  return forms;
}

/**
 * What node-forge makes of the password: the low octet of each UTF-16 unit, into which the high octet of the next unit
 * is mixed within each group of four, as its hash reads 32-bit words from a string.
 */
function forgeOctets(bmp: Buffer): Buffer {
  const octets = Buffer.alloc(bmp.length / 2 - 1);
  octets.forEach((_, i) => {
    const next = i % 4 < 3 && i + 1 < octets.length ? bmp[2 * i + 2]! : 0;
    octets[i] = bmp[2 * i + 1]! ^ next;
  });
  return octets;
}

export function wipeForms(forms: readonly PasswordForm[]): void {
  for (const { bmp, bytes } of forms) {
    bmp.fill(0);
    bytes.fill(0);
  }
}
