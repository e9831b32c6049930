/** Values of an entry by attribute name: without regard to case, and to options such as `;binary` (RFC 4512, section 2.5). */
import { createHash } from 'node:crypto';
import type { SearchEntry } from './ldap-message.ts';

/** Names that were seen: a listing repeats the same few a hundred thousand times. */
const seen = new Map<string, string>();
const MAX_SEEN = 512;

/** The name without its options, in lower case. */
export function baseName(description: string): string {
  const known = seen.get(description);
  if (known !== undefined) return known;
  const name = description.split(';', 1)[0]!.toLowerCase();
  if (seen.size < MAX_SEEN && description.length < 128) seen.set(description, name);
  return name;
}

/** All values of an attribute, those that came both with and without an option once. */
export function attributeValues(entry: SearchEntry, name: string): Buffer[] {
  const wanted = baseName(name);
  const found = entry.attributes.filter(({ type }) => baseName(type) === wanted).map(({ values }) => values);
  if (found.length < 2) return [...(found[0] ?? [])];
  // By hash: comparing each with each would let a server with many values hold the program.
  const unique = new Map<string, Buffer>();
  for (const value of found.flat()) {
    const key = createHash('sha256').update(value).digest('base64');
    if (!unique.has(key)) unique.set(key, value);
  }
  return [...unique.values()];
}

export const attributeTexts = (entry: SearchEntry, name: string): string[] =>
  attributeValues(entry, name).map((value) => value.toString('utf8'));

export const attributeText = (entry: SearchEntry, name: string): string | undefined =>
  attributeTexts(entry, name)[0];
