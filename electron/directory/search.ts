/** Searches, whole and page by page, that take nothing from a server that was not asked for. */
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import { RESULT, answerFailure } from './diagnostics.ts';
import { displayName } from './display.ts';
import { isChild, isWithin, sameDn } from './distinguished-name.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { OPERATION, type SearchEntry } from './ldap-message.ts';
import { PAGED_RESULTS, type SearchSpec, encodeSearch } from './ldap-requests.ts';
import { pagedCookie } from './paged-results.ts';

export interface SearchOptions {
  readonly base: string;
  readonly scope: SearchSpec['scope'];
  readonly filter?: string;
  readonly attributes: readonly string[];
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Found {
  readonly entries: SearchEntry[];
  /** Other servers that the server names for parts of the answer. */
  readonly referrals: string[];
  /** The server stopped at a limit of its own or of the request. */
  readonly limited: boolean;
}

/** Addresses of other servers that are kept of one answer. */
const MAX_REFERRALS = 32;

/** Empty pages in a row after which a server is taken to make no progress. RFC 2696 allows single ones. */
const MAX_EMPTY_PAGES = 8;

/** Bytes that one answer may have in all: 64 MiB, some hundred thousand listed entries. */
const MAX_ANSWER = 64 * 1024 * 1024;

const failureOf = (result: Result<never>): Failure => {
  if (result.ok) throw new Error('not a failure');
  return result.failure;
};

function belongs(dn: string, { base, scope }: SearchOptions): boolean {
  if (scope === 'base') return sameDn(dn, base);
  return scope === 'one' ? isChild(dn, base) : isWithin(dn, base);
}

const where = (channel: LdapChannel, base: string): Record<string, string | number> => ({
  server: displayName(channel.peer.server),
  port: channel.peer.port,
  name: displayName(base),
});

interface Step extends Found {
  readonly cookie: Buffer;
}

async function searchOnce(
  channel: LdapChannel,
  options: SearchOptions,
  sizeLimit: number,
  most: number,
  page?: { size: number; cookie: Buffer },
): Promise<Result<Step>> {
  const entries: SearchEntry[] = [];
  const referrals: string[] = [];
  let received = 0;
  let bytes = 0;
  const answer = await channel.request({
    encode: (id) =>
      encodeSearch(id, {
        base: options.base,
        scope: options.scope,
        filter: options.filter ?? '(objectClass=*)',
        attributes: options.attributes,
        sizeLimit,
        timeLimit: 0,
        ...(page === undefined ? {} : { page }),
      }),
    endsWith: OPERATION.SEARCH_DONE,
    timeoutMs: options.timeoutMs,
    signal: options.signal,
    onEntry: (entry) => {
      // Counted before they are judged: a flood of entries that nobody asked for ends like any other.
      received++;
      if (received > most) return failureOf(fail('LDAP-TOO-MANY', { ...where(channel, options.base), most }));
      bytes += entry.raw.length;
      if (bytes > MAX_ANSWER) return failureOf(fail('LDAP-TOO-LARGE', where(channel, options.base)));
      if (belongs(entry.dn, options)) entries.push(entry);
      return undefined;
    },
    onReference: (uris) => {
      for (const uri of uris) if (referrals.length < MAX_REFERRALS) referrals.push(uri);
    },
  });
  if (!answer.ok) return answer;
  const { resultCode, controls } = answer.value;
  const limited =
    resultCode === RESULT.SIZE_LIMIT || resultCode === RESULT.ADMIN_LIMIT || resultCode === RESULT.TIME_LIMIT;
  if (resultCode !== RESULT.SUCCESS && !(limited && entries.length > 0))
    return answerFailure(answer.value, where(channel, options.base));
  const cookie = pagedCookie(controls.get(PAGED_RESULTS));
  if (cookie === undefined) return fail('LDAP-PROTOCOL', where(channel, options.base));
  return ok({ entries, referrals, limited, cookie });
}

/**
 * One search without paging. Entries outside of the base and scope are dropped.
 * @param most how many entries are wanted; more are an error (`LDAP-TOO-MANY`), as are failures of the server
 */
export async function search(
  channel: LdapChannel,
  options: SearchOptions & { readonly most: number },
): Promise<Result<Found>> {
  return searchOnce(channel, options, options.most, options.most + 1);
}

/** Reads one entry: `LDAP-32` or `LDAP-601` when it is missing or hidden. */
export async function readEntry(
  channel: LdapChannel,
  dn: string,
  attributes: readonly string[],
  options: { readonly signal?: AbortSignal | undefined; readonly timeoutMs?: number | undefined } = {},
): Promise<Result<SearchEntry>> {
  const found = await search(channel, { ...options, base: dn, scope: 'base', attributes, most: 1 });
  if (!found.ok) return found;
  const [entry] = found.value.entries;
  return entry ? ok(entry) : fail('LDAP-32', where(channel, dn));
}

/** Largest listing that is taken: a bound for a server whose pages never end. */
export const MAX_LISTING = 1_000_000;

export interface PagedOptions extends SearchOptions {
  /** Entries of the first page; kept small so that the first rows show at once. */
  readonly firstPageSize: number;
  readonly pageSize: number;
  /** Whether the server offers simple paged results; without them everything comes in one answer. */
  readonly paged: boolean;
}

export interface FoundPage extends Found {
  /** Another page follows. */
  readonly more: boolean;
}

/**
 * The listing that sent the last page request of a conversation, and the end of that request. OpenLDAP keeps one cookie
 * for each connection, so that a second listing ends the first; RFC 2696 leaves that open, and no eDirectory document
 * says. Listings take turns, as two that start over because of each other would never end.
 */
const turns = new WeakMap<LdapChannel, { listing: object; done: Promise<unknown> }>();

/** What servers answer to a cookie that they no longer know. */
const COOKIE_LOST: readonly string[] = ['LDAP-2', 'LDAP-12', 'LDAP-53'];

/** Fetches pages one after the other, and starts over where another listing took the server's cookie away. */
class PageReader {
  readonly #channel: LdapChannel;
  readonly #options: PagedOptions;
  #cookie: Buffer = Buffer.alloc(0);
  /** Entries that were handed out. */
  #delivered = 0;
  /** Entries that come again after starting over, in the same order, and are dropped. */
  #again = 0;

