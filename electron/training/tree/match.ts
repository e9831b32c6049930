/** Evaluates a search filter for an entry (RFC 4511, section 4.5.1.7): true, false, or undefined. */
import { parseDn } from '../protocol/names.ts';
import type { Filter } from '../protocol/filter.ts';
import type { Entry } from './directory.ts';
import { attributeKey } from './schema.ts';
import { compareValues, normalize, sameValue } from './values.ts';

/** Values that the client can read, or undefined: a search must not reveal unreadable values. */
export type ReadableValues = (entry: Entry, type: string) => readonly Buffer[] | undefined;

export function matches(filter: Filter, entry: Entry, read: ReadableValues): boolean | undefined {
  switch (filter.kind) {
    case 'and':
      return every(filter.parts.map((part) => matches(part, entry, read)));
    case 'or':
      return some(filter.parts.map((part) => matches(part, entry, read)));
    case 'not':
      return negate(matches(filter.part, entry, read));
    case 'present':
      return read(entry, filter.type) !== undefined;
    case 'equal':
    case 'approx':
      return read(entry, filter.type)?.some((value) => sameValue(filter.type, value, filter.value));
    case 'greater':
    case 'less':
      return read(entry, filter.type)?.some((value) => {
        const order = compareValues(filter.type, value, filter.value);
        return order !== undefined && (filter.kind === 'greater' ? order >= 0 : order <= 0);
      });
    case 'substrings':
      return read(entry, filter.type)?.some((value) => hasSubstrings(filter, value));
    case 'extensible':
      return matchesRule(filter, entry, read);
  }
}

const every = (results: (boolean | undefined)[]): boolean | undefined =>
  results.includes(false) ? false : results.includes(undefined) ? undefined : true;

const some = (results: (boolean | undefined)[]): boolean | undefined =>
  results.includes(true) ? true : results.includes(undefined) ? undefined : false;

const negate = (result: boolean | undefined): boolean | undefined =>
  result === undefined ? undefined : !result;

function hasSubstrings(filter: Extract<Filter, { kind: 'substrings' }>, value: Buffer): boolean {
  const text = normalize(filter.type, value);
  const pieces = (bytes: Buffer | undefined): string => (bytes ? normalizePiece(filter.type, bytes) : '');
  const initial = pieces(filter.initial);
  const final = pieces(filter.final);
  if (!text.startsWith(initial)) return false;
  let at = initial.length;
  for (const piece of filter.any.map(pieces)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - final.length >= at && text.endsWith(final);
}

/** Keeps the blanks at the ends of a substring, which `normalize` removes. */
function normalizePiece(type: string, bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const folded = normalize(type, Buffer.from(`.${text}.`, 'utf8'));
  return folded.slice(1, -1);
}

const CASE_EXACT = '2.5.13.5';
const CASE_IGNORE = '2.5.13.2';

function matchesRule(
  { rule, type, value, dnAttributes }: Extract<Filter, { kind: 'extensible' }>,
  entry: Entry,
  read: ReadableValues,
): boolean | undefined {
  const name = rule?.toLowerCase();
  const exact = name === CASE_EXACT || name === 'caseexactmatch';
  if (name !== undefined && !exact && name !== CASE_IGNORE && name !== 'caseignorematch') return undefined;
  const fits = (attribute: string, candidate: Buffer): boolean =>
    exact ? candidate.equals(value) : sameValue(attribute, candidate, value);
  const types = type === undefined ? [...entry.attributes.keys()] : [type];
  const found = types.some((one) => read(entry, one)?.some((candidate) => fits(one, candidate)));
  if (found || !dnAttributes) return found;
  return parseDn(entry.dn)!
    .flat()
    .some(
      (part) =>
        (type === undefined || part.type === attributeKey(type)) &&
        fits(part.type, Buffer.from(part.value, 'utf8')),
    );
}
