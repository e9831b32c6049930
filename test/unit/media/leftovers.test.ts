import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileSet, RecentFolders, removeLeftovers } from '../../../electron/media/index.ts';
import { asOfEndedProcess, asOfProcess } from '../../support/media/ended-process.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-leftovers-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Begins a set in the folder and leaves it there. */
const stage = async (name: string) => {
  const set = await FileSet.open(folder);
  expect(set.ok && (await set.value.stage(name, Buffer.from('key')))).toMatchObject({ ok: true });
};

describe('leftovers', () => {
  it('are found under exactly the names that staging makes, and removed', async () => {
    await stage('ca.pfx');
    await asOfEndedProcess(folder);
    await writeFile(join(folder, 'mine.orgca-partial'), 'of somebody else');
    await writeFile(join(folder, '.x.0123456789ab.orgca-partial.txt'), 'of somebody else');
    await mkdir(join(folder, '.y.0123456789ab.orgca-partial'));
    await writeFile(join(folder, 'target'), 'far away');
    await symlink('target', join(folder, '.z.0123456789ab.orgca-partial'));

    const found = await removeLeftovers([folder, folder, join(folder, 'gone')]);
    expect(found).toEqual([
      {
        folder,
        fileName: expect.stringMatching(/^\.ca\.pfx\..*\.orgca-partial$/) as string,
        outcome: 'removed',
      },
    ]);
    expect((await readdir(folder)).sort()).toEqual([
      '.x.0123456789ab.orgca-partial.txt',
      '.y.0123456789ab.orgca-partial',
      '.z.0123456789ab.orgca-partial',
      'mine.orgca-partial',
      'target',
    ]);
  });
});

describe.runIf(process.platform === 'linux')('the owner of a temporary file', () => {
  it('counts as ended when only its parent has not yet asked how it ended', async () => {
    // The shell becomes a program that never waits for the child it has been given.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = line.toString('latin1').trim();
      await vi.waitUntil(() => readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z '));
      await stage('ca.pfx');
      await asOfProcess(folder, pid);
      expect(await removeLeftovers([folder])).toMatchObject([{ outcome: 'removed' }]);
    } finally {
      parent.kill();
    }
  });

  it('is waited for', async () => {
    const owner = spawn('/bin/sleep', ['60']);
    await stage('ca.pfx');
    await asOfProcess(folder, String(owner.pid));
    expect(await removeLeftovers([folder])).toEqual([]);
    const found = removeLeftovers([folder, join(folder, 'gone')], { patience: 60_000 });
    owner.kill();
    expect(await found).toMatchObject([{ outcome: 'removed' }]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('temporary files that are no leftovers', () => {
  it('belong to a running process of any profile', async () => {
    const set = await FileSet.open(folder);
    expect(set.ok && (await set.value.stage('ca.pfx', Buffer.from('key')))).toMatchObject({ ok: true });
    expect(await removeLeftovers([folder])).toEqual([]);
    expect(set.ok && (await set.value.commit([]))).toMatchObject({ ok: true });
    expect(await readdir(folder)).toEqual(['ca.pfx']);
  });

  it('have an owner that cannot be asked, and are not old', async () => {
    const names = ['.ca.pfx.00000000-1-1-0123456789ab-0.orgca-partial', '.ca.pfx.0123456789ab.orgca-partial'];
    for (const name of names) await writeFile(join(folder, name), 'key');
    expect(await removeLeftovers([folder])).toEqual([]);
    for (const name of names) await utimes(join(folder, name), new Date(0), new Date(0));
    expect((await removeLeftovers([folder])).map(({ fileName }) => fileName).toSorted()).toEqual(names);
  });
});

describe('the folders used last', () => {
  it('are kept latest first, each once, and only so many', async () => {
    const recent = new RecentFolders(join(folder, 'recent-folders.json'));
    expect(recent.list()).toEqual([]);
    await Promise.all(Array.from({ length: 25 }, (_, index) => recent.add(`/folder/${String(index)}`)));
    await recent.add('/folder/20');
    const list = recent.list();
    expect(list.slice(0, 3)).toEqual(['/folder/20', '/folder/24', '/folder/23']);
    expect(list).toHaveLength(20);
  });

  it('start anew when their file is damaged', async () => {
    const path = join(folder, 'recent-folders.json');
    for (const damaged of ['{', '{"a":1}', '[1,"relative"]']) {
      await writeFile(path, damaged);
      expect(new RecentFolders(path).list()).toEqual([]);
    }
  });
});
