/** Password-based encryption as an AlgorithmIdentifier names it: PBES1 (RFC 7292 C, RFC 8018 6.1) and PBES2 (6.2). */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import {
  decrypt,
  des,
  PBES2_CIPHERS,
  rc2Cipher,
  rc4Cipher,
  requireCipher,
  tripleDes,
  tripleDes2,
} from './ciphers.ts';
import type { Cipher } from './ciphers.ts';
import { pkcs12Derivation } from './derive.ts';
import type { Derivation, Work } from './derive.ts';
import { damaged, PfxError, tooExpensive, unsupported, within } from './errors.ts';
import { fields } from './fields.ts';
import { LIMITS } from './limits.ts';
import { HASHES, HMACS, OID, oidName } from './oids.ts';
import type { Hash } from './oids.ts';
import type { PasswordForm } from './password.ts';
import { PURPOSE } from './pkcs12-kdf.ts';

/** What can be said of an encryption without the password. */
export interface EncryptionInfo {
  /** Such as `PBES2` or `PBE-SHA1-3DES`, or the OID itself if it is not known. */
  readonly name: string;
  readonly oid: string;
  /** Such as `AES-256-CBC`. */
  readonly cipher?: string;
  /** Such as `PBKDF2-HMAC-SHA-256`, `scrypt` or `PKCS #12 SHA-1`. */
  readonly keyDerivation?: string;
  /** Of all derivations but scrypt. */
  readonly iterations?: number;
  readonly scrypt?: { readonly n: number; readonly r: number; readonly p: number };
  readonly saltBytes?: number;
}

export interface Encryption {
  readonly info: EncryptionInfo;
  /** One derivation, or key and IV apart. Empty when `problem` is set. */
  readonly derivations: readonly Derivation[];
  readonly cipher?: Cipher;
  /** Absent where the IV is derived. */
  readonly iv?: Buffer;
  /** Why this cannot be decrypted, whatever the password. */
  readonly problem?: PfxError;
}

interface Pbes1 {
  readonly name: string;
  readonly hash: Hash;
  readonly cipher: (oid: string) => Cipher;
  readonly pkcs5: boolean;
}

const pkcs12 = (name: string, cipher: (oid: string) => Cipher): Pbes1 => ({
  name,
  hash: HASHES.sha1,
  cipher,
  pkcs5: false,
});
const pkcs5 = (name: string, hash: Hash, cipher: (oid: string) => Cipher): Pbes1 => ({
  name,
  hash,
  cipher,
  pkcs5: true,
});

const PBES1: Readonly<Record<string, Pbes1>> = {
  '1.2.840.113549.1.12.1.1': pkcs12('PBE-SHA1-RC4-128', (oid) => rc4Cipher(oid, 16)),
  '1.2.840.113549.1.12.1.2': pkcs12('PBE-SHA1-RC4-40', (oid) => rc4Cipher(oid, 5)),
  [OID.pbeSha1TripleDes]: pkcs12('PBE-SHA1-3DES', tripleDes),
  '1.2.840.113549.1.12.1.4': pkcs12('PBE-SHA1-2DES', tripleDes2),
  '1.2.840.113549.1.12.1.5': pkcs12('PBE-SHA1-RC2-128', (oid) => rc2Cipher(oid, 128)),
  [OID.pbeSha1Rc2With40Bits]: pkcs12('PBE-SHA1-RC2-40', (oid) => rc2Cipher(oid, 40)),
  '1.2.840.113549.1.5.3': pkcs5('PBE-MD5-DES', HASHES.md5, des),
  '1.2.840.113549.1.5.6': pkcs5('PBE-MD5-RC2-64', HASHES.md5, (oid) => rc2Cipher(oid, 64)),
  '1.2.840.113549.1.5.10': pkcs5('PBE-SHA1-DES', HASHES.sha1, des),
  '1.2.840.113549.1.5.11': pkcs5('PBE-SHA1-RC2-64', HASHES.sha1, (oid) => rc2Cipher(oid, 64)),
};

