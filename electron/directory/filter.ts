/**
 * A value for a search filter (RFC 4515, section 3): what has a meaning there, and every character outside of printable
 * ASCII, becomes its UTF-8 octets in hexadecimal.
 */
export function escapeFilterValue(value: string): string {
  return value.replace(/[^\x20-\x7e]|[*()\\]/gu, (character) =>
    [...Buffer.from(character, 'utf8')].map((octet) => `\\${octet.toString(16).padStart(2, '0')}`).join(''),
  );
}
