/** Names that a text lists; the others are counted. */
const LISTED = 20;

/** Names for one line of text, in the order given: `a, b, … (+17)` if there are too many. They are not made safe to show. */
export function nameList(names: readonly string[]): string {
  const listed = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? `${listed}, … (+${String(names.length - LISTED)})` : listed;
}
