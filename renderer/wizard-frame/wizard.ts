/**
 * A wizard as data and a pure reducer: pages in a table, what the user gave so far, and which page is open.
 * Nothing here knows a window, so that every way through a wizard can be tested without one.
 */
import type { FailureValues } from '../../shared/result.ts';

/** Why something cannot be done now; its text is in the catalogue under `code`. */
export interface Reason<Code extends string> {
  readonly code: Code;
  readonly values: FailureValues;
}

/** Makes a reason. */
export const reason = <Code extends string>(code: Code, values: FailureValues = {}): Reason<Code> => ({
  code,
  values,
});

/** One page. Its titles are in the catalogue under its id, which is also what its corner shows. */
export interface WizardStep<Id extends string, Data, Code extends string> {
  readonly id: Id;
  /** True if the current answers require this page; Next and Back skip the others. */
  readonly included: (data: Data) => boolean;
  /** Why the page cannot be opened, or null. What earlier pages ask is checked by their own validators. */
  readonly prerequisite: (data: Data) => Reason<Code> | null;
  /** Why the page cannot be left forwards, or null. */
  readonly validate: (data: Data) => Reason<Code> | null;
  /** Leaving forwards needs a call to the main process first, whose answer comes in by `change`. */
  readonly needsWork: (data: Data) => boolean;
}

/** A page that is always on the way, with nothing to check: a table says in which points its pages differ. */
export const plainStep = {
  included: () => true,
  prerequisite: () => null,
  validate: () => null,
  needsWork: () => false,
};

export interface WizardTable<Id extends string, Data, Code extends string> {
  /** In their order. The last one shows the run and its result, the one before it has Finish. */
  readonly steps: readonly WizardStep<Id, Data, Code>[];
  /** Whether closing the wizard would lose what the user typed or chose. */
  readonly hasUnsavedInput: (data: Data, initial: Data) => boolean;
  /** The answers that are passwords, emptied. */
  readonly withoutSecrets: (data: Data) => Partial<Data>;
}

/** `filling` the pages, `running` after Finish, then `done` or `failed` (with the way back open), and `closed`. */
export type WizardPhase = 'filling' | 'running' | 'failed' | 'done' | 'closed';

export interface WizardState<Id extends string, Data> {
  readonly current: Id;
  readonly data: Data;
  readonly initial: Data;
  /** Pages that were open or were answered before the wizard opened, in the order of the table. */
  readonly visited: readonly Id[];
  readonly phase: WizardPhase;
  /** Cancel was chosen and the user is being asked whether to throw the answers away. */
  readonly confirming: boolean;
  /** Cancel was chosen during the run, which has not ended yet. */
  readonly stopping: boolean;
}

export type WizardEvent<Id extends string, Data> =
  | {
      readonly type:
        'next' | 'back' | 'finish' | 'cancel' | 'keep' | 'discard' | 'succeeded' | 'failed' | 'forget';
    }
  | { readonly type: 'goTo'; readonly step: Id }
  | { readonly type: 'change'; readonly patch: Partial<Data> };

/** Reasons that any wizard has for a button that cannot be used. */
type FrameReason = 'first-page' | 'last-page' | 'not-last-page' | 'running' | 'stopping' | 'done';

/** For each button the reason why it cannot be used, or null. */
export interface ButtonReasons<Code extends string> {
  readonly back: Reason<Code | FrameReason> | null;
  readonly next: Reason<Code | FrameReason> | null;
  readonly finish: Reason<Code | FrameReason> | null;
  readonly cancel: Reason<Code | FrameReason> | null;
}

type Table<Id extends string, Data, Code extends string> = WizardTable<Id, Data, Code>;
type State<Id extends string, Data> = WizardState<Id, Data>;

const runPage = <Id extends string, Data, Code extends string>(table: Table<Id, Data, Code>) =>
  table.steps.at(-1)!;

/** The pages that the answers so far lead through, without the one that shows the run. */
const questions = <Id extends string, Data, Code extends string>(table: Table<Id, Data, Code>, data: Data) =>
  table.steps.slice(0, -1).filter((step) => step.included(data));

/**
 * Whether a page may be open: it is on the way, nothing that it needs is missing, and every page before it is
 * complete. The page of the run is reached by Finish alone.
 */
export function isReachable<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  data: Data,
  id: Id,
): boolean {
  const way = questions(table, data);
  const index = way.findIndex((step) => step.id === id);
  return (
    index >= 0 &&
    way[index]!.prerequisite(data) === null &&
    way
      .slice(0, index)
      .every(
        (step) => step.prerequisite(data) === null && step.validate(data) === null && !step.needsWork(data),
      )
  );
}

/** The page itself where it may be open, else the nearest one before it that may. The first page always may. */
function nearest<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  data: Data,
  id: Id,
): Id {
  const until = table.steps.slice(0, table.steps.findIndex((step) => step.id === id) + 1);
  return until.findLast((step) => isReachable(table, data, step.id))?.id ?? table.steps[0]!.id;
}

const visit = <Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
  id: Id,
): State<Id, Data> => ({
  ...state,
  current: id,
  visited: table.steps.map((step) => step.id).filter((step) => step === id || state.visited.includes(step)),
});

/**
 * Opens a wizard.
 * @param startAt page to begin with; the pages before it count as answered, as far as they are
 */
export function startWizard<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  data: Data,
  startAt: Id = table.steps[0]!.id,
): State<Id, Data> {
  const current = nearest(table, data, startAt);
  const ids = table.steps.map((step) => step.id);
  return {
    current,
    data,
    initial: data,
    visited: ids.slice(0, ids.indexOf(current) + 1),
    phase: 'filling',
    confirming: false,
    stopping: false,
  };
}

