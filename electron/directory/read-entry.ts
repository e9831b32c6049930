/** Reading one entry, also where the server refuses one of its attributes. */
import { type Result, fail, ok } from '../../shared/result.ts';
import type { LdapChannel } from './ldap-channel.ts';
import type { SearchEntry } from './ldap-message.ts';
import { search, where } from './search.ts';
import type { RequestOptions } from './request-options.ts';

/** Refusals that can concern a single attribute: missing or unknown (-603), no right to it (50, -672). */
const ATTRIBUTE_REFUSED: readonly string[] = ['LDAP-603', 'LDAP-50', 'LDAP-672'];

/** Milliseconds for finding the refused attributes, which can take more than a hundred requests; as for one slow answer. */
const MAX_TIME = 120_000;

/**
 * Reads one entry: `LDAP-32` or `LDAP-601` when it is missing or hidden. An attribute that the server refuses is left
 * out, as one that the entry does not have; if all are refused, the server's failure is returned.
 */
export async function readEntry(
  channel: LdapChannel,
  dn: string,
  attributes: readonly string[],
  options: RequestOptions = {},
): Promise<Result<SearchEntry>> {
  const read = await readOnce(channel, dn, attributes, options);
  if (read.ok || attributes.length < 2 || !isAttributeRefused(read)) return read;
  // One request more tells whether the object itself may be read.
  const there = await readOnce(channel, dn, ['1.1'], options);
  if (!there.ok) return isAttributeRefused(there) ? read : there;
  return readHalves(channel, dn, attributes, { ...options, end: performance.now() + MAX_TIME }, read);
}

const isAttributeRefused = (read: Result<unknown>): boolean =>
  !read.ok && ATTRIBUTE_REFUSED.includes(read.failure.code);

async function readOnce(
  channel: LdapChannel,
  dn: string,
  attributes: readonly string[],
  options: RequestOptions,
): Promise<Result<SearchEntry>> {
  const wanted = { base: dn, scope: 'base', attributes, max: 1, mayHoldKey: true } as const;
  const found = await search(channel, { ...options, ...wanted });
  if (!found.ok) return found;
  const [entry] = found.value.entries;
  return entry ? ok(entry) : fail('LDAP-32', where(channel, dn));
}

/** Asks for each half, and again for the halves of a refused one. @param refused the answer to all of `attributes` */
async function readHalves(
  channel: LdapChannel,
  dn: string,
  attributes: readonly string[],
  options: RequestOptions & { readonly end: number },
  refused: Result<SearchEntry>,
): Promise<Result<SearchEntry>> {
  const middle = Math.ceil(attributes.length / 2);
  const parts: SearchEntry[] = [];
  for (const half of [attributes.slice(0, middle), attributes.slice(middle)]) {
    const seconds = MAX_TIME / 1000;
    let read =
      performance.now() < options.end
        ? await readOnce(channel, dn, half, options)
        : fail('LDAP-TOO-SLOW', { ...where(channel, dn), seconds });
    if (isAttributeRefused(read) && half.length > 1)
      read = await readHalves(channel, dn, half, options, read);
    if (read.ok) parts.push(read.value);
    else if (!isAttributeRefused(read)) {
      for (const { raw } of parts) raw.fill(0);
      return read;
    }
  }
  return parts.length === 0 ? refused : ok(merged(parts));
}

/** One entry with the attributes of all. They are moved into a message of its own, so that one wipe reaches all values. */
function merged(parts: readonly SearchEntry[]): SearchEntry {
  const raw = Buffer.concat(parts.map((part) => part.raw));
  let start = 0;
  const attributes = parts.flatMap((part) => {
    const shift = start - part.raw.byteOffset;
    start += part.raw.length;
    return part.attributes.map(({ type, values }) => ({
      type,
      values: values.map((value) =>
        raw.subarray(value.byteOffset + shift, value.byteOffset + shift + value.length),
      ),
    }));
  });
  for (const part of parts) part.raw.fill(0);
  return { dn: parts[0]!.dn, attributes, raw };
}
