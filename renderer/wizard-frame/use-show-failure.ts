import { useCallback } from 'react';
import type { Failure } from '../../shared/result.ts';

export interface PageFailure<Page extends string> {
  readonly page: Page;
  readonly failure: Failure;
}

/**
 * What the open page says its failures with. A function of its own, because a page keeps it for as long as it is open: made
 * in the wizard it would keep the answers of that moment, passwords among them.
 */
export const useShowFailure = <Page extends string>(
  current: Page,
  setShown: (shown: PageFailure<Page> | null) => void,
): ((failure: Failure | null) => void) =>
  useCallback(
    (failure) => {
      setShown(failure === null ? null : { page: current, failure });
    },
    [current, setShown],
  );
