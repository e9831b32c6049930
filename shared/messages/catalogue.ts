import type { en } from './en/index.ts';
import type { Shape } from './shape.ts';

/** Every text of the product in one language. */
export type Catalogue = Shape<typeof en>;
