/** Certificate extensions (RFC 5280, section 4.2): the ones that decide something, and all of them as text. */
import {
  Asn1Error,
  children,
  expectTag,
  integer,
  octets,
  oid,
  readOnly,
  sequence,
  TAG,
  type Element,
} from '../asn1/index.ts';
import { readName } from './names.ts';
import { describeNovellSecurityAttribute } from './novell-security-attribute.ts';
import { EXTENSION_OID, extensionName, keyPurposeName } from './oids.ts';
import { bounded, colonHex, plainHex, shortHex, visible } from './text.ts';

/** One extension for the Details dialog. */
export interface Extension {
  readonly oid: string;
  readonly name: string;
  readonly critical: boolean;
  /** In words if the extension is known, else hex. */
  readonly text: string;
}

/** What the extensions say about the certificate's role. */
export interface ExtensionFacts {
  readonly extensions: readonly Extension[];
  readonly isCa: boolean;
  readonly pathLength: number | undefined;
  readonly keyUsage: readonly string[];
  readonly subjectKeyId: string | undefined;
  readonly authorityKeyId: string | undefined;
}

const USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** More extensions than any real certificate has; the rest would only fill the dialog. */
const MAX_EXTENSIONS = 64;

/** @param wrapper the `[3]` element of the TBSCertificate, if there @throws Asn1Error */
export function readExtensions(wrapper: Element | undefined): ExtensionFacts {
  const found = wrapper ? sequence(children(wrapper)[0], 'extensions') : [];
  if (found.length > MAX_EXTENSIONS) throw new Asn1Error('too many extensions', wrapper!.offset);
  const parsed = found.map(readExtension);
  const values = new Map(parsed.map(({ oid: type, value }) => [type, value]));
  const constraints = values.get(EXTENSION_OID.BASIC_CONSTRAINTS);
  const usage = values.get(EXTENSION_OID.KEY_USAGE);
  const subjectKey = values.get(EXTENSION_OID.SUBJECT_KEY_ID);
  const authorityKey = values.get(EXTENSION_OID.AUTHORITY_KEY_ID);
  return {
    extensions: parsed.map(({ oid: type, critical, value }) => ({
      oid: type,
      name: extensionName(type),
      critical,
      text: bounded(describe(type, value)),
    })),
    ...basicConstraints(constraints),
    keyUsage: usage ? keyUsages(readOnly(usage)) : [],
    subjectKeyId: ifReadable(subjectKey, (value) =>
      plainHex(octets(readOnly(value), 'subject key identifier')),
    ),
    authorityKeyId: ifReadable(authorityKey, authorityKeyId),
  };
}

