/** Where the illustrated guide is open. Any page and dialog may ask for it. */
import { useSyncExternalStore } from 'react';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { PageId } from '../../shared/pages.ts';

/** A page of the window, an error code, or the beginning. */
export type GuideTarget =
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | { readonly kind: 'beginning' };

let open: GuideTarget | null = null;
const listeners = new Set<() => void>();

function set(target: GuideTarget | null): void {
  open = target;
  for (const listener of listeners) listener();
}

/** Opens the guide over whatever is open, which stays as it is. */
export const openGuide = (target: GuideTarget): void => {
  set(target);
};

export const closeGuide = (): void => {
  set(null);
};

export const useOpenGuide = (): GuideTarget | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
