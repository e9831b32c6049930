/** Searches: selects entries and attributes, and returns them in pages (RFC 2696). */
import { createHash, randomBytes } from 'node:crypto';
import {
  Asn1Error,
  derInteger,
  derOctetString,
  derSequence,
  integer,
  octets,
  readOnly,
  sequence,
} from '../asn1/index.ts';
import { formatDn, normalizeDn, type DistinguishedName } from '../directory/index.ts';
import { ndsOutcome } from './nds-errors.ts';
import { OID } from './oids.ts';
import { parseDn } from './protocol/names.ts';
import type { Control, SearchRequest } from './protocol/requests.ts';
import { encodeControl, encodeEntry, type EncodableAttribute, type Outcome } from './protocol/responses.ts';
import { readableAttributes, readableValues, type Identity } from './rights.ts';
import { rootDse } from './root-dse.ts';
import type { Service } from './service.ts';
import type { Attribute, Directory, Entry } from './tree/directory.ts';
import { administrator } from './tree/facts.ts';
import { matches } from './tree/match.ts';
import { attributeKey, attributeSchema } from './tree/schema.ts';

/** Encoded entries in turn; undefined for one that did not match, so that a long search can be interrupted. */
export type Results = Generator<Buffer | undefined, void>;

/** Finds the base and starts the search there. */
export function startSearch(
  service: Service,
  identity: Identity,
  request: SearchRequest,
): { results: Results } | { outcome: Outcome } {
  const rdns = parseDn(request.base);
  if (rdns === undefined) return { outcome: ndsOutcome('-610') };
  if (rdns.length === 0 && request.scope === 'base') return { results: rootDseResult(request) };
  const { directory } = service;
  if (rdns.length > 0 && !directory.find(request.base)) {
    return { outcome: ndsOutcome('-601', nearestAncestor(directory, rdns)) };
  }
  return { results: entries(directory, identity, request, normalizeDn(rdns)) };
}

function nearestAncestor(directory: Directory, rdns: DistinguishedName): string {
  for (let depth = 1; depth < rdns.length; depth += 1) {
    const entry = directory.find(formatDn(rdns.slice(depth)));
    if (entry) return entry.dn;
  }
  return '';
}

function* rootDseResult(request: SearchRequest): Results {
  const root: Entry = {
    dn: '',
    key: '',
    attributes: new Map(rootDse.map((attribute) => [attribute.name.toLowerCase(), attribute])),
  };
  const read = (entry: Entry, type: string): readonly Buffer[] | undefined =>
    entry.attributes.get(attributeKey(type))?.values;
  if (matches(request.filter, root, read) !== true) return;
  const asked = request.attributes.map((type) => type.toLowerCase());
  const all = asked.length === 0 || asked.includes('*') || asked.includes('+');
  const chosen = rootDse.filter(({ name }) => all || asked.includes(name.toLowerCase()));
  yield encodeEntry('', withoutValues(chosen, request.typesOnly));
}

function* entries(directory: Directory, identity: Identity, request: SearchRequest, base: string): Results {
  const read = readableValues(identity);
  for (const entry of directory.walk(base, request.scope)) {
    yield matches(request.filter, entry, read) === true
      ? encodeEntry(entry.dn, selected(directory, identity, request, entry))
      : undefined;
  }
}

function selected(
  directory: Directory,
  identity: Identity,
  { attributes: asked, typesOnly }: SearchRequest,
  entry: Entry,
): EncodableAttribute[] {
  const everything = asked.length === 0 || asked.includes('*');
  const operational = asked.includes('+');
  // Options are echoed, as clients look for `cACertificate;binary` when they asked for it.
  const spelling = new Map(asked.map((type) => [attributeKey(type), type]));
  const wantsComputed = operational || asked.some((type) => attributeSchema(type)?.operational);
  const available = [
    ...readableAttributes(identity, entry),
    ...(wantsComputed ? computed(directory, entry) : []),
  ];
  const chosen = available.flatMap((attribute): Attribute[] => {
    const key = attribute.name.toLowerCase();
    const requested = spelling.get(key);
    if (requested !== undefined) {
      const options = requested.split(';').slice(1);
      return [{ ...attribute, name: [attribute.name, ...options].join(';') }];
    }
    return (attributeSchema(key)?.operational ? operational : everything) ? [attribute] : [];
  });
  return withoutValues(chosen, typesOnly);
}

const withoutValues = (attributes: readonly Attribute[], typesOnly: boolean): EncodableAttribute[] =>
  attributes.map(({ name, values }) => ({ name, values: typesOnly ? [] : values }));

/** Operational attributes that follow from others. */
function computed(directory: Directory, entry: Entry): Attribute[] {
  const text = (name: string, value: string | undefined): Attribute[] =>
    value === undefined ? [] : [{ name, values: [Buffer.from(value, 'utf8')] }];
  return [
    ...text('subordinateCount', String(directory.subordinates(entry.key))),
    ...text('entryDN', entry.dn),
    ...text('structuralObjectClass', entry.attributes.get('objectclass')?.values[0]?.toString('utf8')),
    { name: 'GUID', values: [createHash('sha256').update(entry.key).digest().subarray(0, 16)] },
    ...text('creatorsName', administrator.dn),
    ...text('modifiersName', administrator.dn),
  ];
}

/** One search of which more pages may follow. */
export interface Cursor {
  readonly results: Results;
  /** Entries that the client still wants, by its size limit. */
  left: number;
}

/** Searches of one connection that wait for their next page. If there are too many, the oldest is dropped. */
export class Cursors {
  readonly #open = new Map<string, Cursor>();

  keep(cursor: Cursor): Buffer {
    if (this.#open.size >= 8) this.#open.delete([...this.#open.keys()][0]!);
    const cookie = randomBytes(12);
    this.#open.set(cookie.toString('hex'), cursor);
    return cookie;
  }

  /** A cookie is valid for one page. */
  take(cookie: Buffer): Cursor | undefined {
    const key = cookie.toString('hex');
    const cursor = this.#open.get(key);
    this.#open.delete(key);
    return cursor;
  }
}

export interface PageRequest {
  /** Entries; 0 ends the search that the cookie belongs to. */
  readonly size: number;
  /** Empty for the first page. */
  readonly cookie: Buffer;
}

/** @returns undefined without the control, 'malformed' if its value cannot be decoded */
export function pageRequest(controls: readonly Control[]): PageRequest | 'malformed' | undefined {
  const control = controls.find(({ oid }) => oid === OID.pagedResults);
  if (!control) return undefined;
  try {
    const [size, cookie] = sequence(readOnly(control.value ?? Buffer.alloc(0)), 'paged results');
    return { size: Math.max(0, integer(size, 'size')), cookie: octets(cookie, 'cookie') };
  } catch (error) {
    if (error instanceof Asn1Error) return 'malformed';
    throw error;
  }
}

/** The control of the answer. No estimate of the whole size is given (RFC 2696, section 2: 0 means unknown). */
export const pageResponse = (cookie: Buffer): Buffer =>
  encodeControl(OID.pagedResults, derSequence(derInteger(0), derOctetString(cookie)));
