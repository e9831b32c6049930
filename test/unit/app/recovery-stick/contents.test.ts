import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  planStick,
  runningProgram,
  startHere,
  textItem,
  withBeside,
  type StickItem,
} from '../../../../electron/app/recovery-stick/index.ts';
import { programItems } from '../../../../electron/app/recovery-stick/contents.ts';
import { programFile, programFolder } from '../../../../electron/app/recovery-stick/program.ts';
import { de } from '../../../../shared/messages/de/index.ts';
import { en } from '../../../../shared/messages/en/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgca-stick-unit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, bytes: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

const elf = (mark: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\x00', 'latin1'), Buffer.from(mark), Buffer.alloc(64)]);

describe('portable forms of the program', () => {
  it.each([
    ['a.AppImage', elf([0x41, 0x49, 0x02]), 'appimage'],
    ['a.exe', Buffer.from('MZ and so on'), 'windows'],
    ['a.dmg', Buffer.concat([Buffer.alloc(600), Buffer.from('koly'), Buffer.alloc(508)]), 'dmg'],
    ['a.zip', Buffer.from('PK\x03\x04 and so on', 'latin1'), 'zip'],
  ] as const)('%s is known by its bytes', async (name, bytes, form) => {
    const path = await file(name, bytes);
    expect(await programFile(path)).toMatchObject({ ok: true, value: { form, sizeBytes: bytes.length } });
  });

  it('are nothing else', async () => {
    for (const [name, bytes] of [
      ['letter.AppImage', 'Dear all'],
      ['empty.exe', ''],
      ['plain-elf', elf([0, 0, 0])],
      ['short.dmg', 'koly'],
    ] as const) {
      expect(await programFile(await file(name, bytes))).toMatchObject({
        failure: { code: 'STICK-NOT-A-PROGRAM', values: { file: name } },
      });
    }
    await symlink(join(folder, 'a.exe'), join(folder, 'link.exe'));
    for (const [name, code] of [
      ['link.exe', 'MEDIA-FILE-LINK'],
      ['.', 'MEDIA-FILE-FOLDER'],
      ['missing.exe', 'MEDIA-FILE-MISSING'],
    ] as const) {
      expect(await programFile(join(folder, name))).toMatchObject({ failure: { code } });
    }
    expect(await programFile('/dev/null')).toMatchObject({ failure: { code: 'MEDIA-FILE-DEVICE' } });
  });

  it('may be a folder without links, which goes into a folder of its own', async () => {
    const path = join(folder, 'unpacked');
    await mkdir(join(path, 'resources'), { recursive: true });
    await writeFile(join(path, 'orgca-backup'), 'x', { mode: 0o755 });
    await writeFile(join(path, 'resources', 'app.asar'), 'yy');
    const program = await programFolder(path);
    expect(program).toMatchObject({ ok: true, value: { form: 'folder', sizeBytes: 3 } });
    const items = program.ok ? programItems(program.value) : [];
    expect(items.map(({ name, executable }) => [name, executable]).toSorted()).toEqual([
      ['program/orgca-backup', true],
      ['program/resources/app.asar', false],
    ]);
    await symlink('app.asar', join(path, 'resources', 'link'));
    expect(await programFolder(path)).toMatchObject({ failure: { code: 'STICK-NOT-A-PROGRAM' } });
  });

  it('of the running program are told by how it was started', () => {
    const running = {
      packaged: true,
      platform: 'linux',
      execPath: '/opt/orgca/orgca-backup',
      env: {},
    } as const;
    expect(runningProgram(running)).toEqual({ path: '/opt/orgca', form: 'folder' });
    const env = { APPIMAGE: '/a/b.AppImage', APPDIR: '/opt/orgca' };
    expect(runningProgram({ ...running, env })).toEqual({ path: '/a/b.AppImage', form: 'file' });
    const inherited = { APPIMAGE: '/a/other.AppImage', APPDIR: '/tmp/.mount_other' };
    expect(runningProgram({ ...running, env: inherited })).toEqual({ path: '/opt/orgca', form: 'folder' });
    expect(
      runningProgram({ ...running, platform: 'win32', env: { PORTABLE_EXECUTABLE_FILE: 'E:\\b.exe' } }),
    ).toEqual({ path: 'E:\\b.exe', form: 'file' });
    expect(runningProgram({ ...running, platform: 'darwin' })).toBeUndefined();
    expect(runningProgram({ ...running, packaged: false })).toBeUndefined();
  });
});

describe('what lies beside a backup', () => {
  it('is the file of the other key pair, the receipts and the LDIF, each once, and nothing that is no file', async () => {
    const beside = join(folder, 'beside');
    await mkdir(join(beside, 'ca.ldif'), { recursive: true });
    for (const name of ['ca.pfx', 'ca-ec.pfx', 'ca.receipt.txt', 'ca.receipt.json', 'other.pfx']) {
      await writeFile(join(beside, name), name);
    }
    const names = async (...chosen: string[]) =>
      (await withBeside(chosen.map((name) => join(beside, name)))).map(({ name }) => name);
    const all = ['ca-ec.pfx', 'ca.pfx', 'ca.receipt.json', 'ca.receipt.txt'];
    expect((await names('ca.pfx')).toSorted()).toEqual(all);
    expect((await names('ca-ec.pfx', 'ca.pfx')).toSorted()).toEqual(all);
    expect(await names('other.pfx')).toEqual(['other.pfx']);
    await rm(join(beside, 'ca.ldif'), { recursive: true });
    await writeFile(join(beside, 'ca.ldif'), 'dn: cn=CA');
    expect(await names('ca.pfx')).toContain('ca.ldif');
  });
});

describe('a plan', () => {
  const item = (name: string, sizeBytes = 10): StickItem => ({
    ...{ name, sizeBytes, kind: 'program', executable: false },
    source: Buffer.alloc(0),
  });

  it('names what is there already, and what it needs', async () => {
    const place = join(folder, 'place');
    await mkdir(place);
    await writeFile(join(place, 'a.pfx'), 'old');
    const plan = await planStick([item('a.pfx'), item('program/b', 100_000)], place);
    expect(plan).toMatchObject({ ok: true, value: { existing: ['a.pfx'], neededBytes: 32_768 * 6 } });
    expect(plan.ok && plan.value.files.map(({ name }) => name)).toEqual(['a.pfx', 'program/b', 'SHA256SUMS']);
  });

  it('keeps a backup where it is when that is its place on the stick', async () => {
    const place = join(folder, 'same-place');
    await mkdir(place);
    await writeFile(join(place, 'a.pfx'), 'backup');
    const plan = await planStick([{ ...item('a.pfx', 6), source: join(place, 'a.pfx') }], place);
    expect(plan).toMatchObject({ ok: true, value: { existing: [], neededBytes: 32_768 } });
  });

  it.each([
    [[item('a.pfx'), item('A.PFX')], 'STICK-SAME-NAME'],
    [[item('sha256sums')], 'STICK-SAME-NAME'],
    [[item('what?.exe')], 'MEDIA-NAME'],
    [[item('huge.zip', 2 ** 60)], 'STICK-NO-ROOM'],
  ] as const)('refuses what cannot be on a stick (%#)', async (items, code) => {
    expect(await planStick(items, folder)).toMatchObject({ failure: { code } });
  });

  it('says that the drive was pulled out', async () => {
    expect(await planStick([], join(folder, 'gone'))).toMatchObject({ failure: { code: 'MEDIA-VANISHED' } });
  });
});

describe('START-HERE.txt', () => {
  const items: readonly StickItem[] = [
    textItem('ca.pfx', 'backup', 'x'),
    textItem('orgca-backup.exe', 'program', 'x'),
    textItem('program/orgca-backup', 'program', 'x'),
    textItem('program/resources/elevate.exe', 'program', 'x'),
    textItem('start-linux.sh', 'starter', 'x'),
  ];
  const facts = { madeAt: '2026-11-22T12:00:00.000Z', program: 'OrgCA Backup 1.0.0', tree: 'ACME-TREE' };

  it('says in both languages what is there, how to start and how to check, in lines that fit', () => {
    const text = startHere(items, facts, [de, en]);
    expect(text.indexOf(de.documents.recoveryStick.title)).toBe(0);
    expect(text).toContain(en.documents.recoveryStick.title);
    for (const part of [
      'ca.pfx',
      'sh start-linux.sh',
      'sha256sum -c SHA256SUMS',
      'ACME-TREE',
      'shasum -a 256',
    ]) {
      expect(text.split(part).length, part).toBeGreaterThanOrEqual(3);
    }
    expect(text).not.toContain('elevate');
    expect(text).not.toMatch(/[^\r]\n|\{\w+\}/);
    const prose = text.split('\r\n').filter((line) => !line.startsWith('    '));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says how to get a program where there is none', () => {
    const text = startHere(items.slice(0, 1), facts, [en]);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Install OrgCA Backup, then select “Verify a backup” or “Restore a CA”.',
    );
    expect(text).not.toContain('start-linux.sh');
  });
});
