/** X.509 certificates (RFC 5280), read from DER without refusing what eDirectory really issues: 36-byte serial numbers, SHA-1. */
import { createHash } from 'node:crypto';
import { Asn1Error, children, expectTag, oid, readOnly, sequence, TAG, type Element } from '../asn1/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readExtensions, type Extension } from './extensions.ts';
import { readName } from './names.ts';
import { knownName, signatureScheme } from './oids.ts';
import { bitString, readCommonSpki, readPublicKey } from './public-key.ts';
import { colonHex, plainHex } from './text.ts';
import { readTime } from './times.ts';

/** One certificate: what it says, and the parts that checks need. Buffers are read-only views. */
export interface Certificate {
  readonly der: Buffer;
  /** RFC 4514 strings: `O=ACME-TREE,OU=Organizational CA`. */
  readonly subject: string;
  readonly issuer: string;
  /** In eDirectory's dotted form, in encoded order: `OU=Organizational CA.O=ACME-TREE`. */
  readonly subjectDotted: string;
  readonly issuerDotted: string;
  /** The names in the form in which they are compared (RFC 5280, section 7.1). */
  readonly subjectKey: string;
  readonly issuerKey: string;
  /** Upper-case hex without the sign octet, two digits a byte. */
  readonly serialHex: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Fingerprints of the whole certificate: upper-case hex with colons. */
  readonly sha256: string;
  readonly sha1: string;
  readonly isCa: boolean;
  readonly pathLength: number | undefined;
  /** Names of RFC 5280, section 4.2.1.3: 'keyCertSign', 'cRLSign', ... Empty when the extension is absent. */
  readonly keyUsage: readonly string[];
  /** 'RSA' (also RSASSA-PSS), 'EC', 'Ed25519', or the name or OID of another algorithm. */
  readonly keyAlgorithm: string;
  /** 'RSA 2048', 'RSA-PSS 2048', 'EC P-384'. */
  readonly keyDetail: string;
  /** 'sha256WithRSAEncryption', or the OID of an unknown algorithm. */
  readonly signatureAlgorithm: string;
  /** Signed with MD5 or SHA-1. */
  readonly weakSignature: boolean;
  /** SubjectPublicKeyInfo, DER, in the form in which keys are compared: see `commonAlgorithm`. */
  readonly spki: Buffer;
  /** Upper-case hex. */
  readonly subjectKeyId: string | undefined;
  readonly authorityKeyId: string | undefined;
  /** Subject and issuer are the same name. Says nothing about the signature. */
  readonly selfIssued: boolean;
  readonly extensions: readonly Extension[];
  /** What the issuer signed, the algorithm identifier that it named, and the signature. */
  readonly tbs: Buffer;
  readonly signatureAlgorithmDer: Buffer;
  readonly signature: Buffer;
}

/**
 * eDirectory's schema allows 64512 bytes for a certificate attribute; anything far beyond is not a certificate, and reading
 * it would only cost memory.
 */
const MAX_CERTIFICATE_BYTES = 256 * 1024;

/** Far above the 36 bytes that real eDirectory certificates have. */
const MAX_SERIAL_BYTES = 256;

/**
 * Reads one certificate that fills the whole input.
 * @param der DER; BER that says the same is read as well
 * @returns `CERT-UNREADABLE` for anything that is not a certificate, `CERT-FIELD` for one with a field that cannot be read
 */
export function parseCertificate(der: Buffer): Result<Certificate> {
  if (der.length > MAX_CERTIFICATE_BYTES) return fail('CERT-UNREADABLE');
  try {
    return ok(readCertificate(der));
  } catch (error) {
    if (error instanceof FieldError) return fail('CERT-FIELD', { field: error.field });
    if (error instanceof Asn1Error) return fail('CERT-UNREADABLE');
    throw error;
  }
}

