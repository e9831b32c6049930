/** The question whether to connect to another server: a call waits for the answer and is then made again. */
import type { ReferralView } from '../../shared/referral.ts';
import { createStore } from '../store.ts';

export interface ReferralAsk {
  readonly referral: ReferralView;
  /** The user has decided: main knows the answer, and the call that waits is made again. */
  readonly decided: () => void;
}

const open = createStore<ReferralAsk | null>(null);
let answer: Promise<void> = Promise.resolve();

/**
 * Asks the user, one question at a time. Where a question is open already, its answer is waited for instead: it may
 * settle this one too, and the call that is made again tells.
 */
export function askReferral(referral: ReferralView): Promise<void> {
  if (open.get() !== null) return answer;
  answer = new Promise((resolve) => {
    const decided = () => {
      if (open.get()?.decided === decided) open.set(null);
      resolve();
    };
    open.set({ referral, decided });
  });
  return answer;
}

/** The question that is open; null while there is none. */
export const useReferralAsk = open.useValue;
