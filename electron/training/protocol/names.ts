/** LDAP names (RFC 4514) as a server compares them. */
import { normalizeDn, parseDn as parse, type DistinguishedName } from '../../directory/index.ts';

const aliases: Readonly<Record<string, string>> = {
  commonname: 'cn',
  organizationname: 'o',
  organizationalunitname: 'ou',
  surname: 'sn',
};

/** @returns attribute types in lower case under their short names; undefined if the text is not a DN */
export function parseDn(text: string): DistinguishedName | undefined {
  const dn = parse(text)?.map((rdn) =>
    rdn.map((part) => {
      const type = part.type.toLowerCase();
      return { ...part, type: aliases[type] ?? type };
    }),
  );
  return dn?.every((rdn) => rdn.every(({ value }) => value !== '')) ? dn : undefined;
}

/** A text that is the same for equal DNs; undefined if `text` is not a DN. */
export function dnKeyOf(text: string): string | undefined {
  const dn = parseDn(text);
  return dn && normalizeDn(dn);
}
