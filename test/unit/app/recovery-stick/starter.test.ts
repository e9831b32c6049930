import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STARTER, starterScript } from '../../../../electron/app/recovery-stick/index.ts';

const said = { copying: "it's copied", none: 'no program', noSandbox: 'no sandbox' };
/** Stands for the program: says how and from where it was started. */
const PROGRAM = '#!/bin/sh\necho "program $0 $*"\n';

let stick: string;
let temporary: string;
beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), "orgca starter's "));
  temporary = join(stick, '..', `orgca-starter-tmp-${String(process.pid)}`);
  await mkdir(temporary);
  await mkdir(join(stick, 'program'));
  await writeFile(join(stick, STARTER), starterScript(said));
});
afterEach(async () => {
  await rm(stick, { recursive: true });
  await rm(temporary, { recursive: true });
});

const start = () =>
  execFileSync('sh', [join(stick, STARTER), 'given.pfx'], {
    cwd: '/',
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, TMPDIR: temporary },
  });

describe('the starter of a stick', () => {
  it('starts the program in place where it may be executed', async () => {
    await writeFile(join(stick, 'program', 'orgca-backup'), PROGRAM);
    await chmod(join(stick, 'program', 'orgca-backup'), 0o755);
    const output = start();
    expect(output).toContain(`program ${join(stick, 'program', 'orgca-backup')} `);
    expect(output).toContain(`--recovery-stick=${stick} given.pfx`);
    expect(output).not.toContain(said.copying);
  });

  it('copies it first where it may not, and removes the copy', async () => {
    await writeFile(join(stick, 'orgca-backup-1.0-linux-x86_64.AppImage'), PROGRAM);
    const output = start();
    expect(output).toContain(said.copying);
    expect(output).toContain(`program ${temporary}`);
    expect(output).toContain(`--recovery-stick=${stick} given.pfx`);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('copies an unpacked program with all that belongs to it', async () => {
    await writeFile(join(stick, 'program', 'orgca-backup'), '#!/bin/sh\ncat "$(dirname "$0")/beside"\n');
    await writeFile(join(stick, 'program', 'beside'), 'found');
    expect(start()).toContain('found');
    expect(await readdir(temporary)).toEqual([]);
  });

  it('says that there is no program', () => {
    expect(start).toThrow(said.none);
  });
});
