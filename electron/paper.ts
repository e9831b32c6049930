/** The paper of a printed page, and the dates in its file. */

/** Where Letter is the usual paper (Unicode CLDR, "paperSize: US-Letter"); everywhere else it is A4. */
const LETTER = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** The paper of the user's country, by the locale that dates are written in. @param tag BCP 47 */
export function paperOf(tag: string): 'A4' | 'Letter' {
  const { region } = new Intl.Locale(tag).maximize();
  return region !== undefined && LETTER.includes(region) ? 'Letter' : 'A4';
}

/**
 * Sets the dates in a PDF's document information dictionary (ISO 32000-1, 14.3.3), so that the same page gives the same file.
 * The lengths stay, and with them the offsets of the cross-reference table.
 * @param pdf as Chromium writes it: dates as `D:YYYYMMDDHHmmSS+HH'mm'` (ISO 32000-1, 7.9.4)
 */
export function fixDates(pdf: Buffer, date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1');
  return Buffer.from(
    text.replaceAll(/(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'\)/g, `$1${digits}+00'00')`),
    'latin1',
  );
}

/** Pages of a PDF. @param pdf as Chromium writes it: its objects are not compressed, and each page is one of them */
export const countPages = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
