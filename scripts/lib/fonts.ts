import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/**
 * What the bundled fonts keep, as first and last code points: what the app says itself, and what names in European
 * trees are written with. Anything else is drawn in a font of the system.
 */
const keptCharacters: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1, Latin Extended-A
  [0x218, 0x21b], // Romanian
  [0x2c6, 0x2dd], // spacing accents
  [0x384, 0x3ce], // Greek
  [0x400, 0x45f], // Cyrillic
  [0x1e9e, 0x1e9e], // capital sharp s
  [0x2010, 0x203a], // dashes, quotation marks, bullets
  [0x20ac, 0x20ac], // euro
  [0x2116, 0x2122], // numero, trade mark
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2265], // minus, comparisons
  [0x25a0, 0x25ff], // geometric shapes
  [0x2713, 0x2717], // check marks
];

/** @returns true when the bundled fonts draw a character themselves */
export function isKept(codePoint: number): boolean {
  return keptCharacters.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** A plug-in of the bundler that leaves out of every font what is not kept: less to ship, and less to load for the first page. */
export function subsetFonts(): Plugin {
  const text = keptCharacters
    .map(([first, last]) =>
      String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
    )
    .join('');
  return {
    name: 'subset-fonts',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'asset' || !output.fileName.endsWith('.woff2')) continue;
        output.source = await subsetFont(Buffer.from(output.source), text, { targetFormat: 'woff2' });
      }
    },
  };
}
