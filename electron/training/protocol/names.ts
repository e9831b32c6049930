/** LDAP names (RFC 4514) as a server compares them. */
import { normalizeDn, parseDn as parse, type DistinguishedName } from '../../directory/index.ts';

const aliases: Readonly<Record<string, string>> = {
  commonname: 'cn',
  organizationname: 'o',
  organizationalunitname: 'ou',
  surname: 'sn',
};

/** @returns attribute types in lower case under their short names; undefined when it is no name */
export function parseDn(text: string): DistinguishedName | undefined {
  const dn = parse(text)?.map((rdn) =>
    rdn.map((part) => {
      const type = part.type.toLowerCase();
      return { ...part, type: aliases[type] ?? type };
    }),
  );
  return dn?.every((rdn) => rdn.every(({ value }) => value !== '')) ? dn : undefined;
}

/** The key of a name as text: equal exactly when the names are. Undefined when it is no name. */
export function dnKeyOf(text: string): string | undefined {
  const dn = parseDn(text);
  return dn && normalizeDn(dn);
}
