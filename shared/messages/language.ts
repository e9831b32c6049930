/** The languages that a user can choose. */
export const LANGUAGES = ['en', 'de'] as const;
/** What each language calls itself. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } as const;
export type Language = (typeof LANGUAGES)[number];

/** `pseudo` is English made long, accented and partly right-to-left: it shows what a translation could break. */
export type Locale = Language | 'pseudo';

const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag);

/**
 * The first preferred language that there is a catalogue for, else English.
 * @param preferred BCP 47 tags, the most wanted first
 */
export function chooseLocale(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? '').find(isLanguage) ?? 'en';
}

/**
 * The tag by which dates, numbers and lists are written: the user's own variety of the language that is shown.
 * @param preferred BCP 47 tags, the most wanted first
 * @returns such as `de-AT`; without a preferred variety `en-GB` (day before month, as in the examples of the guide) or `de-DE`
 */
export function formatTag(locale: Locale, preferred: readonly string[]): string {
  const language = locale === 'pseudo' ? 'en' : locale;
  return preferred.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? FALLBACK_TAGS[language];
}

const FALLBACK_TAGS = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>;
