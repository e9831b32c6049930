/** Where the illustrated guide is open. Any page and dialog may ask for it. */
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { PageId } from '../../shared/pages.ts';
import { createStore } from '../store.ts';

/** A page of the window, an error code, or the beginning. */
export type GuideTarget =
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | { readonly kind: 'beginning' };

const open = createStore<GuideTarget | null>(null);

/** Opens the guide over whatever is open, which stays as it is. */
export const openGuide = (target: GuideTarget): void => {
  open.set(target);
};

export const closeGuide = (): void => {
  open.set(null);
};

export const useOpenGuide = open.useValue;
