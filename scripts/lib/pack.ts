import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { TRIAL_MARK } from '../../electron/trial.ts';
import { inProject } from './project.ts';
import { run, runNode } from './run.ts';

/** A runtime that is there already, for packing without a download. */
export interface GivenRuntime {
  /** Folder of the unpacked runtime. */
  folder: string;
  version: string;
}

export interface PackOptions {
  /** Absolute path of the folder that the packages are to lie in; what is in it is replaced as a whole. */
  outDir: string;
  /** Switches of electron-builder, such as --dir, --linux or --arm64. */
  switches: readonly string[];
  /** Packs with this runtime and marks the package as a trial; without it, electron-builder fetches Electron itself. */
  trial?: GivenRuntime;
  /** Writes what is next to the packages into their folder, before it takes its place. */
  beside?: (folder: string) => Promise<void>;
}

/**
 * Packs the built app (dist/) with electron-builder: in a folder beside `outDir`, which takes its place when all is done.
 * @throws Error in one line when electron-builder cannot; its whole output is then in out/dist.log
 */
export async function pack({ outDir, switches, trial, beside }: PackOptions): Promise<void> {
  const fresh = `${outDir}.new-${process.pid}`;
  const { productName } = JSON.parse(await readFile(inProject('package.json'), 'utf8')) as {
    productName: string;
  };
  const overrides: Record<string, string> = {
    'directories.output': fresh,
    ...(trial && {
      electronDist: trial.folder,
      electronVersion: trial.version,
      'extraMetadata.productName': `${productName} ${TRIAL_MARK}`,
      // Fast rather than small: test builds are not downloaded.
      'deb.compression': 'gz',
      'rpm.compression': 'gzip',
      'appImage.compression': 'gzip',
    }),
  };
  try {
    const args = [
      ...['--config', inProject('electron-builder.yml'), '--publish', 'never', ...switches],
      ...Object.entries(overrides).map(([name, value]) => `-c.${name}=${value}`),
    ];
    const { status, output } = await runNode(inProject('node_modules/electron-builder/cli.js'), args, {
      env: { ...signingEnvironment(process.env), ...(await sourceDate()) },
    });
    if (status !== 0) {
      await mkdir(inProject('out'), { recursive: true });
      await writeFile(inProject('out/dist.log'), output);
      throw new Error(`electron-builder made no packages: ${reason(output)} (all it said: out/dist.log)`);
    }
    // What electron-builder leaves for its own maintainers names folders of this machine.
    await rm(path.join(fresh, 'builder-debug.yml'), { force: true });
    await rm(path.join(fresh, 'builder-effective-config.yaml'), { force: true });
    await beside?.(fresh);
    await rm(outDir, { recursive: true, force: true });
    await rename(fresh, outDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * The environment for electron-builder. It signs with what CSC_LINK, CSC_NAME, WIN_CSC_LINK and the APPLE_ variables name;
 * by itself it would also take any identity out of the keychain of the Mac it runs on. Empty variables, which is what a
 * workflow makes of secrets that do not exist, are left out: electron-builder would look for a certificate in them.
 */
export function signingEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== '' || !/^(?:(?:WIN_)?CSC|APPLE)_/.test(name)),
  );
  const named = given['CSC_LINK'] ?? given['CSC_NAME'];
  return named === undefined ? { ...given, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } : given;
}

const platforms = ['win', 'mac', 'linux'];

/**
 * The switches for electron-builder, which reads kinds of packages only directly after the switch of their platform.
 * @param flags platforms, processors, and "dir", without their hyphens
 * @param kinds such as "deb"; without a platform, they are for the system this runs on
 * @throws Error when kinds are given for more than one platform
 */
export function packageSwitches(
  flags: readonly string[],
  kinds: readonly string[],
  system: NodeJS.Platform = process.platform,
): string[] {
  const chosen = flags.filter((flag) => platforms.includes(flag));
  if (kinds.length > 0 && chosen.length === 0)
    chosen.push({ darwin: 'mac', win32: 'win' }[system as string] ?? 'linux');
  if (kinds.length > 0 && chosen.length > 1)
    throw new Error(`Name one platform for ${kinds.join(', ')}, not ${chosen.join(' and ')}.`);
  const others = flags.filter((flag) => !platforms.includes(flag));
  return [...chosen.map((name) => `--${name}`), ...kinds, ...others.map((name) => `--${name}`)];
}

/**
 * The time that packages carry in place of the one of their build (https://reproducible-builds.org/specs/source-date-epoch/):
 * the given one, else that of the commit. @returns nothing outside a Git checkout
 */
async function sourceDate(): Promise<NodeJS.ProcessEnv> {
  if ((process.env['SOURCE_DATE_EPOCH'] ?? '') !== '') return {};
  const { status, stdout } = await run('git', ['log', '-1', '--format=%ct']);
  return status === 0 ? { SOURCE_DATE_EPOCH: stdout.trim() } : {};
}

/** The one line of electron-builder's output that says what went wrong. */
function reason(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const marked = lines.find((line) => line.startsWith('⨯')) ?? lines.findLast((line) => line !== '') ?? '';
  return marked.replace(/^⨯\s*/, '').slice(0, 300);
}

/**
 * @param executable Electron's executable, wherever it is in its distribution
 * @throws Error when it belongs to no unpacked distribution, which has a file `version` at its root
 */
export async function runtimeOf(executable: string): Promise<GivenRuntime> {
  for (
    let folder = path.dirname(executable);
    folder !== path.dirname(folder);
    folder = path.dirname(folder)
  ) {
    const file = path.join(folder, 'version');
    if (!existsSync(file)) continue;
    return { folder, version: (await readFile(file, 'utf8')).trim().replace(/^v/, '') };
  }
  throw new Error(`${executable} does not lie in an unpacked Electron: there is no file "version" above it.`);
}

/** Where electron-builder puts an unpacked app for the system this runs on, below its output folder. */
export function unpackedFolder(outDir: string): string {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const name = { darwin: `mac${arch}`, win32: `win${arch}-unpacked` }[process.platform as string];
  return path.join(outDir, name ?? `linux${arch}-unpacked`);
}

/** The executable, the archive of the app, in an unpacked app for the system this runs on. */
export function inPackage(folder: string): { executable: string; asar: string } {
  if (process.platform === 'darwin') {
    const contents = path.join(folder, 'OrgCA Backup.app/Contents');
    return {
      executable: path.join(contents, 'MacOS/OrgCA Backup'),
      asar: path.join(contents, 'Resources/app.asar'),
    };
  }
  const executable = process.platform === 'win32' ? 'OrgCA Backup.exe' : 'orgca-backup';
  return { executable: path.join(folder, executable), asar: path.join(folder, 'resources/app.asar') };
}
