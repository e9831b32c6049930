/** The border between the window and the main process, fuzzed: what a handler gets has the form that the contract says. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { registerCalls, type Endpoint } from '../../../electron/ipc/register.ts';
import { calls, type CallName, type Handlers } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';
import {
  goodArguments,
  kindOf,
  stringFields,
  withString,
  wrongArguments,
} from '../../support/security/arguments.ts';

const names = Object.keys(calls) as CallName[];
/** Made once: the properties below take thousands of them. */
const good = Object.fromEntries(names.map((name) => [name, goodArguments(name)])) as Record<
  CallName,
  unknown[]
>;
type Listener = Parameters<Endpoint<null>['handle']>[1];

/** What the wrapper lets through to the handlers. */
function border(): { call: Listener; reached: unknown[] } {
  const reached: unknown[] = [];
  const handler = (argument: unknown) => {
    reached.push(argument);
    return Promise.resolve(ok(null));
  };
  let listener: Listener | undefined;
  registerCalls<null>(
    { handle: (_channel, registered) => (listener = registered) },
    () => true,
    () => Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers,
    { add: () => undefined },
    (name) => {
      throw new Error(name);
    },
  );
  return { call: listener!, reached };
}

/** Whether `value` has the parts of `model`, of the same kinds, and no others. An array has them in each item. */
function hasFormOf(value: unknown, model: unknown): boolean {
  if (kindOf(value) !== kindOf(model)) return false;
  if (Array.isArray(value)) return value.every((item) => hasFormOf(item, (model as unknown[])[0]));
  if (kindOf(value) !== 'object') return true;
  const known = model as Record<string, unknown>;
  return Object.entries(value as object).every(
    ([key, part]) => Object.hasOwn(known, key) && (part === undefined || hasFormOf(part, known[key])),
  );
}

describe('every call of the contract', () => {
  it.each(names)('%s takes its own argument, and refuses each part of another kind', async (name) => {
    const { call, reached } = border();
    const forms = good[name];
    for (const form of forms) {
      expect(v.is(calls[name].argument, form)).toBe(true);
      expect(await call(null, name, form)).toEqual(ok(null));
    }
    expect(reached).toHaveLength(forms.length);
    const wrong = wrongArguments(name);
    expect(wrong.length).toBeGreaterThan(5);
    for (const argument of wrong) {
      const answer = await call(null, name, argument);
      expect(answer.ok, JSON.stringify(argument)).toBe(false);
    }
    expect(reached).toHaveLength(forms.length);
  });

  it('hands nothing to a handler that has another form than its argument, whatever is sent', async () => {
    const { call, reached } = border();
    /** Something of the argument, something of anything. */
    const sent = (form: unknown): fc.Arbitrary<unknown> => {
      const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true });
      if (kindOf(form) !== 'object') return anything;
      const mixed = fc.record(
        Object.fromEntries(
          Object.entries(form as object).map(([key, value]) => [
            key,
            fc.oneof(fc.constant(value), fc.string(), anything),
          ]),
        ),
        { requiredKeys: [] },
      );
      return fc.oneof(
        anything,
        mixed,
        fc.tuple(mixed, fc.dictionary(fc.string(), anything)).map(([one, two]) => ({ ...two, ...one })),
      );
    };
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...names)
          .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...good[name]).chain(sent))),
        async ([name, argument]) => {
          reached.length = 0;
          const answer = await call(null, name, argument);
          expect(reached).toHaveLength(answer.ok ? 1 : 0);
          if (answer.ok) expect(good[name].some((form) => hasFormOf(reached[0], form))).toBe(true);
          else expect(answer.failure.code).toBe('APP-ARGUMENT');
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is named in the contract and nowhere else', async () => {
    const { call, reached } = border();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.anything()), async (name) => {
        if (names.includes(name as CallName)) return;
        expect((await call(null, name, undefined)).ok).toBe(false);
      }),
      { numRuns: 1000, examples: [['__proto__'], ['constructor'], ['toString'], ['hasOwnProperty']] },
    );
    expect(reached).toEqual([]);
  });
});

describe('the contract', () => {
  /** Fields that may hold any text: what the user types. None of them is ever a path. */
  const TEXTS =
    /(?:^|\.)(?:server|user|dn|password|passwords\.\d+|keyPassword|oldPassword|newPassword|secondPassword|name|hostServer|medium|seen|witness|words|typedName|knownCertificates)$/;

  it('has no field that names a path: what stands for a place is a handle', () => {
    const places = [
      '/etc/passwd',
      '../../secret.pfx',
      'C:\\Windows\\secret.pfx',
      '\\\\server\\share\\secret.pfx',
    ];
    const accepting: string[] = [];
    for (const name of names) {
      for (const form of good[name]) {
        for (const field of stringFields(form)) {
          if (TEXTS.test(field)) continue;
          if (places.some((place) => withString(name, form, field, place)))
            accepting.push(`${name} ${field}`);
        }
      }
    }
    expect(accepting).toEqual([]);
  });
});
