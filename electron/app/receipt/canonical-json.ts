/**
 * The canonical form of JSON (RFC 8785): no white space, keys in the order of their UTF-16 units. Numbers and texts are as
 * `JSON.stringify` writes them, which is what the RFC prescribes.
 * @param value as `JSON.parse` returns it
 * @throws RangeError if it is nested too deeply
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
