/** LDAP names (RFC 4514) as a server needs them: compared, and taken apart into their RDNs. */

export interface RdnPart {
  readonly type: string;
  readonly value: string;
}

/** One RDN: its attributes, and how it was written. */
export interface Rdn {
  readonly parts: readonly RdnPart[];
  readonly text: string;
}

const aliases: Readonly<Record<string, string>> = {
  commonname: 'cn',
  organizationname: 'o',
  organizationalunitname: 'ou',
  surname: 'sn',
};

/** Names with more RDNs are refused, as eDirectory refuses longer names. */
const MAX_RDNS = 128;

/** @returns RDNs, the leaf's first; the empty name ([Root]) has none; undefined when it is no name */
export function parseDn(text: string): Rdn[] | undefined {
  if (text.trim() === '') return [];
  const rdns: Rdn[] = [];
  for (const piece of split(text, ',;')) {
    const parts: RdnPart[] = [];
    for (const attribute of split(piece, '+')) {
      const equals = attribute.indexOf('=');
      if (equals < 1) return undefined;
      const type = attribute.slice(0, equals).trim().toLowerCase();
      const value = unescape(attribute.slice(equals + 1));
      if (!/^(?:[a-z][a-z0-9-]*|\d+(?:\.\d+)+)$/.test(type) || value === undefined || value === '')
        return undefined;
      parts.push({ type: aliases[type] ?? type, value });
    }
    rdns.push({ parts, text: piece.trim() });
    if (rdns.length > MAX_RDNS) return undefined;
  }
  return rdns;
}

/** Text to compare names by: equal exactly when the names are, whatever their case, spaces and escapes. */
export const dnKey = (rdns: readonly Rdn[]): string => rdns.map(rdnKey).join(',');

const rdnKey = ({ parts }: Rdn): string =>
  parts
    .map(({ type, value }) => `${type}=${foldCase(value).replace(/[\\,+]/g, '\\$&')}`)
    .toSorted()
    .join('+');

/** The key of a name as text, or undefined when it is no name. */
export function dnKeyOf(text: string): string | undefined {
  const rdns = parseDn(text);
  return rdns && dnKey(rdns);
}

/** Text that compares without regard to case and to the number of spaces (RFC 4518). */
export const foldCase = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Splits at separators that are not escaped. */
function split(text: string, separators: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\\') at += 1;
    else if (separators.includes(character)) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

/** The value without escapes and the blanks around it, or undefined where an escape is broken. */
function unescape(text: string): string | undefined {
  const leading = text.trimStart();
  const bytes: Buffer[] = [];
  // Blanks at the end do not count, unless the last one is escaped.
  const trimmed = leading.replace(/(?<!\\)\s+$/, '');
  for (let at = 0; at < trimmed.length; at += 1) {
    const character = trimmed[at]!;
    if (character !== '\\') {
      bytes.push(Buffer.from(character, 'utf16le'));
      continue;
    }
    const run = /^(?:\\[0-9a-fA-F]{2})+/.exec(trimmed.slice(at))?.[0];
    if (run !== undefined) {
      bytes.push(Buffer.from(Buffer.from(run.replaceAll('\\', ''), 'hex').toString('utf8'), 'utf16le'));
      at += run.length - 1;
      continue;
    }
    const next = trimmed[at + 1];
    if (next === undefined) return undefined;
    bytes.push(Buffer.from(next, 'utf16le'));
    at += 1;
  }
  return Buffer.concat(bytes).toString('utf16le');
}

/** A value as it may stand in a name (RFC 4514, section 2.4). */
export const escapeRdnValue = (value: string): string =>
  value
    .replace(/[",+;<>=\\]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ');
