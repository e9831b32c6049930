/** The outer structure of a PFX (RFC 7292, section 4): what can be read of it without the password. */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { pemLabels, sniffCertificates, sniffPrivateKey } from '../certificates/index.ts';
import { unarmoured } from './armour.ts';
import { newAllowance, readSafeContents } from './bags.ts';
import type { Allowance, Bag } from './bags.ts';
import { readEncryption } from './encryption.ts';
import type { Encryption } from './encryption.ts';
import { damaged, PfxError, unsupported, within } from './errors.ts';
import { countLarge, countRest, explicit, fields, list } from './fields.ts';
import { LIMITS } from './limits.ts';
import { readMac } from './mac.ts';
import type { Mac } from './mac.ts';
import { OID, oidName } from './oids.ts';
import { otherFormat } from './other-formats.ts';

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
  /** Unencrypted elements of kinds that are not read. They can be anything. */
  readonly unread: number;
  /** What is left of it for the encrypted parts. */
  readonly allowance: Allowance;
}

/**
 * Reads the structure. Buffers in the result are views into `file`, or copies if it is text or BER has cut them in pieces.
 * Bytes after the outermost element are ignored, as other readers do.
 * @param file DER, BER, or either as PEM or Base64 text
 * @throws PfxError `PFX-NOT-PFX`, `PFX-EMPTY`, those of `PFX-IS-...`, `PFX-DAMAGED`, `PFX-TOO-LARGE`, `PFX-UNSUPPORTED` (public-key integrity mode)
 */
export function parsePfx(file: Buffer): ParsedPfx {
  if (file.length > LIMITS.fileBytes) {
    throw new PfxError('PFX-TOO-LARGE', { bytes: file.length, limit: LIMITS.fileBytes });
  }
  const bytes = unarmoured(file);
  if (bytes === undefined) throw otherKind(file);
  return within('PFX', () => {
    const allowance = newAllowance();
    const pfx = asn1.readElement(bytes);
    countRest(bytes, pfx, allowance);
    const [, authSafe, macData] = fields(pfx, 'PFX', 3, allowance);
    const authenticatedSafe = within('authSafe', () => readAuthSafe(authSafe, allowance));
    const parts = within('AuthenticatedSafe', () => {
      const safes = asn1.readElement(authenticatedSafe);
      countRest(authenticatedSafe, safes, allowance);
      return list(safes, 'AuthenticatedSafe').map((contentInfo, index) =>
        readPart(contentInfo, `SafeContents ${index + 1}`, allowance),
      );
    });
    if (macData) countLarge(macData, LIMITS.parameterBytes, allowance);
    // Text can have more blocks than the one that is read.
    const blocks = bytes === file ? 0 : pemLabels(file).length;
    return {
      authenticatedSafe,
      parts,
      unread: allowance.unread + Math.max(0, blocks - 1),
      allowance,
      ...(macData === undefined ? {} : { mac: readMac(macData) }),
    };
  });
}

/** What else a user may have chosen by mistake. */
function otherKind(file: Buffer): PfxError {
  const key = sniffPrivateKey(file);
  if ('pkcs8' in key) key.pkcs8.fill(0);
  // A key in the old format of OpenSSL or in that of OpenSSH is not read, and is a key all the same.
  const labels = pemLabels(file);
  const isKey = 'pkcs8' in key || 'encrypted' in key || labels.some((label) => label.endsWith('PRIVATE KEY'));
  if (isKey) return new PfxError('PFX-IS-KEY');
  if (sniffCertificates(file).certificates.length > 0) return new PfxError('PFX-IS-CERTIFICATE');
  if (labels.length > 0) return new PfxError('PFX-IS-PEM', { labels: labels.join(', ') });
  const other = otherFormat(file);
  return other ? new PfxError(other.code, other.values) : new PfxError('PFX-NOT-PFX');
}

function readAuthSafe(authSafe: Element | undefined, allowance: Allowance): Buffer {
  const [type, content] = fields(authSafe, 'authSafe', 2, allowance);
  const oid = asn1.oid(type, 'authSafe');
  if (oid === OID.signedData) throw unsupported(oidName(oid), oid);
  if (oid !== OID.data) throw damaged('authSafe');
  return asn1.octets(explicit(content, 'authSafe', allowance), 'authSafe');
}

function readPart(contentInfo: Element, where: string, allowance: Allowance): Part {
  return within(where, () => {
    const [type, content] = fields(contentInfo, where, 2, allowance);
    const oid = asn1.oid(type, where);
    if (oid === OID.data) {
      const contents = asn1.octets(explicit(content, where, allowance), where);
      return { kind: 'data', where, bags: readSafeContents(contents, where, allowance) };
    }
    if (oid !== OID.encryptedData) {
      allowance.unread += 1;
      return { kind: 'other', where, oid, name: oidName(oid) };
    }
    const [, encryptedContentInfo] = fields(explicit(content, where, allowance), where, 2, allowance);
    const [, identifier, data] = fields(encryptedContentInfo, where, 3, allowance);
    if (identifier) countLarge(identifier, LIMITS.parameterBytes, allowance);
    const encryption = readEncryption(identifier, where);
    return { kind: 'encrypted', where, encryption, ciphertext: asn1.octets(data, where, 0x80) };
  });
}
