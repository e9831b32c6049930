/** Containers, page by page, and finding objects by name and class. */
import type { TreeNode } from '../../shared/views.ts';
import { type Result, ok } from '../../shared/result.ts';
import { LISTED_ATTRIBUTES, treeNode } from './entry-kind.ts';
import { displayName } from './display.ts';
import { dnKey } from './distinguished-name.ts';
import { escapeFilterValue } from './filter.ts';
import { isMissing } from './find-ca.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { type ServerInfo, supportsPaging } from './root-dse.ts';
import { searchPaged } from './paged-search.ts';
import { readEntry } from './read-entry.ts';

export interface ListingPage {
  readonly nodes: readonly TreeNode[];
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

/**
 * The naming contexts below a DN that is in none of them. eDirectory holds the tree's root itself; other servers hold
 * entries below their contexts only, and answer a search at the empty DN with an error, or for one of the contexts.
 * @returns undefined if the server holds the DN
 */
function contextsBelow({ namingContexts }: ServerInfo, dn: string): string[] | undefined {
  const base = dnKey(dn);
  if (base === undefined) return undefined;
  const keys = new Map(namingContexts.map((context) => [dnKey(context), context]));
  keys.delete(undefined);
  const top = new Set<string>();
  let above: string | undefined;
  // Sorted, what is below a context comes directly behind it.
  for (const key of ([...keys.keys()] as string[]).sort()) {
    if (base.startsWith(key)) return undefined;
    if (!key.startsWith(base) || (above !== undefined && key.startsWith(above))) continue;
    above = key;
    top.add(keys.get(key)!);
  }
  return top.size > 0 ? [...new Set(namingContexts)].filter((context) => top.has(context)) : undefined;
}

/** The naming contexts as entries; those that the user may not see are left out. */
async function* listContexts(
  channel: LdapChannel,
  contexts: readonly string[],
  { signal, timeoutMs }: ListOptions,
): Listing {
  const nodes: TreeNode[] = [];
  for (const context of contexts) {
    const read = await readEntry(channel, context, LISTED_ATTRIBUTES, { signal, timeoutMs });
    if (read.ok) nodes.push({ ...treeNode(read.value), name: displayName(context) });
    else if (!isMissing(read.failure.code)) {
      yield read;
      return;
    }
  }
  yield ok({ nodes, more: false, limited: false, references: [], unusable: 0 });
}

export function listChildren(
  channel: LdapChannel,
  info: ServerInfo,
  dn: string,
  options: ListOptions,
): Listing {
  const contexts = contextsBelow(info, dn);
  return contexts === undefined
    ? list(channel, info, { base: dn, scope: 'one', filter: '(objectClass=*)' }, options)
    : listContexts(channel, contexts, options);
}

export interface FindOptions extends ListOptions {
  /** Where to look; the whole tree when left out. */
  readonly base?: string;
  /** Part of the name; `*` stands for anything. Without an asterisk the name has to begin with it. */
  readonly name: string;
  /** Object classes of which the entry has to have one; any when empty. */
  readonly classes?: readonly string[];
}

/** Several listings one after the other; one of several whose base is missing or hidden is passed over. */
async function* inTurn(listings: readonly (() => Listing)[]): Listing {
  for (const [index, begin] of listings.entries()) {
    const isLast = index === listings.length - 1;
    for await (const page of begin()) {
      if (!page.ok && listings.length > 1 && isMissing(page.failure.code)) continue;
      yield page.ok ? ok({ ...page.value, more: page.value.more || !isLast }) : page;
      if (!page.ok) return;
    }
  }
}

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
  const { base: start = '' } = options;
  const filter = `(&${byClass}${byName})`;
  return inTurn(
    (contextsBelow(info, start) ?? [start]).map(
      (base) => () => list(channel, info, { base, scope: 'sub', filter }, options),
    ),
  );
}
