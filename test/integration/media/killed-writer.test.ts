/** The writer dies after each of its file system calls: the next start finds the whole old set or the whole new one. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers } from '../../../electron/media/index.ts';
import { contentsOf, prepare, SET_CASES } from '../../support/media/backup-set.ts';

const SCRIPT = join(import.meta.dirname, 'kill-writer.ts');

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'orgca-killed-'));
  folder = join(parent, 'stick');
});
afterEach(() => rm(parent, { recursive: true }));

/** @returns how the writer ended: the signal, or its exit code */
const write = (index: number, after: number, mode: string): Promise<string | number> =>
  new Promise((resolve) => {
    const given = [SCRIPT, folder, String(index), String(after), mode];
    const child = execFile(process.execPath, given, () => undefined);
    child.on('exit', (code, signal) => {
      resolve(signal ?? code ?? -1);
    });
  });

/** Kills one writer after each call until one lives to the end. @returns what the next start made of each, in order */
async function killAfterEveryCall(index: number, mode: string): Promise<string[]> {
  const { before, after } = SET_CASES[index]!;
  const seen: string[] = [];
  for (let call = 0; ; call++) {
    await prepare(folder, SET_CASES[index]!);
    const end = await write(index, call, mode);
    const leftovers = await removeLeftovers([folder, join(folder, 'program')]);
    expect(leftovers.every(({ outcome }) => outcome !== 'refused')).toBe(true);
    const now = await contentsOf(folder);
    if (end !== 'SIGKILL') {
      expect([end, now]).toEqual([0, mode === 'half' ? before : after]);
      return seen;
    }
    const isNew = 'ca.pfx' in now && now['ca.pfx'] === after['ca.pfx'];
    expect([call, now]).toEqual([call, isNew ? after : before]);
    seen.push(isNew ? 'new' : 'old');
  }
}

describe('a writer that is killed after each call', () => {
  it.each(
    SET_CASES.flatMap(({ title }, index) => [
      [title, 'a disk', index, ''] as const,
      [title, 'FAT', index, 'no-links'] as const,
    ]),
  )('leaves %s whole on %s', { timeout: 300_000 }, async (_title, _medium, index, mode) => {
    const seen = await killAfterEveryCall(index, mode);
    // Once it is the new set it stays the new set.
    expect(seen).toEqual([...seen].sort((a, b) => (a === b ? 0 : a === 'old' ? -1 : 1)));
    expect(new Set(seen)).toEqual(new Set(['old', 'new']));
  });

  it('never lets half a file take the place of the old one', async () => {
    const seen = await killAfterEveryCall(1, 'half');
    expect(new Set(seen)).toEqual(new Set(['old']));
    expect(seen.length).toBeGreaterThan(4);
  });
});
