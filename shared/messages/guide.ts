import type { GuideWords } from '../guide/guide.ts';

/** Loads the words of the guide, for each language that it is written in. */
export const guides = {
  en: async (): Promise<GuideWords> => (await import('./en/guide/index.ts')).guide,
  de: async (): Promise<GuideWords> => (await import('./de/guide/index.ts')).guide,
} as const;

export type GuideLanguage = keyof typeof guides;

export const GUIDE_LANGUAGES = Object.keys(guides) as GuideLanguage[];
