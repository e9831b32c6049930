/** PKCS #12 files as text: GnuTLS writes PEM; mail, web consoles and directories hand on Base64. */
import * as asn1 from '../asn1/index.ts';
import { decodeText } from '../certificates/index.ts';
import { OID } from './oids.ts';

/**
 * The DER or BER of a PKCS #12 file that may be text (see `decodeText`), in ASCII or UTF-16, or the value of an OCTET STRING.
 * @returns undefined if there is no PKCS #12 file in it; the bytes themselves if they are one
 */
export function unarmoured(bytes: Buffer): Buffer | undefined {
  if (beginsAsPfx(bytes)) return bytes;
  // A byte order mark or an empty line that a text editor put before the first byte.
  const start = bytes.findIndex((byte) => !BEFORE.has(byte));
  if (start > 0 && start <= MAX_BEFORE && beginsAsPfx(bytes.subarray(start))) return bytes.subarray(start);
  const inside = bytes[0] === asn1.TAG.OCTET_STRING ? [octetString(bytes)] : decodeText(bytes);
  return inside.find((der) => der !== undefined && beginsAsPfx(der));
}

const BEFORE: ReadonlySet<number> = new Set(Buffer.from('efbbbf090a0d20', 'hex'));
const MAX_BEFORE = 16;

/** Contents of a value that was stored with its OCTET STRING header. */
function octetString(bytes: Buffer): Buffer | undefined {
  try {
    return asn1.readElement(bytes).contents;
  } catch (error) {
    if (error instanceof asn1.Asn1Error) return undefined;
    throw error;
  }
}

/** SEQUENCE { INTEGER, SEQUENCE { OID below pkcs-7: enough to know a cut-off PFX from another file. */
function beginsAsPfx(bytes: Buffer): boolean {
  const skipLength = (at: number): number => {
    const first = bytes[at] ?? 0;
    return at + 1 + (first > 0x80 ? first & 0x7f : 0);
  };
  if (bytes[0] !== asn1.TAG.SEQUENCE) return false;
  const version = skipLength(1);
  if (bytes[version] !== asn1.TAG.INTEGER || (bytes[version + 1] ?? 0) > 4) return false;
  const authSafe = version + 2 + (bytes[version + 1] ?? 0);
  if (bytes[authSafe] !== asn1.TAG.SEQUENCE) return false;
  const type = skipLength(authSafe + 1);
  const pkcs7 = asn1.derOid(OID.data).subarray(2, -1);
  return bytes[type] === asn1.TAG.OID && bytes.subarray(type + 2, type + 2 + pkcs7.length).equals(pkcs7);
}
