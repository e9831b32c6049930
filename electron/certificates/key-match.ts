/** Whether a private key and a certificate belong together. */
import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import {
  Asn1Error,
  children,
  derInteger,
  derOctetString,
  derSequence,
  octets,
  readElement,
  readOnly,
  sequence,
  TAG,
} from '../asn1/index.ts';
import type { Answer } from './answer.ts';
import type { Certificate } from './certificate.ts';
import { KEY_OID } from './oids.ts';
import {
  commonAlgorithm,
  commonSpki,
  isCommonKind,
  publicKeyObject,
  readCommonSpki,
  type CommonAlgorithm,
} from './public-key.ts';
import { readRsaKey } from './rsa-key.ts';

/** RSA 16384 takes 9.3 KB; a larger key would take minutes for one signature. */
const MAX_KEY_BYTES = 10_000;

/** RSA 8192 takes 4.7 KB. Every runtime of this program uses keys up to that size. */
const COMMON_KEY_BYTES = 5_000;

/** Far above any key that is in use. */
const MAX_PKCS8_BYTES = 64 * 1024;

/** Bytes of 4,096 bits, with the zero before the first one. DSA has 3,072 bits; a CA's key is none of DH. */
const MAX_PARAMETER_NUMBER = 513;

/** Explicit parameters of any curve, and a key that repeats them. */
const MAX_PARAMETER_BYTES = 2_000;

/**
 * Whether numbers in the parameters (DSA, DH), or the secret one that belongs to them, are larger than those of any key of a CA.
 * The runtime calculates with them as soon as it reads the key: hostile ones would take minutes.
 */
function hasLargeParameters({ der }: CommonAlgorithm, contents: Buffer): boolean {
  const [, parameters] = sequence(readOnly(der), 'key algorithm');
  if (parameters?.tag !== TAG.SEQUENCE) return false;
  if (parameters.raw.length > MAX_PARAMETER_BYTES || contents.length > MAX_PARAMETER_BYTES) return true;
  const numbers = [...children(parameters), readElement(contents)].filter(({ tag }) => tag === TAG.INTEGER);
  return numbers.some((number) => number.contents.length > MAX_PARAMETER_NUMBER);
}

interface PrivateKey {
  readonly algorithm: CommonAlgorithm;
  /** The key as the runtime uses it; undefined if it refuses it, or if the key is damaged. */
  readonly object: KeyObject | undefined;
  /** Every runtime of this program uses such keys, so that one without an object is damaged. */
  readonly common: boolean;
  /** The public key that is stored with the private key, in the common form; undefined if none is. */
  readonly stored: Buffer | undefined;
}

