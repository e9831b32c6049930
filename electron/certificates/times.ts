/** Times of certificates (RFC 5280, section 4.1.2.5). */
import { Asn1Error, TAG, type Element } from '../asn1/index.ts';

/**
 * UTCTime or GeneralizedTime. DER asks for UTC with seconds; what writers got wrong is read as well: seconds left out,
 * fractions, an offset from UTC, and no zone at all, which is taken as UTC. @throws Asn1Error
 */
export function readTime(element: Element): Date {
  const date = timeOf(element.tag, element.contents.subarray(0, 32).toString('latin1'));
  if (date === undefined) throw new Asn1Error('not a time', element.offset);
  return date;
}

/** The same for a GeneralizedTime as directories have it in text (RFC 4517, section 3.3.13); undefined for anything else. */
export const generalizedTime = (text: string): Date | undefined => timeOf(TAG.GENERALIZED_TIME, text);

function timeOf(tag: number, text: string): Date | undefined {
  const match =
    tag === TAG.UTC_TIME
      ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?(Z|[+-]\d{4})?$/.exec(text)
      : tag === TAG.GENERALIZED_TIME
        ? /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})?(\d{2})?(?:[.,]\d+)?(Z|[+-]\d{2}(?:\d{2})?)?$/.exec(text)
        : null;
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  // Two digits mean 1950 to 2049.
  const fullYear = tag === TAG.UTC_TIME ? year + (year < 50 ? 2000 : 1900) : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59) {
    return undefined;
  }
  return new Date(date.getTime() - offsetMinutes(match[7]) * 60_000);
}

/** @param zone `Z`, `+hhmm`, `-hh`, or absent */
function offsetMinutes(zone = 'Z'): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3) || 0);
  return zone[0] === '-' ? -minutes : minutes;
}
