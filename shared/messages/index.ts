import type { Catalogue, Locale } from './catalogue.ts';
import { en } from './en/index.ts';

/** Loads the catalogue of a locale. English is always at hand; the others are files of their own, read when they are chosen. */
export const catalogues: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import('./de/index.ts')).de,
  pseudo: async () => (await import('./pseudo.ts')).pseudo,
};

export * from './catalogue.ts';
export { setTexts, texts, userTag } from './current.ts';
