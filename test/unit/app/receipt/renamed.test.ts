/** A set whose files have other names than in its receipt: by its owner, or by somebody who wants an exchanged file overlooked. */
import { cp, link, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseReceipt } from '../../../../electron/app/receipt/index.ts';
import { noteRehearsal } from '../../../../electron/app/restore/rehearsal-note.ts';
import {
  changePassword,
  inspectFile,
  openSource,
  verifyFile,
} from '../../../../electron/app/restore/index.ts';
import type { VerifyReport } from '../../../../shared/restore.ts';
import { valueOf } from '../../../support/backup/log-in.ts';
import { password, PASSWORD } from '../../../support/restore/backup-files.ts';
import { editReceipt, sealedSet } from '../../../support/restore/sealed-set.ts';

const NEW = 'Other-Horse-88';
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
async function restore(name: string, text = PASSWORD) {
  const source = await openSource({ path: inFolder(name), password: password(text) });
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

const change = (name: string, more = {}) =>
  changePassword({
    ...more,
    ...{ path: inFolder(name), oldPassword: password(), newPassword: password(NEW) },
    ...{ profile: { name: 'modern', iterations: 1000 }, ...CHECKED },
  });

/** Names in the receipt, of the PFX files first. */
async function namesIn(receipt: string) {
  const { files, objectFile, textFile } = parseReceipt(await readFile(inFolder(receipt)))!;
  return [...files, objectFile!, textFile!].map(({ realName }) => realName);
}

describe('a change of the password', () => {
  it('in a renamed set names its files as they are called now, and their seal and LDIF stay in use', async () => {
    await renameSet();
    await writeFile(inFolder('ca.ldif'), 'of another set');
    valueOf(await change('x.pfx'));
    expect(await namesIn('x.receipt.json')).toEqual(['x.pfx', 'x-ec.pfx', 'x.ldif', 'x.receipt.txt']);
    expect(await restore('x.pfx', NEW)).toEqual({ seal: 'sound', ldif: true });
    expect(await restore('x-ec.pfx')).toEqual({ seal: 'sound', ldif: true });
  });

  it('names a file of a renamed set that is missing as it would be called', async () => {
    await renameSet();
    await rm(inFolder('x-ec.pfx'));
    valueOf(await change('x.pfx'));
    expect(await namesIn('x.receipt.json')).toEqual(['x.pfx', 'x-ec.pfx', 'x.ldif', 'x.receipt.txt']);
  });

  it('leaves the names of a set whose receipt alone was renamed', async () => {
    await renameSet('ca.receipt.json');
    await rm(inFolder('ca-ec.pfx'));
    valueOf(await change('ca.pfx'));
    expect(await namesIn('x.receipt.json')).toEqual(['ca.pfx', 'ca-ec.pfx', 'ca.ldif', 'ca.receipt.txt']);
    expect(await restore('ca.pfx', NEW)).toEqual({ seal: 'sound', ldif: true });
  });

  it('of a copy leaves the receipt to the original', async () => {
    await cp(inFolder('ca.pfx'), inFolder('copy.pfx'));
    await link(inFolder('ca.pfx'), inFolder('linked.pfx'));
    for (const name of ['copy.pfx', 'linked.pfx'])
      expect(valueOf(await change(name))).toMatchObject({
        ...{ receiptUpdated: false, receiptKept: 'original', sealed: false },
      });
    for (const name of ['ca.pfx', 'ca-ec.pfx'])
      expect(await restore(name)).toEqual({ seal: 'sound', ldif: true });
    expect(valueOf(await change('ca.pfx')).receiptUpdated).toBe(true);
  });

  it('says that a receipt cannot be read', async () => {
    await writeFile(inFolder('ca.receipt.json'), '{');
    expect(valueOf(await change('ca.pfx'))).toMatchObject({
      receiptUpdated: false,
      receiptKept: 'unreadable',
    });
  });
});

describe('a set without a seal', () => {
  beforeEach(() =>
    editReceipt(folder, (receipt) => {
      delete receipt.seals;
    }),
  );

  it.each(['ca.ldif', 'ca.receipt.txt', 'ca-ec.pfx'])('is not sealed with another %s', async (name) => {
    await writeFile(inFolder(name), 'changed');
    const before = await readFile(inFolder('ca.pfx'));
    expect(await change('ca.pfx', { acceptUnsealed: true })).toMatchObject({
      failure: { code: 'RESTORE-SET-DIFFERS', values: { file: name, receipt: 'ca.receipt.json' } },
    });
    expect(await readFile(inFolder('ca.pfx'))).toEqual(before);
    expect(valueOf(await change('ca.pfx')).sealed).toBe(false);
  });
});

it('a rehearsal of a renamed set names its files as they are called now', async () => {
  await renameSet();
  const keepers = { set: 'ABCDE', threshold: 2, count: 3, rehearsedAt: '2026-11-02T10:00:00.000Z' };
  valueOf(await noteRehearsal({ path: inFolder('x-ec.pfx'), keepers, password: password() }));
  expect(await namesIn('x.receipt.json')).toEqual(['x.pfx', 'x-ec.pfx', 'x.ldif', 'x.receipt.txt']);
  expect(await restore('x.pfx')).toEqual({ seal: 'sound', ldif: true });
});
