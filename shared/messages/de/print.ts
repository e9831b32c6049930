import type { print as english } from '../en/print.ts';
import type { Shape } from '../shape.ts';

/** Was auf jeder gedruckten Seite steht. */
export const print = {
  pageOf: 'Seite {page} von {pages}',
} as const satisfies Shape<typeof english>;
