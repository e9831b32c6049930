/**
 * A value for a search filter (RFC 4515, section 3): what has a meaning there, and control characters, in hexadecimal.
 * Other characters stay as they are: ldapts reads an escaped octet as a character, which would encode UTF-8 twice.
 */
export function escapeFilterValue(value: string): string {
  return value.replace(
    /[\x00-\x1f\x7f*()\\]/g,
    (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
