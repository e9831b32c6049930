/** Is the CA worth backing up, and does it work? What the tree around the CA object says. Nothing here stops a backup. */
import { toDotted, type Session } from '../../directory/index.ts';
import type { CaMaterial } from './material.ts';
import type { PreflightCheck } from '../../../shared/views.ts';

/** What is asked of the session; each question costs the same whatever the size of the tree, but for the counting. */
export type Surveyor = Pick<
  Session,
  'readPresence' | 'readKeyServers' | 'readCrlConfiguration' | 'countIssuedIn'
>;

/** CRL configurations that are looked at; real trees have one or two. */
const MAX_CRLS = 8;

/**
 * Looks around. A question that the server does not answer yields no line: nothing is known then.
 * @param lastBackup when this CA was last backed up, as far as the local record knows
 */
export async function surroundings(
  session: Surveyor,
  ca: Pick<CaMaterial, 'hostServer' | 'crlConfigurationDns' | 'issuedCertificateContainerDn'>,
  lastBackup: Date | undefined,
  now: Date,
): Promise<PreflightCheck[]> {
  const found = await Promise.all([
    hostPresent(session, ca.hostServer),
    keyServers(session),
    issued(session, ca.issuedCertificateContainerDn, lastBackup),
    ...ca.crlConfigurationDns.slice(0, MAX_CRLS).map((dn) => crl(session, dn, now)),
  ]);
  return found.filter((check) => check !== undefined);
}

type Answer = Promise<PreflightCheck | undefined>;

async function hostPresent(session: Surveyor, server: string | undefined): Answer {
  if (server === undefined) return undefined;
  const presence = await session.readPresence(server);
  if (!presence.ok) return undefined;
  return {
    id: 'host-present',
    state: presence.value.present ? 'pass' : 'warn',
    values: { server: toDotted(server) },
  };
}

async function keyServers(session: Surveyor): Answer {
  const lists = await session.readKeyServers();
  if (!lists.ok) return undefined;
  const servers = [...new Set(lists.value.flatMap((list) => list.servers))].map(toDotted);
  return {
    id: 'key-servers',
    state: servers.length > 0 ? 'pass' : 'warn',
    values: { servers: servers.join(', ') },
  };
}

/** "A significant number of certificates" issued since the last backup is the documents' reason for a new one. */
async function issued(
  session: Surveyor,
  container: string | undefined,
  lastBackup: Date | undefined,
): Answer {
  if (container === undefined) return undefined;
  const count = await session.countIssuedIn(container, lastBackup);
  if (!count.ok) return undefined;
  const { total, since } = count.value;
  return { id: 'issued', state: lastBackup ? 'pass' : 'warn', values: { total, since } };
}

async function crl(session: Surveyor, dn: string, now: Date): Answer {
  const dates = await session.readCrlConfiguration(dn);
  if (!dates.ok || dates.value.nextIssueAt === undefined) return undefined;
  const next = dates.value.nextIssueAt;
  return { id: 'crl', state: new Date(next) > now ? 'pass' : 'warn', values: { name: toDotted(dn), next } };
}
