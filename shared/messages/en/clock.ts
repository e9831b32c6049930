/** What contradicts the clock of this computer: said first wherever dates are judged. */
import type { ClockDoubt } from '../../views.ts';

export const clock = {
  behind:
    'The clock of this computer shows {now}, but {known} has passed according to the tree or the backup. Set the clock first. Dates cannot be checked until then.',
  ahead:
    'The clock of this computer shows {now}, but the tree recorded your login on {known}. Compare both clocks first. Dates cannot be checked with a wrong clock.',
} as const satisfies Record<ClockDoubt['direction'], string>;
