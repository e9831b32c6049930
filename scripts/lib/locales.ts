import path from 'node:path';

import type { Plugin } from 'vite';

/** A text of React Aria in one language. */
const translation = /[/\\](?:react-aria|react-aria-components|react-stately)[/\\].*[/\\]intl[/\\]/;
const kept = ['en-US', 'de-DE'];

/** Where React Aria reads the language of the system, and how it finds out that the tag is valid. */
const defaultLocale = /[/\\]react-aria[/\\].*[/\\]useDefaultLocale\.m?js$/;
const validation = 'Intl.DateTimeFormat.supportedLocalesOf(';
/** Throws RangeError for the same tags (ECMA-402, section 9.2.1), without loading the calendars of all languages. */
const cheapValidation = 'Intl.getCanonicalLocales(';

/**
 * A plug-in of the bundler that keeps the spoken texts of the component library in the languages of the window. The other 32 become
 * the English ones: the library takes its language from the system. The window starts faster when that language is not looked up
 * among all calendars.
 */
export function keepLocales(): Plugin {
  return {
    name: 'keep-locales',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const name = /^\.{1,2}\/(?:.*\/)?([a-z]{2}-[A-Z]{2})\.m?js$/.exec(source)?.[1];
      if (name === undefined || importer === undefined || kept.includes(name)) return undefined;
      const file = path.resolve(path.dirname(importer), source.replace(name, 'en-US'));
      return translation.test(file) ? file : undefined;
    },
    transform(code, id) {
      if (!defaultLocale.test(id)) return undefined;
      if (!code.includes(validation)) throw new Error(`${id} no longer calls ${validation}...)`);
      return { code: code.replace(validation, cheapValidation), map: null };
    },
  };
}
