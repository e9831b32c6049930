import type { Catalogue } from './catalogue.ts';
import type { Locale } from './language.ts';
import { en } from './en/index.ts';

/** Loads the catalogue of a locale. English is always at hand; the others are files of their own, read when they are chosen. */
export const catalogues: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import('./de/index.ts')).de,
  pseudo: async () => (await import('./pseudo.ts')).pseudo,
};

export type { Catalogue } from './catalogue.ts';
export * from './language.ts';
export { setTexts } from './current.ts';
