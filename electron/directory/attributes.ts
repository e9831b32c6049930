/** Values of an entry by attribute name: without regard to case, and to options such as `;binary` (RFC 4512, section 2.5). */
import type { SearchEntry } from './ldap-message.ts';

/** The name without its options, in lower case. */
export const baseName = (description: string): string => description.split(';', 1)[0]!.toLowerCase();

/** All values of an attribute, those that came both with and without an option once. */
export function attributeValues(entry: SearchEntry, name: string): Buffer[] {
  const wanted = baseName(name);
  const values: Buffer[] = [];
  for (const attribute of entry.attributes) {
    if (baseName(attribute.type) !== wanted) continue;
    for (const value of attribute.values)
      if (!values.some((known) => known.equals(value))) values.push(value);
  }
  return values;
}

export const attributeTexts = (entry: SearchEntry, name: string): string[] =>
  attributeValues(entry, name).map((value) => value.toString('utf8'));

export const attributeText = (entry: SearchEntry, name: string): string | undefined =>
  attributeTexts(entry, name)[0];
