/** A medium that fails once, at each of its calls in turn: full, faulty, read-only, gone. */
import { promises as nodeFs } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageFile, type FileSystem } from '../../../electron/media/index.ts';
import type { Result } from '../../../shared/result.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-failing-'));
  path = join(folder, 'ca.pfx');
});
afterEach(() => rm(folder, { recursive: true }));

/** node:fs whose call of this number fails; `vanished`: it and all that follow. Counts calls into `seen`. */
function failingAt(number: number, code: string, seen: string[]): FileSystem {
  const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    seen.push(name);
    const fails = code === 'ENODEV' ? seen.length >= number : seen.length === number;
    if (!fails) return work();
    // What was opened must be closed all the same, or the test would run out of handles.
    if (name === 'close') await work();
    throw Object.assign(new Error('injected'), { code });
  };
  return {
    lstat: ((target: string) => call('lstat', () => nodeFs.lstat(target))) as FileSystem['lstat'],
    readFile: ((target: string) => call('readFile', () => nodeFs.readFile(target))) as FileSystem['readFile'],
    rename: (from, to) => call('rename', () => nodeFs.rename(from, to)),
    unlink: (target) => call('unlink', () => nodeFs.unlink(target)),
    open: async (...parameters) => {
      const file = await call('open', () => nodeFs.open(...parameters));
      const { writeFile: write, sync, close } = file;
      file.writeFile = (bytes: Uint8Array) => call('write', () => write.call(file, bytes));
      file.sync = () => call('sync', () => sync.call(file));
      file.close = () => call('close', () => close.call(file));
      return file;
    },
  };
}

async function write(fs: FileSystem): Promise<Result<null>> {
  const staged = await stageFile(path, Buffer.from('new'), fs);
  if (!staged.ok) return staged;
  try {
    const read = await staged.value.readBack();
    return read.ok ? await staged.value.commit({ replace: true }) : read;
  } finally {
    await staged.value.discard();
  }
}

describe.each([
  ['ENOSPC', 'MEDIA-FULL'],
  ['EIO', 'MEDIA-IO'],
  ['EROFS', 'MEDIA-READ-ONLY'],
  ['ENODEV', 'MEDIA-VANISHED'],
])('a medium that answers %s', (code, expected) => {
  it('at any call is reported, and leaves the old file or the new one whole', async () => {
    const kept: string[] = [];
    for (let number = 1; ; number++) {
      await writeFile(path, 'old');
      const seen: string[] = [];
      const result = await write(failingAt(number, code, seen));
      if (seen.length < number) {
        expect(result).toEqual({ ok: true, value: null });
        break;
      }
      expect(result).toMatchObject({ ok: false, failure: { code: expected } });
      const [failed = ''] = seen.slice(number - 1);
      const now = await readFile(path, 'utf8');
      kept.push(`${failed} ${now}`);
      const left = (await readdir(folder)).filter((name) => name !== 'ca.pfx');
      // A medium that is gone cannot be cleaned up now: that is what the next start is for.
      expect(left.length).toBe(code === 'ENODEV' && now === 'old' && number > 1 ? 1 : 0);
      for (const name of left) await rm(join(folder, name));
    }
    expect(kept).toEqual([
      ...['open old', 'write old', 'sync old', 'close old', 'readFile old', 'rename old'],
      ...['open new', 'sync new', 'close new'],
    ]);
  });
});