/** The page that is open. */
export const currentStep = <Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
): WizardStep<Id, Data, Code> => table.steps.find((step) => step.id === state.current)!;

/** Whether a page gets its tick: it was seen, belongs to the way and is complete. */
export function isAnswered<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
  id: Id,
): boolean {
  if (id === runPage(table).id) return state.phase === 'done';
  // Secrets are cleared after the run, so what they answered counts by the run's success.
  if (state.phase === 'running' || state.phase === 'done') return state.visited.includes(id);
  const step = table.steps.find((candidate) => candidate.id === id)!;
  return (
    state.visited.includes(id) &&
    isReachable(table, state.data, id) &&
    step.validate(state.data) === null &&
    !step.needsWork(state.data)
  );
}

function neighbour<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
  direction: 1 | -1,
): WizardStep<Id, Data, Code> | undefined {
  const way = questions(table, state.data);
  return way[way.findIndex((step) => step.id === state.current) + direction];
}

/** Why the open page cannot be completed: its validator, or what the following page needs beyond it. */
function incomplete<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
): Reason<Code> | null {
  const step = currentStep(table, state);
  const invalid = step.validate(state.data);
  if (invalid !== null || step.needsWork(state.data)) return invalid;
  return neighbour(table, state, 1)?.prerequisite(state.data) ?? null;
}

/** Tells for each button of the bar why it cannot be used now. The bar shows them all, always. */
export function buttonReasons<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
): ButtonReasons<Code> {
  if (state.phase === 'running') {
    const running = reason<FrameReason>('running');
    const cancel = state.stopping ? reason<FrameReason>('stopping') : null;
    return { back: running, next: running, finish: running, cancel };
  }
  if (state.phase === 'done' || state.phase === 'closed') {
    const done = reason<FrameReason>('done');
    return { back: done, next: done, finish: null, cancel: done };
  }
  if (state.phase === 'failed') {
    return { back: null, next: reason('last-page'), finish: null, cancel: null };
  }
  const back = neighbour(table, state, -1) === undefined ? reason<FrameReason>('first-page') : null;
  if (neighbour(table, state, 1) === undefined) {
    return { back, next: reason('last-page'), finish: incomplete(table, state), cancel: null };
  }
  return { back, next: incomplete(table, state), finish: reason('not-last-page'), cancel: null };
}

/** Whether every page before the run is complete, so that Finish may start it. */
function mayFinish<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
): boolean {
  const last = questions(table, state.data).at(-1)!;
  const here = state.phase === 'failed' || (state.phase === 'filling' && state.current === last.id);
  return (
    here &&
    isReachable(table, state.data, last.id) &&
    last.validate(state.data) === null &&
    !last.needsWork(state.data)
  );
}

function goBack<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
): State<Id, Data> {
  if (state.phase === 'failed') {
    const last = nearest(table, state.data, questions(table, state.data).at(-1)!.id);
    return visit(table, { ...state, phase: 'filling' }, last);
  }
  const previous = state.phase === 'filling' ? neighbour(table, state, -1) : undefined;
  return previous === undefined ? state : visit(table, state, previous.id);
}

function cancel<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
): State<Id, Data> {
  if (state.phase === 'running') return { ...state, stopping: true };
  const asks = state.phase !== 'done' && table.hasUnsavedInput(state.data, state.initial);
  return asks ? { ...state, confirming: true } : { ...state, phase: 'closed', confirming: false };
}

/**
 * The next state of a wizard. Pure. What cannot happen now (Next on an incomplete page, Back on the first one)
 * leaves the state as it is; answers change by `change` alone, never by moving between pages.
 */
export function reduceWizard<Id extends string, Data, Code extends string>(
  table: Table<Id, Data, Code>,
  state: State<Id, Data>,
  event: WizardEvent<Id, Data>,
): State<Id, Data> {
  if (state.phase === 'closed') return state;
  switch (event.type) {
    case 'change': {
      const changed = { ...state, data: { ...state.data, ...event.patch } };
      if (changed.phase !== 'filling') return changed;
      const current = nearest(table, changed.data, changed.current);
      return current === changed.current ? changed : visit(table, changed, current);
    }
    case 'forget':
      return reduceWizard(table, state, { type: 'change', patch: table.withoutSecrets(state.data) });
    case 'next': {
      const following = state.phase === 'filling' ? neighbour(table, state, 1) : undefined;
      const possible = following !== undefined && isReachable(table, state.data, following.id);
      return possible ? visit(table, state, following.id) : state;
    }
    case 'back':
      return goBack(table, state);
    case 'goTo': {
      const open = state.phase === 'filling' || state.phase === 'failed';
      const possible =
        open && state.visited.includes(event.step) && isReachable(table, state.data, event.step);
      return possible ? visit(table, { ...state, phase: 'filling' }, event.step) : state;
    }
    case 'finish':
      return mayFinish(table, state)
        ? visit(table, { ...state, phase: 'running', confirming: false, stopping: false }, runPage(table).id)
        : state;
    case 'succeeded':
      return state.phase === 'running' ? { ...state, phase: 'done', stopping: false } : state;
    case 'failed':
      return state.phase === 'running' ? { ...state, phase: 'failed', stopping: false } : state;
    case 'cancel':
      return cancel(table, state);
    case 'keep':
      return { ...state, confirming: false };
    case 'discard':
      return state.confirming ? { ...state, phase: 'closed', confirming: false } : state;
  }
}
