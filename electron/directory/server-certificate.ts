/** What the certificate of an LDAP server says about itself, for showing and for judging its strength. */
import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate } from 'node:tls';
import { children, oid, readOnly, sequence } from '../asn1/index.ts';
import { displayName } from './display.ts';

export interface ServerCertificate {
  /** Most specific name first, safe to show. */
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serialNumber: string;
  /** SHA-256 over the DER, upper-case hexadecimal with colons. */
  readonly sha256: string;
  /** Such as `RSA 2048` or `EC prime256v1`. */
  readonly keyType: string;
  /** Such as `SHA-256 with RSA`; the OID where it has no common name. */
  readonly signatureAlgorithm: string;
  /** Names and addresses that it was issued for. */
  readonly names: readonly string[];
  readonly selfSigned: boolean;
  readonly der: Buffer;
  /** The server's certificate and those that it sent with it, or that completed them, in DER. */
  readonly chain: readonly Buffer[];
}

/** Reasons to distrust a connection whoever vouches for the certificate. */
export type Weakness = 'md5-signature' | 'sha1-signature' | 'small-key' | 'old-tls' | 'weak-parameters';

/** Signature algorithms by OID (RFC 3279, 4055, 5758, 8410). */
const SIGNATURES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'MD5 with RSA',
  '1.2.840.113549.1.1.5': 'SHA-1 with RSA',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.113549.1.1.11': 'SHA-256 with RSA',
  '1.2.840.113549.1.1.12': 'SHA-384 with RSA',
  '1.2.840.113549.1.1.13': 'SHA-512 with RSA',
  '1.2.840.113549.1.1.14': 'SHA-224 with RSA',
  '1.2.840.10040.4.3': 'SHA-1 with DSA',
  '1.2.840.10045.4.1': 'SHA-1 with ECDSA',
  '1.2.840.10045.4.3.1': 'SHA-224 with ECDSA',
  '1.2.840.10045.4.3.2': 'SHA-256 with ECDSA',
  '1.2.840.10045.4.3.3': 'SHA-384 with ECDSA',
  '1.2.840.10045.4.3.4': 'SHA-512 with ECDSA',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** Longest chain that is looked at. */
const MAX_CHAIN = 10;

function signatureOid(der: Buffer): string {
  const [, algorithm] = sequence(readOnly(der), 'Certificate');
  return oid(children(algorithm!)[0], 'signatureAlgorithm');
}

/** OpenSSL writes one RDN per line, the root first. */
const nameOf = (lines: string): string => displayName(lines.split('\n').filter(Boolean).reverse().join(', '));

function keyTypeOf({ publicKey }: X509Certificate): string {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const kind = (publicKey.asymmetricKeyType ?? 'unknown').toUpperCase();
  return [kind, modulusLength ?? namedCurve].filter(Boolean).join(' ');
}

const isSelfSigned = (certificate: X509Certificate): boolean =>
  certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);

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

/** @throws when the key or an encoding in the certificate is one that the crypto library does not know */
export function describeServerCertificate(peer: DetailedPeerCertificate): ServerCertificate {
  const certificate = new X509Certificate(peer.raw);
  const signature = signatureOid(peer.raw);
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
    serialNumber: certificate.serialNumber,
    sha256: certificate.fingerprint256,
    keyType: keyTypeOf(certificate),
    signatureAlgorithm: SIGNATURES[signature] ?? signature,
    names: (certificate.subjectAltName ?? '').split(', ').filter(Boolean).slice(0, 64).map(displayName),
    selfSigned: isSelfSigned(certificate),
    der: peer.raw,
    chain: chainOf(peer),
  };
}

/**
 * Weak signatures and keys in a chain. A root's own signature says nothing, so it is not judged: trees keep an SHA-1
 * self-signed root above SHA-256 server certificates.
 */
export function chainWeaknesses(chain: readonly Buffer[]): Weakness[] {
  const found = new Set<Weakness>();
  for (const der of chain) {
    const certificate = new X509Certificate(der);
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    // 2048 bits: NIST SP 800-131A, revision 2.
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
      found.add('small-key');
    if (isSelfSigned(certificate)) continue;
    const signature = SIGNATURES[signatureOid(der)] ?? '';
    if (signature.startsWith('SHA-1')) found.add('sha1-signature');
    if (signature.startsWith('MD5')) found.add('md5-signature');
  }
  return [...found];
}
