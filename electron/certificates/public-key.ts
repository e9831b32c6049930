/** What a SubjectPublicKeyInfo says about its key (RFC 5280, section 4.1.2.7). */
import { Asn1Error, expectTag, oid, readOnly, sequence, TAG, type Element } from '../asn1/index.ts';
import { curveName, KEY_OID } from './oids.ts';

export interface PublicKeyDetails {
  /** 'RSA', 'EC', 'Ed25519', or the name or OID of another algorithm. */
  readonly keyAlgorithm: string;
  /** With its size or curve: 'RSA 2048', 'EC P-384', 'Ed25519'. */
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
    case KEY_OID.RSA_PSS:
      return { keyAlgorithm: 'RSA', keyDetail: `RSA ${String(rsaBits(keyBits))}`, keyBits };
    case KEY_OID.EC: {
      const curve = parameters?.tag === TAG.OID ? curveName(oid(parameters, 'curve')) : 'with its own curve';
      return { keyAlgorithm: 'EC', keyDetail: `EC ${curve}`, keyBits };
    }
    case KEY_OID.ED25519:
      return { keyAlgorithm: 'Ed25519', keyDetail: 'Ed25519', keyBits };
    case KEY_OID.ED448:
      return { keyAlgorithm: 'Ed448', keyDetail: 'Ed448', keyBits };
    case KEY_OID.DSA:
      return { keyAlgorithm: 'DSA', keyDetail: 'DSA', keyBits };
    default:
      return { keyAlgorithm: keyOid, keyDetail: keyOid, keyBits };
  }
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
