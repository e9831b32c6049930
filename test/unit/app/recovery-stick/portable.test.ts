import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stickFolder } from '../../../../electron/app/recovery-stick/index.ts';

let stick: string;
beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'orgca-portable-unit-'));
  await mkdir(join(stick, 'program'));
});
afterEach(() => rm(stick, { recursive: true }));

const running = (change: object = {}) => ({
  ...{ packaged: true, platform: 'linux' as const, env: {} },
  execPath: join(stick, 'program', 'orgca-backup'),
  ...change,
});
const put = (...names: string[]) => Promise.all(names.map((name) => writeFile(join(stick, name), 'x')));

describe('the folder of the stick that the program was started from', () => {
  it('is the one above its own, where START-HERE.txt marks it', async () => {
    await put('ca.pfx');
    expect(await stickFolder(running(), [])).toBeUndefined();
    await put('START-HERE.txt');
    expect(await stickFolder(running(), [])).toBe(stick);
    expect(await stickFolder(running({ packaged: false }), [])).toBeUndefined();
  });

  it('is its own, where a backup lies in it', async () => {
    expect(await stickFolder(running(), [])).toBeUndefined();
    await put('program/ca.P12', 'START-HERE.txt');
    expect(await stickFolder(running(), [])).toBe(join(stick, 'program'));
  });

  it('is that of the AppImage, of the portable program for Windows, and of the bundle of macOS', async () => {
    await put('ca.pfx');
    const env = { APPIMAGE: join(stick, 'a.AppImage'), APPDIR: '/tmp/.mount' };
    expect(await stickFolder(running({ execPath: '/tmp/.mount/orgca-backup', env }), [])).toBe(stick);
    // Started from the terminal of another AppImage.
    expect(await stickFolder(running({ execPath: '/opt/orgca/orgca-backup', env }), [])).toBeUndefined();
    const windows = { PORTABLE_EXECUTABLE_FILE: join(stick, 'a.exe') };
    expect(await stickFolder(running({ platform: 'win32', env: windows }), [])).toBe(stick);
    const execPath = join(stick, 'OrgCA Backup.app', 'Contents', 'MacOS', 'OrgCA Backup');
    expect(await stickFolder(running({ platform: 'darwin', execPath }), [])).toBe(stick);
  });

  it('is the one that the starter names, as it may have copied the program', async () => {
    await put('ca.pfx');
    const args = ['/tmp/copy/orgca-backup', `--recovery-stick=${stick}`];
    expect(await stickFolder(running({ execPath: '/tmp/copy/orgca-backup' }), args)).toBe(stick);
    expect(await stickFolder(running(), ['--recovery-stick=relative'])).toBeUndefined();
    expect(await stickFolder(running(), ['--recovery-stick=/nowhere'])).toBeUndefined();
  });

  it('is none where only hidden files or none at all are', async () => {
    await put('.ca.pfx', 'START-HERE.txt', 'ca.pfx.txt');
    expect(await stickFolder(running(), [])).toBeUndefined();
  });
});
