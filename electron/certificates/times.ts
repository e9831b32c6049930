/** Times of certificates (RFC 5280, section 4.1.2.5). */
import { Asn1Error, TAG, type Element } from '../asn1/index.ts';

/** UTCTime or GeneralizedTime, in UTC, seconds optional as older writers left them out. @throws Asn1Error */
export function readTime(element: Element | undefined): Date {
  if (element === undefined) throw new Asn1Error('time is missing', 0);
  const text = element.contents.subarray(0, 32).toString('latin1');
  const match =
    element.tag === TAG.UTC_TIME
      ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?Z$/.exec(text)
      : element.tag === TAG.GENERALIZED_TIME
        ? /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?Z$/.exec(text)
        : null;
  if (match === null) throw new Asn1Error('not a time in UTC', element.offset);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  // Two digits mean 1950 to 2049.
  const fullYear = element.tag === TAG.UTC_TIME ? year + (year < 50 ? 2000 : 1900) : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59) {
    throw new Asn1Error('no such date', element.offset);
  }
  return date;
}
