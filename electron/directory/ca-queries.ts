/** Reads the objects around the CA object that show whether a backup is due. */
import { type Result, fail, ok } from '../../shared/result.ts';
import { generalizedTime } from '../certificates/index.ts';
import { attributeText, attributeTexts } from './attributes.ts';
import { displayName } from './display.ts';
import { isMissing, securityContainers } from './find-ca.ts';
import type { SearchEntry } from './ldap-message.ts';
import type { RequestOptions } from './request-options.ts';
import type { Session } from './session.ts';

/** One object with the servers that hold the tree key: `W0` (3DES), and since eDirectory 9 `W1` (AES-256). */
export interface KeyServerList {
  readonly dn: string;
  /** DNs of servers. Empty also if the attribute must not be read. */
  readonly servers: readonly string[];
}

const MAX_LISTS = 16;

/**
 * The key server lists below `cn=KAP,cn=Security`.
 * @returns an empty list if there are none or the user may not see them
 */
export async function readKeyServers(
  session: Session,
  options: RequestOptions = {},
): Promise<Result<KeyServerList[]>> {
  for (const security of securityContainers(session.serverInfo)) {
    const found = await session.search({
      ...options,
      base: `cn=KAP,${security}`,
      scope: 'one',
      filter: '(objectClass=nDSPKISDKeyList)',
      attributes: ['nDSPKISDKeyServerDN'],
      max: MAX_LISTS,
    });
    if (found.ok)
      return ok(
        found.value.entries.map((entry) => ({
          dn: entry.dn,
          servers: attributeTexts(entry, 'nDSPKISDKeyServerDN'),
        })),
      );
    if (!isMissing(found.failure.code)) return found;
  }
  return ok([]);
}

export interface CrlConfiguration {
  readonly dn: string;
  /** ISO 8601, UTC; undefined if the object has none, or none in a known form. */
  readonly issuedAt?: string;
  readonly nextIssueAt?: string;
}

/** A GeneralizedTime (RFC 4517, section 3.3.13), also eDirectory's `YYYYMMDDhhmmss` without a zone, as ISO 8601 in UTC. */
export const directoryTime = (text: string | undefined): string | undefined =>
  generalizedTime(text?.trim() ?? '')?.toISOString();

/** The dates of a CRL configuration object, such as `cn=One,cn=CRL Container,cn=Security`. */
export async function readCrlConfiguration(
  session: Session,
  dn: string,
  options: RequestOptions = {},
): Promise<Result<CrlConfiguration>> {
  const read = await session.readEntry(dn, ['ndspkiIssueTime', 'ndspkiNextIssueTime'], options);
  if (!read.ok) return read;
  const issuedAt = directoryTime(attributeText(read.value, 'ndspkiIssueTime'));
  const nextIssueAt = directoryTime(attributeText(read.value, 'ndspkiNextIssueTime'));
  return ok({
    dn: read.value.dn,
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(nextIssueAt === undefined ? {} : { nextIssueAt }),
  });
}

export interface IssuedCount {
  readonly total: number;
  /** Of those, how many became valid after the moment asked about; certificates without a date are not among them. */
  readonly since: number;
  /** The server stopped at a limit: there are more. */
  readonly limited: boolean;
}

/** Objects that are counted at most; beyond it "more than" is as good an answer. */
const MAX_COUNTED = 100_000;

/**
 * Counts the user certificates below a container. Requests their dates only, not the certificates.
 * @param since count those that became valid after this; all when undefined
 */
export async function countIssued(
  session: Session,
  container: string,
  since?: Date,
  options: RequestOptions = {},
): Promise<Result<IssuedCount>> {
  let total = 0;
  let recent = 0;
  const isRecent = (entry: SearchEntry): boolean => {
    const from = directoryTime(attributeText(entry, 'nDSPKINotBefore'));
    return since === undefined || (from !== undefined && new Date(from) > since);
  };
  const pages = session.searchPaged({
    ...options,
    base: container,
    scope: 'sub',
    filter: '(objectClass=ndspkiCertificate)',
    attributes: ['nDSPKINotBefore'],
    firstPageSize: 500,
    pageSize: 500,
  });
  for await (const page of pages) {
    if (!page.ok) return page;
    const { entries, limited } = page.value;
    total += entries.length;
    recent += entries.filter(isRecent).length;
    if (limited || total >= MAX_COUNTED) return ok({ total, since: recent, limited: true });
  }
  return ok({ total, since: recent, limited: false });
}

/** Whether an entry is there, and the object class it has. */
export interface Presence {
  readonly present: boolean;
  readonly objectClasses: readonly string[];
}

/** Whether the object that a DN names is there for this user, such as the CA's host server. */
export async function readPresence(
  session: Session,
  dn: string,
  options: RequestOptions = {},
): Promise<Result<Presence>> {
  if (dn === '') return fail('LDAP-NAME-INVALID', { name: '' });
  const read = await session.readEntry(dn, ['objectClass'], options);
  if (read.ok)
    return ok({ present: true, objectClasses: attributeTexts(read.value, 'objectClass').map(displayName) });
  return isMissing(read.failure.code) ? ok({ present: false, objectClasses: [] }) : read;
}
