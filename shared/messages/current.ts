import type { Catalogue } from './catalogue.ts';

let current: Catalogue | undefined;

/** Chooses the catalogue of this process. Once, at its start: what was read before keeps its language. */
export function setTexts(catalogue: Catalogue): void {
  current = catalogue;
}

/**
 * The catalogue of this process.
 * @throws Error before `setTexts`: a mistake in the order of starting
 */
export function texts(): Catalogue {
  if (!current) throw new Error('texts() was called before setTexts()');
  return current;
}
