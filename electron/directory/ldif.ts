/** LDIF content records (RFC 2849): one entry with its values, written and read back. */
import type { Attribute } from './ldap-message.ts';

export interface LdifEntry {
  readonly dn: string;
  readonly attributes: readonly Attribute[];
}

/** SAFE-STRING: ASCII without line ends, not beginning with space, colon or less-than; a space at the end is not seen. */
const SAFE = /^(?:[\x21-\x39\x3b\x3d-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;

/** Columns of a line; longer ones are folded. */
const WIDTH = 76;

/**
 * One entry as LDIF, in UTF-8 with line feeds.
 * @param comments lines that explain the file; put in front, each behind `# `
 */
export function writeLdif({ dn, attributes }: LdifEntry, comments: readonly string[] = []): string {
  const lines = [
    ...comments.map((comment) => `# ${comment}`),
    'version: 1',
    '',
    line('dn', Buffer.from(dn, 'utf8')),
    ...attributes.flatMap(({ type, values }) => values.map((value) => line(type, value))),
  ];
  return `${lines.map(fold).join('\n')}\n`;
}

function line(type: string, value: Buffer): string {
  const text = value.toString('latin1');
  return SAFE.test(text) ? `${type}: ${text}` : `${type}:: ${value.toString('base64')}`;
}

function fold(text: string): string {
  if (text.startsWith('#') || text.length <= WIDTH) return text;
  const rest = text.slice(WIDTH).match(new RegExp(`.{1,${String(WIDTH - 1)}}`, 'g')) ?? [];
  return [text.slice(0, WIDTH), ...rest].join('\n ');
}

/** The first content record of an LDIF file; undefined when there is none, or it refers to other files (`:<`). */
export function readLdif(text: string): LdifEntry | undefined {
  let dn: string | undefined;
  const attributes = new Map<string, { type: string; values: Buffer[] }>();
  for (const unfolded of text.replace(/\r\n/g, '\n').replace(/\n /g, '').split('\n')) {
    if (unfolded.startsWith('#') || /^version:/i.test(unfolded)) continue;
    if (unfolded === '') {
      if (dn !== undefined) break;
      continue;
    }
    const [, type, marks, written] = /^([A-Za-z0-9][A-Za-z0-9.;-]*)(::?)(?!<) *(.*)$/.exec(unfolded) ?? [];
    if (type === undefined || written === undefined) return undefined;
    const value = marks === '::' ? Buffer.from(written, 'base64') : Buffer.from(written, 'utf8');
    if (dn === undefined) {
      if (type.toLowerCase() !== 'dn') return undefined;
      dn = value.toString('utf8');
      continue;
    }
    const known = attributes.get(type.toLowerCase());
    if (known) known.values.push(value);
    else attributes.set(type.toLowerCase(), { type, values: [value] });
  }
  return dn === undefined ? undefined : { dn, attributes: [...attributes.values()] };
}
