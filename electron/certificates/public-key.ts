/** Public keys: what a SubjectPublicKeyInfo says (RFC 5280, section 4.1.2.7), and the one form in which keys are compared and used. */
import { createPublicKey, ECDH, type KeyObject } from 'node:crypto';
import {
  Asn1Error,
  derBitString,
  derNull,
  derOid,
  derSequence,
  expectTag,
  oid,
  readOnly,
  sequence,
  TAG,
  type Element,
} from '../asn1/index.ts';
import { curveName, explicitCurve, RUNTIME_CURVES } from './curves.ts';
import { KEY_OID, knownName, ML_DSA, SLH_DSA } from './oids.ts';

export interface PublicKeyDetails {
  /** 'RSA' (also RSASSA-PSS), 'EC', 'Ed25519', or the name or OID of another algorithm. */
  readonly keyAlgorithm: string;
  /** With its size or curve: 'RSA 2048', 'RSA-PSS 2048', 'EC P-384', 'Ed25519'. */
  readonly keyDetail: string;
  /** Contents of the subjectPublicKey BIT STRING, which key identifiers are made from. */
  readonly keyBits: Buffer;
}

/** @throws Asn1Error */
export function readPublicKey(spki: Element): PublicKeyDetails {
  const [algorithm, bits] = sequence(spki, 'public key');
  const [type, parameters] = sequence(algorithm, 'key algorithm');
  const keyBits = bitString(bits, 'public key bits');
  const keyOid = oid(type, 'key algorithm');
  switch (keyOid) {
    case KEY_OID.RSA:
      return { keyAlgorithm: 'RSA', keyDetail: `RSA ${String(rsaBits(keyBits))}`, keyBits };
    case KEY_OID.RSA_PSS:
      return { keyAlgorithm: 'RSA', keyDetail: `RSA-PSS ${String(rsaBits(keyBits))}`, keyBits };
    case KEY_OID.EC:
      return { keyAlgorithm: 'EC', keyDetail: `EC ${curveDetail(parameters)}`, keyBits };
    default: {
      const name = knownKeyName(keyOid);
      return { keyAlgorithm: name, keyDetail: name, keyBits };
    }
  }
}

const OTHER_KEYS: Readonly<Record<string, string>> = {
  [KEY_OID.ED25519]: 'Ed25519',
  [KEY_OID.ED448]: 'Ed448',
  [KEY_OID.X25519]: 'X25519',
  [KEY_OID.X448]: 'X448',
  [KEY_OID.DSA]: 'DSA',
  [KEY_OID.DH]: 'DH',
  '1.2.840.113549.1.3.1': 'DH',
  // FIPS 203, 204 and 205.
  ...Object.fromEntries(ML_DSA.map((name, at) => [`2.16.840.1.101.3.4.3.${17 + at}`, name])),
  ...Object.fromEntries(SLH_DSA.map((name, at) => [`2.16.840.1.101.3.4.3.${20 + at}`, name])),
  '1.2.643.2.2.19': 'GOST R 34.10-2001',
  '1.2.643.7.1.1.1.1': 'GOST R 34.10-2012 256',
  '1.2.643.7.1.1.1.2': 'GOST R 34.10-2012 512',
  '2.16.840.1.101.3.4.4.1': 'ML-KEM-512',
  '2.16.840.1.101.3.4.4.2': 'ML-KEM-768',
  '2.16.840.1.101.3.4.4.3': 'ML-KEM-1024',
};

/** The name of a kind of key, or its OID. */
export const knownKeyName = (keyOid: string): string => OTHER_KEYS[keyOid] ?? knownName(keyOid);

/** The curve of EC parameters in words. @param parameters OID or ECParameters */
export function curveDetail(parameters: Element | undefined): string {
  if (parameters?.tag === TAG.OID) return curveName(oid(parameters, 'curve'));
  const known = parameters && explicitCurve(parameters);
  return known === undefined ? 'explicit parameters' : `${curveName(known)} (explicit parameters)`;
}

/** Contents of a BIT STRING that is a whole number of bytes. @throws Asn1Error */
export function bitString(element: Element | undefined, what: string): Buffer {
  const { contents, offset } = expectTag(element, TAG.BIT_STRING, what);
  if (contents[0] !== 0) throw new Asn1Error(`${what} is not a whole number of bytes`, offset);
  return contents.subarray(1);
}

