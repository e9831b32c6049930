/**
 * The object identifiers that certificates carry, with the names that administrators know them by.
 * Sources: RFC 3279, RFC 4055, RFC 5480, RFC 5758 and RFC 8410 (algorithms), RFC 4519 (attribute types), RFC 5280 (extensions).
 */

import oids from 'node-forge/lib/oids.js';

/** How a signature is checked with `node:crypto`. `hash` is its name there, null if the scheme has its own (Ed25519). */
export interface SignatureScheme {
  readonly name: string;
  readonly hash: string | null;
  /** Type of the issuer's key in `node:crypto`, such as `rsa`, `ec` or `ml-dsa-44`. */
  readonly key: string;
  /** The parameters of RSASSA-PSS are in the algorithm identifier and are read from there. */
  readonly pss?: true;
}

/** Signatures of FIPS 204 and 205, in the order of their OIDs, which identify key and signature alike. */
export const ML_DSA = ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'] as const;
export const SLH_DSA = ['SHA2', 'SHAKE'].flatMap((hash) =>
  ['128s', '128f', '192s', '192f', '256s', '256f'].map((size) => `SLH-DSA-${hash}-${size}`),
);

const schemes: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.4': { name: 'md5WithRSAEncryption', hash: 'md5', key: 'rsa' },
  '1.2.840.113549.1.1.5': { name: 'sha1WithRSAEncryption', hash: 'sha1', key: 'rsa' },
  '1.2.840.113549.1.1.10': { name: 'rsassaPss', hash: 'sha256', key: 'rsa', pss: true },
  '1.2.840.113549.1.1.11': { name: 'sha256WithRSAEncryption', hash: 'sha256', key: 'rsa' },
  '1.2.840.113549.1.1.12': { name: 'sha384WithRSAEncryption', hash: 'sha384', key: 'rsa' },
  '1.2.840.113549.1.1.13': { name: 'sha512WithRSAEncryption', hash: 'sha512', key: 'rsa' },
  '1.2.840.113549.1.1.14': { name: 'sha224WithRSAEncryption', hash: 'sha224', key: 'rsa' },
  '1.2.840.113549.1.1.15': { name: 'sha512-224WithRSAEncryption', hash: 'sha512-224', key: 'rsa' },
  '1.2.840.113549.1.1.16': { name: 'sha512-256WithRSAEncryption', hash: 'sha512-256', key: 'rsa' },
  '2.16.840.1.101.3.4.3.13': { name: 'sha3-224WithRSAEncryption', hash: 'sha3-224', key: 'rsa' },
  '2.16.840.1.101.3.4.3.14': { name: 'sha3-256WithRSAEncryption', hash: 'sha3-256', key: 'rsa' },
  '2.16.840.1.101.3.4.3.15': { name: 'sha3-384WithRSAEncryption', hash: 'sha3-384', key: 'rsa' },
  '2.16.840.1.101.3.4.3.16': { name: 'sha3-512WithRSAEncryption', hash: 'sha3-512', key: 'rsa' },
  '1.2.840.10045.4.1': { name: 'ecdsa-with-SHA1', hash: 'sha1', key: 'ec' },
  '1.2.840.10045.4.3.1': { name: 'ecdsa-with-SHA224', hash: 'sha224', key: 'ec' },
  '1.2.840.10045.4.3.2': { name: 'ecdsa-with-SHA256', hash: 'sha256', key: 'ec' },
  '1.2.840.10045.4.3.3': { name: 'ecdsa-with-SHA384', hash: 'sha384', key: 'ec' },
  '1.2.840.10045.4.3.4': { name: 'ecdsa-with-SHA512', hash: 'sha512', key: 'ec' },
  '2.16.840.1.101.3.4.3.9': { name: 'ecdsa-with-SHA3-224', hash: 'sha3-224', key: 'ec' },
  '2.16.840.1.101.3.4.3.10': { name: 'ecdsa-with-SHA3-256', hash: 'sha3-256', key: 'ec' },
  '2.16.840.1.101.3.4.3.11': { name: 'ecdsa-with-SHA3-384', hash: 'sha3-384', key: 'ec' },
  '2.16.840.1.101.3.4.3.12': { name: 'ecdsa-with-SHA3-512', hash: 'sha3-512', key: 'ec' },
  '1.2.840.10040.4.3': { name: 'dsa-with-SHA1', hash: 'sha1', key: 'dsa' },
  '2.16.840.1.101.3.4.3.1': { name: 'dsa-with-SHA224', hash: 'sha224', key: 'dsa' },
  '2.16.840.1.101.3.4.3.2': { name: 'dsa-with-SHA256', hash: 'sha256', key: 'dsa' },
  '1.3.101.112': { name: 'Ed25519', hash: null, key: 'ed25519' },
  '1.3.101.113': { name: 'Ed448', hash: null, key: 'ed448' },
  ...Object.fromEntries(
    [...ML_DSA, ...SLH_DSA].map((name, at) => [
      `2.16.840.1.101.3.4.3.${17 + at}`,
      { name, hash: null, key: name.toLowerCase() },
    ]),
  ),
};

/** Signatures that no runtime of this program checks. */
const otherSignatures: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2WithRSAEncryption',
  '1.2.840.113549.1.1.3': 'md4WithRSAEncryption',
  '1.3.36.3.3.1.2': 'ripemd160WithRSA',
  '1.2.156.10197.1.501': 'SM2-with-SM3',
  '1.2.643.2.2.3': 'GOST R 34.10-2001',
  '1.2.643.7.1.1.3.2': 'GOST R 34.10-2012 256',
  '1.2.643.7.1.1.3.3': 'GOST R 34.10-2012 512',
};

/** The scheme of a signature algorithm, or undefined for one that this program does not know. */
export const signatureScheme = (oid: string): SignatureScheme | undefined => lookUp(schemes, oid);

