import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packCatalogues } from '../../../scripts/lib/catalogues.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { packWordLists } from '../../../scripts/lib/word-lists.ts';
import { guides } from '../../../shared/messages/guide.ts';
import { catalogues } from '../../../shared/messages/index.ts';

/** The words of a packed list: a capital letter, A for 0, is the number of letters that a word shares with the one before. */
function wordsOf(packed: string): string[] {
  let before = '';
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, shared, rest]) => {
    before = before.slice(0, shared!.charCodeAt(0) - 65) + rest!;
    return before;
  });
}

/** Runs a hook of a plug-in. @returns the text of the file that it emits */
async function emitted(hook: unknown, ...given: readonly string[]): Promise<string> {
  const files: Buffer[] = [];
  const bundler = { emitFile: ({ source }: { source: Buffer }) => files.push(source) };
  await (hook as (this: typeof bundler, ...given: readonly string[]) => unknown).call(bundler, ...given);
  expect(files).toHaveLength(1);
  return brotliDecompressSync(files[0]!).toString();
}

describe('the packed word lists', () => {
  it.each(['language-common/dist/passwords', 'language-en/dist/commonWords'])(
    'have every word of %s, at most half its rank away',
    async (name) => {
      const file = inProject(`node_modules/@zxcvbn-ts/${name}.json.mjs`);
      const code = await readFile(file, 'utf8');
      const before = wordsOf(JSON.parse(/decompress\((".*")\)/.exec(code)![1]!) as string);
      const after = wordsOf(await emitted(packWordLists().transform, code, file));
      expect(after.toSorted()).toEqual(before.toSorted());
      expect(after.slice(0, 1024)).toEqual(before.slice(0, 1024));
      const ranks = new Map(before.map((word, at) => [word, at + 1]));
      const farthest = Math.max(...after.map((word, at) => Math.abs(Math.log2((at + 1) / ranks.get(word)!))));
      expect(farthest).toBeLessThan(Math.log2(1.5));
    },
  );
});

describe('the packed texts of the main process', () => {
  it.each(['en', 'de'] as const)('are those of the catalogue and the guide: %s', async (language) => {
    const { load } = packCatalogues();
    const folder = inProject('shared/messages', language);
    expect(JSON.parse(await emitted(load, `${folder}/index.ts`))).toEqual(await catalogues[language]());
    expect(JSON.parse(await emitted(load, `${folder}/guide/index.ts`))).toEqual(await guides[language]());
  });
});
