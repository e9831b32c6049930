/** The writer dies after each of its file system calls: the old file or the new one is there whole, and the rest is found. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers } from '../../../electron/media/index.ts';

const SCRIPT = join(import.meta.dirname, 'kill-writer.ts');
const OLD = Buffer.alloc(100_000, 'O');
const NEW = Buffer.alloc(200_000, 'N');

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-killed-'));
  path = join(folder, 'ca.pfx');
});
afterEach(() => rm(folder, { recursive: true }));

/** @returns how the writer ended: the signal, or its exit code */
const write = (after: number, mode = ''): Promise<string | number> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [SCRIPT, path, String(after), mode], () => undefined);
    child.on('exit', (code, signal) => {
      resolve(signal ?? code ?? -1);
    });
  });

/** Kills one writer after each call until one lives to the end. @returns what the file held after each kill, in order */
async function killAfterEveryCall(before: Buffer | undefined, mode?: string): Promise<string[]> {
  const seen: string[] = [];
  for (let call = 0; ; call++) {
    await rm(path, { force: true });
    if (before) await writeFile(path, before);
    const end = await write(call, mode);
    const now = await readFile(path).catch(() => undefined);
    if (end !== 'SIGKILL') {
      expect(end).toBe(0);
      expect(await readdir(folder)).toEqual(now ? ['ca.pfx'] : []);
      return seen;
    }
    if (now === undefined) seen.push('none');
    else seen.push(now.equals(NEW) ? 'new' : before && now.equals(before) ? 'old' : 'broken');
    const leftovers = await removeLeftovers([folder]);
    expect(leftovers.every(({ removed }) => removed)).toBe(true);
    expect(await readdir(folder)).toEqual(now ? ['ca.pfx'] : []);
  }
}

describe('a writer that is killed after each call', () => {
  it('leaves the old file whole until the new one is', async () => {
    const seen = await killAfterEveryCall(OLD);
    // open, write, sync, close, read back, rename, and the folder's open, sync and close: nine calls, killed before and after.
    expect(seen).toEqual([...Array<string>(6).fill('old'), ...Array<string>(4).fill('new')]);
  });

  it('leaves no file, or a whole one, where none was', async () => {
    const seen = await killAfterEveryCall(undefined);
    expect(seen).toEqual([...Array<string>(6).fill('none'), ...Array<string>(4).fill('new')]);
  });

  it('never lets half a file take the place of the old one', async () => {
    const seen = await killAfterEveryCall(OLD, 'half');
    expect(new Set(seen)).toEqual(new Set(['old']));
    expect(seen.length).toBeGreaterThan(4);
  });
});
