import path from 'node:path';

import type { Plugin } from 'vite';

const translation = /[/\\](?:react-aria|react-aria-components|react-stately)[/\\].*[/\\]intl[/\\]/;
const kept = ['en-US', 'de-DE'];

/** What React Aria asks about the language of the system when it is loaded, and what gives the same answer faster. */
const lookups = [
  {
    file: /[/\\]react-aria[/\\].*[/\\]useDefaultLocale\.m?js$/,
    slow: 'Intl.DateTimeFormat.supportedLocalesOf(',
    // Throws RangeError for the same tags (ECMA-402, section 9.2.1), without loading the calendars of all languages.
    fast: 'Intl.getCanonicalLocales(',
  },
  {
    file: /[/\\]react-aria[/\\].*[/\\]i18n[/\\]utils\.m?js$/,
    slow: 'if (Intl.Locale)',
    // The library's own list of languages that are written from right to left, without the scripts of all languages.
    fast: 'if (false)',
  },
];

/**
 * A plug-in of the bundler that keeps the spoken texts of the component library in the languages of the window. The other 32 become
 * the English ones: the library takes its language from the system. The window starts faster when that language is not looked up
 * among all calendars and scripts.
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
      const lookup = lookups.find(({ file }) => file.test(id));
      if (!lookup) return undefined;
      if (!code.includes(lookup.slow)) throw new Error(`${id} no longer holds ${lookup.slow}`);
      return { code: code.replace(lookup.slow, lookup.fast), map: null };
    },
  };
}
