/** Issues X.509 certificates and revocation lists (RFC 5280), signed by `node:crypto`. */
import { sign, type KeyObject } from 'node:crypto';
import {
  derBitString,
  derExplicit,
  derInteger,
  derNull,
  derOid,
  derSequence,
  derUnsigned,
  element,
  TAG,
} from '../../asn1/index.ts';
import type { KeyPair } from './keys.ts';
import { derName, type CertificateName } from './names.ts';

export type SignatureHash = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** Who signs, with which hash function. */
export interface Issuer {
  readonly name: CertificateName;
  readonly key: KeyPair;
  readonly hash: SignatureHash;
}

export interface CertificateRequest {
  readonly subject: CertificateName;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
  /** Unsigned, big-endian. */
  readonly serial: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whole Extension elements, DER. */
  readonly extensions: readonly Buffer[];
}

/** @returns the certificate, DER */
export function issueCertificate(request: CertificateRequest, issuer: Issuer): Buffer {
  const tbs = derSequence(
    derExplicit(0, derInteger(2)),
    derUnsigned(request.serial),
    signatureAlgorithm(issuer),
    derName(issuer.name),
    derSequence(derTime(request.notBefore), derTime(request.notAfter)),
    derName(request.subject),
    request.spki,
    derExplicit(3, derSequence(...request.extensions)),
  );
  return signed(tbs, issuer);
}

export interface RevocationList {
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: readonly { readonly serial: Buffer; readonly at: Date }[];
  /** Whole Extension elements, DER. */
  readonly extensions: readonly Buffer[];
}

/** @returns the CertificateList (RFC 5280, section 5.1), DER */
export function issueRevocationList(list: RevocationList, issuer: Issuer): Buffer {
  const entries = list.revoked.map(({ serial, at }) => derSequence(derUnsigned(serial), derTime(at)));
  const tbs = derSequence(
    derInteger(1),
    signatureAlgorithm(issuer),
    derName(issuer.name),
    derTime(list.thisUpdate),
    derTime(list.nextUpdate),
    ...(entries.length > 0 ? [derSequence(...entries)] : []),
    derExplicit(0, derSequence(...list.extensions)),
  );
  return signed(tbs, issuer);
}

const signed = (tbs: Buffer, issuer: Issuer): Buffer =>
  derSequence(tbs, signatureAlgorithm(issuer), derBitString(sign(issuer.hash, tbs, issuer.key.privateKey)));

const rsaOids: Record<SignatureHash, string> = {
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

const ecOids: Record<SignatureHash, string> = {
  sha1: '1.2.840.10045.4.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
};

/** RSA algorithms carry a NULL, ECDSA ones no parameters at all (RFC 4055, section 5; RFC 5758, section 3.2). */
const signatureAlgorithm = ({ key, hash }: Issuer): Buffer =>
  isEc(key.privateKey) ? derSequence(derOid(ecOids[hash])) : derSequence(derOid(rsaOids[hash]), derNull());

const isEc = (key: KeyObject): boolean => key.asymmetricKeyType === 'ec';

/** UTCTime until 2049, GeneralizedTime from 2050 on (RFC 5280, section 4.1.2.5). */
function derTime(date: Date): Buffer {
  const text = `${date.toISOString().replace(/[-:T]|\.\d+Z$/g, '')}Z`;
  return date.getUTCFullYear() < 2050
    ? element(TAG.UTC_TIME, Buffer.from(text.slice(2), 'latin1'))
    : element(TAG.GENERALIZED_TIME, Buffer.from(text, 'latin1'));
}
