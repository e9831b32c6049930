import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  reason,
  buttonReasons,
  isAnswered,
  isReachable,
  reduceWizard,
  startWizard,
  type WizardEvent,
  type WizardState,
  type WizardTable,
} from '../../../../renderer/wizard-frame/wizard.ts';

/**
 * A wizard over five pages whose every rule is an answer of its own, so that random events reach every combination:
 * page `b` may be left out, `c` has a prerequisite, `d` needs work before it is left.
 */
interface Answers {
  readonly a: number;
  readonly b: number;
  readonly includeB: boolean;
  readonly allowC: boolean;
  readonly worked: boolean;
}
type Page = 'a' | 'b' | 'c' | 'd' | 'run';
const pages: readonly Page[] = ['a', 'b', 'c', 'd', 'run'];

const rule = {
  included: () => true,
  prerequisite: () => null,
  validate: () => null,
  needsWork: () => false,
};
const table: WizardTable<Page, Answers, 'a-missing' | 'b-missing' | 'c-closed'> = {
  steps: [
    { ...rule, id: 'a', validate: ({ a }) => (a > 0 ? null : reason('a-missing')) },
    {
      ...rule,
      id: 'b',
      included: ({ includeB }) => includeB,
      validate: ({ b }) => (b > 0 ? null : reason('b-missing', { least: 1 })),
    },
    { ...rule, id: 'c', prerequisite: ({ allowC }) => (allowC ? null : reason('c-closed')) },
    { ...rule, id: 'd', needsWork: ({ worked }) => !worked },
    { ...rule, id: 'run' },
  ],
  hasUnsavedInput: (data, initial) => data.a !== initial.a || data.b !== initial.b,
  withoutSecrets: () => ({ b: 0 }),
};

type State = WizardState<Page, Answers>;
type Event = WizardEvent<Page, Answers>;

const answers: fc.Arbitrary<Answers> = fc.record({
  a: fc.integer({ min: 0, max: 2 }),
  b: fc.integer({ min: 0, max: 2 }),
  includeB: fc.boolean(),
  allowC: fc.boolean(),
  worked: fc.boolean(),
});
const moves = ['next', 'back', 'finish', 'cancel', 'keep', 'discard', 'succeeded', 'failed'] as const;
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...moves).map((type) => ({ type })) },
  { weight: 2, arbitrary: fc.constantFrom('next' as const, 'finish' as const).map((type) => ({ type })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...pages).map((step) => ({ type: 'goTo' as const, step })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record(
        {
          a: fc.constantFrom(0, 1, 2),
          b: fc.constantFrom(0, 1, 2),
          includeB: fc.boolean(),
          allowC: fc.constantFrom(true, true, false),
          worked: fc.constantFrom(true, true, false),
        },
        { requiredKeys: [] },
      )
      .map((patch) => ({ type: 'change' as const, patch })),
  },
);
const start = fc.tuple(answers, fc.constantFrom(...pages)).map(([data, at]) => startWizard(table, data, at));
const walk = (state: State, events: readonly Event[]) =>
  events.reduce<State[]>((path, next) => [...path, reduceWizard(table, path.at(-1)!, next)], [state]);
const walks = fc.tuple(start, fc.array(event, { maxLength: 60, size: 'max' })).map(([state, events]) => ({
  path: walk(state, events),
  events,
}));
const check = (property: (path: readonly State[], events: readonly Event[]) => void) =>
  fc.assert(
    fc.property(walks, ({ path, events }) => property(path, events)),
    { numRuns: 2000 },
  );

describe('the reducer, on random ways through a wizard', () => {
  it('never opens a page whose prerequisite fails or whose earlier pages are incomplete', () => {
    check((path) => {
      for (const state of path) {
        if (state.phase === 'filling') {
          expect(state.current === 'a' || isReachable(table, state.data, state.current)).toBe(true);
          expect(state.current).not.toBe('run');
        } else if (state.phase !== 'closed') {
          expect(state.current).toBe('run');
        }
      }
    });
  });

  it('changes answers by change alone: no move loses input', () => {
    check((path, events) => {
      events.forEach((happened, index) => {
        if (happened.type !== 'change') expect(path[index + 1]!.data).toBe(path[index]!.data);
      });
    });
  });

  it('goes forward exactly when the bar offers Next and no work is outstanding', () => {
    check((path, events) => {
      events.forEach((happened, index) => {
        const before = path[index]!;
        if (happened.type !== 'next') return;
        const offered = buttonReasons(table, before).next === null;
        const outstanding = table.steps.find((step) => step.id === before.current)!.needsWork(before.data);
        const moved = path[index + 1]!.current !== before.current;
        if (before.phase === 'filling') expect(moved).toBe(offered && !outstanding);
        else expect(moved).toBe(false);
      });
    });
  });

  it('starts the run only where every page is complete', () => {
    check((path) => {
      path.forEach((state, index) => {
        if (state.phase !== 'running' || path[index - 1]?.phase === 'running') return;
        expect(isReachable(table, state.data, 'd')).toBe(true);
        expect(state.data.worked).toBe(true);
      });
    });
  });

  it('goes back to a page that it came by, never to a page that the answers leave out', () => {
    check((path, events) => {
      events.forEach((happened, index) => {
        if (happened.type !== 'back') return;
        const [before, after] = [path[index]!, path[index + 1]!];
        if (after === before) return;
        expect(pages.indexOf(after.current)).toBeLessThan(pages.indexOf(before.current));
        expect(after.visited).toContain(after.current);
        expect(table.steps.find((step) => step.id === after.current)!.included(after.data)).toBe(true);
      });
    });
  });

  it('asks before it closes exactly when input would be lost, and stays closed', () => {
    check((path, events) => {
      events.forEach((happened, index) => {
        const [before, after] = [path[index]!, path[index + 1]!];
        if (before.phase === 'closed') expect(after).toBe(before);
        if (before.phase === 'closed' || before.phase === 'running') return;
        if (happened.type !== 'cancel') return;
        const loses = before.phase !== 'done' && table.hasUnsavedInput(before.data, before.initial);
        expect(after.confirming).toBe(loses);
        expect(after.phase === 'closed').toBe(!loses);
      });
    });
  });

  it('does not close while it runs, and gives every button a reason or none', () => {
    check((path) => {
      path.forEach((state, index) => {
        if (path[index - 1]?.phase === 'running') expect(state.phase).not.toBe('closed');
        const reasons = buttonReasons(table, state);
        if (state.phase !== 'failed' && state.phase !== 'filling') expect(reasons.back).not.toBeNull();
        expect(reasons.next === null && reasons.finish === null).toBe(false);
      });
    });
  });

  it('ticks only pages that were seen', () => {
    check((path) => {
      for (const state of path) {
        for (const page of pages) {
          if (isAnswered(table, state, page)) expect(state.visited).toContain(page);
        }
      }
    });
  });
});

