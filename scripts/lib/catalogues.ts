import { pathToFileURL } from 'node:url';

import type { Plugin } from 'vite';

import { PACKED_IMPORTS, packedFile, readPacked } from './packed-text.ts';

/** The texts of a language: the catalogue, and the words of the guide. */
const catalogue = /[/\\]shared[/\\]messages[/\\](\w+)[/\\](guide[/\\])?index\.ts$/;

/**
 * A plug-in of the bundler that keeps the texts as Brotli files (RFC 7932) beside the code of the main process, which reads them
 * when a language is first asked for. The window has its own copy as code.
 * @throws Error if a catalogue exports something besides its texts
 */
export function packCatalogues(): Plugin {
  return {
    name: 'pack-catalogues',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      const [, language, guide] = catalogue.exec(id) ?? [];
      if (language === undefined) return undefined;
      const exported = Object.entries((await import(pathToFileURL(id).href)) as object);
      const [[name, texts] = []] = exported as [string, unknown][];
      if (name === undefined || exported.length > 1) throw new Error(`${id} must export its texts alone.`);
      const fileName = `${guide === undefined ? 'messages' : 'guide'}-${language}.br`;
      this.emitFile(packedFile(fileName, JSON.stringify(texts)));
      return [...PACKED_IMPORTS, `export const ${name} = JSON.parse(${readPacked(fileName)});`].join('\n');
    },
  };
}