  constructor(channel: LdapChannel, options: PagedOptions) {
    this.#channel = channel;
    this.#options = options;
  }

  next(): Promise<Result<Step>> {
    const turn = turns.get(this.#channel);
    const disturbed = turn !== undefined && turn.listing !== this;
    const run = async (): Promise<Result<Step>> => {
      await turn?.done;
      return this.#fetch(disturbed);
    };
    const done = run();
    // Without its value: a page must not be kept until the next one comes.
    turns.set(this.#channel, { listing: this, done: done.then(() => undefined) });
    return done;
  }

  /** @param disturbed another listing was served since the last page */
  async #fetch(disturbed: boolean): Promise<Result<Step>> {
    const first = this.#cookie.length === 0 && this.#delivered === 0;
    const size = first ? this.#options.firstPageSize : this.#options.pageSize;
    const page = { size, cookie: this.#cookie };
    const step = await searchOnce(this.#channel, this.#options, 0, MAX_LISTING, page);
    if (!step.ok) {
      if (!disturbed || this.#cookie.length === 0 || !COOKIE_LOST.includes(step.failure.code)) return step;
      this.#cookie = Buffer.alloc(0);
      this.#again = this.#delivered;
      return this.#fetch(false);
    }
    this.#cookie = Buffer.from(step.value.cookie);
    const known = Math.min(this.#again, step.value.entries.length);
    this.#again -= known;
    const entries = step.value.entries.slice(known);
    this.#delivered += entries.length;
    // A page of nothing but known entries is no page.
    if (entries.length === 0 && known > 0 && this.#cookie.length > 0) return this.#fetch(false);
    return ok({ ...step.value, entries });
  }
}

/**
 * Searches page by page (RFC 2696). The next page is fetched while the one before is looked at, but no further.
 * A failure is the last thing that is yielded. Stop early by leaving the loop.
 */
export async function* searchPaged(
  channel: LdapChannel,
  options: PagedOptions,
): AsyncGenerator<Result<FoundPage>, void, void> {
  if (!options.paged) {
    const all = await searchOnce(channel, options, 0, MAX_LISTING);
    yield all.ok ? ok({ ...all.value, more: false }) : all;
    return;
  }
  const reader = new PageReader(channel, options);
  let count = 0;
  let empty = 0;
  let next = reader.next();
  for (;;) {
    const page = await next;
    if (!page.ok) {
      yield page;
      return;
    }
    const { cookie, entries, limited, referrals } = page.value;
    count += entries.length;
    empty = entries.length === 0 ? empty + 1 : 0;
    const more = cookie.length > 0 && !limited;
    if (more && empty >= MAX_EMPTY_PAGES) {
      yield fail('LDAP-PROTOCOL', where(channel, options.base));
      return;
    }
    if (more && count >= MAX_LISTING) {
      yield fail('LDAP-TOO-MANY', { ...where(channel, options.base), most: MAX_LISTING });
      return;
    }
    if (more) next = reader.next();
    yield ok({ entries, referrals, limited, more });
    if (!more) return;
  }
}
