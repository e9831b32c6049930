import { Asn1Error, TAG, octets, readOnly, sequence } from '../asn1/index.ts';

/** Longest cookie that is sent back, in bytes; servers use a few dozen. */
const MAX_COOKIE = 64 * 1024;

/**
 * The cookie of a paged-results response control, empty when the last page was sent
 * (RFC 2696, section 2: `SEQUENCE { size INTEGER, cookie OCTET STRING }`).
 * @param value the control's value; undefined when the server sent no such control
 * @returns undefined when the value is not that
 */
export function pagedCookie(value: Buffer | undefined): Buffer | undefined {
  if (value === undefined) return Buffer.alloc(0);
  try {
    const [size, cookie] = sequence(readOnly(value), 'realSearchControlValue');
    const contents = octets(cookie, 'cookie');
    return size?.tag === TAG.INTEGER && contents.length <= MAX_COOKIE ? contents : undefined;
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}
