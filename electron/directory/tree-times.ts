/** What a directory knows about the time: when it changed entries, and when the user logged in. */
import { attributeText } from './attributes.ts';
import { directoryTime } from './ca-queries.ts';
import type { RequestOptions } from './request-options.ts';
import type { Session } from './session.ts';

export interface TreeTimes {
  /** Moments that have passed: changes of entries. */
  readonly changes: readonly Date[];
  /** The moment of the last login as the server recorded it, or its time now; absent if it records neither. */
  readonly login?: Date;
}

/** Of entries everywhere (RFC 4512, section 3.4). */
const CHANGES = ['createTimestamp', 'modifyTimestamp'];
/** Of the user: eDirectory; OpenLDAP with `lastbind`, from version 2.5 and before. */
const LOGINS = ['loginTime', 'pwdLastSuccess', 'authTimestamp'];
/** Of the root DSE of Active Directory and of servers that imitate it. */
const NOW = 'currentTime';

/**
 * Reads the times in the root DSE, the user's entry and further ones.
 * @param dns further entries; what cannot be read is left out
 */
export async function readTreeTimes(
  session: Session,
  dns: readonly string[],
  options: RequestOptions = {},
): Promise<TreeTimes> {
  const times = async (dn: string, names: readonly string[]): Promise<Record<string, Date | undefined>> => {
    const entry = await session.readEntry(dn, [...names], options);
    return Object.fromEntries(
      names.map((name) => {
        const iso = entry.ok ? directoryTime(attributeText(entry.value, name)) : undefined;
        return [name, iso === undefined ? undefined : new Date(iso)];
      }),
    );
  };
  const [root, user, ...others] = await Promise.all([
    times('', [NOW]),
    times(session.userDn, [...CHANGES, ...LOGINS]),
    ...dns.map((dn) => times(dn, CHANGES)),
  ]);
  const login = root[NOW] ?? LOGINS.map((name) => user[name]).find((time) => time !== undefined);
  const changes = [user, ...others].flatMap((entry) => CHANGES.flatMap((name) => entry[name] ?? []));
  return { changes, ...(login && { login }) };
}
