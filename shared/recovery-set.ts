/** What a complete recovery of a live tree needs besides the backup of its CA: a checklist with the names of the tree. */
import type { documents as english } from './messages/en/documents.ts';
import type { Shape } from './messages/shape.ts';
import { format } from './messages/format.ts';

/** The lines of the checklist, in their order. Source: the vendor's guides for NICI, DSBK and Certificate Server. */
export const RECOVERY_ITEMS = [
  'roles',
  'database',
  'nici-linux',
  'nici-windows',
  'keep-existing',
  'never-copy',
  'ca-certificate',
] as const;

export type RecoveryItem = (typeof RECOVERY_ITEMS)[number];

/** The servers that the checklist names, in dotted form. */
interface RecoveryServers {
  /** Of the CA; null if the tree does not say. */
  readonly hostServer: string | null;
  /** Those that provide the tree key, from `W0.KAP.Security` and, since eDirectory 9, `W1`. */
  readonly keyServers: readonly string[];
}

export interface RecoverySetView extends RecoveryServers {
  /** When each line was ticked, ISO 8601 in UTC. */
  readonly ticks: Readonly<Partial<Record<RecoveryItem, string>>>;
}

export interface RecoveryLine {
  readonly item: RecoveryItem;
  readonly text: string;
  readonly command?: string;
  readonly tickedAt?: string;
}

/** The option -e includes NICI. The same in each language. */
const COMMAND = 'dsbk backup -f /var/backups/{file}.bak -l /var/backups/{file}.log -e PASSWORD';

/** The checklist with the names of the tree. */
export function recoveryLines(
  { hostServer, keyServers, ticks }: RecoverySetView,
  texts: Shape<(typeof english)['recoverySet']>,
): RecoveryLine[] {
  const names = {
    host: hostServer ?? texts.unknownHost,
    servers: keyServers.length > 0 ? keyServers.join(', ') : texts.unknownServers,
    // The command is pasted into a shell: only what no shell interprets.
    file: /^[\w-]+/.exec(hostServer ?? '')?.[0] ?? 'edirectory',
  };
  return RECOVERY_ITEMS.map((item) => ({
    item,
    text: format(texts.items[item], names),
    ...(item === 'database' && { command: format(COMMAND, names) }),
    ...(ticks[item] !== undefined && { tickedAt: ticks[item] }),
  }));
}
