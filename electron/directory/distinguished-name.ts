/** Distinguished names in LDAP's form: parsing, writing and comparing (RFC 4514). */
import { trimUnescaped } from './trim.ts';

export interface TypeAndValue {
  /** Short name or dotted OID, in the spelling that was given. */
  readonly type: string;
  /** The value as text; for `hex` the BER encoding in hexadecimal digits, without the `#`. */
  readonly value: string;
  /** The value was written in the `#hex` form (RFC 4514, section 2.4) and is not text. */
  readonly hex?: true;
}

/** A relative distinguished name: one type and value, or several joined with `+`. */
export type Rdn = readonly TypeAndValue[];

/** From the entry itself up to the root. The empty DN is the tree's `[Root]`. */
export type DistinguishedName = readonly Rdn[];

const TYPE = /^(?:[A-Za-z][A-Za-z0-9-]*|[0-9]+(?:\.[0-9]+)*)$/;
const CONTROLS = /[\x00-\x1f\x7f]/g;
const HEX_PAIR = /^[0-9A-Fa-f]{2}$/;
/** Names longer than this are refused unread; eDirectory's own limit is 256 characters for a DN. */
const MAX_LENGTH = 8192;

const isSpace = (character: string): boolean => character === ' ';

/** Splits at every `separator` that no backslash escapes and that is not in quotes. */
function split(text: string, separators: string): string[] | undefined {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '\\') i++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && separators.includes(character)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  if (quoted) return undefined;
  parts.push(text.slice(start));
  return parts;
}

/** Undoes RFC 4514's escapes: `\,` and `\2C`, consecutive hexadecimal pairs being UTF-8 octets. */
function unescapeValue(text: string): string | undefined {
  const quoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
  const source = quoted ? text.slice(1, -1) : text;
  let value = '';
  let octets: number[] = [];
  const flush = (): boolean => {
    if (octets.length === 0) return true;
    try {
      value += new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(octets));
    } catch {
      return false;
    }
    octets = [];
    return true;
  };
  for (let i = 0; i < source.length; i++) {
    const character = source[i]!;
    if (character !== '\\') {
      if (!flush()) return undefined;
      if (!quoted && character === '"') return undefined;
      value += character;
      continue;
    }
    const pair = source.slice(i + 1, i + 3);
    if (HEX_PAIR.test(pair)) {
      octets.push(Number.parseInt(pair, 16));
      i += 2;
    } else {
      const escaped = source[i + 1];
      if (escaped === undefined || !flush()) return undefined;
      value += escaped;
      i++;
    }
  }
  return flush() ? value : undefined;
}

function parseTypeAndValue(text: string): TypeAndValue | undefined {
  const equals = text.indexOf('=');
  if (equals < 0) return undefined;
  const type = text
    .slice(0, equals)
    .trim()
    .replace(/^oid\./i, '');
  if (!TYPE.test(type)) return undefined;
  const written = trimUnescaped(text.slice(equals + 1), isSpace);
  if (written.startsWith('#')) {
    const hex = written.slice(1);
    return /^(?:[0-9A-Fa-f]{2})+$/.test(hex) ? { type, value: hex.toLowerCase(), hex: true } : undefined;
  }
  const value = unescapeValue(written);
  return value === undefined ? undefined : { type, value };
}

/** Parses one RDN such as `cn=Smith\, John+ou=Sales`; undefined when it is none. */
function parseRdn(text: string): Rdn | undefined {
  const parts = split(text, '+');
  const rdn = parts?.map(parseTypeAndValue);
  return rdn?.every((part) => part !== undefined) ? rdn : undefined;
}

/**
 * Parses a DN as RFC 4514 writes it; LDAPv2's `;` and quotes are accepted too (RFC 2253, section 4).
 * @returns undefined when the text is not a DN; an empty array for the empty text, the `[Root]`
 */
