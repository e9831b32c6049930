/**
 * The way back from the CRL configurations to the CA object (`ndspkiCADN`). A directory that keeps references whole removes it
 * when the CA object is deleted, so an object that is re-created has to be named there again.
 */
import {
  attributeValues,
  displayName,
  dnKey,
  isMissing,
  isWithin,
  type Attribute,
  type Modification,
  type Session,
} from '../directory/index.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { crlConfigurationsOf } from './material.ts';
import { hasClass } from './read-ca.ts';
import { CA_OF_CRL_CONFIGURATION, CRL_CONFIGURATION_CLASS, isCrlConfigurationList } from './schema.ts';

/** CRL configurations of one CA that a restore looks at; a tree has one or two. */
const MAX_CONFIGURATIONS = 64;

/** Milliseconds for one list: after them no further request is begun. *Logout* and the lock wait for a restore. */
const MAX_TIME = 120_000;

/** What a restore does to the entries that the lists of a CA object name. They are from a file or a server: anything can be there. */
export interface CrlReferences {
  /** DNs of CRL configurations that name no CA: they get the name of the CA object. */
  readonly changed: readonly string[];
  /** Names of no CRL configuration in the Security container: never written. */
  readonly skipped: readonly string[];
}

/**
 * Looks at the CRL configurations that the attributes of a CA object name. Those that are missing are passed over.
 * @param name of the CA object, for the failure
 * @returns `RESTORE-CRL-CONFIGURATIONS` before any request, `LDAP-TOO-SLOW`, or another failure of the server
 */
export async function readCrlReferences(
  session: Session,
  securityDn: string,
  name: string,
  attributes: readonly Attribute[],
): Promise<Result<CrlReferences>> {
  const listed = attributes.filter(({ type }) => isCrlConfigurationList(type));
  const count = listed.reduce((total, { values }) => total + values.length, 0);
  if (count > MAX_CONFIGURATIONS) {
    return fail('RESTORE-CRL-CONFIGURATIONS', { name: displayName(name), count, max: MAX_CONFIGURATIONS });
  }
  const [changed, skipped]: [string[], string[]] = [[], []];
  const inTime = timeLimit(session);
  for (const dn of new Map(crlConfigurationsOf(attributes).map((one) => [dnKey(one) ?? one, one])).values()) {
    if (!isWithin(dn, securityDn)) {
      skipped.push(dn);
      continue;
    }
    const time = inTime();
    if (!time.ok) return time;
    const entry = await session.readEntry(dn, ['objectClass', CA_OF_CRL_CONFIGURATION]);
    if (!entry.ok) {
      if (isMissing(entry.failure.code) || entry.failure.code === 'LDAP-34') continue;
      return entry;
    }
    if (!hasClass(entry.value, CRL_CONFIGURATION_CLASS)) skipped.push(dn);
    else if (attributeValues(entry.value, CA_OF_CRL_CONFIGURATION).length === 0) changed.push(dn);
  }
  return ok({ changed, skipped });
}

/**
 * Names the CA object in CRL configurations.
 * @param configurations DNs, as `readCrlReferences` found them
 * @param began told about each configuration before it is changed
 * @returns `RESTORE-CHANGED-MEANWHILE` if one names a CA by now, `LDAP-TOO-SLOW` if time is over before the last one, or another
 *   failure of the server
 */
export const setCrlCaReferences = (
  session: Session,
  dn: string,
  configurations: readonly string[],
  began: (configuration: string) => void,
): Promise<Result<unknown>> =>
  change(session, configurations, began, async (configuration) => {
    const named = await session.modifyEntry(configuration, [caName('add', dn)]);
    // The server does not say which: the attribute has one value at most, and it has one by now.
    return !named.ok && named.failure.code === 'LDAP-OTHER'
      ? fail('RESTORE-CHANGED-MEANWHILE', { name: displayName(configuration) })
      : named;
  });

/** Takes the name of the CA object out again, where it is still there. */
export const clearCrlCaReferences = (
  session: Session,
  dn: string,
  configurations: readonly string[],
): Promise<Result<unknown>> =>
  change(
    session,
    configurations,
    () => undefined,
    async (configuration) => {
      const cleared = await session.modifyEntry(configuration, [caName('delete', dn)]);
      return !cleared.ok && isGone(cleared.failure.code) ? ok(null) : cleared;
    },
  );

const isGone = (code: ErrorCode): boolean => code === 'LDAP-603' || isMissing(code);

const caName = (operation: 'add' | 'delete', dn: string): Modification => ({
  operation,
  attribute: { type: CA_OF_CRL_CONFIGURATION, values: [Buffer.from(dn, 'utf8')] },
});

async function change(
  session: Session,
  configurations: readonly string[],
  began: (configuration: string) => void,
  make: (configuration: string) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const inTime = timeLimit(session);
  for (const configuration of configurations) {
    const time = inTime();
    if (!time.ok) return time;
    began(configuration);
    const changed = await make(configuration);
    if (!changed.ok) return changed;
  }
  return ok(null);
}

function timeLimit({ connection: { server, port } }: Session): () => Result<null> {
  const end = performance.now() + MAX_TIME;
  return () =>
    performance.now() < end
      ? ok(null)
      : fail('LDAP-TOO-SLOW', { server: displayName(server), port, seconds: MAX_TIME / 1000 });
}
