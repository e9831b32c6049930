import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { alternate, beside, type BenchContext, type BenchModule } from '../lib/bench.ts';
import { projectDir } from '../lib/project.ts';
import { sandboxChoice } from '../lib/sandbox.ts';

const rounds = 9;

/** In the page: ends when page L1 shows a field that can be typed into, and that state has been painted. */
const usable = `new Promise((resolve) => {
  const look = () => {
    const field = document.querySelector('[data-page="L1"] input:not([disabled])');
    if (field) requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
    else setTimeout(look, 2);
  };
  look();
})`;

/** Loaded into both apps before their own code (electron -r): says so on standard output as soon as the page is usable. */
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
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 720, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});`,
  'index.html': '<!doctype html><title>Empty</title><main data-page="L1"><input></main>',
};

/** Starts an app, waits until it is usable and ends it. @returns seconds from the start of the process */
async function secondsToUsable(context: BenchContext, appDir: string, name: string): Promise<number> {
  const switches = [
    ...sandboxChoice().switches,
    '--disable-gpu',
    `--user-data-dir=${path.join(context.workDir, name)}`,
  ];
  const started = performance.now();
  const child = spawn(
    context.electron,
    [...switches, '-r', path.join(context.workDir, 'probe.cjs'), appDir],
    {
      env: context.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    return await new Promise<number>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.includes('usable')) resolve((performance.now() - started) / 1000);
      });
      child.once('error', reject);
      child.once('close', () => reject(new Error(`${name} ended before its window was usable.`)));
      setTimeout(() => reject(new Error(`${name} was not usable after 30 seconds.`)), 30_000).unref();
    });
  } finally {
    child.kill();
    await ended;
  }
}

/** Seconds from process start to a usable log-in page, beside an empty window on the same runtime. */
const startup: BenchModule = async (context) => {
  const emptyDir = path.join(context.workDir, 'empty-app');
  await mkdir(emptyDir);
  for (const [name, text] of Object.entries(emptyApp)) await writeFile(path.join(emptyDir, name), text);
  await writeFile(path.join(context.workDir, 'probe.cjs'), probe);
  const { ours, peer } = await alternate(
    rounds,
    () => secondsToUsable(context, projectDir, 'app'),
    () => secondsToUsable(context, emptyDir, 'empty'),
  );
  return [
    beside('start to usable log-in page', 's', ours, { name: 'empty Electron window', value: peer }, 1.3),
  ];
};

export default startup;