/** Identifiers only save signature checks: one that cannot be read is as good as none. */
function ifReadable<Value>(
  value: Buffer | undefined,
  read: (value: Buffer) => Value | undefined,
): Value | undefined {
  try {
    return value && read(value);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

function readExtension(element: Element): { oid: string; critical: boolean; value: Buffer } {
  const fields = sequence(element, 'extension');
  const critical = fields[1]?.tag === TAG.BOOLEAN && fields[1].contents[0] !== 0;
  return {
    oid: oid(fields[0], 'extension type'),
    critical,
    value: octets(fields.at(-1), 'extension value'),
  };
}

function basicConstraints(value: Buffer | undefined): { isCa: boolean; pathLength: number | undefined } {
  if (value === undefined) return { isCa: false, pathLength: undefined };
  const fields = sequence(readOnly(value), 'basic constraints');
  const flag = fields[0]?.tag === TAG.BOOLEAN ? fields[0] : undefined;
  const length = fields.find((field) => field.tag === TAG.INTEGER);
  return {
    isCa: flag !== undefined && flag.contents[0] !== 0,
    pathLength: length && integer(length, 'path length'),
  };
}

function keyUsages(bits: Element): string[] {
  const { contents } = expectTag(bits, TAG.BIT_STRING, 'key usage');
  return USAGES.filter((_usage, bit) => ((contents[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function authorityKeyId(value: Buffer): string | undefined {
  const field = sequence(readOnly(value), 'authority key identifier').find(({ tag }) => tag === 0x80);
  return field && plainHex(field.contents);
}

/**
 * The value as OpenSSL prints it, which reads the same in every language. An extension that cannot be read is shown as hex:
 * the certificate itself may still be of use.
 */
function describe(type: string, value: Buffer): string {
  try {
    return describeKnown(type, value) ?? shortHex(value);
  } catch (error) {
    if (error instanceof Asn1Error) return shortHex(value);
    throw error;
  }
}

function describeKnown(type: string, value: Buffer): string | undefined {
  switch (type) {
    case EXTENSION_OID.SUBJECT_KEY_ID:
      return shortHex(octets(readOnly(value), 'subject key identifier'));
    case EXTENSION_OID.AUTHORITY_KEY_ID:
      return describeAuthorityKeyId(value);
    case EXTENSION_OID.KEY_USAGE:
      return keyUsages(readOnly(value)).join(', ');
    case EXTENSION_OID.BASIC_CONSTRAINTS: {
      const { isCa, pathLength } = basicConstraints(value);
      return `CA:${isCa ? 'TRUE' : 'FALSE'}${pathLength === undefined ? '' : `, pathlen:${String(pathLength)}`}`;
    }
    case EXTENSION_OID.EXTENDED_KEY_USAGE:
      return sequence(readOnly(value), 'extended key usage')
        .slice(0, 32)
        .map((purpose) => keyPurposeName(oid(purpose, 'purpose')))
        .join(', ');
    case EXTENSION_OID.SUBJECT_ALT_NAME:
    case EXTENSION_OID.ISSUER_ALT_NAME:
      return sequence(readOnly(value), 'alternative names').slice(0, 100).map(generalName).join(', ');
    case EXTENSION_OID.CRL_DISTRIBUTION_POINTS:
      return collectUris(readOnly(value), 0).join(', ');
    case EXTENSION_OID.AUTHORITY_INFO_ACCESS:
      return collectUris(readOnly(value), 0).join(', ');
    case EXTENSION_OID.CERTIFICATE_POLICIES:
      return sequence(readOnly(value), 'policies')
        .slice(0, 32)
        .map((policy) => oid(sequence(policy, 'policy')[0], 'policy'))
        .join(', ');
    case EXTENSION_OID.NOVELL_SECURITY:
      return describeNovellSecurityAttribute(readOnly(value));
    default:
      return undefined;
  }
}

function describeAuthorityKeyId(value: Buffer): string {
  const fields = sequence(readOnly(value), 'authority key identifier');
  return fields
    .map((field) => {
      if (field.tag === 0x80) return `keyid:${shortHex(field.contents)}`;
      if (field.tag === 0xa1) return `${children(field).slice(0, 16).map(generalName).join(', ')}`;
      if (field.tag === 0x82) return `serial:${shortHex(field.contents)}`;
      return shortHex(field.raw);
    })
    .join('; ');
}

/** GeneralName (RFC 5280, section 4.2.1.6). */
function generalName(name: Element): string {
  switch (name.tag) {
    case 0x81:
      return `email:${latin(name)}`;
    case 0x82:
      return `DNS:${latin(name)}`;
    case 0x86:
      return `URI:${latin(name)}`;
    case 0x87:
      return `IP Address:${ipAddress(name.contents)}`;
    case 0xa4:
      return `DirName:${readName(children(name)[0]!).rfc4514}`;
    default:
      return shortHex(name.raw);
  }
}

const latin = (element: Element): string => visible(element.contents.subarray(0, 1024).toString('latin1'));

function ipAddress(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return colonHex(bytes.subarray(0, 64));
  return Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16)).join(':');
}

/** The URIs and directory names anywhere in the structure; distribution points wrap them several levels deep. */
function collectUris(element: Element, depth: number): string[] {
  if (element.tag === 0x86) return [latin(element)];
  if (element.tag === 0xa4) return [generalName(element)];
  if (!(element.tag & 0x20) || depth > 6) return [];
  return children(element)
    .slice(0, 64)
    .flatMap((child) => collectUris(child, depth + 1));
}
