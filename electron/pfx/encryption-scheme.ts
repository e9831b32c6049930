/** The writing side of the profiles: their AlgorithmIdentifiers, encryption and MAC. */
import { createCipheriv, createHmac } from 'node:crypto';
import * as asn1 from '../asn1/index.ts';
import { pkcs12Derivation } from './derive.ts';
import type { Derivation, Work } from './derive.ts';
import { HASHES, OID } from './oids.ts';
import type { PasswordForm } from './password.ts';
import { PURPOSE } from './pkcs12-kdf.ts';
import type { PfxProfile } from './profiles.ts';
import { encryptRc2Cbc } from './rc2.ts';

export type RandomBytes = (length: number) => Buffer;

/** Bytes: NIST SP 800-132 asks for 16 at least, and GnuTLS refuses more than 32. */
const SALT_LENGTH = 16;

/** AES-256 key, and the key of PBMAC1 with SHA-256, in bytes. */
const KEY_LENGTH = 32;

/** One encryption with its parameters chosen: DER identifier, and what must be derived for it. */
export interface EncryptionScheme {
  readonly identifier: Buffer;
  readonly derivations: readonly Derivation[];
  /** Encrypts with the derived keys. The cipher text comes in pieces. */
  readonly encrypt: (keys: readonly Buffer[], plain: Buffer) => Buffer[];
}

/** Bytes, in files that eDirectory makes. */
const EDIRECTORY_SALT_LENGTH = 8;
const EDIRECTORY_MAC_SALT_LENGTH = 20;

/** Draws salt and IV for one encryption of a profile. */
export function newEncryptionScheme(
  { name, iterations }: PfxProfile,
  content: 'key' | 'certificates',
  random: RandomBytes,
): EncryptionScheme {
  switch (name) {
    case 'compatible':
      return pbes1Scheme(TRIPLE_DES, random(SALT_LENGTH), iterations);
    case 'edirectory':
      return pbes1Scheme(content === 'key' ? TRIPLE_DES : RC2_40, random(EDIRECTORY_SALT_LENGTH), iterations);
    default:
      return aesScheme(iterations, random);
  }
}

/** A cipher of PBES1. @param keyLength bytes */
interface Pbes1Cipher {
  readonly oid: string;
  readonly keyLength: number;
  readonly encrypt: (key: Buffer, iv: Buffer, plain: Buffer) => Buffer[];
}

const TRIPLE_DES: Pbes1Cipher = {
  oid: OID.pbeSha1TripleDes,
  keyLength: 24,
  encrypt: (key, iv, plain) => encrypted('des-ede3-cbc', key, iv, plain),
};

const RC2_40: Pbes1Cipher = {
  oid: OID.pbeSha1Rc2With40Bits,
  keyLength: 5,
  encrypt: (key, iv, plain) => [encryptRc2Cbc(key, 40, iv, plain)],
};

/** PBES1 with SHA-1 (RFC 7292, appendix C), key and IV both derived. */
function pbes1Scheme(
  { oid, keyLength, encrypt }: Pbes1Cipher,
  salt: Buffer,
  iterations: number,
): EncryptionScheme {
  const parameters = asn1.derSequence(asn1.derOctetString(salt), asn1.derInteger(iterations));
  return {
    identifier: asn1.derSequence(asn1.derOid(oid), parameters),
    derivations: [
      pkcs12Derivation(HASHES.sha1, PURPOSE.key, salt, iterations, keyLength),
      pkcs12Derivation(HASHES.sha1, PURPOSE.iv, salt, iterations, 8),
    ],
    encrypt: ([key, iv], plain) => encrypt(key!, iv!, plain),
  };
}

/** PBES2 (RFC 8018, A.4) with AES-256-CBC (RFC 3565: the parameter is the IV). */
function aesScheme(iterations: number, random: RandomBytes): EncryptionScheme {
  const { identifier, derivation } = newPbkdf2(iterations, random);
  const iv = random(16);
  const scheme = asn1.derSequence(asn1.derOid(OID.aes256Cbc), asn1.derOctetString(iv));
  return {
    identifier: asn1.derSequence(asn1.derOid(OID.pbes2), asn1.derSequence(identifier, scheme)),
    derivations: [derivation],
    encrypt: ([key], plain) => encrypted('aes-256-cbc', key!, iv, plain),
  };
}

