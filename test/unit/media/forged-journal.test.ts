/** Anyone who can write to a medium can write a journal there: recovery must not touch anything outside of its folder. */
import { createHash } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recoverFolder } from '../../../electron/media/index.ts';
import { rawFiles } from '../../../electron/media/raw-files.ts';

/** A process of another computer. */
const ID = '00000000-1-1-000000000000';
const STAGED = `.new.${ID}-0.orgca-partial`;
const ASIDE = `.new.${ID}-1.orgca-replaced`;
const PLANTED = 'planted';

let root: string;
/** The folder of the medium, and one that is not on it. */
let medium: string;
let home: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orgca-forged-'));
  [medium, home] = [join(root, 'medium'), join(root, 'home')] as const;
  for (const made of [medium, home]) await mkdir(made);
  await writeFile(join(home, 'known'), 'known');
  await symlink(home, join(medium, 'link'));
});
afterEach(() => rm(root, { recursive: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex').toUpperCase();
const entry = (name: string, contents: string, more: object = {}) => ({
  ...{ name, staged: STAGED, aside: ASIDE, replaces: false },
  ...{ sha256: sha256(contents), sizeBytes: contents.length },
  ...more,
});

/** Writes the journal of a change that ended long ago. */
async function forge(...files: object[]): Promise<void> {
  const path = join(medium, `.orgca.${ID}.orgca-journal`);
  await writeFile(path, JSON.stringify({ format: 'orgca-backup-journal', formatVersion: 1, files }));
  await utimes(path, new Date(0), new Date(0));
}

const outside = async (): Promise<string[]> =>
  Promise.all(
    (await readdir(home)).sort().map(async (name) => `${name}: ${await readFile(join(home, name), 'utf8')}`),
  );

it.each([
  ['a new file', entry('link/planted', PLANTED)],
  ['a file in place of another one', entry('link/known', PLANTED, { replaces: true })],
  [
    'a file in place of another one, its temporary files behind the link',
    entry('link/known', PLANTED, { replaces: true, staged: `link/${STAGED}`, aside: `link/${ASIDE}` }),
  ],
])('plants nothing behind a link: %s', async (_what, file) => {
  await writeFile(join(medium, STAGED), PLANTED);
  await forge(file);
  const before = await outside();
  expect((await recoverFolder(medium)).ok).toBe(true);
  expect(await outside()).toEqual(before);
});

it('puts no old file back behind a link', async () => {
  await writeFile(join(medium, ASIDE), PLANTED);
  await forge(entry('link/planted', 'never there', { replaces: true }));
  expect((await recoverFolder(medium)).ok).toBe(true);
  expect(await outside()).toEqual(['known: known']);
});

it('removes no file behind a link, whose contents the attacker knows', async () => {
  await writeFile(join(medium, STAGED), PLANTED);
  await forge(entry('link/known', 'known'), entry('other', 'never there'));
  expect((await recoverFolder(medium)).ok).toBe(true);
  expect(await outside()).toEqual(['known: known']);
});

it.each([
  ['that is as large as the journal says', 2 ** 40],
  ['that is larger than the journal says', 7],
])('hashes no endless file %s', async (_how, sizeBytes) => {
  for (const name of ['large', STAGED]) {
    await writeFile(join(medium, name), '');
    await truncate(join(medium, name), 2 ** 40);
  }
  await forge(entry('large', PLANTED, { sizeBytes }));
  const opened: unknown[] = [];
  const fs: typeof rawFiles = {
    ...rawFiles,
    open: (path, ...more) => {
      opened.push(path);
      return /large|partial/.test(String(path)) ? Promise.reject(new Error()) : rawFiles.open(path, ...more);
    },
  };
  await recoverFolder(medium, { fs });
  expect(opened.filter((path) => path !== medium)).toEqual([]);
});
