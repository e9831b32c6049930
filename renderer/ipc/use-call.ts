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

/** Calls that wait for the directory or a medium, and that `directory.cancel` stops. */
const READS: readonly CallName[] = [
  'backups.browse',
  'backups.onDrive',
  'ca.details',
  'ca.read',
  'recovery.read',
  'restore.check',
  'treeBackup.survey',
];

/**
 * One call to main, with what a page shows of it: that it runs, and how it failed. Only the latest run counts. When its page
 * disappears, reading of the directory stops.
 */
export function useCall<Name extends CallName>(name: Name): UseCall<Name> {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  const reading = useRef(false);
  useEffect(
    () => () => {
      latest.current = -1;
      if (reading.current) void invoke('directory.cancel', undefined);
    },
    [],
  );
  const run = useCallback(
    async (argument: Argument<Name>) => {
      const number = ++latest.current;
      setPending(true);
      setFailure(null);
      reading.current = READS.includes(name);
      const result = await invoke(name, argument);
      if (latest.current === number) {
        reading.current = false;
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
