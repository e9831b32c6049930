/**
 * Cuts a fingerprint into pieces that a person can compare, without changing a character of it.
 * @param fingerprint upper-case hexadecimal with colons
 * @returns pieces of eight bytes; all but the last end with a colon
 */
export function fingerprintGroups(fingerprint: string): readonly string[] {
  return fingerprint.match(/(?:[0-9A-F]{2}:?){1,8}/g) ?? [];
}
