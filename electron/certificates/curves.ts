/** Elliptic curves by name, and curves written out as explicit parameters (RFC 3279, section 2.3.5) brought back to their name. */
import { createHash } from 'node:crypto';
import { Asn1Error, expectTag, octets, oid, sequence, TAG, type Element } from '../asn1/index.ts';

/** SEC 2, RFC 5639. */
const CURVES: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.8': 'secp160r1',
  '1.3.132.0.9': 'secp160k1',
  '1.3.132.0.31': 'secp192k1',
  '1.3.132.0.32': 'secp224k1',
  '1.3.132.0.10': 'secp256k1',
  '1.3.132.0.16': 'sect283k1',
  '1.3.132.0.17': 'sect283r1',
  '1.3.132.0.36': 'sect409k1',
  '1.3.132.0.37': 'sect409r1',
  '1.3.132.0.38': 'sect571k1',
  '1.3.132.0.39': 'sect571r1',
  '1.3.36.3.3.2.8.1.1.1': 'brainpoolP160r1',
  '1.3.36.3.3.2.8.1.1.3': 'brainpoolP192r1',
  '1.3.36.3.3.2.8.1.1.5': 'brainpoolP224r1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.8': 'brainpoolP256t1',
  '1.3.36.3.3.2.8.1.1.9': 'brainpoolP320r1',
  '1.3.36.3.3.2.8.1.1.10': 'brainpoolP320t1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.12': 'brainpoolP384t1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
  '1.3.36.3.3.2.8.1.1.14': 'brainpoolP512t1',
  '1.2.156.10197.1.301': 'SM2',
};

/** The name of a curve, or its OID if it has no name here. */
export const curveName = (curve: string): string => CURVES[curve] ?? curve;

/** Curves that every runtime of this program uses (OpenSSL and BoringSSL), with their names in `node:crypto`. */
export const RUNTIME_CURVES: Readonly<Record<string, string>> = {
  '1.3.132.0.33': 'secp224r1',
  '1.2.840.10045.3.1.7': 'prime256v1',
  '1.3.132.0.34': 'secp384r1',
  '1.3.132.0.35': 'secp521r1',
};

/** OIDs of the curves that eDirectory offers, by the length of their private keys in bytes (SEC 2). */
export const curveOidByKeyLength: Readonly<Record<number, string>> = {
  32: '1.2.840.10045.3.1.7',
  48: '1.3.132.0.34',
  66: '1.3.132.0.35',
};

/** Curves by the SHA-256 of their domain parameters as `explicitCurve` joins them. */
const BY_PARAMETERS: Readonly<Record<string, string>> = {
  '56b038e93c291c7a6afece1831b704b3b6757f5cc5a61743a811960502c5d612': '1.2.840.10045.3.1.1',
  '0bfb3957434e58828c9fb6b9d8d6a440c1d05da4735db71876499cff8aace71b': '1.3.132.0.33',
  '095f33eabc768a044ac1e05666d2e1f70e5a81de9f0fa94b10439b01dca99229': '1.2.840.10045.3.1.7',
  e5ad853a24499774f268852f3c91008eb2f926ee578a01addec9caea43d200ce: '1.3.132.0.34',
  '9f8c6c1620ddcaee6274a2a63df4e87c4a0582410fe53bd0ddcc8dc386c12774': '1.3.132.0.35',
  '01c368c65c6bd80d3a958e53efc34467e8419643397ea5999178341e02938fb4': '1.3.132.0.10',
  '0a5dad0ea99b4894542896d1be3b612ab5eef22cc792a85c376390140d1db3bb': '1.3.36.3.3.2.8.1.1.7',
  '8a2c81dd682507a29849abaedb2fede6424aa21f178b5c42c105900e9d2f409e': '1.3.36.3.3.2.8.1.1.11',
  '31b75be85fd7e61b73d539d2c4c63dec6054a933e0c38850d6f8d5937f601a32': '1.3.36.3.3.2.8.1.1.13',
};

const PRIME_FIELD = '1.2.840.10045.1.1';

/**
 * The OID of the curve that explicit parameters describe. All of them count, base point and order too: a curve that differs
 * in one of them only is another curve.
 * @param parameters ECParameters (X9.62)
 * @returns undefined for a curve that is not known here
 */
export function explicitCurve(parameters: Element): string | undefined {
  try {
    const [, field, curve, base, order] = sequence(parameters, 'ECParameters');
    const [fieldType, prime] = sequence(field, 'field');
    if (oid(fieldType, 'field type') !== PRIME_FIELD) return undefined;
    const [a, b] = sequence(curve, 'curve');
    const p = hex(expectTag(prime, TAG.INTEGER, 'prime').contents);
    const bytes = Math.ceil(p.length / 2);
    // A point is 04 X Y, or 02 or 03 and X alone. The sign of Y does not change which curve this is.
    const x = octets(base, 'base point').subarray(1, 1 + bytes);
    const n = hex(expectTag(order, TAG.INTEGER, 'order').contents);
    const joined = [p, hex(octets(a, 'a')), hex(octets(b, 'b')), hex(x), n].join(':');
    return BY_PARAMETERS[createHash('sha256').update(joined).digest('hex')];
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

const hex = (octetsOfNumber: Buffer): string => octetsOfNumber.toString('hex').replace(/^0+/, '');
