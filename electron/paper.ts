/** The paper of a printed page. */

/** Where Letter is the usual paper (Unicode CLDR, "paperSize: US-Letter"); everywhere else it is A4. */
const LETTER = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** The paper of the user's country, by the locale that dates are written in. @param tag BCP 47 */
export function paperOf(tag: string): 'A4' | 'Letter' {
  const { region } = new Intl.Locale(tag).maximize();
  return region !== undefined && LETTER.includes(region) ? 'Letter' : 'A4';
}

/** Pages of a PDF. @param pdf as Chromium writes it: its objects are not compressed, and each page is one of them */
export const countPages = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