/** Reads PrivateKeyInfo or OneAsymmetricKey (RFC 5958). Never throws. */
function readPrivateKey(pkcs8: Buffer): PrivateKey | undefined {
  if (pkcs8.length > MAX_PKCS8_BYTES) return undefined;
  try {
    const [, identifier, key, ...optional] = sequence(readOnly(pkcs8), 'PrivateKeyInfo');
    const algorithm = commonAlgorithm(identifier);
    const contents = octets(key, 'privateKey');
    const bits = optional.find(({ tag }) => tag === 0x81)?.contents.subarray(1);
    const ec = algorithm.type === KEY_OID.EC ? readEcKey(contents) : undefined;
    // A larger key is not used, so that its numbers need not be checked.
    const isRsa = algorithm.type === KEY_OID.RSA && contents.length <= MAX_KEY_BYTES;
    const rsa = isRsa ? readRsaKey(contents) : undefined;
    const isDamaged = rsa?.isSound === false;
    const stored = rsa?.publicKey ?? ec?.publicKey ?? bits;
    const object = isDamaged ? undefined : keyObject(algorithm, ec?.withoutParameters ?? contents);
    ec?.withoutParameters.fill(0);
    return {
      algorithm,
      object,
      common:
        isDamaged ||
        (isCommonKind(algorithm) && contents.length <= COMMON_KEY_BYTES && rsa?.isCommon !== false),
      stored: stored && commonSpki(algorithm, stored),
    };
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

/** ECPrivateKey (RFC 5915, section 3). Its own parameters repeat those of the AlgorithmIdentifier and are left out. */
function readEcKey(contents: Buffer): { publicKey: Buffer | undefined; withoutParameters: Buffer } {
  const [version, key, ...optional] = sequence(readElement(contents), 'ECPrivateKey');
  const publicKey = optional.find(({ tag }) => tag === 0xa1);
  const point = publicKey && readOnly(publicKey.contents);
  return {
    publicKey: point?.tag === TAG.BIT_STRING ? point.contents.subarray(1) : undefined,
    withoutParameters: derSequence(...[version, key, publicKey].flatMap((one) => (one ? [one.raw] : []))),
  };
}

/** BoringSSL reads version 0 without attributes or public key only; the copies in that form are wiped. */
function keyObject(algorithm: CommonAlgorithm, contents: Buffer): KeyObject | undefined {
  if (contents.length > MAX_KEY_BYTES || hasLargeParameters(algorithm, contents)) return undefined;
  const { der } = algorithm;
  const octetString = derOctetString(contents);
  const plain = derSequence(derInteger(0), der, octetString);
  try {
    return createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  } finally {
    plain.fill(0);
    octetString.fill(0);
  }
}

/**
 * Whether these bytes are a private key: the runtime uses it, or it is of a kind that this runtime does not know.
 * @param pkcs8 PrivateKeyInfo, DER
 */
export function isPrivateKey(pkcs8: Buffer): boolean {
  const key = readPrivateKey(pkcs8);
  return key !== undefined && (key.object !== undefined || !key.common);
}

/**
 * Whether the parameters of a key have numbers far beyond those of any key that is in use. No function here calculates with it.
 * Never throws.
 * @param pkcs8 PrivateKeyInfo, DER or BER
 */
export function isOversizedKey(pkcs8: Buffer): boolean {
  try {
    const [, identifier, key] = sequence(readElement(pkcs8), 'PrivateKeyInfo');
    return hasLargeParameters(commonAlgorithm(identifier), octets(key, 'privateKey'));
  } catch (error) {
    if (error instanceof Asn1Error) return false;
    throw error;
  }
}

/**
 * The public key that belongs to a private key, in the form in which certificates have it.
 * @param pkcs8 PrivateKeyInfo, DER
 * @returns SubjectPublicKeyInfo, DER; undefined for anything but a private key, and for a key that this runtime cannot use
 *   and that has no public key stored with it
 */
export function publicKeyOf(pkcs8: Buffer): Buffer | undefined {
  const key = readPrivateKey(pkcs8);
  return key && publicKey(key);
}

function publicKey({ object, stored, common }: PrivateKey): Buffer | undefined {
  if (object === undefined) return common ? undefined : stored;
  return readCommonSpki(readOnly(createPublicKey(object).export({ format: 'der', type: 'spki' })));
}

/**
 * Reads a private key once to hold it against certificates: one signature for each public key, however many certificates have it.
 *
 * The public keys are compared as encoded first. If they are equal, a fresh signature made with the private key is verified
 * with the certificate's, so that a key whose private part is damaged does not pass; the numbers of RSA are checked besides
 * (`readRsaKey`). `unchecked` if this runtime cannot use
 * the key: then the pair can be neither confirmed nor refuted.
 * @param pkcs8 PrivateKeyInfo, DER
 */
export function keyMatcher(pkcs8: Buffer): (certificate: Pick<Certificate, 'spki'>) => Answer {
  // Neither confirmed nor refuted: it is not read at all.
  if (pkcs8.length > MAX_PKCS8_BYTES) return () => 'unchecked';
  const key = readPrivateKey(pkcs8);
  const own = key && publicKey(key);
  const answers = new Map<string, Answer>();
  return ({ spki }) => {
    if (key === undefined || differs(key, own, spki)) return 'wrong';
    const known = spki.toString('base64');
    const answer = answers.get(known) ?? proof(key, spki);
    answers.set(known, answer);
    return answer;
  };
}

/** Whether the private key belongs to the certificate. For several certificates `keyMatcher` reads the key once. */
export const keyMatch = (pkcs8: Buffer, certificate: Pick<Certificate, 'spki'>): Answer =>
  keyMatcher(pkcs8)(certificate);

/** True unless the two are known not to belong together. */
export const keyMatches = (pkcs8: Buffer, certificate: Certificate): boolean =>
  keyMatch(pkcs8, certificate) !== 'wrong';

function differs({ algorithm }: PrivateKey, own: Buffer | undefined, spki: Buffer): boolean {
  const [identifier, bits] = sequence(readOnly(spki), 'public key');
  const other = commonAlgorithm(identifier);
  if (other.type !== algorithm.type) return true;
  if (other.curve !== undefined && algorithm.curve !== undefined && other.curve !== algorithm.curve)
    return true;
  if (own === undefined) return false;
  const ownBits = sequence(readOnly(own), 'public key')[1]!.contents;
  if (ownBits.equals(bits!.contents)) return false;
  return algorithm.type !== KEY_OID.EC || !isSameX(ownBits.subarray(1), bits!.contents.subarray(1));
}

/** A compressed point (X9.62, section 4.3.6) of a curve that the runtime cannot uncompress is compared by X alone. */
function isSameX(one: Buffer, other: Buffer): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long[0] !== 4 || long.length !== 2 * short.length - 1) return false;
  return short.subarray(1).equals(long.subarray(1, short.length));
}

/** Keys whose signatures are made of a hash that is named. */
const WITH_HASH: ReadonlySet<string> = new Set(['rsa', 'ec', 'dsa']);

function proof({ object, common }: PrivateKey, spki: Buffer): Answer {
  if (object === undefined) return common ? 'wrong' : 'unchecked';
  const other = publicKeyObject(spki);
  if (other === undefined) return 'unchecked';
  const type = object.asymmetricKeyType ?? '';
  // Keys for key agreement sign nothing; the runtime has derived the public key from the private one.
  if (type === 'x25519' || type === 'x448' || type === 'dh') return 'right';
  try {
    const challenge = randomBytes(32);
    // Newer algorithms, such as Ed25519 and ML-DSA, hash by themselves.
    const hash = WITH_HASH.has(type) ? 'sha256' : null;
    return verify(hash, challenge, other, sign(hash, challenge, object)) ? 'right' : 'wrong';
  } catch {
    // Some runtimes refuse a damaged private key only when it is used; keys such as those of ML-KEM cannot sign.
    return common ? 'wrong' : 'unchecked';
  }
}
