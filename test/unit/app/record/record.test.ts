import { appendFile, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkAnchor,
  lastOf,
  LocalRecord,
  performedBy,
  type RecordContents,
  type RecordEntry,
} from '../../../../electron/app/record/index.ts';
import type { RecordAnchor } from '../../../../shared/seal.ts';
import { itWith } from '../../../support/platform.ts';

let folder = '';
let path = '';
let record: LocalRecord;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-record-'));
  path = join(folder, 'profile', 'record.jsonl');
  record = new LocalRecord(path);
});
afterEach(() => rm(folder, { recursive: true }));

const entry = (values: Partial<RecordEntry> = {}): RecordEntry => ({
  kind: 'backup',
  at: '2026-11-22T10:00:00.000Z',
  program: 'OrgCA Backup 0.1.0',
  tree: 'ACME-TREE',
  caObject: 'cn=ACME-TREE CA,cn=Security',
  subject: 'OU=Organizational CA.O=ACME-TREE',
  certificates: ['AA:BB'],
  files: [{ fileName: 'ca.pfx', folder: '/media/stick', sha256: 'AB' }],
  outcome: 'good',
  code: null,
  ...values,
});

const contents = async (): Promise<RecordContents> => {
  const list = await record.list();
  if (!list.ok) throw new Error(list.failure.code);
  return list.value;
};

