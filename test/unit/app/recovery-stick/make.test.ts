import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeStick, textItem, type StickItem } from '../../../../electron/app/recovery-stick/index.ts';
import { sha256Hex } from '../../../../electron/media/index.ts';
import { itWith } from '../../../support/platform.ts';

let folder: string;
let stick: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-make-stick-'));
  stick = join(folder, 'stick');
  await mkdir(stick);
});
afterEach(() => rm(folder, { recursive: true }));

const source = async (name: string, bytes: Buffer, item: Partial<StickItem> = {}): Promise<StickItem> => {
  const path = join(folder, name.replaceAll('/', '-'));
  await writeFile(path, bytes);
  return { name, kind: 'program', sizeBytes: bytes.length, source: path, executable: false, ...item };
};

const make = (
  items: readonly StickItem[],
  options: { replace?: readonly string[]; signal?: AbortSignal; onProgress?: () => void } = {},
) =>
  makeStick(items, stick, {
    replace: [],
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...options,
  });

const everything = async () => (await readdir(stick, { recursive: true })).toSorted();

describe('making a stick', () => {
  itWith('GNU tools')(
    'copies, reads back and lists everything, so that sha256sum -c is content',
    async () => {
      const large = Buffer.alloc(3 * 1024 * 1024 + 17, 'orgca');
      const items = [
        await source('program/orgca-backup', large, { executable: true }),
        await source('ca.pfx', Buffer.from('backup'), {
          kind: 'backup',
          sha256: sha256Hex(Buffer.from('backup')),
        }),
        textItem('START-HERE.txt', 'start-here', 'Grüße'),
      ];
      const made = await make(items);
      expect(made).toMatchObject({ ok: true });
      expect(await everything()).toEqual([
        'SHA256SUMS',
        'START-HERE.txt',
        'ca.pfx',
        'program',
        'program/orgca-backup',
      ]);
      expect((await readFile(join(stick, 'program/orgca-backup'))).equals(large)).toBe(true);
      expect((await stat(join(stick, 'program/orgca-backup'))).mode & 0o777).toBe(0o755);
      expect((await stat(join(stick, 'ca.pfx'))).mode & 0o777).toBe(0o600);
      const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: stick, encoding: 'utf8' });
      expect(said.match(/: OK$/gm)).toHaveLength(3);
    },
  );

  it('leaves a backup where it is that lies on the stick already, and has it in the list', async () => {
    await writeFile(join(stick, 'ca.pfx'), 'backup');
    const item = { name: 'ca.pfx', kind: 'backup', sizeBytes: 6, executable: false } as const;
    const before = await stat(join(stick, 'ca.pfx'));
    expect(await make([{ ...item, source: join(stick, 'ca.pfx') }])).toMatchObject({ ok: true });
    expect((await stat(join(stick, 'ca.pfx'))).ino).toBe(before.ino);
    expect(await readFile(join(stick, 'SHA256SUMS'), 'utf8')).toBe(
      `${sha256Hex(Buffer.from('backup')).toLowerCase()}  ca.pfx\n`,
    );
  });

  it('replaces nothing that the user did not agree to, and leaves nothing behind', async () => {
    await writeFile(join(stick, 'a.exe'), 'old');
    const items = [await source('a.exe', Buffer.from('new')), await source('program/b', Buffer.from('b'))];
    expect(await make(items)).toMatchObject({ failure: { code: 'MEDIA-EXISTS' } });
    expect(await everything()).toEqual(['a.exe']);
    expect(await make(items, { replace: ['a.exe'] })).toMatchObject({ ok: true });
    expect(await readFile(join(stick, 'a.exe'), 'utf8')).toBe('new');
  });

  it('stops when it is cancelled, while copying or while reading back, and leaves nothing behind', async () => {
    const items = [await source('program/big', Buffer.alloc(4 * 1024 * 1024))];
    for (const stopAt of [1, 2, 3]) {
      const job = new AbortController();
      let told = 0;
      const onProgress = () => {
        if (++told === stopAt) job.abort();
      };
      expect(await make(items, { signal: job.signal, onProgress })).toMatchObject({
        failure: { code: 'STICK-CANCELLED' },
      });
      expect(await everything()).toEqual([]);
    }
  });

  it('refuses what was changed since it was chosen', async () => {
    const longer = await source('a.exe', Buffer.from('12345'), { sizeBytes: 4 });
    const other = await source('ca.pfx', Buffer.from('other'), { sha256: sha256Hex(Buffer.from('chosen')) });
    for (const item of [longer, other]) {
      expect(await make([item])).toMatchObject({
        failure: { code: 'STICK-CHANGED', values: { file: item.name } },
      });
      expect(await everything()).toEqual([]);
    }
    await rm(join(folder, 'a.exe'));
    expect(await make([longer])).toMatchObject({ failure: { code: 'MEDIA-FILE-MISSING' } });
  });

  it('says what is wrong with the medium', async () => {
    const item = await source('program/a', Buffer.from('a'));
    await writeFile(join(stick, 'program'), 'a file where the folder should be');
    expect(await make([item])).toMatchObject({ ok: false });
    await rm(stick, { recursive: true });
    expect(await make([item])).toMatchObject({ failure: { code: 'MEDIA-VANISHED' } });
  });
});