const complete: Answers = { a: 1, b: 1, includeB: true, allowC: true, worked: true };
const after = (state: State, ...events: readonly Event[]) => walk(state, events).at(-1)!;

describe('the reducer, case by case', () => {
  it('walks every page and finishes', () => {
    const next: Event = { type: 'next' };
    const summary = after(startWizard(table, complete), next, next, next);
    expect(summary.current).toBe('d');
    const done = after(summary, { type: 'finish' }, { type: 'succeeded' });
    expect(done).toMatchObject({ current: 'run', phase: 'done' });
    expect(pages.every((page) => isAnswered(table, done, page))).toBe(true);
  });

  it('passes over a page that is not on the way, in both directions', () => {
    const without = startWizard(table, { ...complete, includeB: false });
    const onC = after(without, { type: 'next' });
    expect(onC.current).toBe('c');
    expect(after(onC, { type: 'back' }).current).toBe('a');
  });

  it('opens on the page asked for, as far as the answers carry', () => {
    expect(startWizard(table, complete, 'c').current).toBe('c');
    expect(startWizard(table, complete, 'c').visited).toEqual(['a', 'b', 'c']);
    expect(startWizard(table, { ...complete, b: 0 }, 'd').current).toBe('b');
  });

  it('names the reason of the page, then the one of the page behind it', () => {
    const reason = (data: Partial<Answers>, at: Page) =>
      buttonReasons(table, startWizard(table, { ...complete, ...data }, at)).next;
    expect(reason({ a: 0 }, 'a')).toEqual({ code: 'a-missing', values: {} });
    expect(reason({ allowC: false }, 'b')).toEqual({ code: 'c-closed', values: {} });
    expect(reason({}, 'd')).toEqual({ code: 'last-page', values: {} });
  });

  it('returns to the nearest page that may be open when an answer is withdrawn', () => {
    const onD = startWizard(table, complete, 'd');
    expect(after(onD, { type: 'change', patch: { b: 0 } }).current).toBe('b');
  });

  it('keeps the way back open after a failed run, and may finish again from there', () => {
    const failed = after(startWizard(table, complete, 'd'), { type: 'finish' }, { type: 'failed' });
    expect(buttonReasons(table, failed)).toMatchObject({ back: null, finish: null, cancel: null });
    expect(after(failed, { type: 'back' })).toMatchObject({ current: 'd', phase: 'filling', data: complete });
    expect(after(failed, { type: 'goTo', step: 'b' })).toMatchObject({ current: 'b', phase: 'filling' });
    expect(after(failed, { type: 'finish' }).phase).toBe('running');
  });

  it('stops a run by Cancel once, and waits for its end', () => {
    const running = after(startWizard(table, complete, 'd'), { type: 'finish' });
    const stopping = after(running, { type: 'cancel' });
    expect(stopping).toMatchObject({ phase: 'running', stopping: true });
    expect(buttonReasons(table, stopping).cancel?.code).toBe('stopping');
    expect(after(stopping, { type: 'succeeded' })).toMatchObject({ phase: 'done', stopping: false });
  });

  it('lets the secrets go after the run without leaving the result', () => {
    const done = after(startWizard(table, complete, 'd'), { type: 'finish' }, { type: 'succeeded' });
    const cleared = after(done, { type: 'change', patch: { a: 0, b: 0 } });
    expect(cleared).toMatchObject({ current: 'run', phase: 'done' });
    expect(after(cleared, { type: 'cancel' }).phase).toBe('closed');
  });

  it('goes on after the question is answered with keep, and closes with discard', () => {
    const confirming = after(
      startWizard(table, complete),
      { type: 'change', patch: { a: 2 } },
      { type: 'cancel' },
    );
    expect(confirming.confirming).toBe(true);
    expect(after(confirming, { type: 'keep' })).toMatchObject({ confirming: false, phase: 'filling' });
    expect(after(confirming, { type: 'discard' }).phase).toBe('closed');
  });
});
