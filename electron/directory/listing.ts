/** Containers, page by page, and finding objects by name and class. */
import type { TreeNode } from '../../shared/views.ts';
import { type Result, ok } from '../../shared/result.ts';
import { LISTED_ATTRIBUTES, treeNode } from './entry-kind.ts';
import { escapeFilterValue } from './filter.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { type ServerInfo, supportsPaging } from './root-dse.ts';
import { searchPaged } from './paged-search.ts';

export interface ListingPage {
  readonly nodes: readonly TreeNode[];
  /** Another page follows. */
  readonly more: boolean;
  /** Nothing follows, but the server stopped at a limit of its own: there may be more entries. */
  readonly limited: boolean;
  /** Entries of this page that cannot be shown, see `Found`. */
  readonly unusable: number;
  /** See `Found`; as this server wrote them. */
  readonly references: readonly (readonly string[])[];
}

/** Pages in order. A failure comes last. Whoever has seen enough leaves the loop, or calls `return`. */
export type Listing = AsyncGenerator<Result<ListingPage>, void, void>;

export interface ListOptions {
  /** Entries of each page after the first; 500 by default. */
  readonly pageSize?: number | undefined;
  /** Milliseconds without an answer after which the listing is given up. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const PAGE_SIZE = 500;
/** Enough to fill a window: the first rows are to be seen at once. */
const FIRST_PAGE_SIZE = 50;

async function* list(
  channel: LdapChannel,
  info: ServerInfo,
  what: { base: string; scope: 'one' | 'sub'; filter: string },
  options: ListOptions,
): Listing {
  const pageSize = Math.max(1, options.pageSize ?? PAGE_SIZE);
  const pages = searchPaged(channel, {
    ...what,
    attributes: LISTED_ATTRIBUTES,
    firstPageSize: Math.min(FIRST_PAGE_SIZE, pageSize),
    pageSize,
    paged: supportsPaging(info),
    timeoutMs: options.timeoutMs,
    signal: options.signal,
  });
  for await (const page of pages) {
    if (!page.ok) {
      yield page;
      return;
    }
    const { entries, limited, more, references, unusable } = page.value;
    yield ok({ nodes: entries.map(treeNode), more, limited, references, unusable });
  }
}

export const listChildren = (
  channel: LdapChannel,
  info: ServerInfo,
  dn: string,
  options: ListOptions,
): Listing => list(channel, info, { base: dn, scope: 'one', filter: '(objectClass=*)' }, options);

export interface FindOptions extends ListOptions {
  /** Where to look; the whole tree when left out. */
  readonly base?: string;
  /** Part of the name; `*` stands for anything. Without an asterisk the name has to begin with it. */
  readonly name: string;
  /** Object classes of which the entry has to have one; any when empty. */
  readonly classes?: readonly string[];
}

/** Naming attributes that are compared. */
const NAMES = ['cn', 'ou', 'o', 'uid'] as const;

export function findObjects(channel: LdapChannel, info: ServerInfo, options: FindOptions): Listing {
  const typed = options.name.includes('*') ? options.name : `${options.name}*`;
  const pattern = typed
    .split('*')
    .map(escapeFilterValue)
    .join('*')
    .replace(/\*{2,}/g, '*');
  const byName = pattern === '*' ? '' : `(|${NAMES.map((name) => `(${name}=${pattern})`).join('')})`;
  const classes = (options.classes ?? []).map((name) => `(objectClass=${escapeFilterValue(name)})`);
  const byClass = classes.length === 0 ? '(objectClass=*)' : `(|${classes.join('')})`;
  const base = options.base ?? '';
  return list(channel, info, { base, scope: 'sub', filter: `(&${byClass}${byName})` }, options);
}
