/** Two runs change files of one folder at the same time: window and command line, or two computers at a share. */
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectFile } from '../../../electron/app/restore/index.ts';
import { FileSet, recoverFolder, removeLeftovers } from '../../../electron/media/index.ts';
import { changeSet, contentsOf, prepare, type SetCase } from '../../support/media/backup-set.ts';
import { interceptedFileSystem, type Hook } from '../../support/media/intercepted-file-system.ts';
import { interruptedChange } from '../../support/media/interrupted-change.ts';
import { valueOf } from '../../support/backup/log-in.ts';

const IN_USE = { ok: false, failure: { code: 'MEDIA-IN-USE' } };
const NAMES = ['ca.pfx', 'ca-ec.pfx', 'ca.receipt.json'];
const setOf = (run: string): SetCase['after'] =>
  Object.fromEntries(NAMES.map((name) => [name, `${run} ${name}`]));
const caseOf = (run: string): SetCase => ({ title: run, before: setOf('old'), after: setOf(run) });

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'orgca-two-'));
  folder = join(parent, 'share');
  await prepare(folder, caseOf('old'));
});
afterEach(() => rm(parent, { recursive: true }));

const noPause = () => Promise.resolve();

describe.each([
  ['a disk', true],
  ['FAT', false],
])('on %s', (_medium, links) => {
  it('never leave a mixed set', { timeout: 60_000 }, async () => {
    const slow: Hook = async (call, work) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
      return call === 'sync' ? (undefined as never) : work();
    };
    for (let round = 0; round < 8; round++) {
      const run = (name: string) =>
        changeSet(folder, caseOf(name), { fs: interceptedFileSystem(slow, { links }) });
      await prepare(folder, caseOf('old'));
      const ended = await Promise.all([run('A'), run('B')]);
      const now = await contentsOf(folder);
      expect([setOf('A'), setOf('B')]).toContainEqual(now);
      for (const one of ended) if (!one.ok) expect(one).toMatchObject(IN_USE);
      expect(ended.some(({ ok }) => ok)).toBe(true);
    }
  });

  it('are refused one while the other gives files their names', async () => {
    const seen: unknown[] = [];
    const hook: Hook = async (call, work) => {
      if (seen.length === 0 && (call === 'link' || call === 'rename')) {
        seen.push('begun');
        seen.push(await FileSet.open(folder, { pause: noPause }), await second.commit('all'));
        seen.push(await recoverFolder(folder), await removeLeftovers([folder]));
      }
      return work();
    };
    const second = valueOf(await FileSet.open(folder, { pause: noPause }));
    valueOf(await second.stage('ca.pfx', Buffer.from('of the second')));
    const first = await changeSet(folder, caseOf('first'), { fs: interceptedFileSystem(hook, { links }) });
    await second.discard();
    expect(first).toMatchObject({ ok: true });
    expect(seen).toMatchObject(['begun', IN_USE, IN_USE, IN_USE, []]);
    expect(await contentsOf(folder)).toEqual(setOf('first'));
  });
});

it('complete an interrupted change once', { timeout: 30_000 }, async () => {
  const slow: Hook = async (_call, work) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
    return work();
  };
  const after = setOf('new');
  for (let round = 0; round < 8; round++) {
    await prepare(folder, caseOf('new'));
    await interruptedChange(
      folder,
      Object.fromEntries(Object.entries(after).map(([name, contents]) => [name, Buffer.from(contents)])),
    );
    const fs = interceptedFileSystem(slow, { links: false });
    const both = [1, 2].map(() => recoverFolder(folder, { fs, patience: 5000 }));
    expect((await Promise.all(both)).map((one) => valueOf(one).length).toSorted()).toEqual([0, 1]);
    expect(await contentsOf(folder)).toEqual(after);
  }
});

describe('a change of another computer that can be under way', () => {
  beforeEach(async () => {
    await interruptedChange(folder, { 'ca.pfx': Buffer.from('new') });
    const [journal] = (await readdir(folder)).filter((name) => name.endsWith('journal'));
    await utimes(join(folder, journal!), new Date(), new Date());
  });

  it('is waited for before a set, and named if it does not end', async () => {
    expect(await FileSet.open(folder, { pause: noPause })).toMatchObject(IN_USE);
    const [journal] = (await readdir(folder)).filter((name) => name.endsWith('journal'));
    const ends = () => utimes(join(folder, journal!), new Date(0), new Date(0));
    const set = valueOf(await FileSet.open(folder, { pause: ends }));
    await set.discard();
    expect(await contentsOf(folder)).toEqual({ ...setOf('old'), 'ca.pfx': 'new' });
  });

  it('is named beside a chosen file', async () => {
    const { info } = await inspectFile(join(folder, 'ca.pfx'));
    expect(info.changes).toMatchObject([
      { state: 'stop', failure: { code: 'MEDIA-IN-USE', values: { folder } } },
    ]);
  });
});
