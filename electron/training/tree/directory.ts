/** The entries of the tree in memory: found by name, walked by scope, changed by add, modify and delete. */
import { normalizeDn } from '../../directory/index.ts';
import { ndsOutcome } from '../nds-errors.ts';
import { dnKeyOf, parseDn } from '../protocol/names.ts';
import type { AttributeValues, Modification } from '../protocol/requests.ts';
import { SUCCESS, type Outcome } from '../protocol/responses.ts';
import { allowedParents, attributeKey, attributeSchema } from './schema.ts';
import { sameValue } from './values.ts';

export interface Attribute {
  /** Server spelling. */
  readonly name: string;
  readonly values: readonly Buffer[];
}

export interface Entry {
  /** As spelled by the client that created the entry. */
  readonly dn: string;
  readonly key: string;
  /** By lower-case name. */
  readonly attributes: Map<string, Attribute>;
}

/** Attributes of a new entry by name: text, bytes, or a list of them. */
export type Description = Readonly<
  Record<string, string | Buffer | readonly (string | Buffer)[] | undefined>
>;

export class Directory {
  readonly #entries = new Map<string, Entry>();
  /** Keys of child entries by the key of their parent, in order of creation. */
  readonly #below = new Map<string, Set<string>>();
  /** Values that many entries share, such as object classes; stored once. */
  readonly #shared = new Map<string, readonly Buffer[]>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Adds an entry without any checks. @param objectClass separated by blanks, most specific class first */
  put(dn: string, objectClass: string, description: Description): void {
    const rdns = parseDn(dn)!;
    const naming = rdns[0]!.map(({ type, value }) => ({ type, values: [Buffer.from(value, 'utf8')] }));
    const given = Object.entries(description).flatMap(([type, value]) =>
      value === undefined ? [] : [{ type, values: toBuffers(value) }],
    );
    this.#insert(dn, normalizeDn(rdns), [
      { type: 'objectClass', values: this.#share(objectClass, [...objectClass.split(' '), 'Top']) },
      ...naming,
      ...given,
    ]);
  }

  find(dn: string): Entry | undefined {
    const key = dnKeyOf(dn);
    return key === undefined ? undefined : this.#entries.get(key);
  }

  /** Counts child entries. @param key of the parent; '' is [Root] */
  subordinates(key: string): number {
    return this.#below.get(key)?.size ?? 0;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Entries in the scope, parents first. @param key of the base; '' is [Root], which has no entry of its own */
  *walk(key: string, scope: 'base' | 'one' | 'sub'): Generator<Entry> {
    const own = this.#entries.get(key);
    if (own && scope !== 'one') yield own;
    if (scope === 'base') return;
    for (const child of [...(this.#below.get(key) ?? [])]) {
      if (scope === 'sub') yield* this.walk(child, 'sub');
      else {
        const entry = this.#entries.get(child);
        if (entry) yield entry;
      }
    }
  }

  /** Adds an entry at a client's request. */
  add(dn: string, attributes: readonly AttributeValues[]): Outcome {
    const rdns = parseDn(dn);
    if (rdns === undefined || rdns.length === 0) return ndsOutcome('-610');
    const key = normalizeDn(rdns);
    if (this.#entries.has(key)) return ndsOutcome('-606');
    const parentKey = normalizeDn(rdns.slice(1));
    const parent = this.#entries.get(parentKey);
    if (parentKey !== '' && parent === undefined) return ndsOutcome('-601');
    const classes = attributes.find(({ type }) => attributeKey(type) === 'objectclass')?.values ?? [];
    if (classes.length === 0) return ndsOutcome('-609');
    if (attributes.some(({ type }) => attributeSchema(type) === undefined)) return ndsOutcome('-608');
    if (!mayContain(parent, classes)) return ndsOutcome('-611');
    if (attributes.some(tooManyValues)) return ndsOutcome('-615');
    const naming = rdns[0]!.filter(
      ({ type }) => !attributes.some((attribute) => attributeKey(attribute.type) === type),
    );
    this.#insert(dn, key, [
      ...attributes,
      ...naming.map(({ type, value }) => ({ type, values: [Buffer.from(value, 'utf8')] })),
    ]);
    return SUCCESS;
  }

  /** Removes an entry without children, and all references to it. */
  delete(dn: string): Outcome {
    const rdns = parseDn(dn);
    const entry = this.find(dn);
    if (rdns === undefined) return ndsOutcome('-610');
    if (entry === undefined) return ndsOutcome('-601');
    if (this.subordinates(entry.key) > 0) return ndsOutcome('-629');
    this.#entries.delete(entry.key);
    this.#below.get(normalizeDn(rdns.slice(1)))?.delete(entry.key);
    for (const other of this.#entries.values()) forget(other, entry.key);
    return SUCCESS;
  }

  modify(dn: string, changes: readonly Modification[]): Outcome {
    const entry = this.find(dn);
    if (entry === undefined) return dnKeyOf(dn) === undefined ? ndsOutcome('-610') : ndsOutcome('-601');
    const changed = new Map(entry.attributes);
    for (const change of changes) {
      const outcome = applyChange(changed, change);
      if (outcome.code !== SUCCESS.code) return outcome;
    }
    if (!changed.has('objectclass')) return ndsOutcome('-609');
    changed.set('modifytimestamp', {
      name: 'modifyTimestamp',
      values: toBuffers(generalizedTime(this.#now())),
    });
    entry.attributes.clear();
    for (const [key, attribute] of changed) entry.attributes.set(key, attribute);
    return SUCCESS;
  }

  /** As eDirectory does after each login. */
  recordLogin(dn: string): void {
    const values = toBuffers(generalizedTime(this.#now()));
    this.find(dn)?.attributes.set('logintime', { name: 'loginTime', values });
  }

  #share(name: string, values: readonly string[]): readonly Buffer[] {
    const known = this.#shared.get(name) ?? toBuffers(values);
    this.#shared.set(name, known);
    return known;
  }

  #insert(dn: string, key: string, attributes: readonly AttributeValues[]): void {
    const entry: Entry = { dn, key, attributes: new Map() };
    for (const { type, values } of attributes) {
      const name = attributeSchema(type)?.name ?? type;
      const known = entry.attributes.get(name.toLowerCase())?.values ?? [];
      const added = values.filter((value) => !known.some((other) => sameValue(type, value, other)));
      if (known.length + added.length > 0)
        entry.attributes.set(name.toLowerCase(), {
          name,
          values: added.length === values.length && known.length === 0 ? values : [...known, ...added],
        });
    }
    const time = generalizedTime(this.#now());
    for (const name of ['createTimestamp', 'modifyTimestamp'])
      entry.attributes.set(name.toLowerCase(), { name, values: this.#share(time, [time]) });
    this.#entries.set(key, entry);
    const parentKey = normalizeDn(parseDn(dn)!.slice(1));
    const siblings = this.#below.get(parentKey) ?? new Set();
    siblings.add(key);
    this.#below.set(parentKey, siblings);
  }
}

const toBuffers = (value: string | Buffer | readonly (string | Buffer)[]): Buffer[] =>
  (typeof value === 'string' || Buffer.isBuffer(value) ? [value] : value).map((item) =>
    typeof item === 'string' ? Buffer.from(item, 'utf8') : item,
  );

/** `YYYYMMDDhhmmssZ` */
export const generalizedTime = (date: Date): string => `${date.toISOString().replace(/[-:T]|\.\d+Z$/g, '')}Z`;

function mayContain(parent: Entry | undefined, classes: readonly Buffer[]): boolean {
  const parentClasses = parent ? classNames(parent.attributes.get('objectclass')?.values ?? []) : [];
  return classNames(classes).every((name) => {
    const allowed = allowedParents[name];
    return allowed === undefined || allowed.some((one) => parentClasses.includes(one));
  });
}

const classNames = (values: readonly Buffer[]): string[] =>
  values.map((value) => value.toString('utf8').toLowerCase());

const tooManyValues = ({ type, values }: AttributeValues): boolean =>
  values.length > 1 && attributeSchema(type)?.single === true;

function forget(entry: Entry, key: string): void {
  for (const [name, attribute] of entry.attributes) {
    if (attributeSchema(name)?.syntax !== 'dn') continue;
    const kept = attribute.values.filter((value) => dnKeyOf(value.toString('utf8')) !== key);
    if (kept.length === attribute.values.length) continue;
    if (kept.length === 0) entry.attributes.delete(name);
    else entry.attributes.set(name, { ...attribute, values: kept });
  }
}

function applyChange(attributes: Map<string, Attribute>, change: Modification): Outcome {
  const schema = attributeSchema(change.type);
  if (schema === undefined) return ndsOutcome('-608');
  const key = attributeKey(change.type);
  const known = attributes.get(key)?.values ?? [];
  const has = (value: Buffer): boolean => known.some((other) => sameValue(schema.name, value, other));
  let values: readonly Buffer[];
  if (change.operation === 'replace') values = change.values;
  else if (change.operation === 'add') {
    if (change.values.some(has)) return ndsOutcome('-614');
    values = [...known, ...change.values];
  } else {
    if (known.length === 0) return ndsOutcome('-603');
    if (!change.values.every(has)) return ndsOutcome('-602');
    const gone = (value: Buffer): boolean =>
      change.values.some((other) => sameValue(schema.name, value, other));
    values = change.values.length === 0 ? [] : known.filter((value) => !gone(value));
  }
  if (schema.single && values.length > 1) return ndsOutcome('-615');
  if (values.length === 0) attributes.delete(key);
  else attributes.set(key, { name: schema.name, values });
  return SUCCESS;
}
