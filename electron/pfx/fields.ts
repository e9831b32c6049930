/**
 * Reading the elements of a structure with a bound on their number, which hostile input would otherwise choose. What is left
 * over is counted, because it can be anything.
 */
import * as asn1 from '../asn1/index.ts';
import type { Element } from '../asn1/index.ts';
import { PfxError } from './errors.ts';
import { LIMITS } from './limits.ts';

/** No structure of PKCS #12, PKCS #7 or PKCS #8 has more fields than this. */
const MAX_FIELDS = 16;

/** Counts the elements of a file that are not read. */
export interface Unread {
  unread: number;
}

/**
 * The fields of a SEQUENCE, in order.
 * @param known how many of them are read, if the rest is to be counted
 * @throws Asn1Error
 */
export function fields(
  element: Element | undefined,
  what: string,
  known = MAX_FIELDS,
  count?: Unread,
): Element[] {
  const found = asn1.children(asn1.expectTag(element, asn1.TAG.SEQUENCE, what), MAX_FIELDS);
  if (count) count.unread += Math.max(0, found.length - known);
  return found;
}

/** The members of a SEQUENCE OF, in order. @throws Asn1Error; PfxError `PFX-TOO-MANY-BAGS` */
export function list(element: Element | undefined, what: string): Element[] {
  const members = asn1.children(asn1.expectTag(element, asn1.TAG.SEQUENCE, what), LIMITS.bags + 1);
  if (members.length > LIMITS.bags) throw new PfxError('PFX-TOO-MANY-BAGS', { limit: LIMITS.bags });
  return members;
}

/** What `[0] EXPLICIT` holds. @param count counts what comes after it @throws Asn1Error */
export function explicit(element: Element | undefined, what: string, count?: Unread): Element {
  const wrapper = asn1.expectTag(element, 0xa0, what);
  const inner = asn1.children(wrapper, 1)[0];
  if (inner === undefined) throw new asn1.Asn1Error(`${what} is empty`, wrapper.offset);
  if (count) countRest(wrapper.contents, inner, count);
  return inner;
}

/** Private keys have 32 octets or more. */
const HARMLESS_OCTETS = 31;

/** Counts what comes after the first element of some octets, unless it is padding. */
export function countRest(octets: Buffer, { raw }: Pick<Element, 'raw'>, count: Unread): void {
  const rest = octets.subarray(raw.length);
  if (rest.length > HARMLESS_OCTETS && rest.some((octet) => octet !== 0)) count.unread += 1;
}

/** Counts an element of parameters, such as a salt, that is much larger than any program needs. */
export function countLarge({ raw }: Element, limit: number, count: Unread): void {
  if (raw.length > limit) count.unread += 1;
}
