/** Searches in one answer, which take nothing from a server that was not asked for; page by page: paged-search.ts. */
import { type Failure, type Result, fail, ok } from '../../shared/result.ts';
import { RESULT, answerFailure } from './diagnostics.ts';
import { displayName } from './display.ts';
import { isChild, isWithin, sameDn } from './distinguished-name.ts';
import type { LdapChannel } from './ldap-channel.ts';
import { type Answer, OPERATION, type SearchEntry } from './ldap-message.ts';
import { PAGED_RESULTS, type SearchSpec, encodeSearch } from './ldap-requests.ts';
import { pagedCookie } from './paged-results.ts';

export interface SearchOptions {
  readonly base: string;
  readonly scope: SearchSpec['scope'];
  readonly filter?: string;
  readonly attributes: readonly string[];
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly mayHoldKey?: boolean;
}

export interface Found {
  readonly entries: SearchEntry[];
  /** Parts of the answer that other servers hold: for each part the addresses of those that have it (RFC 4511, 4.5.3). */
  readonly references: (readonly string[])[];
  /** The server stopped at a limit of its own or of the request: there may be more, even if nothing was found. */
  readonly limited: boolean;
  /** Entries and references that cannot be used: not below the base, without a readable DN, or too many. */
  readonly unusable: number;
}

/** References to other servers that are kept of one answer, and addresses of each. */
const MAX_REFERENCES = 1000;
const MAX_ADDRESSES = 16;

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

export const where = (channel: LdapChannel, base: string): Record<string, string | number> => ({
  server: displayName(channel.peer.server),
  port: channel.peer.port,
  name: displayName(base),
});

/** One answer of the server. */
export interface Step extends Found {
  /** For the next page; empty when none follows. */
  readonly cookie: Buffer;
  readonly answer: Answer;
}

export interface StepLimits {
  /** Entries that the server is asked for at most; 0 leaves it to the server. */
  readonly sizeLimit: number;
  /** Entries after which the answer is refused (`LDAP-TOO-MANY`). */
  readonly max: number;
  readonly page?: { readonly size: number; readonly cookie: Buffer } | undefined;
  readonly totalMs?: number;
}

/** Sends one search request. All errors of the server are failures, except its limits: the answer is `limited` then. */
export async function searchStep(
  channel: LdapChannel,
  options: SearchOptions,
  { max, page, sizeLimit, totalMs }: StepLimits,
): Promise<Result<Step>> {
  const entries: SearchEntry[] = [];
  const references: (readonly string[])[] = [];
  let received = 0;
  let unusable = 0;
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
    totalMs,
    signal: options.signal,
    mayHoldKey: options.mayHoldKey,
    onEntry: (entry) => {
      // Counted before they are checked, so that a flood of unrequested entries ends, too.
      received++;
      if (received > max) return failureOf(fail('LDAP-TOO-MANY', { ...where(channel, options.base), max }));
      bytes += entry.raw.length;
      if (bytes > MAX_ANSWER) return failureOf(fail('LDAP-TOO-LARGE', where(channel, options.base)));
      if (belongs(entry.dn, options)) entries.push(entry);
      else {
        unusable++;
        entry.raw.fill(0);
      }
      return undefined;
    },
    onReference: (uris) => {
      if (references.length < MAX_REFERENCES) references.push(uris.slice(0, MAX_ADDRESSES));
      else unusable++;
    },
  });
  const step = answer.ok ? stepOf(answer.value) : answer;
  // Nobody gets the entries: they can contain a private key.
  if (!step.ok) for (const { raw } of entries) raw.fill(0);
  return step;

  function stepOf(ended: Answer): Result<Step> {
    const { resultCode, controls } = ended;
    const limited =
      resultCode === RESULT.SIZE_LIMIT ||
      resultCode === RESULT.ADMIN_LIMIT ||
      resultCode === RESULT.TIME_LIMIT;
    if (resultCode !== RESULT.SUCCESS && !limited) return answerFailure(ended, where(channel, options.base));
    const cookie = pagedCookie(controls.get(PAGED_RESULTS));
    if (cookie === undefined) return fail('LDAP-PROTOCOL', where(channel, options.base));
    return ok({ entries, references, limited, unusable, cookie, answer: ended });
  }
}

/**
 * One search without paging. Entries outside of the base and scope are dropped.
 * @param options `max`: how many entries are wanted; more are an error (`LDAP-TOO-MANY`), as are failures of the server and a
 *   limit at which it stopped before the first entry
 */
export async function search(
  channel: LdapChannel,
  options: SearchOptions & { readonly max: number },
): Promise<Result<Found>> {
  const { max } = options;
  const step = await searchStep(channel, options, { sizeLimit: max, max: max + 1 });
  if (!step.ok) return step;
  const { answer, entries, limited } = step.value;
  return limited && entries.length === 0 ? answerFailure(answer, where(channel, options.base)) : step;
}
