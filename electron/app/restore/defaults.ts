/** What the restore wizard proposes: from the tree, else from the receipts of the backups. */
import { attributeValues, commonNameOf, sameDn, toDotted, type Session } from '../../directory/index.ts';
import type { RestoreDefaults } from '../../../shared/restore.ts';
import type { Installation } from '../installation/index.ts';
import type { Login } from '../login/index.ts';
import { inspectBackups } from './inspect-backups.ts';

/** Servers that page R5 offers; in a larger tree the name is typed. */
const MAX_SERVERS = 100;

interface Known {
  name?: string;
  /** DN. */
  hostServer?: string;
  tree?: string;
}

/**
 * @param paths absolute, of the backups of one CA
 * @param alone the receipts are not read
 */
export async function restoreDefaults(
  paths: readonly string[],
  login: Login | undefined,
  installation: Installation,
  alone = false,
  signal?: AbortSignal,
): Promise<RestoreDefaults> {
  const known: Known = {};
  for (const { receipt } of alone ? [] : await inspectBackups(installation, paths, signal)) {
    known.name ??= commonNameOf(receipt.caObject ?? '');
    known.hostServer ??= receipt.hostServer;
    known.tree ??= receipt.tree;
  }
  return login ? fromDirectory(login.until(signal).atSecurity().session, known) : offline(known);
}

const offline = ({ name, hostServer, tree }: Known): RestoreDefaults => ({
  loggedIn: false,
  name: name ?? (tree === undefined ? 'Organizational CA' : `${tree} CA`),
  ...(hostServer !== undefined && { hostServer }),
  ...(tree !== undefined && { tree }),
  servers: [],
});

/** The tree takes precedence over the receipts. */
async function fromDirectory(session: Session, known: Known): Promise<RestoreDefaults> {
  const tree = session.serverInfo.treeName;
  const found = await session.findCa();
  const existing = found.ok ? await session.readEntry(found.value, ['hostServer']) : undefined;
  const servers: RestoreDefaults['servers'][number][] = [];
  for await (const page of session.find({ name: '*', classes: ['ncpServer'] })) {
    if (!page.ok) break;
    // A server without pages sends everything in one answer.
    const nodes = page.value.nodes.slice(0, MAX_SERVERS - servers.length);
    servers.push(...nodes.map(({ dn }) => ({ dn, dotted: toDotted(dn) })));
    if (servers.length >= MAX_SERVERS) break;
  }
  const host = existing?.ok ? attributeValues(existing.value, 'hostServer')[0] : undefined;
  const named = host?.toString('utf8') ?? known.hostServer;
  // The list has the server's own spelling of the DN.
  const listed = servers.find(({ dn }) => named === undefined || sameDn(dn, named));
  const hostServer = listed?.dn ?? named;
  return {
    loggedIn: true,
    tree,
    // The object can have more common names than the one that it is found by.
    name: (found.ok ? commonNameOf(found.value) : undefined) ?? known.name ?? `${tree} CA`,
    ...(hostServer !== undefined && { hostServer }),
    servers,
  };
}
