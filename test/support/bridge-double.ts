/**
 * A stand-in for main behind the window, for tests only: answers every call of the contract with fixtures, checks
 * arguments as main does, and remembers what was asked.
 */
import * as v from 'valibot';
import {
  calls,
  type Bridge,
  type CallName,
  type EventName,
  type Events,
  type Handlers,
} from '../../shared/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { fixtureHandlers } from './bridge-fixtures.ts';

export interface BridgeDouble extends Bridge {
  /** Every call in order, with its argument. */
  readonly asked: readonly { readonly name: CallName; readonly argument: unknown }[];
  /** Tells the window something, as main would. */
  emit<Name extends EventName>(name: Name, event: Events[Name]): void;
  /** Replaces answers from now on. */
  answer(handlers: Partial<Handlers>): void;
}

export function createBridgeDouble(overrides: Partial<Handlers> = {}): BridgeDouble {
  let handlers: Handlers = { ...fixtureHandlers((name, event) => emit(name, event)), ...overrides };
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  const asked: { name: CallName; argument: unknown }[] = [];
  const emit = <Name extends EventName>(name: Name, event: Events[Name]) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never);
  };
  return {
    asked,
    emit,
    answer: (more) => {
      handlers = { ...handlers, ...more };
    },
    invoke: async (name, argument) => {
      asked.push({ name, argument });
      const parsed = v.safeParse(calls[name].argument as v.GenericSchema, argument);
      if (!parsed.success) return fail('APP-ARGUMENT');
      const handler = handlers[name] as (argument: unknown) => Promise<Result<never>>;
      // What crosses the process border is cloned there, so nothing that cannot be cloned passes here.
      return structuredClone(await handler(parsed.output));
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      set.add(listener as (event: never) => void);
      listeners.set(name, set);
      return () => set.delete(listener as (event: never) => void);
    },
  };
}
