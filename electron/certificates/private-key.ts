/** Private keys as a directory may store them: recognized by structure, brought to PKCS #8. */
import {
  Asn1Error,
  derInteger,
  derNull,
  derOctetString,
  derOid,
  derSequence,
  octets,
  oid,
  readOnly,
  sequence,
  TAG,
  type Element,
} from '../asn1/index.ts';
import { curveOidByKeyLength } from './curves.ts';
import { isPrivateKey } from './key-match.ts';
import { KEY_OID } from './oids.ts';
import { decodePem, decodeText, isPem, type PemBlock } from './pem.ts';

/**
 * What the value of a private key attribute is. `pkcs8` is PrivateKeyInfo in DER, in a Buffer of its own that the caller
 * wipes; `kind` tells the form in which it was stored. `wrapped` is anything that no LDAP client can open.
 */
export type PrivateKeyValue =
  | { readonly kind: 'pkcs8' | 'pkcs1' | 'sec1'; readonly pkcs8: Buffer }
  | {
      readonly kind: 'encrypted-pkcs8';
      /** EncryptedPrivateKeyInfo (RFC 5958, section 3), DER. */
      readonly encrypted: Buffer;
    }
  | {
      readonly kind: 'wrapped';
      readonly size: number;
    }
  | { readonly kind: 'absent' };

/** An RSA 16384 key in PEM stays below 16 KiB. */
const MAX_KEY_BYTES = 64 * 1024;

/** Encryption with a password: PKCS #5 (RFC 8018) and PKCS #12 (RFC 7292, appendix C). */
const PASSWORD_BASED = ['1.2.840.113549.1.5.', '1.2.840.113549.1.12.1.'];

/**
 * Tells the form of a private key value and brings the clear forms, DER, in an OCTET STRING, or text (see `decodeText`), to PKCS #8.
 * Never throws.
 */
export function sniffPrivateKey(value: Buffer | undefined): PrivateKeyValue {
  if (value === undefined || value.length === 0) return { kind: 'absent' };
  const wrapped: PrivateKeyValue = { kind: 'wrapped', size: value.length };
  if (value.length > MAX_KEY_BYTES) return wrapped;
  if (!isPem(value)) return sniffDer(value) ?? sniffOctets(value) ?? sniffText(value) ?? wrapped;
  const blocks = decodePem(value);
  const found = blocks.map(sniffBlock).find((sniffed) => sniffed !== undefined);
  // What was found is a copy.
  for (const { der } of blocks) der.fill(0);
  return found ?? wrapped;
}

const sniffBlock = ({ label, der, encrypted }: PemBlock): PrivateKeyValue | undefined =>
  label.endsWith('PRIVATE KEY') && !encrypted ? sniffDer(der) : undefined;

/** A value that was stored with its OCTET STRING header. */
function sniffOctets(value: Buffer): PrivateKeyValue | undefined {
  if (value[0] !== TAG.OCTET_STRING) return undefined;
  try {
    return sniffDer(readOnly(value).contents);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

function sniffText(value: Buffer): PrivateKeyValue | undefined {
  const decoded = decodeText(value);
  const found = decoded.map(sniffDer).find((sniffed) => sniffed !== undefined);
  for (const der of decoded) der.fill(0);
  return found;
}

function sniffDer(der: Buffer): PrivateKeyValue | undefined {
  try {
    const fields = sequence(readOnly(der), 'private key');
    const [first, second, third] = fields;
    if (first?.tag === TAG.SEQUENCE && second?.tag === TAG.OCTET_STRING && fields.length === 2) {
      const algorithm = oid(sequence(first, 'encryption algorithm')[0], 'encryption algorithm');
      if (!PASSWORD_BASED.some((arc) => algorithm.startsWith(arc))) return undefined;
      return { kind: 'encrypted-pkcs8', encrypted: Buffer.from(der) };
    }
    if (first?.tag !== TAG.INTEGER) return undefined;
    if (second?.tag === TAG.SEQUENCE && third?.tag === TAG.OCTET_STRING)
      return usable('pkcs8', Buffer.from(der));
    if (second?.tag === TAG.OCTET_STRING) return usable('sec1', sec1ToPkcs8(der, second, fields.slice(2)));
    return fields.length >= 9 && fields.every(({ tag }) => tag === TAG.INTEGER)
      ? usable('pkcs1', pkcs8(derSequence(derOid(KEY_OID.RSA), derNull()), der))
      : undefined;
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

/** PrivateKeyInfo (RFC 5958, section 2). */
const pkcs8 = (algorithm: Buffer, key: Buffer): Buffer =>
  derSequence(derInteger(0), algorithm, derOctetString(key));

/**
 * ECPrivateKey (RFC 5915, section 3) names its curve in `[0]`, or leaves it to the enclosing structure. Then the length of the key
 * tells which of the three NIST curves it is. @throws Asn1Error
 */
function sec1ToPkcs8(der: Buffer, key: Element, optional: Element[]): Buffer {
  const parameters = optional.find(({ tag }) => tag === 0xa0);
  if (parameters) return pkcs8(derSequence(derOid(KEY_OID.EC), readOnly(parameters.contents).raw), der);
  const curve = curveOidByKeyLength[octets(key, 'key').length];
  if (curve === undefined) throw new Asn1Error('unknown curve', key.offset);
  return pkcs8(derSequence(derOid(KEY_OID.EC), derOid(curve)), der);
}

/** The same outline around other bytes is a wrapped key. */
function usable(kind: 'pkcs8' | 'pkcs1' | 'sec1', der: Buffer): PrivateKeyValue | undefined {
  if (isPrivateKey(der)) return { kind, pkcs8: der };
  der.fill(0);
  return undefined;
}
