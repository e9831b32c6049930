/** SafeContents and its bags (RFC 7292, section 4.2). */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { readAttributes } from './attributes.ts';
import type { AttributeAllowance, BagAttributes } from './attributes.ts';
import { readEncryption } from './encryption.ts';
import type { Encryption, EncryptionInfo } from './encryption.ts';
import { damaged, PfxError, within } from './errors.ts';
import { countLarge, countRest, explicit, fields, list } from './fields.ts';
import type { Unread } from './fields.ts';
import { LIMITS } from './limits.ts';
import { OID, oidName } from './oids.ts';

interface BagBase {
  readonly where: string;
  readonly attributes: BagAttributes;
  /** Of the part that contains the bag. Absent: the part is not encrypted. */
  readonly partEncryption?: EncryptionInfo;
}

/** A bag whose buffers are views into the SafeContents that was read. */
export type Bag = BagBase &
  (
    | { readonly kind: 'key'; readonly pkcs8: Buffer }
    | { readonly kind: 'shroudedKey'; readonly encryption: Encryption; readonly ciphertext: Buffer }
    | { readonly kind: 'certificate'; readonly der: Buffer }
    | { readonly kind: 'other'; readonly oid: string; readonly name: string }
  );

/** What may still be read, and how many elements were not. */
export interface Allowance extends AttributeAllowance {
  bags: number;
}

export const newAllowance = (): Allowance => ({
  bags: LIMITS.bags,
  attributes: LIMITS.attributes,
  unread: 0,
});

/**
 * Reads SafeContents. Bags inside SafeContents bags come in line with the others.
 * @param where its name in failures, such as `SafeContents 2`
 * @param allowance one for all SafeContents of a file
 * @throws PfxError `PFX-DAMAGED`, `PFX-TOO-MANY-BAGS`, `PFX-TOO-MANY-ATTRIBUTES`
 */
export function readSafeContents(contents: Buffer, where: string, allowance: Allowance): Bag[] {
  return within(where, () => {
    const safeContents = asn1.readElement(contents);
    countRest(contents, safeContents, allowance);
    return readBags(safeContents, where, allowance, 0);
  });
}

function readBags(safeContents: Element, where: string, allowance: Allowance, depth: number): Bag[] {
  const bags = list(safeContents, where);
  allowance.bags -= bags.length;
  if (depth > LIMITS.nesting) throw damaged(where);
  if (allowance.bags < 0) throw new PfxError('PFX-TOO-MANY-BAGS', { limit: LIMITS.bags });
  return bags.flatMap((bag, index) => readBag(bag, `${where}, bag ${index + 1}`, allowance, depth));
}

function readBag(bag: Element, where: string, allowance: Allowance, depth: number): Bag[] {
  return within(where, () => {
    const [type, wrapper, attributeSet] = fields(bag, where, 3, allowance);
    const oid = asn1.oid(type, where);
    const value = explicit(wrapper, where, allowance);
    const attributes = readAttributes(attributeSet, allowance);
    switch (oid) {
      case OID.keyBag:
        return [{ kind: 'key', where, attributes, pkcs8: value.raw }];
      case OID.shroudedKeyBag:
        return [{ kind: 'shroudedKey', where, attributes, ...readEncryptedKey(value, where, allowance) }];
      case OID.certBag: {
        const [certType, certWrapper] = fields(value, where, 2, allowance);
        const certOid = asn1.oid(certType, where);
        if (certOid !== OID.x509Certificate) return [other(certOid, where, attributes, allowance)];
        const octets = asn1.octets(explicit(certWrapper, where, allowance), where);
        const der = readCertificate(octets, where);
        countRest(octets, { raw: der }, allowance);
        return [{ kind: 'certificate', where, attributes, der }];
      }
      case OID.safeContentsBag:
        return readBags(value, where, allowance, depth + 1);
      default:
        return [other(oid, where, attributes, allowance)];
    }
  });
}

function other(oid: string, where: string, attributes: BagAttributes, allowance: Allowance): Bag {
  allowance.unread += 1;
  return { kind: 'other', where, attributes, oid, name: oidName(oid) };
}

/**
 * EncryptedPrivateKeyInfo (RFC 5958, section 3).
 * @param count counts what is not read of it
 * @throws PfxError `PFX-DAMAGED`; Asn1Error
 */
export function readEncryptedKey(
  value: Element,
  where: string,
  count: Unread = { unread: 0 },
): { encryption: Encryption; ciphertext: Buffer } {
  const [identifier, data] = fields(value, where, 2, count);
  if (identifier) countLarge(identifier, LIMITS.parameterBytes, count);
  return { encryption: readEncryption(identifier, where), ciphertext: asn1.octets(data, where) };
}

/**
 * The certificate's own bytes, after a look at its outer shape: what it says is the business of others.
 * @throws Asn1Error
 */
export function readCertificate(octets: Buffer, where: string): Buffer {
  const certificate = asn1.readElement(octets);
  const [body, algorithm, signature] = fields(certificate, where);
  if (signature === undefined) throw new asn1.Asn1Error(`${where} has no signature`, certificate.offset);
  asn1.expectTag(body, asn1.TAG.SEQUENCE, where);
  asn1.expectTag(algorithm, asn1.TAG.SEQUENCE, where);
  return certificate.raw;
}
