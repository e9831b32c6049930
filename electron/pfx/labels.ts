/** The attributes of a bag: friendlyName, localKeyID and Java's mark of a trusted certificate. */
import { createHash } from 'node:crypto';
import * as asn1 from '../asn1/index.ts';
import { parseCertificate } from '../certificates/index.ts';
import { OID } from './oids.ts';
import type { ProfileName } from './profiles.ts';

export interface PfxEntry {
  /** The private key as PrivateKeyInfo in DER. */
  readonly key: { readonly pkcs8: Buffer; readonly friendlyName?: string };
  /** The key's own certificate first, then its chain in order. */
  readonly certificates: readonly PfxEntryCertificate[];
}

export interface PfxEntryCertificate {
  readonly der: Buffer;
  readonly friendlyName?: string;
  /** Marks it as an entry of its own for Java, which otherwise passes over what is in no key's chain. */
  readonly trusted?: boolean;
}

/** The attribute sets of the bags, DER; undefined for a bag without attributes. */
export interface Labels {
  readonly key: Buffer | undefined;
  /** In the order of the entry's certificates. */
  readonly certificates: readonly (Buffer | undefined)[];
}

/** A BMPString (RFC 2985, section 5.5.1) cannot hold characters beyond the Basic Multilingual Plane: replaced by U+FFFD. */
export const withinBmp = (name: string): string => name.replace(/[\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/**
 * The labels of an entry in a profile. Key and first certificate share a localKeyID: the SHA-1 of that certificate, in the
 * profile `edirectory` the certificate's whole SubjectKeyIdentifier extension. There, CA certificates are named by their
 * subject in dotted form, and the key by its certificate.
 */
export function labels({ key, certificates }: PfxEntry, profile: ProfileName): Labels {
  const named = profile === 'edirectory' ? certificates.map(nameAsEDirectory) : certificates;
  const own = named[0];
  const id = own && localKeyId(own.der, profile);
  return {
    key: attributes(profile === 'edirectory' && own ? { friendlyName: own.friendlyName } : key, id),
    certificates: named.map((one, index) => attributes(one, index === 0 ? id : undefined)),
  };
}

function nameAsEDirectory({ der, friendlyName }: PfxEntryCertificate): PfxEntryCertificate {
  const certificate = parseCertificate(der);
  if (!certificate.ok) return { der, ...(friendlyName !== undefined && { friendlyName }) };
  const { isCa, subjectDotted } = certificate.value;
  return {
    der,
    friendlyName: isCa || friendlyName === undefined ? withinBmp(subjectDotted) : friendlyName,
  };
}

function localKeyId(der: Buffer, profile: ProfileName): Buffer {
  const certificate = profile === 'edirectory' ? parseCertificate(der) : undefined;
  const keyId = certificate?.ok ? certificate.value.subjectKeyId : undefined;
  // For a certificate without the extension, eDirectory's localKeyID is not stated.
  return keyId === undefined ? createHash('sha1').update(der).digest() : subjectKeyIdentifier(keyId);
}

/** The whole extension (RFC 5280, section 4.2.1.2, never critical). @param keyId hex */
const subjectKeyIdentifier = (keyId: string): Buffer =>
  asn1.derSequence(
    asn1.derOid('2.5.29.14'),
    asn1.derOctetString(asn1.derOctetString(Buffer.from(keyId, 'hex'))),
  );

function attributes(
  { friendlyName, trusted }: { readonly friendlyName?: string | undefined; readonly trusted?: boolean },
  localKeyId: Buffer | undefined,
): Buffer | undefined {
  const set: Buffer[] = [];
  // Characters beyond the Basic Multilingual Plane are written as surrogate pairs, as OpenSSL and Java do.
  if (friendlyName !== undefined) set.push(attribute(OID.friendlyName, asn1.derBmp(friendlyName)));
  if (localKeyId !== undefined) set.push(attribute(OID.localKeyId, asn1.derOctetString(localKeyId)));
  if (trusted === true) set.push(attribute(OID.javaTrustedKeyUsage, asn1.derOid(OID.anyExtendedKeyUsage)));
  return set.length === 0 ? undefined : asn1.derSetOf(...set);
}

const attribute = (type: string, value: Buffer): Buffer =>
  asn1.derSequence(asn1.derOid(type), asn1.derSetOf(value));
