/** A started app seen from outside: what the kernel knows of its processes. */
import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Debian's user without rights. */
const NOBODY = '65534';

/**
 * @param folder of the caller's own, made readable for everybody, for the program and the user's home
 * @returns a program that runs its arguments as an ordinary user of this machine
 */
export async function ordinaryUser(folder: string): Promise<string> {
  await chmod(folder, 0o755);
  const home = path.join(folder, 'home');
  await mkdir(home);
  await chown(home, Number(NOBODY), Number(NOBODY));
  const file = path.join(folder, 'as-user');
  const user = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups env HOME='${home}' XDG_CONFIG_HOME='${home}'`;
  await writeFile(file, `#!/bin/sh\nexec ${user} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

/** How long the window may take to appear and its renderer to be sandboxed, milliseconds. */
const startLimit = 30_000;

/**
 * Starts the app, waits for its window's process, and ends it.
 *
 * @param program started with `args`; its processes are found among those it starts
 * @returns how many renderers have a user namespace of their own and a filter for system calls (Seccomp mode 2)
 * @throws Error with what the app said, when no renderer appears
 */
export async function sandboxedRenderers(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, [...args, '--disable-gpu'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const began = performance.now();
    let seen = false;
    while (performance.now() - began < startLimit && child.exitCode === null) {
      const found = await renderersBelow(child.pid ?? 0);
      // A renderer installs its filter a moment after it starts.
      if (found.includes(true)) return found.filter((sandboxed) => sandboxed).length;
      seen ||= found.length > 0;
      await wait(100);
    }
    if (seen) return 0;
    throw new Error(`No window:\n${said}`);
  } finally {
    // The group: the starter, the namespaces and all that is in them.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

/** @returns for each renderer below a process, whether it is sandboxed */
async function renderersBelow(ancestor: number): Promise<boolean[]> {
  const processes = new Map<number, { parent: number; command: string; seccomp: string; users: string }>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = await readFile(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? '';
      processes.set(Number(name), {
        parent: Number(field('PPid')),
        command: await readFile(`/proc/${name}/cmdline`, 'latin1'),
        seccomp: field('Seccomp'),
        users: await readlink(`/proc/${name}/ns/user`),
      });
    } catch {
      // Ended meanwhile.
    }
  }
  const isBelow = (id: number): boolean => {
    const parent = processes.get(id)?.parent ?? 0;
    return parent === ancestor || (parent > 1 && isBelow(parent));
  };
  const own = await readlink('/proc/self/ns/user');
  return [...processes]
    .filter(([id, { command }]) => command.includes('--type=renderer') && isBelow(id))
    .map(([, { seccomp, users }]) => seccomp === '2' && users !== own);
}
