import { useState } from 'react';
import type { Failure, Result } from '../../../shared/result.ts';

/**
 * Asks the gateway without leaving the page.
 * @param ask as for Next; its answer goes to `change`
 */
export function useGatewayCheck<Patch>(
  ask: () => Promise<Result<Patch>>,
  { change, showFailure }: { change: (patch: Patch) => void; showFailure: (failure: Failure | null) => void },
): { readonly asking: boolean; readonly check: () => void } {
  const [asking, setAsking] = useState(false);
  const check = async () => {
    setAsking(true);
    const answer = await ask();
    setAsking(false);
    showFailure(answer.ok ? null : answer.failure);
    if (answer.ok) change(answer.value);
  };
  return { asking, check: () => void check() };
}
