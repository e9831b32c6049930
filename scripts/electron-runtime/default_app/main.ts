// Stand-in for Electron's own default_app, which the packager of the fallback runtime stripped:
// `electron [switches] <app folder | main file>` loads that app the way Electron itself would.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { app } from 'electron';

/** Two calls that Electron keeps for its own default app. */
const startingApp = app as typeof app & {
  setVersion(version: string): void;
  setAppPath(appPath: string): void;
};

interface AppManifest {
  name?: string;
  productName?: string;
  version?: string;
}

const [, ...args] = process.argv;
// Switches are Chromium's and come as one word (--name=value); -r takes a module that is loaded before the app.
let target: string | undefined;
const preloaded: string[] = [];
for (let i = 0; i < args.length && target === undefined; i++) {
  const arg = args[i] ?? '';
  if (arg === '-r' || arg === '--require') preloaded.push(path.resolve(args[++i] ?? ''));
  else if (!arg.startsWith('-')) target = path.resolve(arg);
}

if (target === undefined) {
  process.stderr.write('usage: electron [switches] <app folder or main file>\n');
  process.exit(2);
}

// As in Electron: the app quits with its last window, unless it has a say in it itself.
app.on('window-all-closed', () => {
  if (app.listenerCount('window-all-closed') === 1) app.quit();
});

const require = createRequire(path.join(target, 'package.json'));
for (const name of preloaded) require(name);

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

const manifestFile = path.join(target, 'package.json');
const isFolder = existsSync(manifestFile);
if (isFolder) {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as AppManifest;
  if (manifest.version !== undefined) startingApp.setVersion(manifest.version);
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) {
    app.setName(name);
    app.setDesktopName(`${name}.desktop`);
  }
}
const entry = require.resolve(target);
startingApp.setAppPath(isFolder ? target : path.dirname(entry));
await import(pathToFileURL(entry).href);
