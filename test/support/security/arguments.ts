/**
 * Arguments for every call of the contract, made from its schemas: one that is accepted, and from it those that must not be.
 * A new call is covered without anything being written here.
 */
import * as v from 'valibot';
import { calls, type CallName } from '../../../shared/contract.ts';

/** What is read of a schema. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  /** The values of a picklist, the schemas of a variant or union. */
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

const UUID = '8f14e45f-ceea-467f-a2b0-5c1f3a9d2e77';
const SET = 'K7QX2';
const FINGERPRINT = Array.from({ length: 32 }, () => 'A7').join(':');
const DIGEST = 'a7'.repeat(32);
const NUMBERS = [636, 600_000, 300_000, 100_000, 2048, 5, 1];

const is = (node: Node, value: unknown): boolean => v.is(node as unknown as v.GenericSchema, value);

/** Values that the schema accepts; the first is the fullest. */
function accepted(node: Node): unknown[] {
  switch (node.type) {
    case 'undefined':
      return [undefined];
    case 'string':
      return ['long enough', 'name-1', UUID, FINGERPRINT, SET, DIGEST].filter((text) => is(node, text));
    case 'number':
      return NUMBERS.filter((number) => is(node, number));
    case 'boolean':
      return [true];
    case 'picklist':
      return [...node.options!];
    case 'literal':
      return [node.literal];
    case 'union':
    case 'variant':
      return (node.options as readonly Node[]).flatMap(accepted);
    case 'optional':
      return accepted(node.wrapped!);
    case 'array':
      return accepted(node.item!)
        .slice(0, 1)
        .map((item) => [item]);
    case 'strict_object': {
      let objects: Record<string, unknown>[] = [{}];
      for (const [key, child] of Object.entries(node.entries!)) {
        objects = objects.flatMap((object) => accepted(child).map((value) => ({ ...object, [key]: value })));
        // Fields that depend on each other stand side by side; few combinations are enough for them.
        objects = objects.slice(0, 200);
      }
      return objects.filter((object) => is(node, object));
    }
    default:
      throw new Error(`a schema of the contract has the type ${node.type}, which this does not know`);
  }
}

/** Names and kinds of all parts: equal for arguments of one form. */
function formOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}:${formOf(part)}`)
    .join()}}`;
}

/** Arguments that the call accepts, with every optional field: one of each form. */
export function goodArguments(name: CallName): unknown[] {
  const values = accepted(calls[name].argument as unknown as Node);
  if (values.length === 0) throw new Error(`no argument was found for ${name}`);
  return [...new Map(values.map((value) => [formOf(value), value])).values()];
}

/** Such as `object`, `array`, `null`, `string`. */
export const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

/** One of each kind, and what is often taken for one of another. */
const STRANGERS: readonly unknown[] = [
  null,
  true,
  7,
  Number.NaN,
  'text',
  [],
  ['text'],
  {},
  { length: 1, 0: 'text' },
];

/** Longer than any text of the contract may be. */
const TOO_LONG = 'x'.repeat(5000);

/** `value` with each of its parts in turn replaced by something of another kind, left out, lengthened or added to. */
function spoilt(node: Node, value: unknown, optional = false): unknown[] {
  if (node.type === 'optional') return spoilt(node.wrapped!, value, true);
  if (node.type === 'variant') {
    return spoilt(
      (node.options as readonly Node[]).find((option) => is(option, value))!,
      value,
      optional,
    );
  }
  if (node.type === 'union') {
    const taken = (node.options as readonly Node[]).find((option) => is(option, value))!;
    // Another kind can be the one of another option.
    return spoilt(taken, value, optional).filter((wrong) => !is(node, wrong));
  }
  const kind = kindOf(value);
  const others = STRANGERS.filter(
    (stranger) => kindOf(stranger) !== kind && !(optional && stranger === undefined),
  );
  if (kind === 'string') return [...others, TOO_LONG];
  if (kind === 'number') return [...others, Number.NaN, Infinity, -1, 1.5];
  if (kind === 'array') {
    const [first] = value as unknown[];
    const items = spoilt(node.item!, first).map((item) => [item]);
    return [...others, ...items, ...(is(node, []) ? [] : [[]]), Array.from({ length: 1000 }, () => first)];
  }
  if (kind === 'object') {
    const object = value as Record<string, unknown>;
    const fields = Object.entries(node.entries!).flatMap(([key, child]) => {
      const { [key]: part, ...rest } = object;
      const replaced = spoilt(child, part).map((wrong) => ({ ...object, [key]: wrong }));
      return child.type === 'optional' ? replaced : [...replaced, rest];
    });
    return [...others, ...fields, { ...object, unexpected: true }];
  }
  return others;
}

/** Arguments of wrong types that the call must refuse. */
export const wrongArguments = (name: CallName): unknown[] =>
  goodArguments(name).flatMap((good) => spoilt(calls[name].argument as unknown as Node, good));

/** The fields of an argument that are texts, such as `files.0.password`. */
export function stringFields(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => stringFields(part, at === '' ? key : `${at}.${key}`));
}

/** Whether the call takes an argument with another text in one field. */
export function withString(name: CallName, good: unknown, field: string, text: string): boolean {
  const argument = structuredClone(good) as Record<string, unknown>;
  const keys = field.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((part, key) => part[key] as Record<string, unknown>, argument);
  holder[last] = text;
  return v.is(calls[name].argument as v.GenericSchema, argument);
}
