import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { createPackage, extractAll } from '@electron/asar';
import { FuseV1Options } from '@electron/fuses';

import type { BenchContext } from './bench.ts';
import { inPackage } from './pack.ts';
import { linkFolder, packedTrial, trialWithFuses } from './packed.ts';
import { sandboxChoice } from './sandbox.ts';

/** In the page: ends when page L1 shows a field that can be typed into, and that state has been painted. */
const usable = `new Promise((resolve) => {
  const look = () => {
    const field = document.querySelector('[data-page="L1"] input:not([disabled])');
    if (field) requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
    else setTimeout(look, 2);
  };
  look();
})`;

/** Loaded by both apps before their own code: says so on standard output as soon as the page is usable. */
const probe = `
const { app } = require('electron');
app.on('browser-window-created', (_event, { webContents }) => {
  webContents.once('dom-ready', () => {
    webContents.executeJavaScript(${JSON.stringify(usable)}).then(() => process.stdout.write('usable'));
  });
});
`;

/** The least that an Electron app can be: one window with one field in it. */
const emptyApp = {
  'package.json': '{ "name": "empty", "version": "0.0.0", "main": "main.js" }',
  'main.js': `
require('./probe.cjs');
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 720, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});`,
  'index.html': '<!doctype html><title>Empty</title><main data-page="L1"><input></main>',
};

/** A package that says when its first page can be used. */
export interface MeasuredApp {
  name: string;
  executable: string;
}

/**
 * The packed app, and an empty one in the same package: the archive differs, and the one fuse without which a page could
 * not be loaded by its file address.
 */
export async function measuredApps({
  workDir,
  electron,
}: BenchContext): Promise<{ ours: MeasuredApp; empty: MeasuredApp }> {
  const folder = await packedTrial(electron);
  const make = async (
    name: string,
    from: string,
    fill: (app: string) => Promise<void>,
  ): Promise<MeasuredApp> => {
    const app = path.join(workDir, `${name}-source`);
    await mkdir(app);
    await fill(app);
    await writeFile(path.join(app, 'probe.cjs'), probe);
    const copy = path.join(workDir, name);
    await linkFolder(from, copy);
    const { executable, asar } = inPackage(copy);
    await rm(asar);
    await createPackage(app, asar);
    return { name, executable };
  };
  const ours = await make('app', folder, async (app) => {
    extractAll(inPackage(folder).asar, app);
    const file = path.join(app, 'package.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { main: string };
    await writeFile(path.join(app, 'probed.js'), `import './probe.cjs';\nimport './${manifest.main}';\n`);
    await writeFile(file, JSON.stringify({ ...manifest, main: 'probed.js' }));
  });
  const filePages = await trialWithFuses(electron, 'file-pages', {
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  });
  const empty = await make('empty', filePages, async (app) => {
    for (const [file, text] of Object.entries(emptyApp)) await writeFile(path.join(app, file), text);
  });
  return { ours, empty };
}

/**
 * Starts an app, waits until it is usable, looks at it and ends it.
 * @param look what to find out while it runs; gets the id of its main process
 * @returns seconds from the start of the process to a usable page, and what was found
 */
export async function whileUsable<T>(
  { workDir, env }: BenchContext,
  { name, executable }: MeasuredApp,
  look: (pid: number) => Promise<T>,
): Promise<{ seconds: number; found: T }> {
  const switches = [
    ...sandboxChoice().switches,
    '--disable-gpu',
    `--user-data-dir=${path.join(workDir, `${name}-data`)}`,
  ];
  const started = performance.now();
  const child = spawn(executable, switches, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const seconds = await new Promise<number>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.includes('usable')) resolve((performance.now() - started) / 1000);
      });
      child.once('error', reject);
      child.once('close', () => reject(new Error(`${name} ended before its window was usable.`)));
      setTimeout(() => reject(new Error(`${name} was not usable after 30 seconds.`)), 30_000).unref();
    });
    return { seconds, found: await look(child.pid ?? 0) };
  } finally {
    child.kill();
    await ended;
  }
}

/**
 * Memory of a process and all its descendants: the proportional set size of each (proc(5), smaps_rollup), in which
 * memory that several processes share is counted once.
 * @returns MiB
 */
export async function residentMemory(pid: number): Promise<number> {
  const children = new Map<number, number[]>();
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
    // The name of the program, in brackets, may hold anything.
    const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? NaN);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all = [pid];
  for (const id of all) all.push(...(children.get(id) ?? []));
  let kibibytes = 0;
  for (const id of all) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    kibibytes += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  }
  return kibibytes / 1024;
}
