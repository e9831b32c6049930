/** A new Debian below a folder, in which packages are installed and used as on a computer of their own. Needs root. */
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { inProject } from '../../../scripts/lib/project.ts';
import { run, type RunResult } from '../../../scripts/lib/run.ts';

/** The ordinary user's number. */
const USER = '1000';
const HOME = '/home/ada';

const asUser = [
  'setpriv',
  `--reuid=${USER}`,
  `--regid=${USER}`,
  '--init-groups',
  'env',
  `HOME=${HOME}`,
  'USER=ada',
];

export class FreshRoot {
  /** Absolute path, seen from outside. */
  readonly folder: string;
  readonly #running = new Set<Promise<RunResult>>();
  readonly #removal = new AbortController();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes a minimal system of the release that this machine has, out of its package sources. */
  static async create(): Promise<FreshRoot> {
    const folder = await mkdtemp(path.join(tmpdir(), 'orgca-root-'));
    await chmod(folder, 0o755);
    const release = /^VERSION_CODENAME=(.+)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1] ?? '';
    const made = await run('mmdebstrap', ['--variant=minbase', release, folder, ...(await sources(release))]);
    if (made.status !== 0) throw new Error(made.output);
    await copyFile('/etc/resolv.conf', path.join(folder, 'etc/resolv.conf'));
    const root = new FreshRoot(folder);
    await root.succeed('apt-get', 'update', '-q');
    await root.succeed('useradd', '--create-home', '--uid', USER, 'ada');
    return root;
  }

  /** Runs a command as its administrator. */
  run(...command: string[]): Promise<RunResult> {
    return this.#run([], command);
  }

  /** Runs a command as its administrator. @returns standard output. @throws Error with all it said when it fails */
  async succeed(...command: string[]): Promise<string> {
    const { status, output, stdout } = await this.run(...command);
    if (status !== 0) throw new Error(`${command.join(' ')}: status ${status}\n${output}`);
    return stdout;
  }

  /** Runs a command as an ordinary user. */
  runAsUser(...command: string[]): Promise<RunResult> {
    return this.#run(asUser, command);
  }

  /** Installs packages with apt: their names, or absolute paths inside. */
  install(...packages: string[]): Promise<string> {
    return this.succeed(
      ...[
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        'install',
        '-q',
        '-y',
        '--no-install-recommends',
      ],
      ...packages,
    );
  }

  /** @returns the path of a program outside that starts a program inside, as an ordinary user */
  async starter(program: string): Promise<string> {
    const file = path.join(this.folder, '.start');
    const quoted = [...this.#enter(), ...asUser, program].map((word) => `'${word}'`);
    await writeFile(file, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`);
    await chmod(file, 0o755);
    return file;
  }

  /** @returns all its files and folders, without what apt, logs and the user keep */
  async list(): Promise<string[]> {
    const kept = [
      '/proc',
      '/dev',
      '/.start',
      '/.outside',
      '/tmp',
      '/run',
      HOME,
      '/var/lib/apt',
      '/var/lib/dpkg',
      '/var/log',
      '/var/cache',
    ];
    const prune = kept.flatMap((name, at) => [...(at > 0 ? ['-o'] : []), '-path', name]);
    const listed = await this.succeed('find', '/', '(', ...prune, ')', '-prune', '-o', '-print');
    return listed.split('\n').sort();
  }

  /** Kills what still runs inside, as it does after the time-out of a test, and deletes the folder. */
  async remove(): Promise<void> {
    this.#removal.abort();
    await Promise.all(this.#running);
    await rm(this.folder, { recursive: true, force: true });
  }

  #enter(): string[] {
    const script = inProject('test/support/packages/in-root.sh');
    return ['unshare', '--mount', '--pid', '--fork', '--kill-child', 'sh', script, this.folder];
  }

  #run(user: readonly string[], command: readonly string[]): Promise<RunResult> {
    const [program = '', ...args] = [...this.#enter(), ...user, ...command];
    const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
    const env = { PATH, LC_ALL: 'C.UTF-8', DISPLAY: process.env['DISPLAY'] };
    const running = run(program, args, { env, signal: this.#removal.signal });
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }
}

/** The package sources of this machine, those of other releases and makers left out: mirror and keys as they are here. */
async function sources(release: string): Promise<string[]> {
  const folder = '/etc/apt/sources.list.d';
  for (const file of [`${folder}/debian.sources`, `${folder}/ubuntu.sources`, '/etc/apt/sources.list']) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.includes(release)) return [file];
  }
  return [];
}
