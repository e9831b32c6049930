import { t } from '../text.ts';
import type { runEnd } from './run-end.ts';

/** The words above the last page after a run that ended without a result; undefined in all other cases. */
export const endedHeading = (
  ended: ReturnType<typeof runEnd>,
  { failedHeading, failedText }: { readonly failedHeading: string; readonly failedText: string },
): { heading: string; text: string } | undefined =>
  ended && { heading: ended === 'cancelled' ? t.common.cancelled : failedHeading, text: failedText };
