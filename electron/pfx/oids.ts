/** OBJECT IDENTIFIERs of PKCS #12 (RFC 7292), PKCS #7 (RFC 2315), PKCS #9 (RFC 2985) and the attributes used in bags. */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  crlBag: '1.2.840.113549.1.12.10.1.4',
  secretBag: '1.2.840.113549.1.12.10.1.5',
  safeContentsBag: '1.2.840.113549.1.12.10.1.6',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  sdsiCertificate: '1.2.840.113549.1.9.22.2',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  /** Microsoft's attribute with the name of the program that keeps the key. */
  microsoftProviderName: '1.3.6.1.4.1.311.17.1',
  /** Oracle's attribute for a trusted certificate, and the value that means every purpose. */
  javaTrustedKeyUsage: '2.16.840.1.113894.746875.1.1',
  anyExtendedKeyUsage: '2.5.29.37.0',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  pbmac1: '1.2.840.113549.1.5.14',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  pbeSha1TripleDes: '1.2.840.113549.1.12.1.3',
  pbeSha1Rc2With40Bits: '1.2.840.113549.1.12.1.6',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
  rc2Cbc: '1.2.840.113549.3.2',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  hmacWithSha1: '1.2.840.113549.2.7',
  hmacWithSha256: '1.2.840.113549.2.9',
} as const;

/** A hash function: `node` is its name in `node:crypto`, `digest` and `block` are bytes. */
export interface Hash {
  readonly name: string;
  readonly node: string;
  readonly digest: number;
  readonly block: number;
}

const hash = (name: string, node: string, digest: number, block: number): Hash => ({
  name,
  node,
  digest,
  block,
});

export const HASHES = {
  md5: hash('MD5', 'md5', 16, 64),
  ripemd160: hash('RIPEMD-160', 'ripemd160', 20, 64),
  sha1: hash('SHA-1', 'sha1', 20, 64),
  sha224: hash('SHA-224', 'sha224', 28, 64),
  sha256: hash('SHA-256', 'sha256', 32, 64),
  sha384: hash('SHA-384', 'sha384', 48, 128),
  sha512: hash('SHA-512', 'sha512', 64, 128),
  sha512_224: hash('SHA-512/224', 'sha512-224', 28, 128),
  sha512_256: hash('SHA-512/256', 'sha512-256', 32, 128),
  sha3_224: hash('SHA3-224', 'sha3-224', 28, 144),
  sha3_256: hash('SHA3-256', 'sha3-256', 32, 136),
  sha3_384: hash('SHA3-384', 'sha3-384', 48, 104),
  sha3_512: hash('SHA3-512', 'sha3-512', 64, 72),
  blake2b512: hash('BLAKE2b-512', 'blake2b512', 64, 128),
  blake2s256: hash('BLAKE2s-256', 'blake2s256', 32, 64),
} as const;

/** Digest algorithms that a MacData may name (RFC 3279, RFC 4055, RFC 7693, NIST CSOR). */
export const DIGESTS: Readonly<Record<string, Hash>> = {
  '1.2.840.113549.2.5': HASHES.md5,
  '1.3.36.3.2.1': HASHES.ripemd160,
  [OID.sha1]: HASHES.sha1,
  '2.16.840.1.101.3.4.2.4': HASHES.sha224,
  [OID.sha256]: HASHES.sha256,
  '2.16.840.1.101.3.4.2.2': HASHES.sha384,
  '2.16.840.1.101.3.4.2.3': HASHES.sha512,
  '2.16.840.1.101.3.4.2.5': HASHES.sha512_224,
  '2.16.840.1.101.3.4.2.6': HASHES.sha512_256,
  '2.16.840.1.101.3.4.2.7': HASHES.sha3_224,
  '2.16.840.1.101.3.4.2.8': HASHES.sha3_256,
  '2.16.840.1.101.3.4.2.9': HASHES.sha3_384,
  '2.16.840.1.101.3.4.2.10': HASHES.sha3_512,
  '1.3.6.1.4.1.1722.12.2.1.16': HASHES.blake2b512,
  '1.3.6.1.4.1.1722.12.2.2.8': HASHES.blake2s256,
};

/** HMACs that PBKDF2 and PBMAC1 may name (RFC 8018, appendix B.1; NIST CSOR for SHA-3). */
export const HMACS: Readonly<Record<string, Hash>> = {
  '1.2.840.113549.2.6': HASHES.md5,
  '1.3.6.1.5.5.8.1.1': HASHES.md5,
  '1.3.6.1.5.5.8.1.2': HASHES.sha1,
  '1.3.6.1.5.5.8.1.4': HASHES.ripemd160,
  [OID.hmacWithSha1]: HASHES.sha1,
  '1.2.840.113549.2.8': HASHES.sha224,
  [OID.hmacWithSha256]: HASHES.sha256,
  '1.2.840.113549.2.10': HASHES.sha384,
  '1.2.840.113549.2.11': HASHES.sha512,
  '1.2.840.113549.2.12': HASHES.sha512_224,
  '1.2.840.113549.2.13': HASHES.sha512_256,
  '2.16.840.1.101.3.4.2.13': HASHES.sha3_224,
  '2.16.840.1.101.3.4.2.14': HASHES.sha3_256,
  '2.16.840.1.101.3.4.2.15': HASHES.sha3_384,
  '2.16.840.1.101.3.4.2.16': HASHES.sha3_512,
};

/** Names for a message about an OID that has a name but no implementation here. */
const NAMES: Readonly<Record<string, string>> = {
  [OID.data]: 'data',
  [OID.signedData]: 'signed data (public-key integrity)',
  [OID.envelopedData]: 'enveloped data (public-key encryption)',
  [OID.encryptedData]: 'encrypted data',
  [OID.keyBag]: 'key bag',
  [OID.shroudedKeyBag]: 'shrouded key bag',
  [OID.certBag]: 'certificate bag',
  [OID.crlBag]: 'CRL bag',
  [OID.secretBag]: 'secret bag',
  [OID.safeContentsBag]: 'SafeContents bag',
  [OID.sdsiCertificate]: 'SDSI certificate',
  [OID.pbes2]: 'PBES2',
  [OID.pbmac1]: 'PBMAC1',
  [OID.pbkdf2]: 'PBKDF2',
  [OID.scrypt]: 'scrypt',
  '1.2.840.113549.2.2': 'MD2',
  '1.2.840.113549.2.4': 'MD4',
  '1.2.840.113549.1.5.1': 'PBE-MD2-DES',
  '1.2.840.113549.1.5.4': 'PBE-MD2-RC2',
  '1.2.156.10197.1.401': 'SM3',
  '1.2.643.2.2.9': 'GOST R 34.11-94',
  '1.2.643.7.1.1.2.2': 'GOST R 34.11-2012 (256)',
  '1.2.643.7.1.1.2.3': 'GOST R 34.11-2012 (512)',
  '1.2.643.2.2.21': 'GOST 28147-89',
  '1.2.643.7.1.1.4.2': 'HMAC-GOST R 34.11-2012 (512)',
  '2.16.840.1.101.3.4.1.46': 'AES-256-GCM',
  '1.2.840.113549.3.9': 'RC5-CBC',
};

/** The name of an OID for people; the OID itself if it has none. */
export const oidName = (oid: string): string => NAMES[oid] ?? DIGESTS[oid]?.name ?? oid;
