import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import type { Plugin } from 'vite';

/** A list as the strength meter's packages have it: one long literal that is unpacked when it is loaded. */
const literal = /decompress\(("(?:[^"\\]|\\.)*")\)/;

/**
 * A plug-in of the bundler that keeps the strength meter's word lists as Brotli files (RFC 7932) beside the code: half the
 * weight of the archive's code would be theirs otherwise. They are read when the lists are first asked for.
 *
 * @throws Error when a package keeps its lists in another form than this one, rather than ship them as they are
 */
export function packWordLists(): Plugin {
  return {
    name: 'pack-word-lists',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/[/\\]@zxcvbn-ts[/\\].*\.json\.mjs$/.test(id) || code.length < 100_000) return undefined;
      const found = literal.exec(code)?.[1];
      if (found === undefined) throw new Error(`${path.basename(id)}: its words are not found.`);
      const fileName = `${path.basename(id, '.json.mjs')}.br`;
      this.emitFile({
        type: 'asset',
        fileName,
        source: brotliCompressSync(JSON.parse(found) as string),
      });
      const read = `brotliDecompressSync(readFileSync(join(import.meta.dirname, '${fileName}'))).toString()`;
      return {
        code: [
          "import { readFileSync } from 'node:fs';",
          "import { join } from 'node:path';",
          "import { brotliDecompressSync } from 'node:zlib';",
          code.replace(literal, () => `decompress(${read})`),
        ].join('\n'),
        map: null,
      };
    },
  };
}
