/** What the certificate of a server says about itself, for showing and for judging its strength. */
import { type KeyObject, X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate } from 'node:tls';
import { children, oid, readOnly, sequence } from '../asn1/index.ts';
import { signatureName, signatureScheme } from '../certificates/index.ts';
import type { Weakness } from '../../shared/session.ts';
import { displayName } from './display.ts';

export interface ServerCertificate {
  /** Most specific name first, safe to show. Empty if the certificate has its names only in the extension. */
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serialNumber: string;
  /** SHA-256 over the DER, upper-case hexadecimal with colons. */
  readonly sha256: string;
  /** Such as `RSA 2048` or `EC prime256v1`; `unknown` for a key that the runtime cannot read. */
  readonly keyType: string;
  /** See `signatureName`. */
  readonly signatureAlgorithm: string;
  /** Names and addresses that it was issued for, with their kind: `DNS:ldap1`; without any the common name. */
  readonly names: readonly string[];
  readonly selfSigned: boolean;
  readonly der: Buffer;
  /** The server's certificate and those that it sent with it, or that completed them, in DER. */
  readonly chain: readonly Buffer[];
}

/** Longest chain that is looked at. */
const MAX_CHAIN = 10;
const MAX_NAMES = 64;

function signatureOid(der: Buffer): string {
  const [, algorithm] = sequence(readOnly(der), 'Certificate');
  return oid(children(algorithm!)[0], 'signatureAlgorithm');
}

/** OpenSSL writes one RDN per line, the root first; an empty name is undefined. */
const nameOf = (lines: string | undefined): string =>
  displayName((lines ?? '').split('\n').filter(Boolean).reverse().join(', '));

/** Undefined for an algorithm or a curve that the runtime does not know. */
function publicKeyOf(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch {
    return undefined;
  }
}

function keyTypeOf(certificate: X509Certificate): string {
  const { asymmetricKeyDetails = {}, asymmetricKeyType } = publicKeyOf(certificate) ?? {};
  if (asymmetricKeyType === undefined) return 'unknown';
  const { modulusLength, namedCurve } = asymmetricKeyDetails;
  return [asymmetricKeyType.toUpperCase(), modulusLength ?? namedCurve].filter(Boolean).join(' ');
}

function namesOf({ subject, subjectAltName }: X509Certificate): string[] {
  const listed = (subjectAltName ?? '').split(', ').filter(Boolean);
  // Without names for hosts the common name counts (RFC 6125, section 6.4.4).
  const common = /^CN=(.+)$/m.exec(subject)?.[1];
  const names = listed.length === 0 && common !== undefined ? [common] : listed;
  return names.slice(0, MAX_NAMES).map(displayName);
}

/** True if the key of `issuer` made the signature; false also where the runtime cannot check it. */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  const key = certificate.issuer === issuer.subject ? publicKeyOf(issuer) : undefined;
  try {
    return key !== undefined && certificate.verify(key);
  } catch {
    return false;
  }
}

/** By its names alone where the runtime cannot check the signature. */
function isSelfSigned(certificate: X509Certificate): boolean {
  const { issuer, subject } = certificate;
  if (issuer === undefined || subject !== issuer) return false;
  return publicKeyOf(certificate) === undefined || isIssuedBy(certificate, certificate);
}

/** The chain as the TLS library hands it over: each certificate points to its issuer, the last one to itself. */
function chainOf(peer: DetailedPeerCertificate): Buffer[] {
  const chain: Buffer[] = [];
  let next: DetailedPeerCertificate | undefined = peer;
  while (next?.raw !== undefined && chain.length < MAX_CHAIN) {
    const { raw } = next;
    if (chain.some((known) => known.equals(raw))) break;
    chain.push(raw);
    next = next.issuerCertificate as DetailedPeerCertificate | undefined;
  }
  return chain;
}

/** @throws when the runtime cannot read the certificate at all; an unknown key is not a reason */
export function describeServerCertificate(peer: DetailedPeerCertificate): ServerCertificate {
  const certificate = new X509Certificate(peer.raw);
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    serialNumber: certificate.serialNumber,
    sha256: certificate.fingerprint256,
    keyType: keyTypeOf(certificate),
    signatureAlgorithm: signatureName(signatureOid(peer.raw)),
    names: namesOf(certificate),
    selfSigned: isSelfSigned(certificate),
    der: peer.raw,
    chain: chainOf(peer),
  };
}

/** Undefined for a certificate that the runtime cannot read. @param encoded DER or PEM */
export function readCertificate(encoded: Buffer | string): X509Certificate | undefined {
  try {
    return new X509Certificate(encoded);
  } catch {
    return undefined;
  }
}

/**
 * Weak signatures and keys in a chain. A root's own signature says nothing, so it is not judged: trees keep an SHA-1
 * self-signed root above SHA-256 server certificates. Of an issuer that the runtime cannot read nothing is known, and
 * the handshake has settled what concerns the server's own certificate.
 */
export function chainWeaknesses(chain: readonly Buffer[]): Weakness[] {
  const found = new Set<Weakness>();
  for (const der of chain) {
    const certificate = readCertificate(der);
    if (certificate === undefined) continue;
    const { asymmetricKeyType, asymmetricKeyDetails } = publicKeyOf(certificate) ?? {};
    // 2048 bits: NIST SP 800-131A, revision 2.
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
      found.add('small-key');
    if (isSelfSigned(certificate)) continue;
    const hash = signatureScheme(signatureOid(der))?.hash;
    if (hash === 'sha1') found.add('sha1-signature');
    if (hash === 'md5') found.add('md5-signature');
  }
  return [...found];
}
