import type { Catalogue, Locale } from './catalogue.ts';

/** Loads the catalogue of a locale; each is a file of its own, so that only the one that is shown is read. */
export const catalogues: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en/index.ts')).en,
  de: async () => (await import('./de/index.ts')).de,
  pseudo: async () => (await import('./pseudo.ts')).pseudo,
};

export * from './catalogue.ts';
export { setTexts, texts } from './current.ts';
