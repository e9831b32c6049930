/** What kind of key a PrivateKeyInfo holds, read without the runtime, which may not know the kind. */
import * as asn1 from '../asn1/index.ts';
import { curveDetail, knownKeyName } from '../certificates/index.ts';
import { fields } from './fields.ts';

export interface KeyAlgorithm {
  /** `RSA`, `RSA-PSS`, `EC`, `Ed25519`, or the name or OID of another kind. */
  readonly algorithm: string;
  /** Bits of an RSA modulus such as `2048`, or a curve's name or OID such as `P-384`. */
  readonly detail?: string;
}

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const EC = '1.2.840.10045.2.1';

/**
 * Reads the algorithm of a PrivateKeyInfo (RFC 5958: SEQUENCE { version, AlgorithmIdentifier, OCTET STRING, ... }).
 * @returns undefined where the bytes do not have that form
 */
export function keyAlgorithm(pkcs8: Buffer): KeyAlgorithm | undefined {
  try {
    const [version, identifier, key] = fields(asn1.readElement(pkcs8), 'PrivateKeyInfo');
    asn1.integer(version, 'version');
    const [algorithm, parameters] = fields(identifier, 'privateKeyAlgorithm');
    if (key?.tag !== (asn1.TAG.OCTET_STRING | asn1.CONSTRUCTED)) {
      asn1.expectTag(key, asn1.TAG.OCTET_STRING, 'privateKey');
    }
    const oid = asn1.oid(algorithm, 'privateKeyAlgorithm');
    const detail =
      oid === EC ? curveDetail(parameters) : oid === RSA || oid === RSA_PSS ? modulusBits(key) : undefined;
    const name = oid === RSA ? 'RSA' : oid === RSA_PSS ? 'RSA-PSS' : oid === EC ? 'EC' : knownKeyName(oid);
    return { algorithm: name, ...(detail !== undefined && { detail }) };
  } catch (error) {
    if (error instanceof asn1.Asn1Error) return undefined;
    throw error;
  }
}

/** RSAPrivateKey (RFC 8017, A.1.2): the modulus is the second element. Not read if BER has split the key into segments. */
function modulusBits(key: asn1.Element | undefined): string | undefined {
  if (key?.tag !== asn1.TAG.OCTET_STRING) return undefined;
  const modulus = fields(asn1.readElement(key.contents), 'RSAPrivateKey')[1]?.contents;
  const start = modulus?.findIndex((octet) => octet !== 0) ?? -1;
  if (modulus === undefined || start < 0) return undefined;
  return String(8 * (modulus.length - start) - Math.clz32(modulus[start]!) + 24);
}
