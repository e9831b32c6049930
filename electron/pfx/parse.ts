/** The outer structure of a PFX (RFC 7292, section 4): what can be read of it without the password. */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { newAllowance, readSafeContents } from './bags.ts';
import type { Allowance, Bag } from './bags.ts';
import { readEncryption } from './encryption.ts';
import type { Encryption } from './encryption.ts';
import { damaged, PfxError, unsupported, within } from './errors.ts';
import { explicit, fields, list } from './fields.ts';
import { LIMITS } from './limits.ts';
import { readMac } from './mac.ts';
import type { Mac } from './mac.ts';
import { OID, oidName } from './oids.ts';

/** One ContentInfo of the AuthenticatedSafe. */
export type Part = { readonly where: string } & (
  | { readonly kind: 'data'; readonly bags: readonly Bag[] }
  | { readonly kind: 'encrypted'; readonly encryption: Encryption; readonly ciphertext: Buffer }
  | { readonly kind: 'other'; readonly oid: string; readonly name: string }
);

export interface ParsedPfx {
  /** The octets that the MAC covers. */
  readonly authenticatedSafe: Buffer;
  readonly mac?: Mac;
  readonly parts: readonly Part[];
  /** What is left of it for the encrypted parts. */
  readonly allowance: Allowance;
}

/**
 * Reads the structure. Buffers in the result are views into `bytes`, or copies where BER has cut them in pieces.
 * Bytes after the outermost element are ignored, as other readers do.
 * @throws PfxError `PFX-NOT-PFX`, `PFX-DAMAGED`, `PFX-TOO-LARGE`, `PFX-UNSUPPORTED` (public-key integrity mode)
 */
export function parsePfx(bytes: Buffer): ParsedPfx {
  if (bytes.length > LIMITS.fileBytes) {
    throw new PfxError('PFX-TOO-LARGE', { bytes: bytes.length, limit: LIMITS.fileBytes });
  }
  if (!beginsAsPfx(bytes)) throw new PfxError('PFX-NOT-PFX');
  return within('PFX', () => {
    const allowance = newAllowance();
    const [, authSafe, macData] = fields(asn1.readElement(bytes), 'PFX');
    const authenticatedSafe = within('authSafe', () => readAuthSafe(authSafe));
    const parts = within('AuthenticatedSafe', () =>
      list(asn1.readElement(authenticatedSafe), 'AuthenticatedSafe').map((contentInfo, index) =>
        readPart(contentInfo, `SafeContents ${index + 1}`, allowance),
      ),
    );
    return {
      authenticatedSafe,
      parts,
      allowance,
      ...(macData === undefined ? {} : { mac: readMac(macData) }),
    };
  });
}

/** SEQUENCE { INTEGER, SEQUENCE { OID below pkcs-7: enough to know a cut-off PFX from another file. */
function beginsAsPfx(bytes: Buffer): boolean {
  const skipLength = (at: number): number => {
    const first = bytes[at] ?? 0;
    return at + 1 + (first > 0x80 ? first & 0x7f : 0);
  };
  if (bytes[0] !== asn1.TAG.SEQUENCE) return false;
  const version = skipLength(1);
  if (bytes[version] !== asn1.TAG.INTEGER || (bytes[version + 1] ?? 0) > 4) return false;
  const authSafe = version + 2 + (bytes[version + 1] ?? 0);
  if (bytes[authSafe] !== asn1.TAG.SEQUENCE) return false;
  const type = skipLength(authSafe + 1);
  const pkcs7 = asn1.derOid(OID.data).subarray(2, -1);
  return bytes[type] === asn1.TAG.OID && bytes.subarray(type + 2, type + 2 + pkcs7.length).equals(pkcs7);
}

function readAuthSafe(authSafe: Element | undefined): Buffer {
  const [type, content] = fields(authSafe, 'authSafe');
  const oid = asn1.oid(type, 'authSafe');
  if (oid === OID.signedData) throw unsupported(oidName(oid), oid);
  if (oid !== OID.data) throw damaged('authSafe');
  return asn1.octets(explicit(content, 'authSafe'), 'authSafe');
}

function readPart(contentInfo: Element, where: string, allowance: Allowance): Part {
  return within(where, () => {
    const [type, content] = fields(contentInfo, where);
    const oid = asn1.oid(type, where);
    if (oid === OID.data) {
      const contents = asn1.octets(explicit(content, where), where);
      return { kind: 'data', where, bags: readSafeContents(contents, where, allowance) };
    }
    if (oid !== OID.encryptedData) return { kind: 'other', where, oid, name: oidName(oid) };
    const [, encryptedContentInfo] = fields(explicit(content, where), where);
    const [, identifier, data] = fields(encryptedContentInfo, where);
    const encryption = readEncryption(identifier, where);
    return { kind: 'encrypted', where, encryption, ciphertext: asn1.octets(data, where, 0x80) };
  });
}
