import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

let current: Catalogue = en;
let tag = 'en-GB';

/**
 * Chooses the language of this process, at its start: what was read before keeps its own.
 * @param formatTag BCP 47 tag by which dates, numbers and lists are written
 */
export function setTexts(catalogue: Catalogue, formatTag: string): void {
  current = catalogue;
  tag = formatTag;
}

/** The catalogue of this process; English until another one is chosen. */
export const texts = (): Catalogue => current;

/** BCP 47 tag by which this process writes dates, numbers and lists. */
export const userTag = (): string => tag;
