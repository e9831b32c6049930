import { useState } from 'react';
import type { Failure, Result } from '../../../shared/result.ts';

/**
 * Asks the gateway without leaving the page.
 * @param ask as for Next; its answer goes to `change`
 */
export function useGatewayCheck<Patch>(
  ask: () => Promise<Result<Patch>>,
  { change, showFailure }: { change: (patch: Patch) => void; showFailure: (failure: Failure | null) => void },
): { readonly checking: boolean; readonly check: () => void } {
  const [checking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    const answer = await ask();
    setChecking(false);
    showFailure(answer.ok ? null : answer.failure);
    if (answer.ok) change(answer.value);
  };
  return { checking, check: () => void check() };
}
