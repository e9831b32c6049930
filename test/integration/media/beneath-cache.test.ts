/** What was written is read from the medium: a file system of the kernel in an image, whose blocks change below the system's cache. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FileSet, writeVerified } from '../../../electron/media/index.ts';
import { rawFiles } from '../../../electron/media/raw-files.ts';
import { valueOf } from '../../support/backup/log-in.ts';

const contents = Buffer.alloc(8192, 'as it was written ');

let folder: string;
let image: string;
let stick: string;

const run = (tool: string, ...parameters: string[]): void =>
  void execFileSync(tool, parameters, { stdio: 'pipe' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-beneath-'));
  image = join(folder, 'stick.img');
  stick = join(folder, 'STICK');
  await writeFile(image, '');
  await truncate(image, 16 * 1024 * 1024);
  await mkdir(stick);
  run('mkfs.ext4', '-q', image);
  run('mount', '-o', 'loop', image, stick);
});
afterAll(async () => {
  run('umount', stick);
  await rm(folder, { recursive: true });
});

/** Changes one byte of the contents where they are in the image; the system's cache of the file does not notice. */
async function changeOnMedium(): Promise<void> {
  const at = (await readFile(image)).indexOf(contents);
  if (at < 0) throw new Error('the contents have not reached the medium');
  const file = await open(image, 'r+');
  await file.write('X', at + 4000);
  await file.sync();
  await file.close();
}

it('is found to differ, although the cache still answers with what was written', async () => {
  const set = valueOf(await FileSet.open(stick));
  const staged = valueOf(await set.stage('ca.pfx', contents));
  await changeOnMedium();
  expect(await readFile(staged.temporary)).toEqual(contents);
  const differs = { ok: false, failure: { code: 'MEDIA-DIFFERS', values: { file: 'ca.pfx' } } };
  expect(await set.readBack(staged)).toEqual(differs);
  expect(await set.verify(staged)).toEqual(differs);
  await set.discard();
});

it('keeps the old file and gives the new one no name', async () => {
  const path = join(stick, 'kept.pfx');
  expect(await writeVerified(path, Buffer.from('old'), { replace: false })).toMatchObject({ ok: true });
  let opened = 0;
  const fs = {
    ...rawFiles,
    // The first opening writes; what comes after reads back.
    open: async (...parameters: Parameters<typeof rawFiles.open>) => {
      if (parameters[0] !== path && opened++ === 1) await changeOnMedium();
      return rawFiles.open(...parameters);
    },
  };
  expect(await writeVerified(path, contents, { replace: true, fs })).toMatchObject({
    failure: { code: 'MEDIA-DIFFERS' },
  });
  expect(await readFile(path, 'utf8')).toBe('old');
});
