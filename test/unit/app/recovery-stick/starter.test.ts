import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { STARTER, starterScript } from '../../../../electron/app/recovery-stick/index.ts';
import { itWith } from '../../../support/platform.ts';

const said = {
  copying: "it's copied",
  none: 'no program',
  noSandbox: 'no sandbox',
  noExec: 'nothing starts here',
};
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

const start = (env: NodeJS.ProcessEnv = {}, before: readonly string[] = []) => {
  const [program = '', ...args] = [...before, 'sh', join(stick, STARTER), 'given.pfx'];
  return execFileSync(program, args, {
    cwd: '/',
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, TMPDIR: temporary, ...env },
  });
};

/** Gives the system of the starter an ordinary user and an `unshare` of this script. */
async function systemWith(unshare: string): Promise<void> {
  const folder = join(stick, 'bin');
  await mkdir(folder);
  for (const [name, script] of [
    ['id', 'echo 1000'],
    ['unshare', unshare],
  ] as const) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const script = starterScript(said).replace(/^PATH=/m, () => `PATH='${folder.replaceAll("'", "'\\''")}':`);
  await writeFile(join(stick, STARTER), script);
}

/** Runs the rest of its command in a mount namespace in which nothing can be executed in the folders. */
const withoutExec = (...folders: readonly string[]): readonly string[] => {
  const mounts = folders.map((_, at) => `mount -t tmpfs -o noexec tmpfs "$${String(at + 1)}"`);
  const script = `${mounts.join(' && ')} && shift ${String(folders.length)} && exec "$@"`;
  return ['unshare', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', ...folders];
};

describe('the starter of a stick', () => {
  itWith('sh')('starts the program in place where it may be executed', async () => {
    await writeFile(join(stick, 'program', 'orgca-backup'), PROGRAM);
    await chmod(join(stick, 'program', 'orgca-backup'), 0o755);
    const output = start();
    expect(output).toContain(`program ${join(stick, 'program', 'orgca-backup')} `);
    expect(output).toContain(`--recovery-stick=${stick} given.pfx`);
    expect(output).not.toContain(said.copying);
  });

  itWith('sh')('copies it first where it may not, and removes the copy', async () => {
    await writeFile(join(stick, 'orgca-backup-1.0-linux-x86_64.AppImage'), PROGRAM);
    const output = start();
    expect(output).toContain(said.copying);
    expect(output).toContain(`program ${temporary}`);
    expect(output).toContain(`--recovery-stick=${stick} given.pfx`);
    expect(await readdir(temporary)).toEqual([]);
  });

  itWith('sh')('copies an unpacked program with all that belongs to it', async () => {
    await writeFile(join(stick, 'program', 'orgca-backup'), '#!/bin/sh\ncat "$(dirname "$0")/beside"\n');
    await writeFile(join(stick, 'program', 'beside'), 'found');
    expect(start()).toContain('found');
    expect(await readdir(temporary)).toEqual([]);
  });

  describe('the sandbox', () => {
    beforeEach(async () => {
      await writeFile(join(stick, 'program', 'orgca-backup'), PROGRAM, { mode: 0o755 });
    });

    itWith('sh')('is left out where user namespaces give no rights, as on Ubuntu 24.04', async () => {
      // "unshare --user true" works there; the maps of users cannot be written, and nothing can be done inside.
      await systemWith('case "$*" in *map-root-user* | *--net*) exit 1 ;; esac');
      const output = start();
      expect(output).toContain(said.noSandbox);
      expect(output).toContain('--no-sandbox');
    });

    itWith('sh')('is left out where the map can be written and the rights are missing', async () => {
      await systemWith(
        'case "$1" in --net) exit 1 ;; esac\nwhile [ "$1" != unshare ]; do shift; done\nexec "$@"',
      );
      expect(start()).toContain('--no-sandbox');
    });

    itWith('sh')('stays where they give rights', async () => {
      await systemWith('exit 0');
      const output = start();
      expect(output).not.toContain('--no-sandbox');
      expect(output).not.toContain(said.noSandbox);
    });
  });

  itWith('sh')('knows nothing of an AppImage that the shell was started from', async () => {
    await writeFile(join(stick, 'program', 'orgca-backup'), '#!/bin/sh\necho "[$APPIMAGE][$APPDIR]"\n', {
      mode: 0o755,
    });
    expect(start({ APPIMAGE: '/other.AppImage', APPDIR: '/tmp/.mount_other' })).toContain('[][]');
  });

  itWith('sh')(
    'copies to another folder where nothing can be executed in the temporary one, or says how to name one',
    async () => {
      await writeFile(join(stick, 'orgca-backup-1.0-linux-x86_64.AppImage'), PROGRAM);
      expect(start({}, withoutExec(temporary))).toMatch(/program \/var\/tmp\/orgca-backup\./);
      const HOME = join(stick, 'home');
      await mkdir(HOME);
      expect(() => start({ HOME }, withoutExec(temporary, '/var/tmp', HOME))).toThrow(said.noExec);
    },
  );

  itWith('sh')('starts no tool of a folder that comes earlier in PATH', async () => {
    await writeFile(join(stick, 'orgca-backup-1.0-linux-x86_64.AppImage'), PROGRAM);
    const [planted, started] = [join(stick, 'planted'), join(stick, 'started')];
    await mkdir(planted);
    const tools = 'chmod cp dirname fusermount fusermount3 id mktemp rm uname unshare'.split(' ');
    for (const tool of tools) {
      const script = `#!/bin/sh\necho ${tool} >>"$STARTED"\nexec "/usr/bin/${tool}" "$@"\n`;
      await writeFile(join(planted, tool), script, { mode: 0o755 });
    }
    const output = start({ PATH: `${planted}:${process.env['PATH'] ?? ''}`, STARTED: started });
    expect(output).toContain('program ');
    expect(existsSync(started)).toBe(false);
  });

  itWith('sh')('says that there is no program', () => {
    expect(start).toThrow(said.none);
  });
});