/**
 * Reads an AlgorithmIdentifier of password-based encryption. One that cannot be done comes back with its `problem`.
 * @throws PfxError `PFX-DAMAGED` at `where`
 */
export function readEncryption(identifier: Element | undefined, where: string): Encryption {
  return within(where, () => {
    const [algorithm, parameters] = fields(identifier, where);
    const oid = asn1.oid(algorithm, where);
    try {
      const pbes1 = PBES1[oid];
      if (pbes1 !== undefined) return readPbes1(oid, pbes1, parameters, where);
      if (oid === OID.pbes2) return readPbes2(parameters, where);
      throw unsupported(oidName(oid), oid);
    } catch (problem) {
      if (!(problem instanceof PfxError) || problem.failure.code === 'PFX-DAMAGED') throw problem;
      return { info: { name: oidName(oid), oid }, derivations: [], problem };
    }
  });
}

function readPbes1(oid: string, scheme: Pbes1, parameters: Element | undefined, where: string): Encryption {
  const [saltElement, count] = fields(parameters, where);
  const salt = asn1.octets(saltElement, where);
  const iterations = readIterations(count, where);
  const cipher = scheme.cipher(oid);
  const { keyLength, ivLength } = cipher;
  const info: EncryptionInfo = {
    name: scheme.name,
    oid,
    cipher: cipher.name,
    keyDerivation: `${scheme.pkcs5 ? 'PBKDF1' : 'PKCS #12'} ${scheme.hash.name}`,
    iterations,
    saltBytes: salt.length,
  };
  if (scheme.pkcs5) {
    const length = keyLength + ivLength;
    return {
      info,
      cipher,
      derivations: [{ kind: 'pbkdf1', hash: scheme.hash.node, salt, iterations, length }],
    };
  }
  const derivations = [pkcs12Derivation(scheme.hash, PURPOSE.key, salt, iterations, keyLength)];
  if (ivLength > 0) derivations.push(pkcs12Derivation(scheme.hash, PURPOSE.iv, salt, iterations, ivLength));
  return { info, cipher, derivations };
}

function readPbes2(parameters: Element | undefined, where: string): Encryption {
  const [kdf, scheme] = fields(parameters, where);
  const { cipher, iv } = readPbes2Cipher(scheme, where);
  const { derivation, name } = readKdf(kdf, cipher.keyLength, where);
  requireCipher(cipher);
  if (iv.length !== cipher.ivLength) throw damaged(where);
  const info: EncryptionInfo = {
    name: 'PBES2',
    oid: OID.pbes2,
    cipher: cipher.name,
    keyDerivation: name,
    ...(derivation.kind === 'scrypt'
      ? { scrypt: { n: derivation.n, r: derivation.r, p: derivation.p } }
      : { iterations: derivation.iterations }),
    saltBytes: derivation.salt.length,
  };
  return { info, cipher, iv, derivations: [derivation] };
}

/** RC2's version number for the short effective lengths (RFC 8018, B.2.3); from 256 on it is the length itself. */
const RC2_VERSIONS: Readonly<Record<number, number>> = { 160: 40, 120: 64, 58: 128 };

function readPbes2Cipher(scheme: Element | undefined, where: string): { cipher: Cipher; iv: Buffer } {
  const [algorithm, parameters] = fields(scheme, where);
  const oid = asn1.oid(algorithm, where);
  if (oid === OID.rc2Cbc) {
    const parts = fields(parameters, where);
    const version = parts.length > 1 ? asn1.integer(parts[0], where) : undefined;
    const bits = version === undefined ? 32 : (RC2_VERSIONS[version] ?? version);
    if (bits < 8 || bits > 1024 || (version !== undefined && version < 256 && !RC2_VERSIONS[version])) {
      throw unsupported(`RC2 version ${version}`, oid);
    }
    return { cipher: rc2Cipher(oid, bits, Math.ceil(bits / 8)), iv: asn1.octets(parts.at(-1), where) };
  }
  const cipher = PBES2_CIPHERS[oid];
  if (cipher === undefined) throw unsupported(oidName(oid), oid);
  return { cipher, iv: asn1.octets(parameters, where) };
}

