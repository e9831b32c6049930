/** Changing what was read: what somebody else has written to the directory since is not overwritten. */
import {
  isPrivateKey,
  readTreeCa,
  sameValues,
  stateOf,
  storedName,
  valuesOf,
  type StoredCa,
} from '../../ca/index.ts';
import {
  attributeValues,
  TREE_CA,
  type Attribute,
  type Modification,
  type Session,
} from '../../directory/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/**
 * Answers to the deletion of a value that is not there (16) or cannot be compared (18), and to a second value of an attribute that
 * has one at most (19).
 */
const NOT_AS_READ: readonly string[] = ['LDAP-603', 'LDAP-OTHER'];

export interface Exchange {
  readonly dn: string;
  /** Attributes of the entry as they were read. */
  readonly from: readonly Attribute[];
  /** Attributes with the values that they are to have; none to remove one. */
  readonly to: readonly Attribute[];
  /** Reads again what `from` is of. @returns `RESTORE-CHANGED-MEANWHILE` if it is not the same */
  readonly unchanged: () => Promise<Result<unknown>>;
}

/**
 * Changes attributes in one request that names the values to remove, so that the server itself refuses it when they are others now
 * (RFC 4511, section 4.6). A server that cannot compare the values gets them as a replacement, directly after another look.
 * @returns `RESTORE-CHANGED-MEANWHILE`, or the failure of the server
 */
export async function exchange(
  session: Session,
  { dn, from, to, unchanged }: Exchange,
): Promise<Result<unknown>> {
  const exchanged = await session.modifyEntry(
    dn,
    to.flatMap((attribute) => exchangeOf(from, attribute)),
  );
  if (exchanged.ok || !NOT_AS_READ.includes(exchanged.failure.code)) return exchanged;
  const same = await unchanged();
  return same.ok ? session.modifyEntry(dn, to.map(replacement)) : same;
}

function exchangeOf(from: readonly Attribute[], attribute: Attribute): Modification[] {
  const old = valuesOf({ attributes: from }, attribute.type);
  // A key that may not be read has a value that cannot be named.
  if (old.length === 0 && isPrivateKey(attribute.type)) return [replacement(attribute)];
  const stored = { type: storedName(from, attribute.type), values: old };
  return [
    { operation: 'delete', attribute: stored } as const,
    { operation: 'add', attribute } as const,
  ].filter(({ attribute: { values } }) => values.length > 0);
}

const replacement = (attribute: Attribute): Modification => ({ operation: 'replace', attribute });

/**
 * Changes the pointers of the Security container to the CA object.
 * @param from as they were read
 * @param name of the CA object, for the failure
 * @returns as `exchange`
 */
export const exchangePointers = (
  session: Session,
  securityDn: string,
  {
    from,
    to,
    name,
  }: { readonly from: readonly Buffer[]; readonly to: readonly Buffer[]; readonly name: string },
): Promise<Result<unknown>> =>
  exchange(session, {
    dn: securityDn,
    from: [{ type: TREE_CA, values: from }],
    to: [{ type: TREE_CA, values: to }],
    unchanged: async () => {
      const now = await readPointers(session, securityDn);
      return now.ok && !sameValues(TREE_CA, now.value, from)
        ? fail('RESTORE-CHANGED-MEANWHILE', { name })
        : now;
    },
  });

/** The pointers of the Security container to the CA object. */
export async function readPointers(session: Session, securityDn: string): Promise<Result<readonly Buffer[]>> {
  const entry = await session.readEntry(securityDn, [TREE_CA]);
  return entry.ok ? ok(attributeValues(entry.value, TREE_CA)) : entry;
}

/**
 * Reads the CA object and the pointers to it again.
 * @param name of the CA object, for the failure
 * @returns `RESTORE-CHANGED-MEANWHILE` unless every value is the same, or the failure of the server
 */
export async function requireUnchanged(
  session: Session,
  before: { readonly ca: StoredCa | undefined; readonly pointers: readonly Buffer[] },
  name: string,
): Promise<Result<null>> {
  const read = await readTreeCa(session);
  if (!read.ok) return read;
  const { ca, pointers } = read.value;
  const same = stateOf(ca) === stateOf(before.ca) && sameValues(TREE_CA, pointers, before.pointers);
  ca?.wipe();
  return same ? ok(null) : fail('RESTORE-CHANGED-MEANWHILE', { name });
}
