import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { currentStep, reduceWizard, type WizardEvent, type WizardState, type WizardTable } from './wizard.ts';
import { useSecrets } from '../components/index.ts';

/** A wizard at work: its state and the ways to move it. */
export interface Wizard<Id extends string, Data, Code extends string> {
  readonly table: WizardTable<Id, Data, Code>;
  readonly state: WizardState<Id, Data>;
  readonly dispatch: (event: WizardEvent<Id, Data>) => void;
  /** Changes answers. */
  readonly change: (patch: Partial<Data>) => void;
  /** Empties the passwords. */
  readonly forget: () => void;
  /** Leaves the page forwards, after the work that it needs. */
  readonly next: () => void;
  /** That work is going on. */
  readonly working: boolean;
}

/** Does what a page needs before it is left: returns the answers that come of it, or null where it failed. */
export type LeaveWork<Id extends string, Data> = (page: Id, data: Data) => Promise<Partial<Data> | null>;

/**
 * Holds a wizard's state.
 * @param start makes the first state; called once
 * @param work called when a page with outstanding work is left forwards
 */
export function useWizard<Id extends string, Data, Code extends string>(
  table: WizardTable<Id, Data, Code>,
  start: () => WizardState<Id, Data>,
  work: LeaveWork<Id, Data>,
): Wizard<Id, Data, Code> {
  const latest = useRef<WizardState<Id, Data> | null>(null);
  const [state, dispatchToReact] = useReducer(
    (before: WizardState<Id, Data>, event: WizardEvent<Id, Data>) => reduceWizard(table, before, event),
    undefined,
    start,
  );
  const [working, setWorking] = useState(false);

  const dispatch = useCallback((event: WizardEvent<Id, Data>) => {
    // An answer that comes while work is under way makes that work's result stale.
    if (event.type !== 'next') latest.current = null;
    dispatchToReact(event);
  }, []);

  const next = useCallback(() => {
    const step = currentStep(table, state);
    if (working) return;
    if (!step.needsWork(state.data) || step.validate(state.data) !== null) {
      dispatch({ type: 'next' });
      return;
    }
    latest.current = state;
    setWorking(true);
    void work(state.current, state.data).then((patch) => {
      setWorking(false);
      if (patch === null || latest.current !== state) return;
      dispatch({ type: 'change', patch });
      dispatch({ type: 'next' });
    });
  }, [table, state, working, work, dispatch]);

  const change = useCallback(
    (patch: Partial<Data>) => {
      dispatch({ type: 'change', patch });
    },
    [dispatch],
  );

  const forget = useCallback(() => {
    dispatch({ type: 'forget' });
    // React keeps what it drew before: with one more state it has forgotten the passwords, too.
    setTimeout(() => {
      dispatch({ type: 'change', patch: {} });
    });
  }, [dispatch]);
  useSecrets(() => {
    const emptied = Object.entries(table.withoutSecrets(state.data)) as [keyof Data, unknown][];
    const any = emptied.some(([key, value]) => JSON.stringify(state.data[key]) !== JSON.stringify(value));
    if (any) forget();
    return any;
  });

  return useMemo(
    () => ({ table, state, dispatch, change, forget, next, working }),
    [table, state, dispatch, change, forget, next, working],
  );
}
