import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Failure, Result } from '../../shared/result.ts';
import { useSecrets } from '../components/index.ts';
import { invoke } from '../ipc/invoke.ts';
import type { Job } from '../ipc/use-job.ts';
import { useShowFailure, type PageFailure } from './use-show-failure.ts';
import { currentStep, reduceWizard, type WizardEvent, type WizardState, type WizardTable } from './wizard.ts';

/** A wizard at work: its state and the ways to move it. */
export interface Wizard<Id extends string, Data, Code extends string> {
  readonly table: WizardTable<Id, Data, Code>;
  readonly state: WizardState<Id, Data>;
  readonly dispatch: (event: WizardEvent<Id, Data>) => void;
  readonly change: (patch: Partial<Data>) => void;
  /** Empties the passwords. */
  readonly forget: () => void;
  /** Leaves the page forwards, after the work that it needs. */
  readonly next: () => void;
  /** That work is going on. */
  readonly working: boolean;
  readonly failure: Failure | null;
  /** Shows a failure on the page that is open when this is called; null removes it. */
  readonly showFailure: (failure: Failure | null) => void;
  /** Runs what Finish starts. A failure is shown on the last page. */
  readonly finish: <Value>(
    job: Pick<Job<unknown>, 'start'>,
    run: (jobId: string) => Promise<Result<Value>>,
  ) => Promise<Result<Value>>;
}

/** Does what a page needs before it is left: returns the answers that come of it. */
type LeaveWork<Id extends string, Data> = (page: Id, data: Data) => Promise<Result<Partial<Data>>>;

export interface WizardOptions<Id extends string, Data, Code extends string> {
  readonly table: WizardTable<Id, Data, Code>;
  /** Makes the first state; called once. */
  readonly start: () => WizardState<Id, Data>;
  /** Called when a page with outstanding work is left forwards. */
  readonly work: LeaveWork<Id, Data>;
  readonly onClose: () => void;
}

/** Holds a wizard's state. */
export function useWizard<Id extends string, Data, Code extends string>({
  table,
  start,
  work,
  onClose,
}: WizardOptions<Id, Data, Code>): Wizard<Id, Data, Code> {
  const latest = useRef<WizardState<Id, Data> | null>(null);
  const [state, dispatchToReact] = useReducer(
    (before: WizardState<Id, Data>, event: WizardEvent<Id, Data>) => reduceWizard(table, before, event),
    undefined,
    start,
  );
  const [working, setWorking] = useState(false);
  const [shown, setShown] = useState<PageFailure<Id> | null>(null);
  const { current, phase } = state;
  const showFailure = useShowFailure(current, setShown);

  useEffect(() => {
    if (phase === 'closed') onClose();
  }, [phase, onClose]);

  const dispatch = useCallback((event: WizardEvent<Id, Data>) => {
    // An answer that comes while work is under way makes that work's result stale. Cancel also ends what a page has asked itself.
    const isCancel = event.type === 'cancel' || event.type === 'discard';
    if (event.type !== 'next' && (isCancel || latest.current !== null)) {
      latest.current = null;
      void invoke('directory.cancel', undefined);
    }
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
    void work(state.current, state.data).then((answer) => {
      setWorking(false);
      const wanted = latest.current === state;
      if (wanted) latest.current = null;
      setShown(answer.ok ? null : { page: state.current, failure: answer.failure });
      if (!answer.ok || !wanted) return;
      dispatch({ type: 'change', patch: answer.value });
      dispatch({ type: 'next' });
    });
  }, [table, state, working, work, dispatch]);

  const finish = useFinish(table.steps.at(-1)!.id, setShown, dispatch);

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

  const failure = shown?.page === current ? shown.failure : null;
  return useMemo(
    () => ({ table, state, dispatch, change, forget, next, working, failure, showFailure, finish }),
    [table, state, dispatch, change, forget, next, working, failure, showFailure, finish],
  );
}

/** As for `useShowFailure`: what is kept during the run holds no answers. */
const useFinish = <Id extends string, Data, Code extends string>(
  page: Id,
  setShown: (shown: PageFailure<Id> | null) => void,
  dispatch: (event: WizardEvent<Id, Data>) => void,
): Wizard<Id, Data, Code>['finish'] =>
  useCallback(
    async (job, run) => {
      setShown(null);
      const answer = await job.start(run);
      if (!answer.ok) {
        setShown({ page, failure: answer.failure });
        dispatch({ type: 'failed' });
      }
      return answer;
    },
    [page, setShown, dispatch],
  );
