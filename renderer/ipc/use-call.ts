import { useCallback, useEffect, useRef, useState } from 'react';
import type { Argument, CallName, Value } from '../../shared/contract.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { invoke } from './invoke.ts';

export interface UseCall<Name extends CallName> {
  /** Calls main. A failure is returned, and kept in `failure` until the next run or `clear`. Never throws. */
  readonly run: (argument: Argument<Name>) => Promise<Result<Value<Name>>>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** One call to main, with what a page shows of it: that it runs, and how it failed. Only the latest run counts. */
export function useCall<Name extends CallName>(name: Name): UseCall<Name> {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  const run = useCallback(
    async (argument: Argument<Name>) => {
      const number = ++latest.current;
      setPending(true);
      setFailure(null);
      const result = await invoke(name, argument);
      if (latest.current === number) {
        setPending(false);
        setFailure(result.ok ? null : result.failure);
      }
      return result;
    },
    [name],
  );
  const clear = useCallback(() => {
    setFailure(null);
  }, []);
  return { run, pending, failure, clear };
}
