/** What a file is that is no PKCS #12 file, by its first bytes: people choose the download around it, or a page in its place. */
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { FailureValues } from '../../shared/result.ts';

/** Formats with their own name in every language. */
const SIGNATURES: readonly (readonly [code: ErrorCode, format: string, hex: string])[] = [
  ['PFX-IS-ARCHIVE', 'ZIP', '504b0304'],
  ['PFX-IS-ARCHIVE', 'gzip', '1f8b'],
  ['PFX-IS-ARCHIVE', 'bzip2', '425a68'],
  ['PFX-IS-ARCHIVE', 'xz', 'fd377a585a00'],
  ['PFX-IS-ARCHIVE', 'Zstandard', '28b52ffd'],
  ['PFX-IS-ARCHIVE', '7-Zip', '377abcaf271c'],
  ['PFX-IS-ARCHIVE', 'RAR', '526172211a07'],
  ['PFX-IS-KEYSTORE', 'JKS', 'feedfeed'],
  ['PFX-IS-KEYSTORE', 'JCEKS', 'cececece'],
];
const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head|body|script)\b/i;
/** Characters at the beginning of a file that are looked at. */
const BEGINNING = 256;

/** @returns the failure that names the format, or undefined if it is not known */
export function otherFormat(
  file: Buffer,
): { readonly code: ErrorCode; readonly values: FailureValues } | undefined {
  if (file.every((byte) => byte === 0)) return { code: 'PFX-EMPTY', values: {} };
  for (const [code, format, hex] of SIGNATURES) {
    if (file.subarray(0, hex.length / 2).toString('hex') === hex) return { code, values: { format } };
  }
  const beginning = file
    .subarray(0, BEGINNING)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  return WEB_PAGE.test(beginning) ? { code: 'PFX-IS-WEB-PAGE', values: {} } : undefined;
}
