/** Checks of the objects around the CA object that inform the user. They never stop a backup. */
import {
  countIssued,
  readCrlConfiguration,
  readKeyServers,
  readPresence,
  toDotted,
} from '../../directory/index.ts';
import type { Login } from '../login/index.ts';
import type { CaOverview } from '../../ca/index.ts';
import type { PreflightCheck } from '../../../shared/views.ts';

/** CRL configurations that are checked; real trees have one or two. */
const MAX_CRLS = 8;

/**
 * Runs the informational checks, each at the server that holds the object. Omits a check if the server does not answer its query.
 * @param lastBackup when this CA was last backed up, as far as the local record knows; not in the future
 */
export async function relatedObjectChecks(
  login: Login,
  ca: Pick<CaOverview, 'hostServer' | 'crlConfigurationDns' | 'issuedCertificateContainerDn'>,
  lastBackup: Date | undefined,
  now: Date,
): Promise<PreflightCheck[]> {
  const found = await Promise.all([
    hostPresent(login, ca.hostServer),
    keyServers(login),
    issued(login, ca.issuedCertificateContainerDn, lastBackup),
    ...ca.crlConfigurationDns.slice(0, MAX_CRLS).map((dn) => crl(login, dn, now)),
  ]);
  return found.filter((check) => check !== undefined);
}

type Answer = Promise<PreflightCheck | undefined>;

async function hostPresent(login: Login, server: string | undefined): Answer {
  if (server === undefined) return undefined;
  const presence = await readPresence(login.at(server).session, server);
  if (!presence.ok) return undefined;
  return {
    id: 'host-present',
    state: presence.value.present ? 'pass' : 'warn',
    values: { server: toDotted(server) },
  };
}

async function keyServers(login: Login): Answer {
  const lists = await readKeyServers(login.atSecurity().session);
  if (!lists.ok) return undefined;
  const servers = [...new Set(lists.value.flatMap((list) => list.servers))].map(toDotted);
  return {
    id: 'key-servers',
    state: servers.length > 0 ? 'pass' : 'warn',
    values: { servers: servers.join(', ') },
  };
}

/** "A significant number of certificates" issued since the last backup is the documents' reason for a new one; a first backup needs none. */
async function issued(login: Login, container: string | undefined, lastBackup: Date | undefined): Answer {
  if (container === undefined || lastBackup === undefined) return undefined;
  const count = await countIssued(login.at(container).session, container, lastBackup);
  if (!count.ok) return undefined;
  const { limited, total, since } = count.value;
  const atLeast = (counted: number): number | string => (limited ? `${counted}+` : counted);
  return {
    id: 'issued',
    state: 'pass',
    values: { total: atLeast(total), since: atLeast(since) },
  };
}

async function crl(login: Login, dn: string, now: Date): Answer {
  const dates = await readCrlConfiguration(login.at(dn).session, dn);
  if (!dates.ok || dates.value.nextIssueAt === undefined) return undefined;
  const next = dates.value.nextIssueAt;
  return { id: 'crl', state: new Date(next) > now ? 'pass' : 'warn', values: { name: toDotted(dn), next } };
}
