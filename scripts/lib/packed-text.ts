import { brotliCompressSync } from 'node:zlib';

/** What a file of the bundle imports to evaluate `readPacked`. */
export const PACKED_IMPORTS = [
  "import { readFileSync } from 'node:fs';",
  "import { join } from 'node:path';",
  "import { brotliDecompressSync } from 'node:zlib';",
];

/** A file of the bundle with a text as Brotli (RFC 7932). */
export const packedFile = (fileName: string, text: string) =>
  ({ type: 'asset', fileName, source: brotliCompressSync(text) }) as const;

/** @returns an expression that reads the text of such a file beside the code */
export const readPacked = (fileName: string): string =>
  `brotliDecompressSync(readFileSync(join(import.meta.dirname, '${fileName}'))).toString()`;
