/** A medium that fails at each of its calls in turn: full, faulty, read-only, gone. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers } from '../../../electron/media/index.ts';
import { changeSet, contentsOf, prepare, SET_CASES } from '../../support/media/backup-set.ts';
import {
  interceptedFileSystem,
  systemError,
  type Hook,
} from '../../support/media/intercepted-file-system.ts';

/** In memory where the system has such a folder: what is synchronized and read back from a disk takes a minute. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(PLACE, 'orgca-failing-'));
  folder = join(parent, 'stick');
});
afterEach(() => rm(parent, { recursive: true }));

/** No power is lost here: the syncs would only cost time. */
const unsynced: Hook = (call, work) => (call === 'sync' ? Promise.resolve(undefined as never) : work());

const noPause = () => Promise.resolve();

/** Fails the call of this number, or it and all that follow; counts the calls. */
function failingAt(number: number, code: string, forever: boolean): { hook: Hook; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    async hook(call, work) {
      calls += 1;
      if (forever ? calls < number : calls !== number) return unsynced(call, work);
      // What was opened must be closed, or the test would run out of handles.
      if (call === 'close') await work();
      throw systemError(code);
    },
  };
}

const CASES = SET_CASES.flatMap((one) => [
  { ...one, links: true, on: 'a disk' },
  { ...one, links: false, on: 'FAT' },
]);

describe.each(CASES)('$title on $on', ({ links, ...set }) => {
  it('changes as a whole or not at all when one call fails', async () => {
    for (let number = 1; ; number++) {
      await prepare(folder, set);
      const { hook, calls } = failingAt(number, 'EIO', false);
      const result = await changeSet(folder, set, {
        fs: interceptedFileSystem(hook, { links }),
        pause: noPause,
      });
      if (calls() < number) break;
      expect([number, await contentsOf(folder)]).toMatchObject([number, result.ok ? set.after : set.before]);
      await removeLeftovers([folder, join(folder, 'program')]);
      expect([number, await contentsOf(folder)]).toEqual([number, result.ok ? set.after : set.before]);
    }
  });

  it('succeeds when a name is refused for a moment', async () => {
    for (let number = 1; ; number++) {
      const code = ['EPERM', 'EACCES', 'EBUSY'][number % 3]!;
      await prepare(folder, set);
      let calls = 0;
      const hook: Hook = (call, work) => {
        if (call === 'rename' || call === 'unlink') calls += 1;
        const refused = (call === 'rename' || call === 'unlink') && calls >= number && calls < number + 3;
        return refused ? Promise.reject(systemError(code)) : unsynced(call, work);
      };
      const result = await changeSet(folder, set, {
        fs: interceptedFileSystem(hook, { links }),
        pause: noPause,
      });
      expect(result).toEqual({ ok: true, value: null });
      await removeLeftovers([folder, join(folder, 'program')]);
      expect(await contentsOf(folder)).toEqual(set.after);
      if (calls < number) break;
    }
  });

  it('is whole again when the medium comes back after it was gone at any call', async () => {
    for (let number = 1; ; number++) {
      await prepare(folder, set);
      const { hook, calls } = failingAt(number, 'ENODEV', true);
      const result = await changeSet(folder, set, {
        fs: interceptedFileSystem(hook, { links }),
        pause: noPause,
      });
      if (calls() < number) break;
      await removeLeftovers([folder, join(folder, 'program')]);
      const now = await contentsOf(folder);
      const isNew = JSON.stringify(sorted(now)) === JSON.stringify(sorted(set.after));
      expect([number, now]).toEqual([number, isNew ? set.after : set.before]);
      if (result.ok) expect([number, isNew]).toEqual([number, true]);
      // A text that says "not written" must be true: only an interrupted change can still become the new set.
      else if (result.failure.code !== 'MEDIA-INTERRUPTED') expect([number, isNew]).toEqual([number, false]);
    }
  });
});

const sorted = (files: Record<string, string>) =>
  Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