describe('the record', () => {
  it('is empty before anything was done', async () => {
    expect(await contents()).toEqual({ lines: [] });
  });

  itWith('file modes')('keeps every entry in order, whole, and for its owner only', async () => {
    await record.add(entry());
    await record.add(entry({ kind: 'verification', tree: null, code: 'PFX-DAMAGED', outcome: 'bad' }));
    const { lines, broken } = await contents();
    expect(broken).toBeUndefined();
    expect(lines.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(lines[0]?.entry).toEqual(entry());
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps additions apart that are made at once, also from a new start', async () => {
    await Promise.all(Array.from({ length: 20 }, () => record.add(entry())));
    await new LocalRecord(path).add(entry());
    const { lines, broken } = await contents();
    expect(lines).toHaveLength(21);
    expect(broken).toBeUndefined();
  });

  it('writes the fields of an entry and nothing else', async () => {
    await record.add({ ...entry(), password: 'secret' } as RecordEntry);
    expect(await readFile(path, 'utf8')).not.toContain('secret');
  });

  it.each([
    [
      'changed',
      (lines: string[]) => lines.map((line, index) => (index === 1 ? line.replace('good', 'bad') : line)),
      3,
      'changed',
    ],
    ['removed', (lines: string[]) => lines.filter((_line, index) => index !== 1), 2, 'changed'],
    ['put in twice', (lines: string[]) => [lines[0]!, ...lines], 2, 'changed'],
    ['put in another order', (lines: string[]) => [lines[1]!, lines[0]!, lines[2]!], 1, 'changed'],
    ['made unreadable', (lines: string[]) => [lines[0]!, 'garbage', lines[2]!], 2, 'unreadable'],
    [
      'stripped of a field',
      (lines: string[]) => [lines[0]!.replace('"files"', '"file"'), lines[1]!],
      1,
      'unreadable',
    ],
    ['emptied', (lines: string[]) => [lines[0]!, '', lines[2]!], 2, 'unreadable'],
  ])('says where a line was %s', async (_what, change, line, reason) => {
    for (let count = 0; count < 3; count++) await record.add(entry());
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(path, `${change(lines).join('\n')}\n`);
    expect((await contents()).broken).toEqual({ line, reason });
  });

  it.each<[string, object]>([
    ['at', { at: 'garbage' }],
    ['at', { at: '2026-02-31T10:00:00.000Z' }],
    ['at', { at: '2026-11-22' }],
    ['at', { at: 1_763_805_600_000 }],
    ['kind', { kind: 'other' }],
    ['program', { program: null }],
    ['tree', { tree: 1 }],
    ['certificates', { certificates: [1] }],
    ['files', { files: [{ fileName: 'ca.pfx', folder: '/', sha256: 1 }] }],
    ['files', { files: [null] }],
    ['outcome', { outcome: 'perfect' }],
    ['code', { code: 5 }],
    ['by', { by: 5 }],
    ['witness', { witness: {} }],
    ['gateway', { gateway: { address: 'x' } }],
    ['recovery', { recovery: { hostServer: null, keyServers: [], ticks: { roles: 'yesterday' } } }],
  ])('has a broken line if it is not as it is written: %s %j', async (_field, change) => {
    await record.add(entry());
    const [line] = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const { entry: written, ...rest } = JSON.parse(line!) as { entry: object };
    await writeFile(path, `${JSON.stringify({ ...rest, entry: { ...written, ...change } })}\n`);
    expect(await contents()).toEqual({ lines: [], broken: { line: 1, reason: 'unreadable' } });
  });

  it('has fields of later versions, which are left out', async () => {
    await record.add(entry());
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"kind"', '"later":{"a":1},"kind"'));
    expect(await contents()).toMatchObject({ lines: [{ entry: entry() }] });
  });

  it('is read in a time that grows with its lines only', async () => {
    await mkdir(join(folder, 'profile'));
    const nested = `{"sequence":1,"previous":"","entry":{"files":${'['.repeat(1_000_000)}`;
    await writeFile(path, `${nested}\n${'{}\n'.repeat(100_000)}`);
    const began = performance.now();
    expect(await contents()).toEqual({ lines: [], broken: { line: 1, reason: 'unreadable' } });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('goes on after a line that a crash cut off, and keeps reporting it', async () => {
    await record.add(entry());
    await appendFile(path, '{"sequence":2,"prev');
    expect((await contents()).broken).toEqual({ line: 2, reason: 'unreadable' });
    await record.add(entry({ kind: 'restore' }));
    const { lines, broken } = await contents();
    expect(lines.map(({ sequence, entry: { kind } }) => [sequence, kind])).toEqual([
      [1, 'backup'],
      [3, 'restore'],
    ]);
    expect(broken).toEqual({ line: 2, reason: 'unreadable' });
    expect(await readFile(path, 'utf8')).toContain('"prev\n');
  });

  it('says when the disk refuses', async () => {
    await mkdir(path, { recursive: true });
    expect(await record.list()).toEqual({
      ok: false,
      failure: { code: 'RECORD-NOT-READ', values: { reason: 'EISDIR' } },
    });
    await writeFile(join(folder, 'file'), '');
    expect(await new LocalRecord(join(folder, 'file', 'record')).add(entry())).toMatchObject({
      failure: { code: 'RECORD-NOT-WRITTEN' },
    });
    await symlink(join(folder, 'nowhere', 'record'), join(folder, 'dangling'));
    expect(await new LocalRecord(join(folder, 'dangling')).add(entry())).toMatchObject({
      failure: { code: 'RECORD-NOT-WRITTEN' },
    });
  });
});

describe('the last entries about a CA', () => {
  const ca = { tree: 'ACME-TREE', caObject: 'CN=ACME-TREE CA,cn=Security', certificates: ['AA:BB'] };
  const lines = (...entries: RecordEntry[]) =>
    entries.map((one) => ({ sequence: 1, previous: '', entry: one }));

  it('are its last good backup and the last verification of one of its files', () => {
    const last = lastOf(
      lines(
        entry({ at: '1' }),
        entry({ at: '2' }),
        entry({ at: '3', outcome: 'bad' }),
        entry({ at: '4', tree: 'OTHER' }),
        entry({ at: '5', kind: 'verification', tree: null, caObject: null }),
        entry({ at: '6', kind: 'verification', certificates: ['CC'] }),
      ),
      ca,
    );
    expect([last.backup?.at, last.verification?.at, last.renewedSince]).toEqual(['2', '5', false]);
  });

  it('say that the certificate was renewed since, and nothing of a CA that was never backed up', () => {
    expect(lastOf(lines(entry()), { ...ca, certificates: ['AA:BB', 'DD'] }).renewedSince).toBe(true);
    expect(lastOf([], ca)).toEqual({ renewedSince: false });
  });
});

describe('who did it', () => {
  it('is kept with the witness, and is the user of the directory before the account on this computer', async () => {
    await record.add(entry({ by: 'admin.acme', witness: 'Ada Lovelace' }));
    const { lines } = await contents();
    expect(lines[0]?.entry).toMatchObject({ by: 'admin.acme', witness: 'Ada Lovelace' });
    expect(performedBy({ user: 'admin.acme' })).toBe('admin.acme');
    expect(performedBy()).toBe(userInfo().username);
  });
});

describe('a receipt that names the record', () => {
  const anchored = async (): Promise<RecordAnchor> => {
    const anchor = await record.anchor();
    if (!anchor) throw new Error('no anchor');
    return anchor;
  };
  const check = async (anchor: RecordAnchor) => {
    const chain = await new LocalRecord(path).chain();
    if (!chain.ok) throw new Error(chain.failure.code);
    return checkAnchor(chain.value, anchor);
  };
  /** Two lines, a receipt, and the line of its backup. */
  const recorded = async (): Promise<RecordAnchor> => {
    await record.add(entry());
    await record.add(entry());
    const anchor = await anchored();
    await record.add(entry());
    return anchor;
  };

  itWith('file modes')('agrees with it, also when lines were added since', async () => {
    const first = await anchored();
    expect(first).toMatchObject({ line: 0, sha256: '0'.repeat(64) });
    const anchor = await recorded();
    expect(await check(first)).toBe('same');
    expect(await check(anchor)).toBe('same');
    expect((await contents()).lines[1]?.hash).toBe(anchor.sha256);
    expect((await stat(`${path}.id`)).mode & 0o777).toBe(0o600);
  });

  it('knows better than an emptied one', async () => {
    const first = await anchored();
    const anchor = await recorded();
    await writeFile(path, '');
    expect((await contents()).broken).toBeUndefined();
    expect([await check(first), await check(anchor)]).toEqual(['shorter', 'shorter']);
    await rm(path);
    expect([await check(first), await check(anchor)]).toEqual(['shorter', 'shorter']);
  });

  it.each([1, 2])('knows better than one whose tail is cut to %i lines', async (kept) => {
    const anchor = await recorded();
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${lines.slice(0, kept).join('\n')}\n`);
    expect((await contents()).broken).toBeUndefined();
    expect(await check(anchor)).toBe('shorter');
  });

  it('knows better than one that its owner has rewritten with a chain that holds', async () => {
    const anchor = await recorded();
    await rm(path);
    for (const kind of ['verification', 'backup', 'backup', 'restore'] as const) {
      await record.add(entry({ kind }));
    }
    expect((await contents()).broken).toBeUndefined();
    expect(await check(anchor)).toBe('differs');
  });

  it('says nothing about the record of another computer', async () => {
    const anchor = await recorded();
    expect(await check({ ...anchor, id: 'AB'.repeat(16) })).toBe('other');
  });
});
