/** Access rights: the administrator is Supervisor of [Root], all others can browse and read. */
import { dnKeyOf } from './protocol/names.ts';
import type { Attribute, Entry } from './tree/directory.ts';
import { administrator } from './tree/facts.ts';
import { attributeKey, attributeSchema } from './tree/schema.ts';

/** Who has logged in on a connection. */
export interface Identity {
  /** '' for an anonymous one, which eDirectory calls [Public]. */
  readonly dn: string;
  readonly supervisor: boolean;
}

export const ANONYMOUS: Identity = { dn: '', supervisor: false };

/** The identity for a DN. Does not check a password. */
export const identityOf = (dn: string): Identity => ({
  dn,
  supervisor: dnKeyOf(dn) === dnKeyOf(administrator.dn),
});

/** Bits of the effective rights operation, on entries and on attributes. */
const ENTRY = { browse: 0x01, add: 0x02, delete: 0x04, rename: 0x08, supervisor: 0x10 };
const ATTRIBUTE = { compare: 0x01, read: 0x02, write: 0x04, self: 0x08, supervisor: 0x20 };

const all = (bits: Record<string, number>): number => Object.values(bits).reduce((sum, bit) => sum | bit, 0);

/** Whether values of this attribute are answered to this identity. */
export function mayRead(identity: Identity, type: string): boolean {
  const read = attributeSchema(type)?.read ?? 'bound';
  if (read === 'never') return false;
  return identity.supervisor || read === 'public' || (read === 'bound' && identity.dn !== '');
}

/** The attributes of an entry that this identity may read. Unreadable attributes are omitted without an error, as in eDirectory. */
export const readableAttributes = (identity: Identity, entry: Entry): Attribute[] =>
  [...entry.attributes.values()].filter(({ name }) => mayRead(identity, name));

export const readableValues =
  (identity: Identity) =>
  (entry: Entry, type: string): readonly Buffer[] | undefined =>
    mayRead(identity, type) ? entry.attributes.get(attributeKey(type))?.values : undefined;

/**
 * Rights as the effective rights operation answers them.
 * @param attribute `[Entry Rights]`, `[All Attributes Rights]` or the name of an attribute
 * @returns undefined for an attribute that the schema does not know
 */
export function effectiveRights(trustee: Identity, attribute: string): number | undefined {
  const name = attribute.toLowerCase();
  if (name === '[entry rights]') return trustee.supervisor ? all(ENTRY) : ENTRY.browse;
  if (trustee.supervisor) return known(name) ? all(ATTRIBUTE) : undefined;
  if (!known(name)) return undefined;
  const readable = name === '[all attributes rights]' ? trustee.dn !== '' : mayRead(trustee, name);
  return readable ? ATTRIBUTE.compare | ATTRIBUTE.read : 0;
}

const known = (name: string): boolean =>
  name === '[all attributes rights]' || attributeSchema(name) !== undefined;
