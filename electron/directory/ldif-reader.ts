/** Reading LDIF content records (RFC 2849). */
import type { Attribute } from './ldap-message.ts';

export interface LdifEntry {
  readonly dn: string;
  readonly attributes: readonly Attribute[];
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
    const [, type, marks, behind] = /^([A-Za-z0-9][A-Za-z0-9.;-]*)(::?)(?!<)(.*)$/.exec(unfolded) ?? [];
    if (type === undefined || behind === undefined) return undefined;
    const written = behind.replace(/^ +/, '');
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

/** Whether an entry that was read back has this DN and exactly these values, in this order. */
export function sameEntry(
  read: { readonly dn: string; readonly attributes: readonly Attribute[] } | undefined,
  dn: string,
  attributes: readonly Attribute[],
): boolean {
  return (
    read?.dn === dn &&
    read.attributes.length === attributes.length &&
    attributes.every(({ type, values }, index) => {
      const found = read.attributes[index]!;
      return (
        found.type === type &&
        found.values.length === values.length &&
        values.every((value, at) => found.values[at]!.equals(value))
      );
    })
  );
}
