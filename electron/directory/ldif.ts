/** Entries as LDIF (RFC 2849). */
import type { Attribute } from './ldap-message.ts';

/** Values that LDIF holds as they are: SAFE-STRING of RFC 2849, without a trailing space. */
const SAFE =
  /^[\x01-\x09\x0b\x0c\x0e-\x1f\x21-\x39\x3b\x3d-\x7f](?:[\x01-\x09\x0b\x0c\x0e-\x7f]*[\x01-\x09\x0b\x0c\x0e-\x1f\x21-\x7f])?$/;

/** Columns of a line; longer ones go on in the next, behind a space. */
const COLUMNS = 76;

function fold(line: string): string {
  const parts = [line.slice(0, COLUMNS)];
  for (let at = COLUMNS; at < line.length; at += COLUMNS - 1)
    parts.push(` ${line.slice(at, at + COLUMNS - 1)}`);
  return parts.join('\n');
}

function line(name: string, value: Buffer): string {
  const text = value.toString('latin1');
  if (text === '') return `${name}:`;
  return fold(SAFE.test(text) ? `${name}: ${text}` : `${name}:: ${value.toString('base64')}`);
}

/**
 * One entry as an LDIF record for `ldapadd` or `ice`, ending with an empty line. The values stand in a string, which
 * cannot be wiped: not for private keys that have to stay secret.
 */
export function toLdif(dn: string, attributes: readonly Attribute[]): string {
  const lines = attributes.flatMap(({ type, values }) => values.map((value) => line(type, value)));
  return `${[line('dn', Buffer.from(dn, 'utf8')), ...lines].join('\n')}\n\n`;
}
