/** Searches page by page. */
import { type Result, fail, ok } from '../../shared/result.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { type Found, type SearchOptions, type Step, searchStep, where } from './search.ts';

/** Largest listing that is taken: a bound for a server whose pages never end. */
const MAX_LISTING = 1_000_000;

export interface PagedOptions extends SearchOptions {
  /** Entries of the first page; kept small so that the first rows show at once. */
  readonly firstPageSize: number;
  readonly pageSize: number;
  /** Whether the server offers simple paged results; without them everything comes in one answer. */
  readonly paged: boolean;
}

export interface FoundPage extends Found {
  readonly more: boolean;
}

/** Empty pages in a row after which a server is taken to make no progress. RFC 2696 allows single ones. */
const MAX_EMPTY_PAGES = 8;

/**
 * The listing that sent the last page request of a conversation, and the end of that request. OpenLDAP keeps one cookie
 * for each connection, so that a second listing ends the first; RFC 2696 leaves that open, and no eDirectory document
 * says. Listings take turns, as two that start over because of each other would never end.
 */
const turns = new WeakMap<LdapChannel, { listing: object; done: Promise<unknown> }>();

/** How servers refuse paging, or a cookie that they no longer know. */
const PAGING_REFUSED: readonly string[] = ['LDAP-2', 'LDAP-12', 'LDAP-53'];

/** Milliseconds that one answer with everything may take in all: hundreds of thousands of entries over a slow line. */
const UNPAGED_TOTAL = 10 * 60_000;

/**
 * Fetches pages one after the other. Starts over where another listing took the server's cookie away, and without pages
 * where the server refuses them although it advertises them.
 */
class PageReader {
  readonly #channel: LdapChannel;
  readonly #options: PagedOptions;
  #paged: boolean;
  #cookie: Buffer = Buffer.alloc(0);
  #delivered = 0;
  #unusable = 0;
  /** What comes again after starting over, in the same order: delivered entries are dropped, unusable ones not counted. */
  #again = { entries: 0, unusable: 0 };

  constructor(channel: LdapChannel, options: PagedOptions) {
    this.#channel = channel;
    this.#options = options;
    this.#paged = options.paged;
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
    const step = await searchStep(this.#channel, this.#options, {
      sizeLimit: 0,
      max: MAX_LISTING,
      ...(this.#paged ? { page: { size, cookie: this.#cookie } } : { totalMs: UNPAGED_TOTAL }),
    });
    if (!step.ok) {
      if (!this.#paged || !PAGING_REFUSED.includes(step.failure.code)) return step;
      this.#paged = disturbed && this.#cookie.length > 0;
      this.#cookie = Buffer.alloc(0);
      this.#again = { entries: this.#delivered, unusable: this.#unusable };
      return this.#fetch(false);
    }
    this.#cookie = Buffer.from(step.value.cookie);
    const known = Math.min(this.#again.entries, step.value.entries.length);
    const counted = Math.min(this.#again.unusable, step.value.unusable);
    this.#again = { entries: this.#again.entries - known, unusable: this.#again.unusable - counted };
    const entries = step.value.entries.slice(known);
    const unusable = step.value.unusable - counted;
    this.#delivered += entries.length;
    this.#unusable += unusable;
    // Skips a page that only repeats entries delivered before the restart.
    if (entries.length === 0 && known > 0 && this.#cookie.length > 0) return this.#fetch(false);
    return ok({ ...step.value, entries, unusable });
  }
}

/**
 * Searches page by page (RFC 2696), in one page where the server offers none. The next page is fetched while the one before is looked at, but no further.
 * A failure is the last thing that is yielded. Stop early by leaving the loop.
 */
export async function* searchPaged(
  channel: LdapChannel,
  options: PagedOptions,
): AsyncGenerator<Result<FoundPage>, void, void> {
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
    const { cookie, entries, limited, references, unusable } = page.value;
    count += entries.length;
    empty = entries.length === 0 ? empty + 1 : 0;
    const more = cookie.length > 0 && !limited;
    if (more && empty >= MAX_EMPTY_PAGES) {
      yield fail('LDAP-PROTOCOL', where(channel, options.base));
      return;
    }
    if (more && count >= MAX_LISTING) {
      yield fail('LDAP-TOO-MANY', { ...where(channel, options.base), max: MAX_LISTING });
      return;
    }
    if (more) next = reader.next();
    yield ok({ entries, references, limited, unusable, more });
    if (!more) return;
  }
}
