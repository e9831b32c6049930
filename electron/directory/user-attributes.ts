/** What an entry holds apart from what its server keeps about it. */
import { baseName } from './attributes.ts';
import type { Attribute, SearchEntry } from './ldap-message.ts';

/** Operational attributes, of eDirectory and OpenLDAP: the server maintains them, and clients cannot write them. */
const OPERATIONAL = new Set(
  [
    ...['createTimestamp', 'modifyTimestamp', 'creatorsName', 'modifiersName', 'subschemaSubentry'],
    ...['structuralObjectClass', 'entryDN', 'entryUUID', 'entryCSN', 'hasSubordinates', 'GUID', 'revision'],
    ...['subordinateCount', 'localEntryID', 'entryFlags', 'ACL'],
  ].map((name) => name.toLowerCase()),
);

const isOperational = (type: string): boolean => OPERATIONAL.has(baseName(type));

/** Copies of the user attributes, each once: what came both with and without an option such as `;binary` is taken with it. */
export function userAttributes(entry: SearchEntry): Attribute[] {
  const byName = new Map<string, Attribute>();
  for (const { type, values } of entry.attributes) {
    if (isOperational(type) || values.length === 0) continue;
    const name = baseName(type);
    if (byName.has(name) && !type.includes(';')) continue;
    byName.set(name, { type, values: values.map((value) => Buffer.from(value)) });
  }
  return [...byName.values()];
}
