import type { Failure } from '../../shared/result.ts';
import type { WizardPhase } from './wizard.ts';

/** How a run ended without a result: Cancel is not a failure. Undefined while it has not, or with one. */
export const runEnd = (phase: WizardPhase, failure: Failure | null): 'failed' | 'cancelled' | undefined => {
  if (phase !== 'failed') return undefined;
  return failure?.code.endsWith('-CANCELLED') ? 'cancelled' : 'failed';
};
