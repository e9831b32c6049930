import { type Result, fail, ok } from '../../shared/result.ts';
import { displayName } from './display.ts';
import {
  type DistinguishedName,
  type Rdn,
  type TypeAndValue,
  formatDn,
  normalizeDn,
  parseDn,
} from './distinguished-name.ts';
import { trimUnescaped } from './trim.ts';

/** How the empty DN is called in eDirectory. */
const ROOT_NAME = '[Root]';

/** Characters; eDirectory allows 256 in a DN. */
const MAX_NAME = 8192;

/** NDS abbreviations whose LDAP name is another one. */
const LDAP_TYPE: Readonly<Record<string, string>> = { s: 'st', sa: 'street' };

/** Splits at every separator that no backslash escapes. */
function splitDotted(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/**
 * In dotted names a backslash precedes a separator, a quotation mark, a space or another backslash; there are no
 * hexadecimal escapes. Before any other character it means something else, such as the tree in `TREE\admin.acme`.
 */
function unescapeDotted(text: string): string | undefined {
  return /^(?:[^\\"]|\\[\\.,;=+"\s])*$/.test(text) ? text.replace(/\\([\s\S])/g, '$1') : undefined;
}

const escapeDotted = (value: string): string =>
  value.replace(/[\\.,;=+"]/g, '\\$&').replace(/^[ \t\r\n]|[ \t\r\n]$/g, '\\$&');

/**
 * What people type who mean no dotted name: `acme/it/admin`, `ldaps://edir1`, `admin,acme`, `admin@acme.com`, `<admin.acme>`,
 * `(admin.acme)`, `admin.acme,`. A name in eDirectory can contain these characters; it is then written with its types, or with a
 * backslash.
 */
const isForeign = (name: string): boolean =>
  /[/:]|^[<'`‘’“”„«»‹›].*[>'`‘’“”„«»‹›]$/.test(name) ||
  /^(?:\([^.]*\..*\)|\[[^.]*\..*\]|\{[^.]*\..*\})$/.test(name) ||
  /[,;?]$/.test(name) ||
  (name.includes('@') && !name.includes('\\')) ||
  (!name.includes('.') && /^[^\\,;]*[,;]/.test(name));

const isBlank = (character: string): boolean => ' \t\r\n'.includes(character);

/** Spaces of other kinds and invisible characters, which come with a name that was copied. */
const isInvisible = (character: string): boolean => /[\s\u200b-\u200f\u2060]/.test(character);

function parseTyped(text: string): TypeAndValue | undefined {
  const [type = '', ...rest] = splitDotted(text, '=');
  const value = unescapeDotted(trimUnescaped(rest.join('='), isBlank));
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(type.trim()) || rest.length !== 1 || !value) return undefined;
  const name = type.trim();
  return { type: LDAP_TYPE[name.toLowerCase()] ?? name, value };
}

/** eDirectory's default typing: the leaf is a common name, the topmost name an organization, what is between them a unit. */
function defaultType(index: number, count: number): string {
  if (index === 0) return 'cn';
  return index === count - 1 ? 'o' : 'ou';
}

function parseDotted(input: string): DistinguishedName | undefined {
  // A leading dot says "from the root", which every name is here; one trailing dot is the root itself.
  const body = input.startsWith('.') ? input.slice(1) : input;
  const isTyped = splitDotted(body, '=').length > 1;
  if (!isTyped && isForeign(body.replace(/\.$/, ''))) return undefined;
  const parts = splitDotted(body, '.').map((part) => trimUnescaped(part, isTyped ? isBlank : isInvisible));
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  // ".CN=admin.O=acme.T=TREE." names the tree too, "admin.acme.[Root]" its root, which is the empty LDAP DN.
  if (/^t\s*=|^\[root\]$/i.test(parts.at(-1) ?? '')) parts.pop();
  const rdns: (Rdn | undefined)[] = parts.map((part, index) => {
    if (part === '') return undefined;
    if (splitDotted(part, '=').length > 1) {
      const rdn = splitDotted(part, '+').map(parseTyped);
      return rdn.every((one) => one !== undefined) ? rdn : undefined;
    }
    const value = splitDotted(part, '+').length === 1 ? unescapeDotted(part) : undefined;
    return value ? [{ type: defaultType(index, parts.length), value }] : undefined;
  });
  return rdns.every((rdn) => rdn !== undefined) ? rdns : undefined;
}

/** LDAP's form has a comma between its parts; a dotted name with a type never has one outside a value. */
function isLdapForm(input: string): boolean {
  if (splitDotted(input, '=').length === 1) return false;
  return splitDotted(input, ',').length > 1 || splitDotted(input, '.').length === 1;
}

/** A type inside of what would be a value, behind a character that separates nothing here: `cn=admin.ou=it,o=acme`, `cn=admin o=acme`. */
const HIDDEN_TYPE = /(?:[./|]|(?<!\s)\s)\s*[A-Za-z][A-Za-z0-9-]*\s*=/;
/** Positions of the types in LDAP's form, and of what is between quotation marks. */
const PLAIN_TYPE = /(?:^|[,;+])\s*[A-Za-z][A-Za-z0-9-]*\s*=|"[^"]*"/g;

/** As `parseDn`, but a backslash has to be one of RFC 4514's escapes, and an equals sign in a value has to have one. */
const parseTypedDn = (text: string): DistinguishedName | undefined =>
  /^(?:[^\\]|\\(?:[\\",+;<>=# ]|[0-9A-Fa-f]{2}))*$/.test(text) &&
  !HIDDEN_TYPE.test(text.replace(PLAIN_TYPE, ','))
    ? parseDn(text)
    : undefined;

/** `cn=admin,o=acme,t=ACME_TREE` names the tree too, as dotted names can. */
const withoutTree = (dn: DistinguishedName | undefined): DistinguishedName | undefined =>
  dn && dn.length > 1 && dn.at(-1)!.every(({ type }) => type.toLowerCase() === 't') ? dn.slice(0, -1) : dn;

/**
 * The LDAP DN of a name that a user typed. What cannot be read in one way only is refused.
 *
 * Accepted: `cn=admin,o=acme` (RFC 4514), `admin.acme`, `.CN=admin.O=acme.`, `.CN=admin.O=acme.T=ACME_TREE.`, and
 * `[Root]` or nothing for the empty DN. In dotted names the components without a type are typed as eDirectory does by
 * default: the first `cn`, the last `o`, those between `ou`; a single one is `cn`. A backslash before a separator, a
 * quotation mark, a space or a backslash makes it part of the name. `S` and `SA` become LDAP's `st` and `street`.
 * @returns the DN in RFC 4514's form, or `LDAP-NAME-INVALID`
 */
export function toLdapDn(input: string): Result<string> {
  const text = trimUnescaped(input, isBlank);
  if (text === '' || text.toLowerCase() === ROOT_NAME.toLowerCase()) return ok('');
  if (text.length > MAX_NAME) return fail('LDAP-NAME-INVALID', { name: displayName(text) });
  const dn = isLdapForm(text) ? withoutTree(parseTypedDn(text)) : parseDotted(text);
  if (dn === undefined || dn.some((rdn) => rdn.some(({ value }) => value === '')))
    return fail('LDAP-NAME-INVALID', { name: displayName(text) });
  return ok(formatDn(dn));
}

/**
 * The dotted form of an LDAP DN: without types (`admin.acme`) where eDirectory's default typing gives the same DN back,
 * else with them (`.CN=W0.CN=KAP.CN=Security`). What is not a DN, or holds a value that is not text, comes back as it is.
 */
export function toDotted(dn: string): string {
  const parsed = parseDn(dn);
  if (parsed === undefined || parsed.some((rdn) => rdn.some(({ hex, value }) => hex || value === '')))
    return dn;
  if (parsed.length === 0) return ROOT_NAME;
  const typeless = parsed.map((rdn) => escapeDotted(rdn[0]!.value)).join('.');
  const back = toLdapDn(typeless);
  const again = back.ok ? parseDn(back.value) : undefined;
  // Spaces of other kinds at the ends of a value are ignored when DNs are compared, but must not be lost.
  const isWhole = again?.every(([first], index) => first!.value === parsed[index]?.[0]?.value) ?? false;
  if (again && isWhole && normalizeDn(again) === normalizeDn(parsed)) return typeless;
  const typed = parsed.map((rdn) =>
    rdn.map(({ type, value }) => `${type.toUpperCase()}=${escapeDotted(value)}`).join('+'),
  );
  return `.${typed.join('.')}`;
}

/** A DN whose RDN is one type and value without escapes or spaces at its ends. */
const SIMPLE_START =
  /^[A-Za-z][A-Za-z0-9-]*=([^\\",;+=#<>\s](?:[^\\",;+=#<>]*[^\\",;+=#<>\s])?)(?:,[A-Za-z]|$)/;

/** What is shown for an entry: the values of its RDN, such as `admin`; for the empty DN `[Root]`. */
export function shortName(dn: string): string {
  const simple = SIMPLE_START.exec(dn)?.[1];
  if (simple !== undefined) return displayName(simple);
  const rdn = parseDn(dn)?.[0];
  if (rdn === undefined) return displayName(dn === '' ? ROOT_NAME : dn);
  return displayName(rdn.map(({ value }) => value).join('+'));
}
