import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { LocalRecord } from '../../../electron/app/record/index.ts';
import { TrustStore } from '../../../electron/app/login/index.ts';
import { makeOwnFolder, readOwnFile, RecentFolders, replaceOwnFile } from '../../../electron/media/index.ts';
import { itWith } from '../../support/platform.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-own-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rm(folder, { recursive: true }));

itWith('file modes')('a file of the program is replaced as a whole, for its owner only', async () => {
  expect(readOwnFile(path)).toBeUndefined();
  for (const text of ['{}', '{"a":1}']) {
    replaceOwnFile(path, text);
    expect(readOwnFile(path)?.toString()).toBe(text);
  }
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['settings.json']);
});

describe('a folder of the program', () => {
  itWith('file modes')('is made with those above it, for its owner only, and stays as it is', async () => {
    await symlink(folder, join(folder, 'link'));
    const made = join(folder, 'link', 'above', 'data');
    for (let again = 0; again < 2; again++) makeOwnFolder(made);
    for (const name of ['above', 'above/data'])
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o700);
  });

  itWith('a Linux kernel')('is not waited for where the system denies it', async () => {
    await writeFile(path, '');
    await symlink(join(folder, 'gone'), join(folder, 'dangling'));
    for (const name of ['/proc/none/above/data', join(path, 'data'), join(folder, 'dangling', 'data')])
      expect(() => {
        makeOwnFolder(name);
      }, name).toThrow();
    expect(await new TrustStore('/proc/none').addAuthorities([])).toMatchObject({ ok: false });
  });
});

const take = {
  pipe: (name: string) => Promise.resolve(execFileSync('mkfifo', [name])),
  folder: (name: string) => mkdir(name),
  device: (name: string) => Promise.resolve(execFileSync('ln', ['-s', '/dev/zero', name])),
};

describe.each(['pipe', 'folder', 'device'] as const)('a %s in place of a file of the program', (kind) => {
  itWith('special files')('is neither waited for nor replaced', async () => {
    await take[kind](path);
    expect(() => readOwnFile(path)).toThrow();
    expect(() => {
      replaceOwnFile(path, '{}');
    }).toThrow();
    expect((await stat(path)).isFile()).toBe(false);
  });

  itWith('special files')(
    'is a failure of the record and the trusted servers, and an empty list of folders',
    async () => {
      for (const name of ['record.jsonl', 'authorities.pem', 'accepted-servers.json', 'recent.json']) {
        await take[kind](join(folder, name));
      }
      expect(await new LocalRecord(join(folder, 'record.jsonl')).list()).toMatchObject({ ok: false });
      const trust = new TrustStore(folder);
      expect(trust.authorities()).toMatchObject({ ok: false });
      expect(await trust.pins.list()).toMatchObject({ ok: false });
      expect(new RecentFolders(join(folder, 'recent.json')).list()).toEqual([]);
    },
  );
});
