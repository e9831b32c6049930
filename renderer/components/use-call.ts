import { useCallback, useEffect, useRef, useState } from 'react';
import type { Argument, CallName, Value } from '../../shared/contract.ts';
import { askReferral } from './referral-ask.ts';
import { fail, type Failure, type Result } from '../../shared/result.ts';

export interface UseCall<Name extends CallName> {
  /** Calls main. A failure is returned, and kept in `failure` until the next run or `clear`. Never throws. */
  readonly run: (argument: Argument<Name>) => Promise<Result<Value<Name>>>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** Told to the window when a call needs a login and there is none. */
export const LOGIN_NEEDED = 'login-needed';

/** Told to the window when a call has added to the record of this computer. */
export const RECORD_CHANGED = 'record-changed';
const RECORDED: readonly CallName[] = ['backup.run', 'verify.run', 'restore.run', 'password.change'];

/** Questions about other servers that one call may lead to; main ends a circle of servers before. */
const MOST_ASKED = 16;

/**
 * Calls main. A broken bridge is a failure like any other. Where the directory points to another server, the user is
 * asked, and the call is made again.
 */
export async function invoke<Name extends CallName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Result<Value<Name>>> {
  try {
    for (let asked = 0; ; asked++) {
      const result = await window.orgca.invoke(name, argument);
      if (result.ok) {
        if (RECORDED.includes(name)) dispatchEvent(new Event(RECORD_CHANGED));
        return result;
      }
      const { code, referral } = result.failure;
      if (code === 'APP-NOT-LOGGED-IN') dispatchEvent(new Event(LOGIN_NEEDED));
      if (referral === undefined || asked >= MOST_ASKED) return result;
      await askReferral(referral);
    }
  } catch {
    return fail('APP-INTERNAL');
  }
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