export function parseDn(text: string): DistinguishedName | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  if (text.trim() === '') return [];
  const rdns = split(text, ',;')?.map(parseRdn);
  return rdns?.every((rdn) => rdn !== undefined) ? rdns : undefined;
}

const COMMON_NAME = ['cn', 'commonname', '2.5.4.3'];

/** The common name that a DN names its entry by, as text; undefined for an entry that is named otherwise. */
export const commonNameOf = (dn: string): string | undefined =>
  parseDn(dn)?.[0]?.find(({ type, hex }) => !hex && COMMON_NAME.includes(type.toLowerCase()))?.value;

/** Escapes a value for a DN (RFC 4514, section 2.4); other characters, Unicode included, stay as they are. */
export function escapeValue(value: string): string {
  return value
    .replace(/[\\",+;<>=]/g, '\\$&')
    .replace(CONTROLS, (c) => `\\${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/^[ #]| $/g, '\\$&');
}

export function formatRdn(rdn: Rdn): string {
  return rdn.map(({ type, value, hex }) => `${type}=${hex ? `#${value}` : escapeValue(value)}`).join('+');
}

/** Writes a DN as RFC 4514 does; the `[Root]` is the empty text. */
export function formatDn(dn: DistinguishedName): string {
  return dn.map(formatRdn).join(',');
}

/** Text that compares without regard to case and to the number of spaces (RFC 4518). */
export const foldCase = (text: string): string =>
  text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');

/** A text that is equal for equal names: types and values without regard to case, inner and outer spaces (RFC 4517, caseIgnoreMatch). */
function normalizeRdn(rdn: Rdn): string {
  return rdn
    .map(({ type, value, hex }) => {
      return `${type.toLowerCase()}=${hex ? `#${value}` : escapeValue(foldCase(value))}`;
    })
    .sort()
    .join('+');
}

export function normalizeDn(dn: DistinguishedName): string {
  return dn.map(normalizeRdn).join(',');
}

/**
 * A text that is equal for DNs that name the same entry, and that begins with the text of every entry above.
 * @returns undefined for what is no DN
 */
export const dnKey = (dn: string): string | undefined =>
  parseDn(dn)
    ?.toReversed()
    .map((rdn) => `${normalizeRdn(rdn)}\0`)
    .join('');

/** The `dnKey` of the entry directly above; undefined for the `[Root]` too. */
export function parentKey(dn: string): string | undefined {
  const key = dnKey(dn);
  return key ? key.slice(0, key.lastIndexOf('\0', key.length - 2) + 1) : undefined;
}

/** Whether two DNs in text form name the same entry; texts that are no DNs never do. */
export function sameDn(left: string, right: string): boolean {
  const key = dnKey(left);
  return key !== undefined && key === dnKey(right);
}

/** An RDN in front of a comma that needs no parsing: one type and value without escapes. */
const SIMPLE_RDN = /^[A-Za-z][A-Za-z0-9-]*=[^\\",;+=#<>]+$/;

/** The part of `dn` before `,base`, if both have the same spelling and the part is one simple RDN. */
function simpleRdnBelow(dn: string, base: string): string | undefined {
  if (base === '' || !dn.endsWith(base)) return undefined;
  const comma = dn.length - base.length - 1;
  if (comma < 1 || dn[comma] !== ',') return undefined;
  const rdn = dn.slice(0, comma);
  return SIMPLE_RDN.test(rdn) ? rdn : undefined;
}

/** Whether `dn` is `base` itself or anywhere below it. */
export function isWithin(dn: string, base: string): boolean {
  const top = dnKey(base);
  return top !== undefined && (dnKey(dn)?.startsWith(top) ?? false);
}

/** Whether `dn` is directly below `base`. */
export function isChild(dn: string, base: string): boolean {
  // Servers give the base back as it was asked for: most entries of a listing end here.
  if (simpleRdnBelow(dn, base) !== undefined) return true;
  const parent = parentKey(dn);
  return parent !== undefined && parent === dnKey(base);
}
