/** Takes written files apart and puts them together again otherwise, for the reader's tests. */
import { createHmac } from 'node:crypto';
import * as asn1 from '../../../electron/asn1/index.ts';
import { pkcs12Derivation } from '../../../electron/pfx/derive.ts';
import { HASHES } from '../../../electron/pfx/oids.ts';
import { bmpPassword } from '../../../electron/pfx/password.ts';
import { pkcs12Kdf } from '../../../electron/pfx/pkcs12-kdf.ts';

/** A written file's parts: its version, the AuthenticatedSafe's octets, and MacData. */
export interface Taken {
  readonly authenticatedSafe: Buffer;
  readonly macData: Buffer;
}

export function takeApart(pfx: Buffer): Taken {
  const [, authSafe, macData] = asn1.sequence(asn1.readOnly(pfx), 'PFX');
  const content = asn1.children(asn1.sequence(authSafe, 'authSafe')[1]!)[0];
  return { authenticatedSafe: asn1.octets(content, 'content'), macData: macData!.raw };
}

const DATA = asn1.derOid('1.2.840.113549.1.7.1');

export const dataPart = (octetString: Buffer): Buffer =>
  asn1.derSequence(DATA, asn1.derExplicit(0, octetString));

export const putTogether = (authenticatedSafe: Buffer, macData?: Buffer): Buffer =>
  asn1.derSequence(
    asn1.derInteger(3),
    dataPart(asn1.derOctetString(authenticatedSafe)),
    ...(macData ? [macData] : []),
  );

/** The same elements with indefinite lengths, and octet strings cut into pieces of at most 5 bytes, two levels deep. */
export function asBer(der: Buffer): Buffer {
  const elements: Buffer[] = [];
  for (let at = 0; at < der.length;) {
    const element = asn1.readElement(der, at);
    elements.push(berElement(element));
    at += element.raw.length;
  }
  return Buffer.concat(elements);
}

const END = Buffer.of(0, 0);

function berElement({ tag, contents, raw }: asn1.Element): Buffer {
  if (tag & asn1.CONSTRUCTED) return Buffer.concat([Buffer.of(tag, 0x80), asBer(contents), END]);
  // [0] IMPLICIT is the encrypted content of a part.
  if (tag !== asn1.TAG.OCTET_STRING && tag !== 0x80) return raw;
  const pieces: Buffer[] = [];
  for (let at = 0; at < contents.length; at += 5) {
    pieces.push(asn1.derOctetString(contents.subarray(at, at + 5)));
  }
  const half = pieces.length >> 1;
  const nested = asn1.element(asn1.TAG.OCTET_STRING | asn1.CONSTRUCTED, ...pieces.slice(half));
  return Buffer.concat([Buffer.of(tag | asn1.CONSTRUCTED, 0x80), ...pieces.slice(0, half), nested, END]);
}

/** The file with the only occurrence of some octets replaced by others of the same length. */
export function replaced(file: Buffer, find: Buffer, put: Buffer): Buffer {
  const at = file.indexOf(find);
  if (at < 0 || file.indexOf(find, at + 1) >= 0 || find.length !== put.length) {
    throw new Error('the octets to replace must occur once and keep their length');
  }
  const copy = Buffer.from(file);
  put.copy(copy, at);
  return copy;
}

/** MacData with SHA-256 and one iteration, for a file that has been put together anew. */
export function macFor(authenticatedSafe: Buffer, bmp: Buffer): Buffer {
  const salt = Buffer.from('a salt');
  const key = pkcs12Kdf(pkcs12Derivation(HASHES.sha256, 3, salt, 1, 32), bmp)!;
  const digest = createHmac('sha256', key).update(authenticatedSafe).digest();
  const algorithm = asn1.derSequence(asn1.derOid('2.16.840.1.101.3.4.2.1'), asn1.derNull());
  return asn1.derSequence(
    asn1.derSequence(algorithm, asn1.derOctetString(digest)),
    asn1.derOctetString(salt),
  );
}

/** The file with a MAC that asks for two thousand million iterations. */
export function expensive(file: Buffer): Buffer {
  const { authenticatedSafe, macData } = takeApart(file);
  const [digestInfo, salt] = asn1.sequence(asn1.readOnly(macData), 'MacData');
  const count = asn1.derInteger(2_000_000_000);
  return putTogether(authenticatedSafe, asn1.derSequence(digestInfo!.raw, salt!.raw, count));
}

/** The certificates of one file with the key of another, each under its own password, and a MAC under `mac` (UTF-8). */
export function withTwoPasswords(certificates: Buffer, key: Buffer, mac: Buffer): Buffer {
  const parts = (file: Buffer) =>
    asn1.sequence(asn1.readOnly(takeApart(file).authenticatedSafe), 'AuthenticatedSafe');
  const safe = asn1.derSequence(parts(certificates)[0]!.raw, parts(key)[1]!.raw);
  return putTogether(safe, macFor(safe, bmpPassword(mac)));
}
