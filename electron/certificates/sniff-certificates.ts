/** Finds certificates in an attribute value or a file, whatever form they were stored in. */
import { Asn1Error, children, expectTag, oid, readElement, TAG, type Element } from '../asn1/index.ts';
import { looksLikeCertificate } from './certificate.ts';
import { decodeText, MAX_BLOCKS } from './pem.ts';

/** Kind of a value, and the certificates in it (DER, in their order in the value). */
export interface SniffedCertificates {
  readonly kind: 'certificate' | 'pkcs7' | 'sequence' | 'pem' | 'unknown';
  /** Also those that were found before the point where an `unknown` value stopped making sense. */
  readonly certificates: readonly Buffer[];
  /** True if the value can contain more certificates, which were not looked for. */
  readonly isCut?: true;
}

/** signedData of PKCS #7 (RFC 2315, section 14), which CMS kept. */
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** An attribute of eDirectory holds at most 64512 bytes; files with a long chain stay well below this. */
const MAX_BYTES = 4 * 1024 * 1024;
/** A value with as many certificates, or parts of a text, can contain more, which are not looked for. */
export const MAX_CERTIFICATES = 256;

const UNKNOWN: SniffedCertificates = { kind: 'unknown', certificates: [] };

/**
 * Recognizes one certificate, several one after the other, a SEQUENCE or SET of them, a PKCS #7 bundle, any of these in an
 * OCTET STRING or behind a short header such as its length, and text of any of these (see `decodeText`), in ASCII or UTF-16.
 * Never throws; the certificates are not parsed further than their outline.
 */
export function sniffCertificates(value: Buffer): SniffedCertificates {
  if (value.length === 0) return UNKNOWN;
  if (value.length > MAX_BYTES) return { ...UNKNOWN, isCut: true };
  const sniffed = sniffDer(value);
  if (sniffed.certificates.length > 0) return marked(sniffed, 1);
  const parts = decodeText(value);
  const certificates = parts.flatMap((der) => sniffDer(der).certificates).slice(0, MAX_CERTIFICATES);
  return marked(certificates.length === 0 ? UNKNOWN : { kind: 'pem', certificates }, parts.length);
}

/** @param parts how many parts of a text were read */
const marked = (sniffed: SniffedCertificates, parts: number): SniffedCertificates =>
  parts < MAX_BLOCKS && sniffed.certificates.length < MAX_CERTIFICATES
    ? sniffed
    : { ...sniffed, isCut: true };

function sniffDer(value: Buffer, depth = 0): SniffedCertificates {
  const found: Buffer[] = [];
  let kind: SniffedCertificates['kind'] | undefined;
  let at = 0;
  while (at < value.length && found.length < MAX_CERTIFICATES) {
    // Some writers round values up with zeros.
    if (value[at] === 0 && value.subarray(at).every((byte) => byte === 0)) break;
    const next = nextElement(value, at, depth);
    if (!next) return { kind: 'unknown', certificates: found };
    found.push(...next.inside.certificates);
    kind = kind === undefined ? next.inside.kind : 'sequence';
    at = next.end;
  }
  return kind === undefined ? UNKNOWN : { kind, certificates: found.slice(0, MAX_CERTIFICATES) };
}

/** Bytes that a directory puts before a value: lengths and counts in any byte order, a tag, a byte order mark. */
const MAX_HEADER = 16;

/** The certificates in the element that begins here, or after a header that is not read. */
function nextElement(
  value: Buffer,
  at: number,
  depth: number,
): { readonly inside: SniffedCertificates; readonly end: number } | undefined {
  for (let start = at; start <= at + MAX_HEADER; start++) {
    if (start > at && value[start] !== TAG.SEQUENCE) continue;
    const element = tryRead(value, start);
    const inside = element && certificatesIn(element, depth);
    if (inside && (start === at || inside.certificates.length > 0))
      return { inside, end: start + element.raw.length };
  }
  return undefined;
}

/** Containers of containers: an attribute value of OCTET STRING, SEQUENCE, certificate has two levels. */
const MAX_WRAPPINGS = 4;

function certificatesIn(element: Element, depth: number): SniffedCertificates | undefined {
  if (looksLikeCertificate(element)) return { kind: 'certificate', certificates: [element.raw] };
  if (depth === MAX_WRAPPINGS) return undefined;
  try {
    if (element.tag === TAG.OCTET_STRING) return known(sniffDer(element.contents, depth + 1));
    if (element.tag !== TAG.SEQUENCE && element.tag !== TAG.SET && (element.tag & 0xe0) !== 0xa0)
      return undefined;
    const parts = children(element, MAX_CERTIFICATES);
    if (parts[0]?.tag === TAG.OID) return bundle(parts);
    const inside = parts.map((part) => certificatesIn(part, depth + 1));
    if (inside.length === 0 || inside.some((one) => one === undefined)) return undefined;
    return { kind: 'sequence', certificates: inside.flatMap((one) => one!.certificates) };
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

const known = (sniffed: SniffedCertificates): SniffedCertificates | undefined =>
  sniffed.kind === 'unknown' ? undefined : sniffed;

/** ContentInfo with SignedData inside; its `certificates [0]` is a SET of certificates. @throws Asn1Error */
function bundle([type, content]: Element[]): SniffedCertificates | undefined {
  if (oid(type, 'content type') !== SIGNED_DATA || content === undefined) return undefined;
  const [signedData] = children(content, 1);
  const fields = children(expectTag(signedData, TAG.SEQUENCE, 'signed data'), 6);
  const certificates = fields.find(({ tag }) => tag === 0xa0);
  return {
    kind: 'pkcs7',
    certificates: certificates
      ? children(certificates, MAX_CERTIFICATES)
          .filter(looksLikeCertificate)
          .map(({ raw }) => raw)
      : [],
  };
}

function tryRead(value: Buffer, at: number): Element | undefined {
  try {
    return readElement(value, at);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}
