/** The question whether to connect to another server: a call waits for the answer and is then made again. */
import { useSyncExternalStore } from 'react';
import type { ReferralView } from '../../shared/referral.ts';

export interface ReferralAsk {
  readonly referral: ReferralView;
  /** The user has decided: main knows the answer, and the call that waits is made again. */
  readonly decided: () => void;
}

let open: ReferralAsk | null = null;
let answer: Promise<void> = Promise.resolve();
const listeners = new Set<() => void>();

function show(ask: ReferralAsk | null): void {
  open = ask;
  for (const listener of listeners) listener();
}

/**
 * Asks the user, one question at a time. Where a question is open already, its answer is waited for instead: it may
 * settle this one too, and the call that is made again tells.
 */
export function askReferral(referral: ReferralView): Promise<void> {
  if (open !== null) return answer;
  answer = new Promise((resolve) => {
    const decided = () => {
      if (open?.decided === decided) show(null);
      resolve();
    };
    show({ referral, decided });
  });
  return answer;
}

/** The question that is open; null while there is none. */
export const useReferralAsk = (): ReferralAsk | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
