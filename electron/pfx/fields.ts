/** Reading the elements of a structure with a bound on their number, which hostile input would otherwise choose. */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { PfxError } from './errors.ts';
import { LIMITS } from './limits.ts';

/** No structure of PKCS #12, PKCS #7 or PKCS #8 has more fields than this. */
const MAX_FIELDS = 16;

/** The fields of a SEQUENCE, in order. @throws Asn1Error */
export const fields = (element: Element | undefined, what: string): Element[] =>
  asn1.children(asn1.expectTag(element, asn1.TAG.SEQUENCE, what), MAX_FIELDS);

/** The members of a SEQUENCE OF, in order. @throws Asn1Error; PfxError `PFX-TOO-MANY-BAGS` */
export function list(element: Element | undefined, what: string): Element[] {
  const members = asn1.children(asn1.expectTag(element, asn1.TAG.SEQUENCE, what), LIMITS.bags + 1);
  if (members.length > LIMITS.bags) throw new PfxError('PFX-TOO-MANY-BAGS', { limit: LIMITS.bags });
  return members;
}

/** What `[0] EXPLICIT` holds. @throws Asn1Error */
export function explicit(element: Element | undefined, what: string): Element {
  const inner = asn1.children(asn1.expectTag(element, 0xa0, what), 1)[0];
  if (inner === undefined) throw new asn1.Asn1Error(`${what} is empty`, element?.offset ?? 0);
  return inner;
}
