/** How well encryptions and MACs protect, by what is advised today. */
import type { EncryptionInfo } from './encryption.ts';
import type { MacInfo } from './mac.ts';

/** OWASP's Password Storage Cheat Sheet of 2023 asks for 600,000; .NET 9 reads no more than 300,000. */
const ADVISED_ITERATIONS = 300_000;
/** 16 MiB, as N = 16,384 and r = 8 take. */
const ADVISED_SCRYPT_BYTES = 16 * 1024 * 1024;
/** RFC 8018, section 4.1. Below it, keys for many passwords can be derived once for all files. */
const ADVISED_SALT_BYTES = 8;

export const isSaltShort = ({ saltBytes = 0 }: EncryptionInfo | MacInfo): boolean =>
  saltBytes < ADVISED_SALT_BYTES;

/** AES under a key from PBKDF2 with SHA-2 or from scrypt, with enough work and salt. Absent: not encrypted. */
export function isAdvised(encryption: EncryptionInfo | undefined): boolean {
  if (!encryption?.cipher?.startsWith('AES-') || isSaltShort(encryption)) return false;
  const { iterations = 0, keyDerivation = '', scrypt } = encryption;
  if (scrypt) return 128 * scrypt.n * scrypt.r >= ADVISED_SCRYPT_BYTES;
  return /^PBKDF2-HMAC-SHA-(?:256|384|512)/.test(keyDerivation) && iterations >= ADVISED_ITERATIONS;
}

/** A MAC with SHA-2, whose key is derived with SHA-2, enough work and salt. Absent: no MAC. */
export function isAdvisedMac(mac: MacInfo | undefined): boolean {
  if (!mac || isSaltShort(mac)) return false;
  const { iterations = 0, keyDerivation = '', name } = mac;
  return [name, keyDerivation].every(isSha2) && iterations >= ADVISED_ITERATIONS;
}

const isSha2 = (name: string): boolean => /SHA-(?:256|384|512)/.test(name);

/** The encryption that is broken first. Undefined if one of them is, which is no encryption, or if there is none. */
export const weakest = (encryptions: readonly (EncryptionInfo | undefined)[]): EncryptionInfo | undefined =>
  encryptions.reduce(
    (one, other) => (one && other && isWeaker(other, one) ? other : other && one),
    encryptions[0],
  );

function isWeaker(one: EncryptionInfo, other: EncryptionInfo): boolean {
  const [ranks, others] = [ranksOf(one), ranksOf(other)];
  const first = ranks.findIndex((rank, index) => rank !== others[index]);
  return first >= 0 && ranks[first]! < others[first]!;
}

/** A short key is found without the password. After that, it is the work for one guess at the password that counts. */
function ranksOf(encryption: EncryptionInfo): number[] {
  const { iterations, scrypt } = encryption;
  const work = scrypt ? scrypt.n * scrypt.r * scrypt.p : (iterations ?? 0);
  return [keyBits(encryption), Number(!isSaltShort(encryption)), Number(isAdvised(encryption)), work];
}

/** 112 (of triple DES) for all keys that nobody tries one by one. */
function keyBits({ cipher }: EncryptionInfo): number {
  if (cipher === undefined) return 0;
  if (cipher === 'DES-CBC') return 56;
  return Math.min(112, Number(/^RC[24]-(\d+)/.exec(cipher)?.[1] ?? 112));
}