/** A field of TBSCertificate, by its name in RFC 5280, that breaks its syntax. */
class FieldError extends Error {
  readonly field: string;
  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

function inField<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Asn1Error) throw new FieldError(field);
    throw error;
  }
}

/** True if the bytes have the outer structure of a Certificate. */
export function looksLikeCertificate(element: Element): boolean {
  try {
    const [tbs, algorithm, signature, ...rest] = children(expectTag(element, TAG.SEQUENCE, 'certificate'), 4);
    const fields = children(expectTag(tbs, TAG.SEQUENCE, 'TBSCertificate'), 7);
    const at = fields[0]?.tag === 0xa0 ? 1 : 0;
    return (
      rest.length === 0 &&
      algorithm?.tag === TAG.SEQUENCE &&
      signature?.tag === TAG.BIT_STRING &&
      fields[at]?.tag === TAG.INTEGER &&
      fields.slice(at + 1, at + 6).length === 5 &&
      fields.slice(at + 1, at + 6).every(({ tag }) => tag === TAG.SEQUENCE)
    );
  } catch (error) {
    if (error instanceof Asn1Error) return false;
    throw error;
  }
}

function readCertificate(der: Buffer): Certificate {
  const [tbs, algorithm, signature] = sequence(readOnly(der), 'certificate');
  const fields = sequence(tbs, 'TBSCertificate');
  const at = fields[0]?.tag === 0xa0 ? 1 : 0;
  const [serial, , issuer, validity, subject, spki, ...optional] = fields.slice(at);
  if (!issuer || !subject || !spki) throw new Asn1Error('certificate is incomplete', 0);
  const [notBefore, notAfter] = inField('validity', () => sequence(validity, 'validity').map(readTime));
  if (!notBefore || !notAfter) throw new FieldError('validity');
  const subjectNames = inField('subject', () => readName(subject));
  const issuerNames = inField('issuer', () => readName(issuer));
  const algorithmOid = oid(sequence(algorithm, 'signature algorithm')[0], 'signature algorithm');
  const scheme = signatureScheme(algorithmOid);
  return {
    der,
    subject: subjectNames.rfc4514,
    issuer: issuerNames.rfc4514,
    subjectDotted: subjectNames.dotted,
    issuerDotted: issuerNames.dotted,
    subjectKey: subjectNames.comparable,
    issuerKey: issuerNames.comparable,
    serialHex: inField('serialNumber', () => readSerial(serial)),
    notBefore,
    notAfter,
    sha256: fingerprint('sha256', der),
    sha1: fingerprint('sha1', der),
    ...inField('subjectPublicKeyInfo', () => readKey(spki)),
    signatureAlgorithm: scheme?.name ?? knownName(algorithmOid),
    weakSignature: scheme?.hash === 'sha1' || scheme?.hash === 'md5',
    selfIssued: subjectNames.comparable === issuerNames.comparable,
    ...inField('extensions', () => readExtensions(optional.find(({ tag }) => tag === 0xa3))),
    tbs: tbs!.raw,
    signatureAlgorithmDer: algorithm!.raw,
    signature: bitString(signature, 'signature'),
  };
}

function readKey(spki: Element): Pick<Certificate, 'keyAlgorithm' | 'keyDetail' | 'spki'> {
  const { keyAlgorithm, keyDetail } = readPublicKey(spki);
  return { keyAlgorithm, keyDetail, spki: readCommonSpki(spki) };
}

function readSerial(serial: Element | undefined): string {
  const { contents, offset } = expectTag(serial, TAG.INTEGER, 'serial number');
  if (contents.length === 0 || contents.length > MAX_SERIAL_BYTES)
    throw new Asn1Error('serial number out of range', offset);
  return plainHex(contents.length > 1 && contents[0] === 0 ? contents.subarray(1) : contents);
}

const fingerprint = (hash: 'sha256' | 'sha1', der: Buffer): string =>
  colonHex(createHash(hash).update(der).digest());
