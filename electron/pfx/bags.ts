/** SafeContents and its bags (RFC 7292, section 4.2). */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { readEncryption } from './encryption.ts';
import type { Encryption } from './encryption.ts';
import { damaged, PfxError, within } from './errors.ts';
import { explicit, fields, list } from './fields.ts';
import { LIMITS } from './limits.ts';
import { OID, oidName } from './oids.ts';

interface BagAttributes {
  readonly friendlyName?: string;
  readonly localKeyId?: Buffer;
}

/** A bag whose buffers are views into the SafeContents that was read. */
export type Bag = { readonly where: string; readonly attributes: BagAttributes } & (
  | { readonly kind: 'key'; readonly pkcs8: Buffer }
  | { readonly kind: 'shroudedKey'; readonly encryption: Encryption; readonly ciphertext: Buffer }
  | { readonly kind: 'certificate'; readonly der: Buffer }
  | { readonly kind: 'other'; readonly oid: string; readonly name: string }
);

export interface Allowance {
  bags: number;
  attributes: number;
}

export const newAllowance = (): Allowance => ({ bags: LIMITS.bags, attributes: LIMITS.attributes });

/**
 * Reads SafeContents. Bags inside SafeContents bags come in line with the others.
 * @param where its name in failures, such as `SafeContents 2`
 * @param allowance one for all SafeContents of a file
 * @throws PfxError `PFX-DAMAGED`, `PFX-TOO-MANY-BAGS`, `PFX-TOO-MANY-ATTRIBUTES`
 */
export function readSafeContents(contents: Buffer, where: string, allowance: Allowance): Bag[] {
  return within(where, () => readBags(asn1.readElement(contents), where, allowance, 0));
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
    const [type, wrapper, attributeSet] = fields(bag, where);
    const oid = asn1.oid(type, where);
    const value = explicit(wrapper, where);
    const attributes = readAttributes(attributeSet, allowance);
    switch (oid) {
      case OID.keyBag:
        return [{ kind: 'key', where, attributes, pkcs8: value.raw }];
      case OID.shroudedKeyBag:
        return [{ kind: 'shroudedKey', where, attributes, ...readEncryptedKey(value, where) }];
      case OID.certBag: {
        const [certType, certWrapper] = fields(value, where);
        const certOid = asn1.oid(certType, where);
        if (certOid !== OID.x509Certificate) return [other(certOid, where, attributes)];
        const octets = asn1.octets(explicit(certWrapper, where), where);
        return [{ kind: 'certificate', where, attributes, der: readCertificate(octets, where) }];
      }
      case OID.safeContentsBag:
        return readBags(value, where, allowance, depth + 1);
      default:
        return [other(oid, where, attributes)];
    }
  });
}

const other = (oid: string, where: string, attributes: BagAttributes): Bag => ({
  kind: 'other',
  where,
  attributes,
  oid,
  name: oidName(oid),
});

/** EncryptedPrivateKeyInfo (RFC 5958, section 3). @throws PfxError `PFX-DAMAGED`; Asn1Error */
export function readEncryptedKey(
  value: Element,
  where: string,
): { encryption: Encryption; ciphertext: Buffer } {
  const [identifier, data] = fields(value, where);
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

/** Attributes are no more than labels: what cannot be read is left out, and the bag stays. */
function readAttributes(set: Element | undefined, allowance: Allowance): BagAttributes {
  const found: { friendlyName?: string; localKeyId?: Buffer } = {};
  if (set?.tag !== asn1.TAG.SET) return found;
  const attributes = tolerant(() => asn1.children(set, allowance.attributes + 1)) ?? [];
  allowance.attributes -= attributes.length;
  if (allowance.attributes < 0) throw new PfxError('PFX-TOO-MANY-ATTRIBUTES', { limit: LIMITS.attributes });
  for (const attribute of attributes) {
    tolerant(() => {
      const [type, values] = fields(attribute, 'attribute');
      const oid = asn1.oid(type, 'attribute');
      if (oid !== OID.friendlyName && oid !== OID.localKeyId) return;
      const value = asn1.children(asn1.expectTag(values, asn1.TAG.SET, 'attribute'), 1)[0];
      if (oid === OID.localKeyId) found.localKeyId ??= Buffer.from(asn1.octets(value, 'localKeyID'));
      else found.friendlyName ??= readText(value);
    });
  }
  return found;
}

function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof asn1.Asn1Error) return undefined;
    throw error;
  }
}

/** friendlyName is a BMPString; some producers write other string types. */
function readText(value: Element | undefined): string {
  if (value?.tag === asn1.TAG.BMP_STRING && value.contents.length % 2 === 0) {
    return Buffer.from(value.contents).swap16().toString('utf16le').replace(/\0$/, '');
  }
  if (value?.tag === asn1.TAG.UTF8_STRING) return value.contents.toString('utf8');
  if (value?.tag === asn1.TAG.PRINTABLE_STRING || value?.tag === asn1.TAG.IA5_STRING) {
    return value.contents.toString('latin1');
  }
  throw new asn1.Asn1Error('not a string', value?.offset ?? 0);
}
