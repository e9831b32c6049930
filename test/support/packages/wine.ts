import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run } from '../../../scripts/lib/run.ts';

/** A new Windows of Wine's making, in a folder of its own. */
export class WineSystem {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<WineSystem> {
    const system = new WineSystem(await mkdtemp(path.join(tmpdir(), 'orgca-wine-')));
    await system.run('wineboot', '--init');
    return system;
  }

  /** Runs a program and waits until it and those that it started have ended. @returns what it printed @throws Error when it fails */
  async run(program: string, ...args: string[]): Promise<string> {
    const { status, stdout, output } = await run('wine', [program, ...args], { env: this.#env() });
    if (status !== 0)
      throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}:\n${output}`);
    await run('wineserver', ['--wait'], { env: this.#env() });
    return stdout;
  }

  /** @param path of the Windows system, below C: @returns the same file outside */
  file(...names: string[]): string {
    return path.join(this.folder, 'drive_c', ...names);
  }

  /** @returns all keys and values below a key, as `reg query /s` prints them; empty without the key */
  async registry(key: string): Promise<string> {
    const { stdout } = await run('wine', ['reg', 'query', key, '/s'], { env: this.#env() });
    return stdout.replaceAll('\r', '');
  }

  async remove(): Promise<void> {
    await run('wineserver', ['--kill', '--wait'], { env: this.#env() });
    await rm(this.folder, { recursive: true, force: true });
  }

  /** No window, no question about .NET or an HTML engine. */
  #env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      WINEPREFIX: this.folder,
      WINEARCH: 'win64',
      WINEDEBUG: '-all',
      WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d',
    };
  }
}
