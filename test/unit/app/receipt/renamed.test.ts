/** A set whose files have other names than in its receipt: by its owner, or by somebody who wants an exchanged file overlooked. */
import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inspectFile, openSource, verifyFile } from '../../../../electron/app/restore/index.ts';
import type { VerifyReport } from '../../../../shared/restore.ts';
import { password } from '../../../support/restore/backup-files.ts';
import { sealedSet } from '../../../support/restore/sealed-set.ts';

const CHECKED = { program: 'OrgCA Backup 0.1.0', now: () => new Date() };

let original = '';
let folder = '';
beforeAll(async () => {
  original = await mkdtemp(join(tmpdir(), 'orgca-renamed-'));
  await sealedSet(original);
});
afterAll(() => rm(original, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-renamed-'));
  await cp(original, folder, { recursive: true });
  return () => rm(folder, { recursive: true });
});

const inFolder = (name: string): string => join(folder, name);
const verify = async (name = 'ca.pfx'): Promise<VerifyReport> =>
  verifyFile(await inspectFile(inFolder(name)), password(), CHECKED);

/** Codes of what stops a restore, with the files that they name. */
const stopsOf = ({ checks }: VerifyReport) =>
  checks.flatMap(({ failure }) => (failure ? [[failure.code, failure.values['file']]] : []));

async function renameSet(...names: string[]): Promise<void> {
  for (const name of names.length > 0 ? names : await readdir(folder))
    await rename(inFolder(name), inFolder(name.replace(/^ca/, 'x')));
}

/** Whether the backup can be opened with its set, and whether its LDIF is used. */
async function restore(name: string) {
  const source = await openSource({ path: inFolder(name), password: password() });
  if (!source.ok) return source.failure.code;
  source.value.opened.wipe();
  return { seal: source.value.seal, ldif: source.value.settings.settings.length > 0 };
}

describe('a receipt that alone was renamed', () => {
  beforeEach(() => renameSet('ca.receipt.json'));

  it.each(['ca.ldif', 'ca.receipt.txt', 'ca-ec.pfx'])('notices a changed %s', async (name) => {
    await writeFile(inFolder(name), 'changed');
    const report = await verify();
    expect(report).toMatchObject({ seal: 'broken', verdict: 'bad' });
    expect(stopsOf(report)).toEqual([['RESTORE-SEALED-FILE-CHANGED', name]]);
    expect(await restore('ca.pfx')).toBe('RESTORE-SEALED-FILE-CHANGED');
  });

  it('notices a changed LDIF beside the right one under a name like its own', async () => {
    await cp(inFolder('ca.ldif'), inFolder('x.ldif'));
    await writeFile(inFolder('ca.ldif'), 'changed');
    expect(stopsOf(await verify())).toEqual([['RESTORE-SEALED-FILE-CHANGED', 'ca.ldif']]);
  });

  it('says of an exchanged PFX file that the receipt names another one', async () => {
    await writeFile(inFolder('ca-ec.pfx'), 'changed');
    expect((await inspectFile(inFolder('ca-ec.pfx'))).info.receipt).toMatchObject({ state: 'differs' });
  });

  it('is sound with the files under the names that it has for them', async () => {
    for (const name of ['ca.pfx', 'ca-ec.pfx'])
      expect(await restore(name)).toEqual({ seal: 'sound', ldif: true });
  });
});

describe('a set that was renamed', () => {
  it('is sound beside files of another set under its old names', async () => {
    await renameSet();
    for (const name of ['ca.pfx', 'ca-ec.pfx', 'ca.ldif', 'ca.receipt.txt'])
      await writeFile(inFolder(name), 'of another set');
    for (const name of ['x.pfx', 'x-ec.pfx'])
      expect(await restore(name)).toEqual({ seal: 'sound', ldif: true });
    expect((await inspectFile(inFolder('ca.pfx'))).info.receipt).toMatchObject({ state: 'none' });
  });

  it('notices a changed file under the old name if it has none under the new one', async () => {
    await renameSet('ca.pfx', 'ca-ec.pfx', 'ca.receipt.json', 'ca.receipt.txt');
    await writeFile(inFolder('ca.ldif'), 'changed');
    expect(stopsOf(await verify('x.pfx'))).toEqual([['RESTORE-SEALED-FILE-CHANGED', 'ca.ldif']]);
  });

  it.each(['ca.ldif', 'ca.receipt.txt', 'ca-ec.pfx'])('notices a changed %s', async (name) => {
    await renameSet();
    const present = name.replace(/^ca/, 'x');
    await writeFile(inFolder(present), 'changed');
    expect(stopsOf(await verify('x.pfx'))).toEqual([['RESTORE-SEALED-FILE-CHANGED', present]]);
  });
});