/**
 * Reads the key derivation of PBES2 or PBMAC1.
 * @param keyLength bytes that the cipher takes; undefined where the file itself must say it (PBMAC1)
 * @throws PfxError `PFX-DAMAGED` where the file's key length is another one
 */
export function readKdf(
  identifier: Element | undefined,
  keyLength: number | undefined,
  where: string,
): { derivation: Exclude<Derivation, { kind: 'pkcs12' }>; name: string } {
  const [algorithm, parameters] = fields(identifier, where);
  const oid = asn1.oid(algorithm, where);
  const kdfFields = fields(parameters, where);
  const checkedLength = (stated: number | undefined): number => {
    const length = keyLength ?? stated;
    if (length === undefined || (stated !== undefined && stated !== length)) throw damaged(where);
    return length;
  };
  if (oid === OID.scrypt) {
    const [salt, n, r, p, stated] = kdfFields;
    const length = checkedLength(stated && asn1.integer(stated, where));
    const cost = { n: readIterations(n, where), r: readIterations(r, where), p: readIterations(p, where) };
    // RFC 7914, section 6: N is a power of two and less than 2 ^ (128 * r / 8).
    if (cost.n < 2 || !Number.isInteger(Math.log2(cost.n)) || Math.log2(cost.n) >= 16 * cost.r) {
      throw damaged(where);
    }
    return {
      derivation: { kind: 'scrypt', salt: asn1.octets(salt, where), ...cost, length },
      name: 'scrypt',
    };
  }
  if (oid !== OID.pbkdf2) throw unsupported(oidName(oid), oid);
  const [saltElement, count, ...rest] = kdfFields;
  const stated = rest[0]?.tag === asn1.TAG.INTEGER ? asn1.integer(rest.shift(), where) : undefined;
  const prf = rest[0] === undefined ? OID.hmacWithSha1 : asn1.oid(fields(rest[0], where)[0], where);
  const hash = HMACS[prf];
  if (hash === undefined) throw unsupported(oidName(prf), prf);
  const salt = asn1.octets(saltElement, where);
  const iterations = readIterations(count, where);
  const length = checkedLength(stated);
  return {
    derivation: { kind: 'pbkdf2', hash: hash.node, salt, iterations, length },
    name: `PBKDF2-HMAC-${hash.name}`,
  };
}

/**
 * A count that must be positive.
 * @throws PfxError `PFX-DAMAGED` for zero and below, `PFX-TOO-EXPENSIVE` for a number beyond all reason
 */
export function readIterations(element: Element | undefined, where: string): number {
  const { contents } = asn1.expectTag(element, asn1.TAG.INTEGER, where);
  if (contents.length > 6 && contents[0]! < 0x80 && contents.length <= 64) {
    throw tooExpensive(Number(BigInt(`0x${contents.toString('hex')}`)), LIMITS.iterations);
  }
  const count = asn1.integer(element, where);
  if (count < 1) throw damaged(where);
  return count;
}

/**
 * Derives the key and decrypts.
 * @returns a new buffer that the caller wipes, or undefined where the password cannot be right
 * @throws PfxError the encryption's `problem`, or as `Work.derive`
 */
export async function decryptWith(
  encryption: Encryption,
  data: Buffer,
  password: PasswordForm,
  work: Work,
): Promise<Buffer | undefined> {
  if (encryption.problem !== undefined) throw encryption.problem;
  const settled = await Promise.allSettled(encryption.derivations.map((one) => work.derive(one, password)));
  const keys = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    const cipher = encryption.cipher!;
    const key = keys[0]!.subarray(0, cipher.keyLength);
    const iv = encryption.iv ?? keys[1] ?? keys[0]!.subarray(cipher.keyLength);
    return decrypt(cipher, key, iv, data);
  } finally {
    for (const key of keys) key.fill(0);
  }
}
