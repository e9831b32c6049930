/** Certificate extensions (RFC 5280, section 4.2) as DER. */
import { createHash } from 'node:crypto';
import {
  children,
  derBitString,
  derBoolean,
  derImplicit,
  derInteger,
  derOctetString,
  derOid,
  derSequence,
  element,
  readOnly,
  TAG,
} from '../../asn1/index.ts';

const extension = (oid: string, critical: boolean, value: Buffer): Buffer =>
  derSequence(derOid(oid), ...(critical ? [derBoolean(true)] : []), derOctetString(value));

/** Key identifier: SHA-1 of the subjectPublicKey bits (RFC 5280, section 4.2.1.2, method 1). */
function keyIdentifier(spki: Buffer): Buffer {
  const bits = children(readOnly(spki))[1]!;
  return createHash('sha1').update(bits.contents.subarray(1)).digest();
}

export const subjectKeyId = (spki: Buffer): Buffer =>
  extension('2.5.29.14', false, derOctetString(keyIdentifier(spki)));

export const authorityKeyId = (issuerSpki: Buffer): Buffer =>
  extension('2.5.29.35', false, derSequence(derImplicit(0, keyIdentifier(issuerSpki))));

/** Not critical and without a path length, as in the CA certificates that eDirectory issues. */
export const caConstraints = (): Buffer => extension('2.5.29.19', false, derSequence(derBoolean(true)));

/** keyCertSign and cRLSign. */
export const caKeyUsage = (): Buffer => extension('2.5.29.15', false, derBitString(Buffer.from([0x06]), 1));

/** digitalSignature and keyEncipherment. */
export const serverKeyUsage = (): Buffer =>
  extension('2.5.29.15', true, derBitString(Buffer.from([0xa0]), 5));

/** Proof of identity as a server or as a user (RFC 5280, section 4.2.1.12). */
export const extendedKeyUsage = (purpose: 'server' | 'client'): Buffer =>
  extension(
    '2.5.29.37',
    false,
    derSequence(derOid(purpose === 'server' ? '1.3.6.1.5.5.7.3.1' : '1.3.6.1.5.5.7.3.2')),
  );

/** DNS names and IPv4 addresses that a server is reached by. */
export const alternativeNames = (dns: readonly string[], ip: readonly string[]): Buffer =>
  extension(
    '2.5.29.17',
    false,
    derSequence(
      ...dns.map((name) => derImplicit(2, Buffer.from(name, 'latin1'))),
      ...ip.map((address) => derImplicit(7, Buffer.from(address.split('.').map(Number)))),
    ),
  );

/** GeneralName of the kind rfc822Name. */
export const emailName = (address: string): Buffer =>
  extension('2.5.29.17', false, derSequence(derImplicit(1, Buffer.from(address, 'latin1'))));

/** cRLNumber (RFC 5280, section 5.2.3). */
export const crlNumber = (number: number): Buffer => extension('2.5.29.20', false, derInteger(number));

/**
 * Novell Security Attribute: the layout of the public NOVELL-PKIS-ASN1 module, with a key quality such as eDirectory's own
 * certificates show and without the optional enterprise labels.
 */
export function novellSecurityAttribute(): Buffer {
  const rating = (value: number): Buffer => derSequence(derSequence(derInteger(1), derInteger(value)));
  const quality = (tag: number, compusec: number, crypto: number, storage: number): Buffer =>
    element(tag, derBoolean(false), rating(compusec), rating(crypto), derInteger(storage));
  return extension(
    '2.16.840.1.113719.1.9.4.1',
    false,
    derSequence(
      derOctetString(Buffer.from([1, 0])),
      derBoolean(true),
      element(TAG.PRINTABLE_STRING, Buffer.from('Novell Security Attribute(tm)', 'latin1')),
      element(
        TAG.IA5_STRING,
        Buffer.from('http://developer.novell.com/repository/attributes/certattrs_v10.htm', 'latin1'),
      ),
      derSequence(
        quality(0xa0, 0x46, 10, 0x69),
        quality(0xa1, 0, 0, 0),
        element(0xa2, derInteger(0x18), derBoolean(true)),
      ),
    ),
  );
}