const SIGNERS: Readonly<Record<string, string>> = { rsa: 'RSA', ec: 'ECDSA', dsa: 'DSA' };

/** A signature algorithm in plain words, such as `SHA-256 with RSA`, or as `knownName` has it. */
export function signatureName(oid: string): string {
  const scheme = signatureScheme(oid);
  if (!scheme) return knownName(oid);
  if (scheme.pss) return 'RSASSA-PSS';
  return scheme.hash === null ? scheme.name : `${hashName(scheme.hash)} with ${SIGNERS[scheme.key]!}`;
}

/** `sha256` as `SHA-256`, `sha512-224` as `SHA-512/224`, `sha3-256` as `SHA3-256`. */
const hashName = (hash: string): string =>
  hash.startsWith('sha3-')
    ? hash.toUpperCase()
    : hash.toUpperCase().replace('-', '/').replace(/^SHA/, 'SHA-');

/** Hash functions as RSASSA-PSS parameters name them (RFC 4055, section 2.1). */
export const hashByOid = (oid: string): string | undefined =>
  lookUp(
    {
      '1.3.14.3.2.26': 'sha1',
      '2.16.840.1.101.3.4.2.4': 'sha224',
      '2.16.840.1.101.3.4.2.1': 'sha256',
      '2.16.840.1.101.3.4.2.2': 'sha384',
      '2.16.840.1.101.3.4.2.3': 'sha512',
      '2.16.840.1.101.3.4.2.5': 'sha512-224',
      '2.16.840.1.101.3.4.2.6': 'sha512-256',
      '2.16.840.1.101.3.4.2.7': 'sha3-224',
      '2.16.840.1.101.3.4.2.8': 'sha3-256',
      '2.16.840.1.101.3.4.2.9': 'sha3-384',
      '2.16.840.1.101.3.4.2.10': 'sha3-512',
    },
    oid,
  );

export const KEY_OID = {
  RSA: '1.2.840.113549.1.1.1',
  RSA_PSS: '1.2.840.113549.1.1.10',
  EC: '1.2.840.10045.2.1',
  ED25519: '1.3.101.112',
  ED448: '1.3.101.113',
  X25519: '1.3.101.110',
  X448: '1.3.101.111',
  DSA: '1.2.840.10040.4.1',
  DH: '1.2.840.10046.2.1',
} as const;

const attributeTypes: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.13': 'description',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'givenName',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** The short name of an attribute type (RFC 4514, section 3, and the usual ones beyond it), or undefined. */
export const attributeTypeName = (oid: string): string | undefined => lookUp(attributeTypes, oid);

export const EXTENSION_OID = {
  SUBJECT_KEY_ID: '2.5.29.14',
  KEY_USAGE: '2.5.29.15',
  SUBJECT_ALT_NAME: '2.5.29.17',
  ISSUER_ALT_NAME: '2.5.29.18',
  BASIC_CONSTRAINTS: '2.5.29.19',
  NAME_CONSTRAINTS: '2.5.29.30',
  CRL_DISTRIBUTION_POINTS: '2.5.29.31',
  CERTIFICATE_POLICIES: '2.5.29.32',
  AUTHORITY_KEY_ID: '2.5.29.35',
  EXTENDED_KEY_USAGE: '2.5.29.37',
  AUTHORITY_INFO_ACCESS: '1.3.6.1.5.5.7.1.1',
  NOVELL_SECURITY: '2.16.840.1.113719.1.9.4.1',
} as const;

const extensionNames: Readonly<Record<string, string>> = {
  [EXTENSION_OID.SUBJECT_KEY_ID]: 'Subject Key Identifier',
  [EXTENSION_OID.KEY_USAGE]: 'Key Usage',
  [EXTENSION_OID.SUBJECT_ALT_NAME]: 'Subject Alternative Name',
  [EXTENSION_OID.ISSUER_ALT_NAME]: 'Issuer Alternative Name',
  [EXTENSION_OID.BASIC_CONSTRAINTS]: 'Basic Constraints',
  [EXTENSION_OID.NAME_CONSTRAINTS]: 'Name Constraints',
  [EXTENSION_OID.CRL_DISTRIBUTION_POINTS]: 'CRL Distribution Points',
  [EXTENSION_OID.CERTIFICATE_POLICIES]: 'Certificate Policies',
  [EXTENSION_OID.AUTHORITY_KEY_ID]: 'Authority Key Identifier',
  [EXTENSION_OID.EXTENDED_KEY_USAGE]: 'Extended Key Usage',
  [EXTENSION_OID.AUTHORITY_INFO_ACCESS]: 'Authority Information Access',
  [EXTENSION_OID.NOVELL_SECURITY]: 'Novell Security Attribute',
};

/** The name of a certificate extension, or its OID. */
export const extensionName = (oid: string): string => lookUp(extensionNames, oid) ?? knownName(oid);

const keyPurposes: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'TLS server',
  '1.3.6.1.5.5.7.3.2': 'TLS client',
  '1.3.6.1.5.5.7.3.3': 'code signing',
  '1.3.6.1.5.5.7.3.4': 'e-mail protection',
  '1.3.6.1.5.5.7.3.8': 'time stamping',
  '1.3.6.1.5.5.7.3.9': 'OCSP signing',
  '2.5.29.37.0': 'any purpose',
};

/** The name of an extended key usage, or its OID. */
export const keyPurposeName = (oid: string): string => lookUp(keyPurposes, oid) ?? knownName(oid);

/** The name that node-forge knows for an OID that has no plain words here, such as `nsCertType`, or the OID itself. */
export const knownName = (oid: string): string => lookUp(otherSignatures, oid) ?? lookUp(oids, oid) ?? oid;

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