/**
 * PBKDF2-params (RFC 8018, A.2). Key length and NULL are written although they could be left out: old Java versions
 * need the one to see the PRF, BoringSSL needs the other.
 */
function newPbkdf2(iterations: number, random: RandomBytes): { identifier: Buffer; derivation: Derivation } {
  const salt = random(SALT_LENGTH);
  const parameters = asn1.derSequence(
    asn1.derOctetString(salt),
    asn1.derInteger(iterations),
    asn1.derInteger(KEY_LENGTH),
    hmacSha256(),
  );
  return {
    identifier: asn1.derSequence(asn1.derOid(OID.pbkdf2), parameters),
    derivation: { kind: 'pbkdf2', hash: 'sha256', salt, iterations, length: KEY_LENGTH },
  };
}

const hmacSha256 = (): Buffer => asn1.derSequence(asn1.derOid(OID.hmacWithSha256), asn1.derNull());

function encrypted(cipher: string, key: Buffer, iv: Buffer, plain: Buffer): Buffer[] {
  const encipher = createCipheriv(cipher, key, iv);
  return [encipher.update(plain), encipher.final()];
}

/** One MAC with its parameters chosen. */
export interface MacScheme {
  readonly derivation: Derivation;
  /** MacData over the AuthenticatedSafe, given in pieces. */
  readonly macData: (key: Buffer, authenticatedSafe: readonly Uint8Array[]) => Buffer;
}

/** Draws the salt for a profile's MAC. */
export function newMacScheme(profile: PfxProfile, random: RandomBytes): MacScheme {
  const { name } = profile;
  if (name === 'pbmac1') return pbmac1Scheme(profile.iterations, random);
  const [hash, oid] = name === 'modern' ? [HASHES.sha256, OID.sha256] : [HASHES.sha1, OID.sha1];
  const iterations = name === 'edirectory' ? 1 : profile.iterations;
  const salt = random(name === 'edirectory' ? EDIRECTORY_MAC_SALT_LENGTH : SALT_LENGTH);
  return {
    derivation: pkcs12Derivation(hash, PURPOSE.mac, salt, iterations, hash.digest),
    macData: (key, content) =>
      asn1.derSequence(
        digestInfo(asn1.derSequence(asn1.derOid(oid), asn1.derNull()), hash.node, key, content),
        asn1.derOctetString(salt),
        // DER leaves out a value that equals its DEFAULT, which is 1 here.
        ...(iterations === 1 ? [] : [asn1.derInteger(iterations)]),
      ),
  };
}

/** RFC 9879: PBMAC1-params holds everything; salt and count of MacData are not used. */
function pbmac1Scheme(iterations: number, random: RandomBytes): MacScheme {
  const { identifier, derivation } = newPbkdf2(iterations, random);
  const algorithm = asn1.derSequence(asn1.derOid(OID.pbmac1), asn1.derSequence(identifier, hmacSha256()));
  return {
    derivation,
    macData: (key, content) =>
      asn1.derSequence(
        digestInfo(algorithm, 'sha256', key, content),
        asn1.derOctetString(Buffer.from('NOT USED', 'latin1')),
      ),
  };
}

function digestInfo(algorithm: Buffer, hash: string, key: Buffer, content: readonly Uint8Array[]): Buffer {
  const hmac = createHmac(hash, key);
  for (const piece of content) hmac.update(piece);
  return asn1.derSequence(algorithm, asn1.derOctetString(hmac.digest()));
}

/** Derives everything at once and hands it to `use`; the keys are wiped afterwards, whatever happens. */
export async function withKeys<T>(
  derivations: readonly Derivation[],
  password: PasswordForm,
  work: Work,
  use: (keys: readonly Buffer[]) => T,
): Promise<T> {
  work.book(derivations);
  const settled = await Promise.allSettled(derivations.map((one) => work.derive(one, password)));
  const keys = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    return use(keys);
  } finally {
    for (const key of keys) key.fill(0);
  }
}