/** Bits of the modulus of an RSAPublicKey (RFC 8017, appendix A.1.1). */
function rsaBits(keyBits: Buffer): number {
  const [modulus] = sequence(readOnly(keyBits), 'RSA public key');
  const { contents } = expectTag(modulus, TAG.INTEGER, 'modulus');
  const first = contents.findIndex((byte) => byte !== 0);
  if (first < 0) return 0;
  return (contents.length - first) * 8 - (Math.clz32(contents[first]!) - 24);
}

/** The algorithm of a key, brought to the form in which keys are compared. */
export interface CommonAlgorithm {
  /** Algorithm OID. */
  readonly type: string;
  /** OID of a named curve. */
  readonly curve: string | undefined;
  readonly der: Buffer;
}

/**
 * The AlgorithmIdentifier of a key as keys are compared: RSASSA-PSS as RSA (the restriction to one hash says nothing about
 * which key it is, and BoringSSL reads only plain RSA keys), explicit curve parameters by the curve's name.
 * @throws Asn1Error
 */
export function commonAlgorithm(identifier: Element | undefined): CommonAlgorithm {
  const [typeElement, parameters] = sequence(identifier, 'key algorithm');
  const type = oid(typeElement, 'key algorithm');
  if (type === KEY_OID.RSA || type === KEY_OID.RSA_PSS) {
    return { type: KEY_OID.RSA, curve: undefined, der: derSequence(derOid(KEY_OID.RSA), derNull()) };
  }
  if (type === KEY_OID.EC && parameters !== undefined) {
    const curve = parameters.tag === TAG.OID ? oid(parameters, 'curve') : explicitCurve(parameters);
    if (curve !== undefined) return { type, curve, der: derSequence(typeElement!.raw, derOid(curve)) };
  }
  return { type, curve: undefined, der: identifier!.raw };
}

/**
 * A SubjectPublicKeyInfo in the form in which keys are compared: see `commonAlgorithm`; points of the curves that every
 * runtime knows are uncompressed.
 * @param bits contents of the BIT STRING
 */
export const commonSpki = ({ curve, der }: CommonAlgorithm, bits: Buffer): Buffer =>
  derSequence(der, derBitString(uncompressed(bits, curve && RUNTIME_CURVES[curve])));

function uncompressed(point: Buffer, curve: string | undefined): Buffer {
  if (curve === undefined || (point[0] !== 2 && point[0] !== 3)) return point;
  try {
    return ECDH.convertKey(point, curve, undefined, undefined, 'uncompressed') as Buffer;
  } catch {
    // Not a point of the curve: it is compared as it is, and the runtime refuses it.
    return point;
  }
}

/** Reads a SubjectPublicKeyInfo into that form. @throws Asn1Error */
export function readCommonSpki(spki: Element): Buffer {
  const [algorithm, bits] = sequence(spki, 'public key');
  return commonSpki(commonAlgorithm(algorithm), bitString(bits, 'public key bits'));
}

/** Whether every runtime of this program uses keys of this kind, so that one it refuses is damaged. */
export const isCommonKind = ({ type, curve }: CommonAlgorithm): boolean =>
  type === KEY_OID.RSA ||
  type === KEY_OID.ED25519 ||
  (type === KEY_OID.EC && curve !== undefined && Object.hasOwn(RUNTIME_CURVES, curve));

/** The same for a SubjectPublicKeyInfo that has been read. */
export const isCommonSpki = (spki: Buffer): boolean =>
  isCommonKind(commonAlgorithm(sequence(readOnly(spki), 'public key')[0]));

/** RSA 16384 with a public exponent of the usual size: larger keys would take seconds for one signature. */
const MAX_SPKI_BYTES = 2_200;

/**
 * The public key as the runtime uses it.
 * @param spki in the common form
 * @returns undefined if this runtime cannot use it, or if it is larger than RSA 16384
 */
export function publicKeyObject(spki: Buffer): KeyObject | undefined {
  if (spki.length > MAX_SPKI_BYTES) return undefined;
  try {
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
